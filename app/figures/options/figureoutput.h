// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "model/formats/base/format.h"

#include <QByteArray>

#include <cstdint>

namespace timeloupe {

class Figure;

/// What a figure is made into.
enum class FigureTarget : std::uint8_t { Pdf, Svg, Png };

/// All pages (PDF) or the first one. `scale` in pixels for each 96th of an inch (PNG). The same figure gives the same
/// bytes. Cancelled by `progress`: an error with an empty message.
Result<QByteArray> figureBytes(const Figure &figure, FigureTarget target, double scale, const Progress &progress = {});

} // namespace timeloupe
