// SPDX-License-Identifier: GPL-3.0-or-later
#include "model/totals/leftout.h"

namespace timeloupe {

std::string_view keyword(LeftOutReason reason)
{
    switch (reason) {
    case LeftOutReason::PartOf:
        return "part-of";
    case LeftOutReason::Increment:
        return "increment";
    case LeftOutReason::Estimate:
        break;
    }
    return "estimate";
}

} // namespace timeloupe
