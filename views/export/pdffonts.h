// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

class QPDF;

namespace timeloupe {

/// Embedded fonts that hold only the letters of a document are called so, as PDF wants it: "QKXZAB+Inter-Bold". The
/// letters before the name follow from the font's content. May throw.
void tagFontSubsets(QPDF &pdf);

} // namespace timeloupe
