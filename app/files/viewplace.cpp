// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/files/viewplace.h"

#include "app/files/viewfile.h"
#include "app/files/viewsettings.h"

namespace timeloupe {

ViewPlace viewPlaceOf(const QString &file)
{
    return {canKeepViewsIn(file), viewsInSettings(file)};
}

} // namespace timeloupe
