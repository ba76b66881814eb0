// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

class QPDF;

namespace timeloupe {

/// Adds the tag that PDF requires to names of subset fonts: "QKXZAB+Inter-Bold". The tag is derived from the font's
/// content. May throw.
void tagFontSubsets(QPDF &pdf);

} // namespace timeloupe
