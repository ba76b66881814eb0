// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

namespace timeloupe {

inline constexpr int kPdfResolution = 1200;
inline constexpr double kInch = 96; ///< figure units per inch
inline constexpr double kMetresPerInch = 0.0254;
inline constexpr double kSlideHeight = 7.5;          ///< inches, as in common presentation programs
inline constexpr double kMostPixelsOfASide = 32'767; ///< limit of Qt's pixel coordinates

} // namespace timeloupe
