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

/// A running presentation: the stage in full screen on one screen, the notes on another if there is one. The notes are
/// on the window's screen, the stage on the projector; S swaps them. Handles screens being connected and removed. One
/// object per presentation; delete it (later) when it has finished.
class Presentation : public QObject
{
    Q_OBJECT

public:
    /// `window` is on the presenter's screen.
    Presentation(StorySnapshotPtr story, Theme theme, QWidget *window, QObject *parent = nullptr);
    ~Presentation() override;

    void start(int step = 0);
    [[nodiscard]] StoryView *stage() const { return m_stage.get(); }
    [[nodiscard]] NotesView *notes() const { return m_notes.get(); }

    /// Assignment of the screens; `own` is the presenter's. No screen for the notes when there is only one.
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
