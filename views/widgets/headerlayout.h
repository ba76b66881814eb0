// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QByteArray>

QT_BEGIN_NAMESPACE
class QHeaderView;
QT_END_NAMESPACE

namespace timeloupe {

/// Order, widths and visibility of a header's sections, and by which it is sorted.
[[nodiscard]] QByteArray headerLayout(const QHeaderView &header);
/// Widths are kept within what can be used. False, and nothing changes: `layout` is not that of such a header.
bool restoreHeaderLayout(QHeaderView &header, const QByteArray &layout);

} // namespace timeloupe
