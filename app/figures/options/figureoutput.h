// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "model/formats/base/format.h"

#include <QByteArray>

#include <cstdint>

namespace timeloupe {

class Figure;

/// Target of a figure.
enum class FigureTarget : std::uint8_t { Pdf, Svg, Png };

/// All pages (PDF) or the first. `scale` in pixels per 1/96 inch (PNG). Deterministic. Cancellation by `progress` gives
/// Diagnostic::cancelled().
Result<QByteArray> figureBytes(const Figure &figure, FigureTarget target, double scale, const Progress &progress = {});

} // namespace timeloupe
