// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QByteArray>

#include <optional>

namespace timeloupe {

class Figure;

/// All pages, in vectors; text is text. `created` in seconds since 1970, UTC. Empty when the device fails.
QByteArray figurePdf(const Figure &figure, qint64 created);
/// The first page.
QByteArray figureSvg(const Figure &figure);
/// The first page with `scale` pixels for each 96th of an inch; on a transparent ground where the figure has none.
QByteArray figurePng(const Figure &figure, double scale);

} // namespace timeloupe
