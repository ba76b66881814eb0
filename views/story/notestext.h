// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "views/story/slidetext.h"

#include <QWidget>

namespace timeloupe {

/// Large notes with *emphasis*, as high as their text.
class NotesText : public QWidget
{
    Q_OBJECT

public:
    explicit NotesText(QWidget *parent = nullptr);

    void setWords(SlideText words);

    [[nodiscard]] bool hasHeightForWidth() const override { return true; }
    [[nodiscard]] int heightForWidth(int width) const override;
    [[nodiscard]] QSize sizeHint() const override { return {400, heightForWidth(400)}; }

protected:
    void paintEvent(QPaintEvent *event) override;

private:
    SlideText m_words;
};

} // namespace timeloupe
