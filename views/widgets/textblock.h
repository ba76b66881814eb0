// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QTextEdit>

#include <utility>
#include <vector>

namespace timeloupe {

struct Style;

/// A selectable paragraph of plain text runs in different styles. As high as its text; words longer than a line are
/// broken. Markup in the text is shown literally.
class TextBlock : public QTextEdit
{
    Q_OBJECT

public:
    explicit TextBlock(QWidget *parent = nullptr);

    void addRun(const QString &text, const QFont &font, const QColor &color);

    [[nodiscard]] QSize sizeHint() const override;
    [[nodiscard]] QSize minimumSizeHint() const override;
    [[nodiscard]] bool hasHeightForWidth() const override { return true; }
    [[nodiscard]] int heightForWidth(int width) const override;

protected:
    void wheelEvent(QWheelEvent *event) override;
    void keyPressEvent(QKeyEvent *event) override;

private:
    mutable std::vector<std::pair<int, int>> m_heights; ///< by width, most recent last
};

} // namespace timeloupe
