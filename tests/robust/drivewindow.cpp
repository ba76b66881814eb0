// SPDX-License-Identifier: GPL-3.0-or-later
#include "drivewindow.h"

#include "app/commandline/commandline.h"
#include "app/common/actions.h"
#include "app/stories/presentation.h"
#include "corpus.h"
#include "tests/support/generator.h"
#include "views/story/storyview.h"

#include <QAction>
#include <QApplication>
#include <QClipboard>
#include <QElapsedTimer>
#include <QFile>
#include <QFileDialog>
#include <QPixmapCache>
#include <QPointer>
#include <QPrintDialog>
#include <QPrintPreviewDialog>
#include <QTest>
#include <QThread>
#include <QTimer>
#include <QWheelEvent>
#include <QWindow>

namespace timeloupe::robust {

namespace {

using namespace Qt::StringLiterals;

constexpr QSize kRestSize(1600, 1000);
constexpr int kRestMs = 60'000;
constexpr int kTickMs = 40;
constexpr int kNestedTicks = 4; ///< that a nested loop is left alone

int spins = 0; ///< event loops of spin() that run

void write(const QString &name, const QByteArray &bytes)
{
    QFile file(name);
    if (!file.open(QIODevice::WriteOnly) || file.write(bytes) != bytes.size())
        qFatal("%s cannot be written", qPrintable(name));
}

bool isSystemDialog(const QWidget *widget)
{
    return qobject_cast<const QFileDialog *>(widget) || qobject_cast<const QPrintDialog *>(widget);
}

bool takesInput(const QWidget *widget)
{
    return widget->isVisible() && widget->windowHandle() != nullptr && !isSystemDialog(widget) &&
           !widget->inherits("QTipLabel");
}

} // namespace

DriveWindow::DriveWindow(const QDir &folder) : m_folder(folder)
{
    m_folder.mkdir(u"hostile"_s);
    m_untangle.callOnTimeout([this] { leaveNestedLoop(); });
    m_untangle.start(kTickMs);
    renewFiles();
    start();
}

DriveWindow::~DriveWindow() = default;

void DriveWindow::start()
{
    m_main = std::make_unique<MainWindow>();
    m_main->resize(kRestSize);
    m_main->open({});
    m_main->show();
    m_main->activateWindow();
    settle(kRestMs);
}

// --- files ---

void DriveWindow::renewFiles()
{
    QFile bundled(bundledRecord());
    if (!bundled.open(QIODevice::ReadOnly))
        qFatal("the bundled record cannot be read");
    write(record(), bundled.readAll());
    test::GeneratorOptions many;
    many.events = 3000;
    many.undatedShare = 0.02;
    many.openShare = 0.1;
    many.sparseFields = true;
    write(m_folder.filePath(u"many.json"_s), test::generatedTimeloupeJson(many));
    test::GeneratorOptions simple;
    simple.events = 60;
    simple.oneDay = true;
    write(m_folder.filePath(u"simple.json"_s), test::generatedJson(simple));
    write(m_folder.filePath(u"sample.json"_s), sampleTimeline());
}

QString DriveWindow::anyFile(Random &random)
{
    static const std::vector<HostileInput> inputs = corpus(4);
    static const QStringList good{u"record.json"_s, u"many.json"_s, u"simple.json"_s, u"sample.json"_s};
    if (random.chance(0.5))
        return m_folder.filePath(random.pick(good));
    const HostileInput &input = random.pick(inputs);
    if (input.place) // would be read by the loader without end
        return m_folder.filePath(u"not there"_s);
    note(input.name);
    const QString placedAt = placed(input, QDir(m_folder.filePath(u"hostile"_s)), random);
    return placedAt;
}

// --- input ---

QWidget *DriveWindow::anyWindow(Random &random) const
{
    if (QWidget *popup = QApplication::activePopupWidget(); popup != nullptr && takesInput(popup))
        return popup;
    if (QWidget *modal = QApplication::activeModalWidget(); modal != nullptr)
        return takesInput(modal) ? modal : nullptr;
    QWidgetList windows;
    for (QWidget *widget : QApplication::topLevelWidgets())
        if (takesInput(widget) && widget != m_main.get())
            windows += widget;
    const double draw = random.share();
    if (windows.isEmpty() || draw < 0.4)
        return m_main->isVisible() ? m_main.get() : nullptr;
    std::sort(windows.begin(), windows.end(), [](const QWidget *a, const QWidget *b) {
        return qstrcmp(a->metaObject()->className(), b->metaObject()->className()) < 0;
    });
    return windows[static_cast<qsizetype>((draw - 0.4) / 0.6 * static_cast<double>(windows.size()))];
}

void DriveWindow::press(QWidget &window, QPoint at, Qt::MouseButton button, Qt::KeyboardModifiers modifiers)
{
    if (QWindow *handle = window.windowHandle())
        QTest::mousePress(handle, button, modifiers, at);
}

void DriveWindow::move(QWidget &window, QPoint at)
{
    if (QWindow *handle = window.windowHandle())
        QTest::mouseMove(handle, at);
}

void DriveWindow::release(QWidget &window, QPoint at, Qt::MouseButton button, Qt::KeyboardModifiers modifiers)
{
    if (QWindow *handle = window.windowHandle())
        QTest::mouseRelease(handle, button, modifiers, at);
}

void DriveWindow::doubleClick(QWidget &window, QPoint at, Qt::MouseButton button)
{
    if (QWindow *handle = window.windowHandle())
        QTest::mouseDClick(handle, button, {}, at);
}

void DriveWindow::wheel(QWidget &window, QPoint at, QPoint angle, Qt::KeyboardModifiers modifiers)
{
    if (QWindow *handle = window.windowHandle())
        QCoreApplication::postEvent(handle, new QWheelEvent(at, window.mapToGlobal(at), {}, angle, Qt::NoButton,
                                                            modifiers, Qt::NoScrollPhase, false));
    QCoreApplication::processEvents();
}

void DriveWindow::key(Qt::Key key, Qt::KeyboardModifiers modifiers, const QString &text)
{
    QWindow *focus = QGuiApplication::focusWindow();
    if (focus == nullptr && m_main->isVisible())
        focus = m_main->windowHandle();
    const QWidget *modal = QApplication::activeModalWidget();
    if (focus == nullptr || (modal != nullptr && isSystemDialog(modal)))
        return;
    // As QTest::sendKeyEvent(), which does not survive that one of the keys closes the window.
    const QPointer<QWindow> window(focus);
    const auto send = [&window](bool presses, Qt::Key one, Qt::KeyboardModifiers with, const QString &typed) {
        if (window)
            QTest::simulateEvent(window, presses, one, with, typed, false);
    };
    const std::pair<Qt::KeyboardModifier, Qt::Key> held[] = {
        {Qt::ShiftModifier, Qt::Key_Shift}, {Qt::ControlModifier, Qt::Key_Control}, {Qt::AltModifier, Qt::Key_Alt}};
    for (const auto &[modifier, its] : held)
        if (modifiers.testFlag(modifier))
            send(true, its, {}, {});
    send(true, key, modifiers, text);
    send(false, key, modifiers, text);
    for (const auto &[modifier, its] : held)
        if (modifiers.testFlag(modifier))
            send(false, its, {}, {});
}

void DriveWindow::type(const QString &text)
{
    for (const QChar c : text)
        key(c.unicode() < 128 ? static_cast<Qt::Key>(c.toUpper().unicode()) : Qt::Key_unknown, {}, QString(c));
}

void DriveWindow::paste(const QString &text)
{
    QGuiApplication::clipboard()->setText(text);
    key(Qt::Key_V, Qt::ControlModifier);
}

void DriveWindow::call(const std::function<void()> &work)
{
    QMetaObject::invokeMethod(m_main.get(), work, Qt::QueuedConnection);
    QCoreApplication::processEvents();
}

// --- rest ---

void DriveWindow::spin(int ms)
{
    QEventLoop loop;
    QTimer::singleShot(ms, Qt::PreciseTimer, &loop, &QEventLoop::quit);
    ++spins;
    loop.exec();
    --spins;
}

/// A menu is walked through and left by Enter or Esc, a drag by Esc, a dialog by closing it.
void DriveWindow::leaveNestedLoop()
{
    if (QThread::currentThread()->loopLevel() <= spins) {
        m_nestedTicks = 0;
        return;
    }
    if (++m_nestedTicks < kNestedTicks) {
        key(Qt::Key_Down);
        return;
    }
    if (m_nestedTicks == kNestedTicks && QApplication::activePopupWidget() != nullptr)
        key(Qt::Key_Return);
    else if (QWidget *popup = QApplication::activePopupWidget())
        popup->close();
    else if (QWidget *modal = QApplication::activeModalWidget())
        modal->close();
    else
        key(Qt::Key_Escape);
}

bool DriveWindow::settle(int ms) const
{
    QElapsedTimer time;
    time.start();
    while (m_main->file().isEmpty() || !m_main->isSettled()) {
        if (time.hasExpired(ms))
            return false;
        spin(5);
    }
    return true;
}

void DriveWindow::closeSystemDialogs()
{
    for (QWidget *widget : QApplication::topLevelWidgets())
        if (widget->isVisible() && (isSystemDialog(widget) || qobject_cast<QPrintPreviewDialog *>(widget)))
            static_cast<QDialog *>(widget)->reject();
}

void DriveWindow::closeDialogs()
{
    closeSystemDialogs();
    for (int i = 0; i < 5; ++i) {
        while (QWidget *popup = QApplication::activePopupWidget())
            popup->close();
        for (QWidget *widget : QApplication::topLevelWidgets())
            if (widget->isVisible() && widget != m_main.get())
                widget->close();
        spin(5);
    }
}

void DriveWindow::reopenIfClosed()
{
    if (m_main->isVisible())
        return;
    closeDialogs();
    m_main.reset();
    start();
}

void DriveWindow::rest()
{
    closeDialogs();
    reopenIfClosed();
    renewFiles();
    QGuiApplication::clipboard()->clear();
    m_main->resize(kRestSize);
    m_main->setTheme(ThemeChoice::Light);
    m_main->open({record()});
    settle(kRestMs);
    m_main->open({bundledRecord()});
    settle(kRestMs);
    m_main->state().showAll();
    settle(kRestMs);
    QCoreApplication::sendPostedEvents(nullptr, QEvent::DeferredDelete);
    QPixmapCache::clear();
}

} // namespace timeloupe::robust
