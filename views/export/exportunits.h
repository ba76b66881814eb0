// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

namespace timeloupe {

inline constexpr int kPdfResolution = 1200;
inline constexpr double kInch = 96; ///< of a figure's units
inline constexpr double kMetresPerInch = 0.0254;
inline constexpr double kSlideHeight = 7.5;          ///< inches, in every slide program
inline constexpr double kMostPixelsOfASide = 32'767; ///< beyond, Qt's coordinates of pixels overflow

} // namespace timeloupe
