// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QByteArray>

QT_BEGIN_NAMESPACE
class QHeaderView;
QT_END_NAMESPACE

namespace timeloupe {

/// Order, widths and visibility of a header's sections, and the sort order.
[[nodiscard]] QByteArray headerLayout(const QHeaderView &header);
/// Clamps widths to usable values. Returns false, changing nothing, when `layout` is not of such a header.
bool restoreHeaderLayout(QHeaderView &header, const QByteArray &layout);

} // namespace timeloupe
