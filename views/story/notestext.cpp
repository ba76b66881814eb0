// SPDX-License-Identifier: GPL-3.0-or-later
#include "views/story/notestext.h"

#include "model/text/emphasis.h"

#include <QPainter>

#include <cmath>

namespace timeloupe {

NotesText::NotesText(QWidget *parent) : QWidget(parent)
{
    QSizePolicy policy(QSizePolicy::Expanding, QSizePolicy::Preferred);
    policy.setHeightForWidth(true);
    setSizePolicy(policy);
}

void NotesText::setWords(SlideText words)
{
    m_words = std::move(words);
    setAccessibleName(withoutEmphasis(m_words.text));
    updateGeometry();
    update();
}

int NotesText::heightForWidth(int width) const
{
    return static_cast<int>(std::ceil(m_words.height(std::max(1, width))));
}

void NotesText::paintEvent(QPaintEvent *)
{
    QPainter painter(this);
    m_words.paint(painter, QRectF(0, 0, width(), 1e6));
}

} // namespace timeloupe
