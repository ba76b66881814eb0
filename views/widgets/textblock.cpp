// SPDX-License-Identifier: GPL-3.0-or-later
#include "views/widgets/textblock.h"

#include <QKeyEvent>
#include <QTextBlockFormat>
#include <QTextDocument>
#include <QWheelEvent>

#include <algorithm>
#include <cmath>
#include <memory>

namespace timeloupe {

namespace {

constexpr int kLineHeight = 114;    // percent
constexpr std::size_t kHeights = 4; // cached widths: layouts ask for the same ones repeatedly

} // namespace

TextBlock::TextBlock(QWidget *parent) : QTextEdit(parent)
{
    setReadOnly(true);
    setAcceptRichText(false);
    setTextInteractionFlags(Qt::TextSelectableByMouse | Qt::TextSelectableByKeyboard);
    setFocusPolicy(Qt::ClickFocus);
    setFrameShape(QFrame::NoFrame);
    setHorizontalScrollBarPolicy(Qt::ScrollBarAlwaysOff);
    setVerticalScrollBarPolicy(Qt::ScrollBarAlwaysOff);
    setWordWrapMode(QTextOption::WrapAtWordBoundaryOrAnywhere);
    document()->setDocumentMargin(0);
    QTextBlockFormat paragraph;
    paragraph.setLineHeight(kLineHeight, QTextBlockFormat::ProportionalHeight);
    QTextCursor(document()).setBlockFormat(paragraph);
    viewport()->setAutoFillBackground(false);
    setStyleSheet(QStringLiteral("QTextEdit { background: transparent; border: none; padding: 0; }"));
    QSizePolicy policy(QSizePolicy::Preferred, QSizePolicy::Fixed);
    policy.setHeightForWidth(true);
    setSizePolicy(policy);
}

void TextBlock::addRun(const QString &text, const QFont &font, const QColor &color)
{
    QTextCharFormat format;
    format.setFont(font);
    format.setForeground(color);
    QTextCursor cursor(document());
    cursor.movePosition(QTextCursor::End);
    cursor.insertText(text, format);
    setAccessibleName(toPlainText());
    m_heights.clear();
    updateGeometry();
}

int TextBlock::heightForWidth(int width) const
{
    const auto known =
        std::find_if(m_heights.begin(), m_heights.end(), [width](const auto &height) { return height.first == width; });
    if (known != m_heights.end())
        return known->second;
    const std::unique_ptr<QTextDocument> copy(document()->clone());
    copy->setTextWidth(width);
    const int height = static_cast<int>(std::ceil(copy->size().height()));
    if (m_heights.size() == kHeights)
        m_heights.erase(m_heights.begin());
    m_heights.emplace_back(width, height);
    return height;
}

QSize TextBlock::sizeHint() const
{
    return {200, heightForWidth(200)};
}

QSize TextBlock::minimumSizeHint() const
{
    return {40, 10};
}

void TextBlock::wheelEvent(QWheelEvent *event)
{
    event->ignore(); // scrolls the panel
}

void TextBlock::keyPressEvent(QKeyEvent *event)
{
    const bool nothingToCopy = event->matches(QKeySequence::Copy) && !textCursor().hasSelection();
    if (nothingToCopy || event->key() == Qt::Key_Tab)
        event->ignore();
    else
        QTextEdit::keyPressEvent(event);
}

} // namespace timeloupe
