// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "model/state/storynavigator.h"
#include "views/story/slidecache.h"

#include <QElapsedTimer>
#include <QTimer>
#include <QWidget>

class QLabel;
class QScrollArea;

namespace timeloupe {

class SlidePreview;
class NotesText;

/// The presenter view on the second screen: current step, next title, notes in large type, clock, elapsed time and
/// progress. Keys: stageKey().
class NotesView : public QWidget
{
    Q_OBJECT

public:
    /// Both of the same story. The elapsed time starts now.
    NotesView(StoryNavigator &navigator, SlideCache &slideCache, QWidget *parent = nullptr);

    void setLook(const Style &style);

    /// "0:07", "12:34", "1:02:03".
    static QString elapsedText(qint64 ms);

protected:
    void keyPressEvent(QKeyEvent *event) override;
    void closeEvent(QCloseEvent *event) override;

private:
    void build();
    void showStep();
    void showTime();

    StoryNavigator &m_navigator;
    SlideCache &m_slideCache;
    QElapsedTimer m_since;
    QTimer m_tick;
    QLabel *m_story = nullptr;
    QLabel *m_number = nullptr;
    QLabel *m_elapsed = nullptr;
    QLabel *m_clock = nullptr;
    QLabel *m_next = nullptr;
    QLabel *m_nextHead = nullptr;
    SlidePreview *m_present = nullptr;
    SlidePreview *m_ahead = nullptr;
    NotesText *m_notes = nullptr;
    QColor m_notesInk;
    QColor m_notesFaint;
    QScrollArea *m_scroll = nullptr;
};

} // namespace timeloupe
