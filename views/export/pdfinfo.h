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

/// What a PDF says of itself. What is empty is left out.
struct PdfInfo
{
    QString title;
    QString subject;
    QStringList keywords;
    QString creator;    ///< the program
    QString language;   ///< as of BCP 47: "en"
    qint64 created = 0; ///< seconds since 1970, UTC
    std::vector<FigureBookmark> bookmarks;
};

/// The same pages with that information, packed; its bytes depend on nothing else. An error when the result contains
/// anything active but links to `addresses` (see pdfError).
Result<QByteArray> addPdfInfo(const QByteArray &pdf, const PdfInfo &info, const std::set<std::string> &addresses);

} // namespace timeloupe
