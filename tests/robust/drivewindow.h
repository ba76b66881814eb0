// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/window/mainwindow.h"
#include "random.h"

#include <QDir>
#include <QTimer>

#include <functional>
#include <memory>

namespace timeloupe::robust {

/// The real window with the files it works on, and hands for it: input goes the way that the platform's goes, commands
/// through the event queue, so that everything is an event that can be timed.
class DriveWindow
{
public:
    /// Files are made in `folder`.
    explicit DriveWindow(const QDir &folder);
    ~DriveWindow();

    [[nodiscard]] MainWindow &main() const { return *m_main; }
    [[nodiscard]] const QDir &folder() const { return m_folder; }
    /// What the step does, for reports.
    [[nodiscard]] const QString &notes() const { return m_notes; }
    void note(const QString &what) { m_notes += u' ' + what; }
    void clearNotes() { m_notes.clear(); }

    /// Timelines to open: the record, generated ones, and a hostile one that `random` decides.
    [[nodiscard]] QString anyFile(Random &random);
    /// The record as it comes, where its views can be written.
    [[nodiscard]] QString record() const { return m_folder.filePath(QStringLiteral("record.json")); }
    void renewFiles();

    /// A visible window of the program that takes input: the popup, the modal dialog, or any. nullptr: none.
    [[nodiscard]] QWidget *anyWindow(Random &random) const;
    void press(QWidget &window, QPoint at, Qt::MouseButton button, Qt::KeyboardModifiers modifiers = {});
    void move(QWidget &window, QPoint at);
    void release(QWidget &window, QPoint at, Qt::MouseButton button, Qt::KeyboardModifiers modifiers = {});
    void doubleClick(QWidget &window, QPoint at, Qt::MouseButton button);
    void wheel(QWidget &window, QPoint at, QPoint angle, Qt::KeyboardModifiers modifiers);
    void key(Qt::Key key, Qt::KeyboardModifiers modifiers = {}, const QString &text = {});
    void type(const QString &text);
    void paste(const QString &text);
    /// By an event.
    void call(const std::function<void()> &work);

    /// Runs the event loop that long.
    static void spin(int ms);
    /// Runs it until the window is settled; false: it is not after `ms`.
    bool settle(int ms) const;
    /// Closes dialogs that belong to the system: files, printers.
    static void closeSystemDialogs();
    /// Closes everything but the window.
    void closeDialogs();
    /// The window anew when it was closed. Its session is found again.
    void reopenIfClosed();
    /// The bundled record in a calm window.
    void rest();

private:
    void start();
    void leaveNestedLoop();

    QDir m_folder;
    QString m_notes;
    std::unique_ptr<MainWindow> m_main;
    QTimer m_untangle; ///< ends the loops of menus and drags, which wait for hands that wait for them
    int m_nestedTicks = 0;
};

} // namespace timeloupe::robust
