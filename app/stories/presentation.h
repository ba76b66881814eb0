// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "model/state/storynavigator.h"
#include "views/story/slideframe.h"

#include <QObject>
#include <QPointer>
#include <QRect>

#include <memory>
#include <vector>

class QScreen;
class QWidget;

namespace timeloupe {

class NotesView;
class SlideCache;
class StoryView;

/// A story being presented: the stage on one screen, full screen, and the notes on another when there is one. The notes
/// stand where the window is, the stage on the projector; S swaps them. A screen that is unplugged or plugged in
/// meanwhile is reckoned with. One object for one presentation; when it has finished it can be deleted (later).
class Presentation : public QObject
{
    Q_OBJECT

public:
    /// `window` is the one that presents: its screen is the presenter's.
    Presentation(StorySnapshotPtr story, Theme theme, QWidget *window, QObject *parent = nullptr);
    ~Presentation() override;

    void start(int step = 0);
    [[nodiscard]] StoryView *stage() const { return m_stage.get(); }
    [[nodiscard]] NotesView *notes() const { return m_notes.get(); }

    /// Which of the screens get what; `own` is the presenter's. The notes have none when there is one screen only.
    struct Places
    {
        std::size_t stage = 0;
        std::optional<std::size_t> notes;
        friend bool operator==(const Places &, const Places &) = default;
    };
    static Places places(std::size_t screens, std::size_t own, bool swapped);

Q_SIGNALS:
    void stepChanged(int step);
    void finished(int lastStep);

protected:
    bool eventFilter(QObject *watched, QEvent *event) override;

private:
    void place();
    void finish(int lastStep);

    StoryNavigator m_navigator;
    std::unique_ptr<SlideCache> m_slideCache;
    std::unique_ptr<StoryView> m_stage;
    std::unique_ptr<NotesView> m_notes;
    QPointer<QWidget> m_window;
    bool m_swapped = false;
    bool m_running = false;
};

} // namespace timeloupe
