// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QTextEdit>

#include <utility>
#include <vector>

namespace timeloupe {

struct Style;

/// A paragraph to be read and selected, of stretches of plain text in different ranks. As high as its text at the
/// width it gets; a word longer than a line is broken. What looks like markup in the text is text.
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
    mutable std::vector<std::pair<int, int>> m_heights; ///< by width, the latest last
};

} // namespace timeloupe
