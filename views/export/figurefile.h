// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QByteArray>

#include "model/formats/base/format.h"
#include "views/export/pdfinfo.h"

namespace timeloupe {

class EventStore;
class Figure;

// Deterministic: equal figures give equal bytes. Errors name the problem and the remedy; cancellation by `progress`
// gives Diagnostic::cancelled().

/// All pages as vectors with selectable text. `created` in seconds since 1970, UTC.
Result<QByteArray> figurePdf(const Figure &figure, qint64 created, const Progress &progress = {});
/// Metadata that figurePdf() writes.
PdfInfo pdfInfo(const Figure &figure, qint64 created);
/// The reproducible creation date: SOURCE_DATE_EPOCH, otherwise the end of the data.
qint64 creationDate(const Figure &figure);

/// The first page. Each event is a group with id and title; sources are links. `idPrefix` is prepended to every id, for
/// several pictures in one page.
Result<QByteArray> figureSvg(const Figure &figure, const QString &idPrefix = {});

/// Returns the SVG or web page, or an error when it has active content other than links to sources and `script`.
Result<QByteArray> checkedMarkup(const QByteArray &xml, const EventStore &store, const QString &script = {});

/// The first page with `scale` pixels per 1/96 inch; on a transparent ground where the figure has none. The resolution
/// gives a page its size and a slide picture a height of 7.5 inches.
Result<QByteArray> figurePng(const Figure &figure, double scale);
/// Resolution of figurePng() in dots per inch.
double pngResolution(const Figure &figure, double scale);

} // namespace timeloupe
