// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QByteArray>
#include <QSize>

QT_BEGIN_NAMESPACE
class QSplitter;
class QWidget;
QT_END_NAMESPACE

namespace timeloupe {

/// Puts a window where `geometry` (QWidget::saveGeometry) says, or makes it `usual` when it says nothing; then moves
/// and shrinks it to what is available of its screen.
void restoreWindowGeometry(QWidget &window, const QByteArray &geometry, QSize usual);

/// The sizes of a splitter's widgets, as a line of numbers.
[[nodiscard]] QByteArray splitterSizes(const QSplitter &splitter);
/// False, and nothing changes: `sizes` are not those of such a splitter.
bool restoreSplitter(QSplitter &splitter, const QByteArray &sizes);

} // namespace timeloupe
