// SPDX-License-Identifier: GPL-3.0-or-later
#include "stressdrive.h"

#include "app/common/actions.h"
#include "app/window/messagebar.h"
#include "views/chart/amountpanel.h"
#include "views/panels/companypanel.h"
#include "views/panels/eventlist.h"
#include "views/panels/queryedit.h"
#include "views/timeline/overview.h"
#include "views/timeline/timelineview.h"

#include <QAction>
#include <QElapsedTimer>
#include <QHeaderView>
#include <QMouseEvent>
#include <QTimer>
#include <QWheelEvent>
#include <QWindow>

namespace timeloupe::bench {

namespace {

constexpr int kMoveMs = 8; // between two moves of a mouse
constexpr int kWheelMs = 25;
constexpr int kKeyMs = 60;
constexpr int kLookMs = 300; // until a hand does something else

} // namespace

StressDrive::StressDrive(test::LoopWatch &watch, MainWindow &window) : m_watch(watch), m_window(window) {}

bool StressDrive::open(const QString &file)
{
    m_watch.setPhase(QStringLiteral("opening"));
    m_window.open({file});
    while (m_window.file().isEmpty() || !m_window.isSettled())
        pause(kLookMs);
    return m_window.file() == file;
}

void StressDrive::drive(int seconds)
{
    using Hand = void (StressDrive::*)();
    static const std::pair<const char *, Hand> hands[] = {
        {"wheel", &StressDrive::wheel},
        {"drag", &StressDrive::drag},
        {"filter", &StressDrive::filter},
        {"hover", &StressDrive::hover},
        {"click", &StressDrive::click},
        {"sort", &StressDrive::sort},
        {"list", &StressDrive::scrollList},
        {"selection", &StressDrive::selectRows},
        {"rubber band", &StressDrive::rubberBand},
        {"side panel", &StressDrive::choose},
        {"overview", &StressDrive::overview},
        {"in view only", &StressDrive::inViewOnly},
        {"history", &StressDrive::history},
    };
    QElapsedTimer time;
    time.start();
    while (!time.hasExpired(seconds * 1000)) {
        for (const auto &[name, hand] : hands) {
            if (time.hasExpired(seconds * 1000))
                break;
            m_watch.setPhase(QString::fromLatin1(name));
            (this->*hand)();
            pause(kLookMs);
        }
    }
}

// --- hands ---

void StressDrive::wheel()
{
    QWidget *plot = m_window.timeline().viewport();
    for (int turn = 0; turn < 2; ++turn) {
        const QPointF at = somewhere(plot);
        for (int i = 0; i < 30; ++i) {
            turnWheel(plot, at, 120);
            pause(kWheelMs);
        }
        for (int i = 0; i < 22; ++i) {
            turnWheel(plot, at, -120);
            pause(kWheelMs);
        }
    }
}

void StressDrive::drag()
{
    QWidget *plot = m_window.timeline().viewport();
    for (const double step : {-17.0, 12.0, -6.0}) {
        QPointF at(plot->width() / 2, plot->height() / 2);
        mouse(QEvent::MouseButtonPress, plot, at, Qt::LeftButton);
        for (int i = 0; i < 40; ++i) {
            at += QPointF(step, 0);
            mouse(QEvent::MouseMove, plot, at);
            pause(kMoveMs);
        }
        mouse(QEvent::MouseButtonRelease, plot, at, Qt::LeftButton);
        pause(kLookMs); // it runs on
    }
}

void StressDrive::overview()
{
    auto *strip = m_window.findChild<Overview *>();
    QPointF at = strip->brushRect().center();
    mouse(QEvent::MouseButtonPress, strip, at, Qt::LeftButton);
    for (int i = 0; i < 40; ++i) {
        at += QPointF(i % 20 < 10 ? 4 : -4, 0);
        mouse(QEvent::MouseMove, strip, at);
        pause(kMoveMs);
    }
    mouse(QEvent::MouseButtonRelease, strip, at, Qt::LeftButton);
}

void StressDrive::hover()
{
    for (QWidget *panel : {m_window.timeline().viewport(), static_cast<QWidget *>(m_window.findChild<AmountPanel *>()),
                           m_window.findChild<EventList *>()->viewport()}) {
        for (int i = 0; i < 40; ++i) {
            const double x = panel->width() * (0.2 + 0.015 * i);
            mouse(QEvent::MouseMove, panel, {x, panel->height() * (0.1 + 0.02 * i)});
            pause(kMoveMs);
        }
    }
}

void StressDrive::click()
{
    QWidget *plot = m_window.timeline().viewport();
    for (int i = 0; i < 6; ++i) {
        clickAt(plot, somewhere(plot), i % 2 == 0 ? Qt::NoModifier : Qt::ControlModifier);
        pause(kLookMs / 2);
    }
}

void StressDrive::rubberBand()
{
    QWidget *plot = m_window.timeline().viewport();
    for (const auto modifier : {Qt::ControlModifier, Qt::ShiftModifier}) {
        QPointF at(plot->width() * 0.3, plot->height() * 0.2);
        mouse(QEvent::MouseButtonPress, plot, at, Qt::LeftButton, modifier);
        for (int i = 0; i < 30; ++i) {
            at += QPointF(12, 8);
            mouse(QEvent::MouseMove, plot, at, Qt::NoButton, modifier);
            pause(kMoveMs);
        }
        mouse(QEvent::MouseButtonRelease, plot, at, Qt::LeftButton, modifier);
        pause(kLookMs);
    }
}

void StressDrive::type(const char *text)
{
    auto *line = m_window.findChild<QueryEdit *>();
    line->setFocus();
    for (const char *c = text; *c != '\0'; ++c) {
        key(line, std::toupper(*c), QString(QLatin1Char(*c)));
        pause(kKeyMs);
    }
    pause(kLookMs * 2);
}

void StressDrive::filter()
{
    for (const char *text : {"substation", " amount:>1B", "kind:site", "wind power date:2023"}) {
        if (*text != ' ')
            key(m_window.findChild<QueryEdit *>(), Qt::Key_A, QString(), Qt::ControlModifier);
        type(text);
    }
    auto *line = m_window.findChild<QueryEdit *>();
    for (std::size_t i = 0; i < 22; ++i) {
        key(line, Qt::Key_Backspace);
        pause(kKeyMs / 2);
    }
    pause(kLookMs * 2);
    m_window.timeline().setFocus();
}

void StressDrive::choose()
{
    auto *panel = m_window.findChild<CompanyPanel *>();
    for (const int y : {40, 64, 40, 64}) {
        QWidget *row = panel->childAt(24, y);
        clickAt(row ? row : panel, row ? QPointF(10, 10) : QPointF(24, y));
        pause(kLookMs);
    }
    m_window.actions().clearFilter->trigger();
}

void StressDrive::sort()
{
    auto *list = m_window.findChild<EventList *>();
    QHeaderView *header = list->horizontalHeader();
    for (const EventColumn column :
         {EventColumn::Amount, EventColumn::Event, EventColumn::Companies, EventColumn::Event, EventColumn::Date}) {
        clickAt(header->viewport(), {header->sectionViewportPosition(static_cast<int>(column)) + 20.0, 12.0});
        for (int i = 0; i < 20; ++i) {
            turnWheel(list->viewport(), {200, 60}, i % 10 < 6 ? -120 : 120);
            pause(kWheelMs);
        }
        pause(kLookMs);
    }
}

void StressDrive::scrollList()
{
    auto *list = m_window.findChild<EventList *>();
    clickAt(list->viewport(), {300, 40});
    for (const int pressed : {Qt::Key_End, Qt::Key_PageUp, Qt::Key_PageUp, Qt::Key_Home, Qt::Key_PageDown, Qt::Key_Down,
                              Qt::Key_Down, Qt::Key_Up}) {
        key(list, pressed);
        pause(kLookMs / 2);
    }
}

void StressDrive::selectRows()
{
    auto *list = m_window.findChild<EventList *>();
    clickAt(list->viewport(), {300, 15});
    pause(kLookMs);
    clickAt(list->viewport(), {300, 90}, Qt::ShiftModifier);
    pause(kLookMs);
    clickAt(list->viewport(), {300, 65}, Qt::ControlModifier);
    pause(kLookMs);
    key(list, Qt::Key_A, QString(), Qt::ControlModifier);
    pause(kLookMs * 2);
    hover();
    drag();
    clickAt(list->viewport(), {300, 40});
}

void StressDrive::inViewOnly()
{
    auto *button = m_window.findChild<QWidget *>(QStringLiteral("inView"));
    clickAt(button, QPointF(button->rect().center()));
    pause(kLookMs);
    drag();
    clickAt(button, QPointF(button->rect().center()));
}

void StressDrive::history()
{
    for (int i = 0; i < 6; ++i) {
        (i % 3 < 2 ? m_window.actions().back : m_window.actions().forward)->trigger();
        pause(kLookMs / 2);
    }
    m_window.actions().showAll->trigger();
    pause(kLookMs * 2);
}

// --- events ---

void StressDrive::pause(int ms)
{
    QEventLoop loop;
    QTimer::singleShot(ms, Qt::PreciseTimer, &loop, &QEventLoop::quit);
    loop.exec();
}

/// Posted to the window, which finds the widget, as for those of a device.
void StressDrive::mouse(QEvent::Type type, QWidget *target, QPointF at, Qt::MouseButton button,
                        Qt::KeyboardModifiers modifiers)
{
    m_held.setFlag(button, type == QEvent::MouseButtonPress && button != Qt::NoButton);
    const QPointF local = target->mapTo(&m_window, at);
    const QPointF global = target->mapToGlobal(at);
    QCoreApplication::postEvent(m_window.windowHandle(),
                                new QMouseEvent(type, local, local, global, button, m_held, modifiers));
}

void StressDrive::clickAt(QWidget *target, QPointF at, Qt::KeyboardModifiers modifiers)
{
    mouse(QEvent::MouseMove, target, at);
    pause(kMoveMs);
    mouse(QEvent::MouseButtonPress, target, at, Qt::LeftButton, modifiers);
    pause(kKeyMs);
    mouse(QEvent::MouseButtonRelease, target, at, Qt::LeftButton, modifiers);
    pause(kMoveMs);
}

void StressDrive::turnWheel(QWidget *target, QPointF at, int angle)
{
    const QPointF local = target->mapTo(&m_window, at);
    QCoreApplication::postEvent(m_window.windowHandle(), new QWheelEvent(local, target->mapToGlobal(at), {}, {0, angle},
                                                                         m_held, {}, Qt::NoScrollPhase, false));
}

void StressDrive::key(QWidget *target, int key, const QString &text, Qt::KeyboardModifiers modifiers)
{
    QCoreApplication::postEvent(target, new QKeyEvent(QEvent::KeyPress, key, modifiers, text));
    QCoreApplication::postEvent(target, new QKeyEvent(QEvent::KeyRelease, key, modifiers, text));
}

QPointF StressDrive::somewhere(const QWidget *target)
{
    std::uniform_real_distribution<double> share(0.25, 0.75);
    const double x = share(m_random);
    return {target->width() * x, target->height() * share(m_random)};
}

} // namespace timeloupe::bench
