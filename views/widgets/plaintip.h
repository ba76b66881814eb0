// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QString>

namespace timeloupe {

/// A tooltip that shows `text` literally: Qt interprets tooltips that look like markup. Empty stays empty.
inline QString plainToolTip(const QString &text)
{
    return text.isEmpty() ? QString() : QStringLiteral("<p>%1</p>").arg(text.toHtmlEscaped());
}

} // namespace timeloupe
