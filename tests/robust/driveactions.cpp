// SPDX-License-Identifier: GPL-3.0-or-later
#include "driveactions.h"

#include "app/commandline/commandline.h"
#include "app/common/actions.h"
#include "app/figures/figuredialog.h"
#include "app/figures/options/figurepresets.h"
#include "app/figures/options/optionkeywords.h"
#include "hostiletexts.h"
#include "model/formats/base/format.h"
#include "model/formats/formatregistry.h"
#include "views/story/storypanel.h"

#include <QAction>
#include <QApplication>
#include <QDropEvent>
#include <QFile>
#include <QMenu>
#include <QMimeData>
#include <QPointer>

namespace timeloupe::robust {

namespace {

using namespace Qt::StringLiterals;

constexpr int kModifierChoices[] = {
    0, 0, 0, Qt::ShiftModifier, Qt::ControlModifier, Qt::AltModifier, Qt::ShiftModifier | Qt::ControlModifier};

Qt::KeyboardModifiers anyModifiers(Random &random)
{
    return Qt::KeyboardModifiers(random.pick(kModifierChoices));
}

QPoint anyPoint(const QWidget &window, Random &random)
{
    const double x = random.share();
    const double y = random.share();
    return {std::max(1, static_cast<int>(x * (window.width() - 1))),
            std::max(1, static_cast<int>(y * (window.height() - 1)))};
}

Qt::MouseButton anyButton(Random &random)
{
    static constexpr Qt::MouseButton buttons[] = {Qt::LeftButton,  Qt::LeftButton,   Qt::LeftButton, Qt::LeftButton,
                                                  Qt::RightButton, Qt::MiddleButton, Qt::BackButton};
    return random.pick(buttons);
}

QString anyFilter(Random &random)
{
    static const QStringList parts{u"company:OpenAI"_s,
                                   u"kind:contract,investment"_s,
                                   u"amount>=1B"_s,
                                   u"date:2025"_s,
                                   u"OR"_s,
                                   u"-"_s,
                                   u"("_s,
                                   u")"_s,
                                   u"\"gas"_s,
                                   u"\""_s,
                                   u"stargate"_s,
                                   u"is:undated"_s,
                                   u"certain:2025-06"_s,
                                   u"power>1GW"_s,
                                   u"place:Texas"_s,
                                   u"company:"_s,
                                   u"é"_s,
                                   u"e"_s,
                                   u"before:2026"_s,
                                   u"amount:1e308..2"_s,
                                   u"status:planned"_s,
                                   u"id:"_s,
                                   u"1"_s,
                                   u"zz"_s};
    QString text;
    for (std::size_t left = 1 + random.below(5); left > 0; --left)
        text += random.pick(parts) + (random.chance(0.8) ? u" "_s : QString());
    return text;
}

QString anyText(Random &random)
{
    static const std::vector<QString> odd = pastedTexts();
    return random.chance(0.5) ? random.pick(odd) : anyFilter(random);
}

/// Nothing happens when a window is gone meanwhile.
using Target = QPointer<QWidget>;

// --- mouse ---

void wheel(DriveWindow &window, Random &random)
{
    const Target target = window.anyWindow(random);
    const int angle = random.between(-3, 3) * 120;
    const bool sideways = random.chance(0.2);
    const auto modifiers = anyModifiers(random);
    if (!target)
        return;
    const QPoint at = anyPoint(*target, random);
    for (std::size_t left = 1 + random.below(12); left > 0 && target; --left)
        window.wheel(*target, at, sideways ? QPoint(angle, 0) : QPoint(0, angle), modifiers);
}

void drag(DriveWindow &window, Random &random)
{
    const Target target = window.anyWindow(random);
    const Qt::MouseButton button = anyButton(random);
    const auto modifiers = anyModifiers(random);
    if (!target)
        return;
    QPoint at = anyPoint(*target, random);
    window.press(*target, at, button, modifiers);
    for (std::size_t left = 2 + random.below(15); left > 0 && target; --left) {
        const QPoint step(random.between(-60, 60), random.between(-25, 25));
        at = QPoint(std::clamp((at + step).x(), 1, std::max(1, target->width() - 2)),
                    std::clamp((at + step).y(), 1, std::max(1, target->height() - 2)));
        window.move(*target, at);
        if (random.chance(0.3))
            DriveWindow::spin(8);
    }
    if (target)
        window.release(*target, at, button, modifiers);
}

void click(DriveWindow &window, Random &random)
{
    for (std::size_t left = 1 + random.below(4); left > 0; --left) {
        const Target target = window.anyWindow(random);
        const Qt::MouseButton button = anyButton(random);
        const auto modifiers = anyModifiers(random);
        const bool twice = random.chance(0.2);
        if (!target)
            return;
        const QPoint at = anyPoint(*target, random);
        window.move(*target, at);
        if (target && twice)
            window.doubleClick(*target, at, button);
        else if (target)
            window.press(*target, at, button, modifiers);
        if (target)
            window.release(*target, at, button, modifiers);
        DriveWindow::closeSystemDialogs();
    }
}

void hover(DriveWindow &window, Random &random)
{
    const Target target = window.anyWindow(random);
    for (std::size_t left = 2 + random.below(10); left > 0 && target; --left) {
        window.move(*target, anyPoint(*target, random));
        DriveWindow::spin(random.chance(0.1) ? 300 : 4);
    }
}

// --- keys ---

void keys(DriveWindow &window, Random &random)
{
    static constexpr Qt::Key keys[] = {
        Qt::Key_Left,   Qt::Key_Right,  Qt::Key_Up,       Qt::Key_Down,  Qt::Key_Home,     Qt::Key_End,
        Qt::Key_PageUp, Qt::Key_Tab,    Qt::Key_Escape,   Qt::Key_Enter, Qt::Key_Return,   Qt::Key_Backspace,
        Qt::Key_Delete, Qt::Key_Space,  Qt::Key_Plus,     Qt::Key_Minus, Qt::Key_0,        Qt::Key_Slash,
        Qt::Key_Comma,  Qt::Key_Period, Qt::Key_Question, Qt::Key_W,     Qt::Key_A,        Qt::Key_S,
        Qt::Key_D,      Qt::Key_F,      Qt::Key_C,        Qt::Key_Z,     Qt::Key_F2,       Qt::Key_F5,
        Qt::Key_F10,    Qt::Key_Menu,   Qt::Key_Backtab,  Qt::Key_B,     Qt::Key_PageDown, Qt::Key_X,
        Qt::Key_V,      Qt::Key_E,      Qt::Key_Q,        Qt::Key_P,     Qt::Key_O,        Qt::Key_Y};
    for (std::size_t left = 1 + random.below(8); left > 0; --left) {
        const Qt::Key key = random.pick(keys);
        const auto modifiers = anyModifiers(random);
        const bool prints = key < 128 && (modifiers & ~Qt::KeyboardModifiers(Qt::ShiftModifier)) == Qt::NoModifier;
        window.key(key, modifiers, prints ? QString(QChar(key).toLower()) : QString());
        DriveWindow::closeSystemDialogs();
    }
}

void typeFilter(DriveWindow &window, Random &random)
{
    const QString text = anyFilter(random);
    window.note(text);
    window.call([&window] { window.main().actions().filterLine->trigger(); });
    if (random.chance(0.6))
        window.key(Qt::Key_A, Qt::ControlModifier);
    window.type(text);
    if (random.chance(0.5))
        window.key(Qt::Key_Down);
    if (random.chance(0.5))
        window.key(Qt::Key_Return, {}, u"\r"_s);
}

void pasteFilter(DriveWindow &window, Random &random)
{
    const QString text = anyText(random);
    window.note(text.left(60));
    window.call([&window] { window.main().actions().filterLine->trigger(); });
    window.paste(text);
    if (random.chance(0.7))
        window.key(Qt::Key_Return, {}, u"\r"_s);
}

/// Into whatever has the focus.
void pasteAnywhere(DriveWindow &window, Random &random)
{
    const QString text = anyText(random);
    window.note(text.left(60));
    window.paste(text);
}

// --- commands ---

void command(DriveWindow &window, Random &random)
{
    const double draw = random.share();
    if (QApplication::activeModalWidget() != nullptr)
        return;
    QList<QAction *> actions;
    for (QAction *action : window.main().findChildren<QAction *>())
        if (action->isEnabled() && action->isVisible() && !action->isSeparator() && action->menu() == nullptr &&
            !action->text().isEmpty())
            actions += action;
    const QPointer<QAction> action = actions.value(static_cast<qsizetype>(draw * static_cast<double>(actions.size())));
    if (!action)
        return;
    window.note(action->text());
    window.call([action] {
        if (action)
            action->trigger();
    });
    DriveWindow::closeSystemDialogs();
}

void resize(DriveWindow &window, Random &random)
{
    const QSize size(random.between(1, 2400), random.between(1, 1500));
    window.note(u"%1×%2"_s.arg(size.width()).arg(size.height()));
    window.call([&window, size] { window.main().resize(size); });
}

void theme(DriveWindow &window, Random &random)
{
    static constexpr ThemeChoice themes[] = {ThemeChoice::Light, ThemeChoice::Dark, ThemeChoice::System};
    const ThemeChoice theme = random.pick(themes);
    window.call([&window, theme] { window.main().setTheme(theme); });
}

void open(DriveWindow &window, Random &random)
{
    const QString file = random.chance(0.3) ? bundledRecord() : window.anyFile(random);
    window.note(file);
    window.call([&window, file] { window.main().open({file}); });
}

void drop(DriveWindow &window, Random &random)
{
    QMimeData data;
    data.setUrls({QUrl::fromLocalFile(window.anyFile(random))});
    QDropEvent event(QPointF(300, 300), Qt::CopyAction, &data, Qt::LeftButton, Qt::NoModifier);
    QCoreApplication::sendEvent(&window.main(), &event);
}

/// Another program writes, cuts or removes the file that is open.
void touchFile(DriveWindow &window, Random &random)
{
    const QString name = window.main().file();
    const std::size_t how = random.below(4);
    if (!name.startsWith(window.folder().path()))
        return;
    QFile file(name);
    if (how == 0)
        file.remove();
    else if (how == 1 && file.open(QIODevice::ReadWrite))
        file.resize(file.size() / 2);
    else if (how == 2 && file.open(QIODevice::Append))
        file.write(" ");
    else
        window.renewFiles();
}

void write(DriveWindow &window, Random &random)
{
    const Format *format = random.pick(formats());
    const QString file = window.folder().filePath(u"export."_s + format->suffixes().value(0));
    window.call([&window, file, format] { window.main().exportTo(file, format); });
}

// --- views and stories ---

void saveView(DriveWindow &window, Random &random)
{
    const QString name = anyText(random).left(200);
    window.call([&window] { window.main().actions().saveView->trigger(); });
    if (random.chance(0.5))
        window.paste(name);
    window.key(random.chance(0.7) ? Qt::Key_Return : Qt::Key_Escape);
}

void editViews(DriveWindow &window, Random &random)
{
    ViewLibraryModel &library = window.main().views().library();
    const std::size_t view = random.below(library.viewCount());
    const std::size_t to = random.below(library.viewCount() + 1);
    const std::size_t how = random.below(6);
    const QString name = anyText(random).left(500);
    window.call([&library, &window, view, to, how, name] {
        if (view >= library.viewCount())
            return;
        if (how == 0)
            library.removeView(view);
        else if (how == 1)
            library.moveView(view, to);
        else if (how == 2)
            library.renameView(view, Language::English, name);
        else
            window.main().views().viewController().goTo(library.view(view));
    });
}

void editStories(DriveWindow &window, Random &random)
{
    ViewLibraryModel &library = window.main().views().library();
    const std::size_t story = random.below(library.storyCount());
    const std::size_t step = random.below(4);
    const std::size_t how = random.below(7);
    const QString text = anyText(random).left(2000);
    window.call([&library, &window, story, step, how, text] {
        if (how == 0)
            window.main().actions().addStep->trigger();
        else if (how == 1 && story < library.storyCount())
            library.duplicateStory(story);
        else if (how == 2 && story < library.storyCount())
            library.removeStory(story);
        else if (how == 3 && library.hasStep(story, step))
            library.removeStep(story, step);
        else if (how == 4 && library.hasStep(story, step))
            library.moveStep(story, step, 0);
        else if (how == 5 && library.hasStep(story, step))
            library.setStepText(story, step, ViewLibraryModel::Part::Caption, Language::English, text);
        else if (library.hasStep(story, step))
            window.main().findChild<StoryPanel *>()->choose(story, step);
    });
}

void present(DriveWindow &window, Random &random)
{
    static constexpr Qt::Key keys[] = {Qt::Key_Right, Qt::Key_Right, Qt::Key_Left, Qt::Key_Space, Qt::Key_B, Qt::Key_N,
                                       Qt::Key_Home,  Qt::Key_End,   Qt::Key_3,    Qt::Key_S,     Qt::Key_W};
    if (QApplication::activeModalWidget() != nullptr)
        return;
    window.call([&window] { window.main().actions().present->trigger(); });
    for (std::size_t left = random.below(8); left > 0; --left) {
        window.key(random.pick(keys));
        DriveWindow::spin(random.between(1, 60));
    }
    if (random.chance(0.8))
        window.key(Qt::Key_Escape);
}

// --- figures ---

void figure(DriveWindow &window, Random &random)
{
    static const QStringList sizes{u"A4"_s, u"A6"_s, u"A3"_s, u"1920x1080"_s, u"Letter"_s, u"300x200"_s};
    static constexpr FigureTarget targets[] = {FigureTarget::Pdf, FigureTarget::Svg, FigureTarget::Png};
    FigureChoice choice;
    choice.target = random.pick(targets);
    choice.size = random.pick(sizes);
    choice.portrait = random.chance(0.5);
    choice.everything = random.chance(0.5);
    choice.folds = random.chance(0.5);
    const bool saves = random.chance(0.4);
    const bool closes = random.chance(0.6);
    if (QApplication::activeModalWidget() != nullptr)
        return;
    window.call([&window] { window.main().actions().figure->trigger(); });
    auto *dialog = window.main().findChild<FigureDialog *>();
    if (dialog == nullptr)
        return;
    const QPointer<FigureDialog> shown(dialog);
    window.call([shown, choice] {
        if (shown)
            shown->setChoice(choice);
    });
    DriveWindow::spin(random.between(1, 300));
    const QString file = window.folder().filePath(u"figure."_s + suffixOf(choice.target));
    window.call([shown, saves, closes, file] {
        if (shown && saves)
            shown->saveTo(file);
        if (shown && closes)
            shown->done(0);
    });
}

void closeOthers(DriveWindow &window, Random &)
{
    window.closeDialogs();
}

void closeWindow(DriveWindow &window, Random &)
{
    window.call([&window] { window.main().close(); });
    window.reopenIfClosed();
}

const DriveAction kActions[] = {{"wheel", 14, wheel},
                                {"drag", 12, drag},
                                {"click", 16, click},
                                {"hover", 6, hover},
                                {"keys", 14, keys},
                                {"filter", 8, typeFilter},
                                {"paste filter", 3, pasteFilter},
                                {"paste", 2, pasteAnywhere},
                                {"command", 12, command},
                                {"resize", 3, resize},
                                {"theme", 2, theme},
                                {"open", 6, open},
                                {"drop", 1, drop},
                                {"touch file", 1, touchFile},
                                {"export", 1, write},
                                {"save view", 4, saveView},
                                {"views", 4, editViews},
                                {"stories", 4, editStories},
                                {"present", 2, present},
                                {"figure", 3, figure},
                                {"close dialogs", 3, closeOthers},
                                {"close window", 1, closeWindow}};

} // namespace

const DriveAction &anyAction(Random &random)
{
    int sum = 0;
    for (const DriveAction &action : kActions)
        sum += action.weight;
    int drawn = random.between(0, sum - 1);
    for (const DriveAction &action : kActions) {
        if (drawn < action.weight)
            return action;
        drawn -= action.weight;
    }
    return kActions[0];
}

} // namespace timeloupe::robust
