// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/stories/presentation.h"

#include "views/story/notesview.h"
#include "views/story/storyview.h"

#include <QGuiApplication>
#include <QKeyEvent>
#include <QScreen>

#include <algorithm>

namespace timeloupe {

namespace {

void showFull(QWidget &widget, QScreen *screen)
{
    widget.setScreen(screen);
    widget.setGeometry(screen->geometry());
    widget.showFullScreen();
}

} // namespace

Presentation::Presentation(StorySnapshotPtr story, Theme theme, QWidget *window, QObject *parent)
    : QObject(parent),
      m_navigator(std::move(story)),
      m_slideCache(std::make_unique<SlideCache>(m_navigator.story())),
      m_stage(std::make_unique<StoryView>(m_navigator, *m_slideCache)),
      m_notes(std::make_unique<NotesView>(m_navigator, *m_slideCache)),
      m_window(window)
{
    m_stage->setLook(theme, ReadingDistance::LastRow);
    m_stage->installEventFilter(this);
    m_notes->installEventFilter(this);
    connect(&m_navigator, &StoryNavigator::stepChanged, this, &Presentation::stepChanged);
    connect(&m_navigator, &StoryNavigator::finished, this, &Presentation::finish);
    connect(qGuiApp, &QGuiApplication::screenAdded, this, &Presentation::place);
    // Queued: the screen is still listed and its windows have not been moved yet.
    connect(qGuiApp, &QGuiApplication::screenRemoved, this, &Presentation::place, Qt::QueuedConnection);
}

Presentation::~Presentation() = default;

void Presentation::start(int step)
{
    m_running = true;
    m_navigator.goTo(step);
    place();
}

Presentation::Places Presentation::places(std::size_t screens, std::size_t own, bool swapped)
{
    if (screens < 2)
        return {0, std::nullopt};
    const std::size_t other = own == 0 ? 1 : 0;
    return swapped ? Places{own, other} : Places{other, own};
}

void Presentation::place()
{
    const QList<QScreen *> screens = QGuiApplication::screens();
    if (!m_running || screens.isEmpty())
        return;
    const qsizetype own = std::max<qsizetype>(0, m_window ? screens.indexOf(m_window->screen()) : 0);
    const Places places =
        Presentation::places(static_cast<std::size_t>(screens.size()), static_cast<std::size_t>(own), m_swapped);
    if (places.notes)
        showFull(*m_notes, screens[static_cast<qsizetype>(*places.notes)]);
    else
        m_notes->hide();
    showFull(*m_stage, screens[static_cast<qsizetype>(places.stage)]);
    m_stage->activateWindow();
    m_stage->setFocus();
}

bool Presentation::eventFilter(QObject *watched, QEvent *event)
{
    if (event->type() == QEvent::KeyPress) {
        const auto *key = static_cast<const QKeyEvent *>(event);
        if (key->key() == Qt::Key_S && key->modifiers() == Qt::NoModifier && !key->isAutoRepeat() &&
            m_notes->isVisible()) {
            m_swapped = !m_swapped;
            place();
            return true;
        }
    }
    return QObject::eventFilter(watched, event);
}

void Presentation::finish(int lastStep)
{
    m_running = false;
    m_notes->hide();
    m_stage->hide();
    if (m_window) {
        m_window->raise();
        m_window->activateWindow();
    }
    Q_EMIT finished(lastStep);
}

} // namespace timeloupe
