// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QByteArray>

#include "model/formats/base/format.h"
#include "views/export/pdfinfo.h"

namespace timeloupe {

class EventStore;
class Figure;

// The same figure gives the same bytes. An error is a sentence of what went wrong and what to do; cancelled by
// `progress`: an error with an empty message.

/// All pages, in vectors; text is text. `created` in seconds since 1970, UTC.
Result<QByteArray> figurePdf(const Figure &figure, qint64 created, const Progress &progress = {});
/// What figurePdf says of a figure.
PdfInfo pdfInfo(const Figure &figure, qint64 created);
/// When a document of this figure was made, as far as the bytes may tell: SOURCE_DATE_EPOCH, or else when its data end.
qint64 creationDate(const Figure &figure);

/// The first page; each event a group with its id and title, sources with their links. `idPrefix` before each id, for
/// several pictures in one page.
Result<QByteArray> figureSvg(const Figure &figure, const QString &idPrefix = {});

/// The SVG or web page itself, or an error when it contains anything active but links to sources and `script`.
Result<QByteArray> checkedMarkup(const QByteArray &xml, const EventStore &store, const QString &script = {});

/// The first page with `scale` pixels for each 96th of an inch; on a transparent ground where the figure has none. Its
/// resolution makes a page as large as it is, and a picture for a slide as high as slides are: 7.5 inches.
Result<QByteArray> figurePng(const Figure &figure, double scale);
/// Its dots for each inch.
double pngResolution(const Figure &figure, double scale);

} // namespace timeloupe
