// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/window/mainwindow.h"
#include "tests/support/window/loopwatch.h"

#include <random>

namespace timeloupe::bench {

/// Hands on the real window: posts to it what a mouse, a wheel and a keyboard would, at their pace, while the event
/// loop runs. What it does is the same at every run; how much of it fits into the time is not.
class StressDrive
{
public:
    StressDrive(test::LoopWatch &watch, MainWindow &window);

    /// Opens the file by the loader, as a user does; false: it cannot be read.
    bool open(const QString &file);
    /// Everything in turn until the time is over.
    void drive(int seconds);

private:
    void wheel();
    void drag();
    void overview();
    void hover();
    void click();
    void rubberBand();
    void type(const char *text);
    void filter();
    void choose();
    void sort();
    void scrollList();
    void selectRows();
    void inViewOnly();
    void history();

    void pause(int ms);
    void mouse(QEvent::Type type, QWidget *target, QPointF at, Qt::MouseButton button = Qt::NoButton,
               Qt::KeyboardModifiers modifiers = {});
    void clickAt(QWidget *target, QPointF at, Qt::KeyboardModifiers modifiers = {});
    void turnWheel(QWidget *target, QPointF at, int angle);
    void key(QWidget *target, int key, const QString &text = {}, Qt::KeyboardModifiers modifiers = {});
    [[nodiscard]] QPointF somewhere(const QWidget *target);

    test::LoopWatch &m_watch;
    MainWindow &m_window;
    std::mt19937_64 m_random{1};
    Qt::MouseButtons m_held;
};

} // namespace timeloupe::bench
