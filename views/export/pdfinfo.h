// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QByteArray>
#include <QStringList>

#include "model/core/result.h"
#include "views/figure/figurebookmark.h"

#include <set>
#include <string>
#include <vector>

namespace timeloupe {

/// Metadata of a PDF. Empty fields are omitted.
struct PdfInfo
{
    QString title;
    QString subject;
    QStringList keywords;
    QString creator;    ///< program
    QString language;   ///< BCP 47 tag, such as "en"
    qint64 created = 0; ///< seconds since 1970, UTC
    std::vector<FigureBookmark> bookmarks;
};

/// Adds the metadata and compresses the document deterministically. Returns an error when the result has active content
/// other than links to `addresses` (see pdfError()).
Result<QByteArray> addPdfInfo(const QByteArray &pdf, const PdfInfo &info, const std::set<std::string> &addresses);

} // namespace timeloupe
