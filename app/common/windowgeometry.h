// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QByteArray>
#include <QSize>

QT_BEGIN_NAMESPACE
class QSplitter;
class QWidget;
QT_END_NAMESPACE

namespace timeloupe {

/// Restores `geometry` (QWidget::saveGeometry), or the size `usual` if empty; then moves and shrinks the window to fit
/// its screen.
void restoreWindowGeometry(QWidget &window, const QByteArray &geometry, QSize usual);

/// The sizes of a splitter's widgets, as a line of numbers.
[[nodiscard]] QByteArray splitterSizes(const QSplitter &splitter);
/// Returns false, changing nothing, when `sizes` are not of such a splitter.
bool restoreSplitter(QSplitter &splitter, const QByteArray &sizes);

} // namespace timeloupe
