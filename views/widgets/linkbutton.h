// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QAbstractButton>

#include <memory>

class QTextLayout;

namespace timeloupe {

struct Style;

/// A link of one or more lines: click, Enter or Space. Wraps, also within words.
class LinkButton : public QAbstractButton
{
    Q_OBJECT

public:
    /// `muted` follows the text in the secondary colour.
    LinkButton(const QString &text, const QString &muted, const Style &style, QWidget *parent = nullptr);
    ~LinkButton() override;

    [[nodiscard]] QSize sizeHint() const override;
    [[nodiscard]] QSize minimumSizeHint() const override;
    [[nodiscard]] bool hasHeightForWidth() const override { return true; }
    [[nodiscard]] int heightForWidth(int width) const override;

protected:
    void paintEvent(QPaintEvent *event) override;
    void keyPressEvent(QKeyEvent *event) override;
    bool event(QEvent *event) override;

private:
    double layOut(double width) const;

    std::unique_ptr<QTextLayout> m_layout;
    mutable int m_laidOutWidth = -1; ///< width of the cached m_height
    mutable int m_height = 0;
    qsizetype m_linkLength;
    QColor m_accent;
    QColor m_muted;
};

} // namespace timeloupe
