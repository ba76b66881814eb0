// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/common/actions.h"
#include "app/figures/figuredialog.h"
#include "app/files/settings.h"
#include "app/window/helpsheet.h"
#include "app/window/mainwindow.h"
#include "app/window/statusline.h"
#include "app/window/totalsdialog.h"
#include "model/language/interfacetranslation.h"
#include "tests/support/sourcetree.h"
#include "tests/support/testprogram/testprogram.h"
#include "tests/support/warnings.h"

#include <QAbstractButton>
#include <QAction>
#include <QApplication>
#include <QComboBox>
#include <QFile>
#include <QGroupBox>
#include <QHeaderView>
#include <QLabel>
#include <QLineEdit>
#include <QMenu>
#include <QMenuBar>
#include <QPlainTextEdit>
#include <QSet>
#include <QSettings>
#include <QTableView>
#include <QTemporaryDir>
#include <QTranslator>
#include <QXmlStreamReader>

using namespace timeloupe;

namespace {

const QChar kOpen(0x27e6); // ⟦
const QChar kClose(0x27e7);

/// Brackets each text, and notes what was asked for.
class PseudoLanguage : public QTranslator
{
public:
    QString translate(const char *context, const char *source, const char *, int) const override
    {
        m_asked.insert(QString::fromUtf8(context) + u'\n' + QString::fromUtf8(source));
        return kOpen + QString::fromUtf8(source) + kClose;
    }
    [[nodiscard]] bool isEmpty() const override { return false; }
    [[nodiscard]] const QSet<QString> &asked() const { return m_asked; }

private:
    mutable QSet<QString> m_asked;
};

/// Context and source of all messages of a catalogue.
QSet<QString> messagesOf(const QString &fileName)
{
    QSet<QString> messages;
    QFile file(fileName);
    if (!file.open(QIODevice::ReadOnly))
        return messages;
    QXmlStreamReader xml(&file);
    QString context;
    while (!xml.atEnd()) {
        xml.readNext();
        if (xml.isStartElement() && xml.name() == u"name")
            context = xml.readElementText();
        else if (xml.isStartElement() && xml.name() == u"source")
            messages.insert(context + u'\n' + xml.readElementText());
    }
    return messages;
}

struct Found
{
    QString where;
    QString text;
};

/// Every text of the interface that a widget and its actions show or speak, but for those of the data.
class Texts
{
public:
    Texts()
    {
        for (QWidget *window : QApplication::topLevelWidgets()) {
            add(*window);
            for (const QWidget *widget : window->findChildren<QWidget *>())
                add(*widget);
            for (const QAction *action : window->findChildren<QAction *>())
                add(*action);
        }
    }

    [[nodiscard]] const QList<Found> &all() const { return m_found; }

private:
    void note(const QObject &object, const QString &text)
    {
        const QString name = object.objectName().isEmpty() ? QString() : u'#' + object.objectName();
        m_found.push_back(
            {QString::fromLatin1(object.metaObject()->className()) + name +
                 (object.parent() != nullptr
                      ? QStringLiteral(" in ") + QString::fromLatin1(object.parent()->metaObject()->className())
                      : QString()),
             text});
    }

    void add(const QWidget &widget)
    {
        note(widget, widget.windowTitle());
        note(widget, widget.toolTip());
        note(widget, widget.statusTip());
        note(widget, widget.whatsThis());
        note(widget, widget.accessibleName());
        note(widget, widget.accessibleDescription());
        if (const auto *label = qobject_cast<const QLabel *>(&widget))
            note(widget, label->text());
        if (const auto *button = qobject_cast<const QAbstractButton *>(&widget))
            note(widget, button->text());
        if (const auto *field = qobject_cast<const QLineEdit *>(&widget))
            note(widget, field->placeholderText());
        if (const auto *field = qobject_cast<const QPlainTextEdit *>(&widget))
            note(widget, field->placeholderText());
        if (const auto *group = qobject_cast<const QGroupBox *>(&widget))
            note(widget, group->title());
        if (const auto *menu = qobject_cast<const QMenu *>(&widget))
            note(widget, menu->title());
        if (const auto *combo = qobject_cast<const QComboBox *>(&widget)) {
            for (int i = 0; i < combo->count(); ++i)
                note(widget, combo->itemText(i));
            note(widget, combo->placeholderText());
        }
        if (const auto *header = qobject_cast<const QHeaderView *>(&widget); header != nullptr && header->model()) {
            for (int i = 0; i < header->count(); ++i)
                note(widget, header->model()->headerData(i, header->orientation()).toString());
        }
    }

    void add(const QAction &action)
    {
        note(action, action.text());
        note(action, action.toolTip());
        note(action, action.statusTip());
    }

    QList<Found> m_found;
};

bool hasLetters(const QString &text)
{
    return std::count_if(text.begin(), text.end(), [](QChar c) { return c.isLetter(); }) > 1;
}

bool isPseudo(const QString &text)
{
    return text.contains(kOpen);
}

/// Words that are the same in every language of the interface: names of languages and sizes, what comes from the
/// record or the wording catalogue.
bool isData(const Found &found)
{
    static const QRegularExpression same(QStringLiteral(
        "^(/|Story 1$|(Dec|Jan) \\d{4} – "
        "|English|Français|A[0-6]|[A-Z]{3}|Letter|Legal|Tabloid|Ledger|PDF|SVG|PNG|data|No company)( |$|(?<=[/ ]))"));
    return same.match(found.text).hasMatch();
}

bool isEnglish(const Found &found)
{
    return hasLetters(found.text) && !isPseudo(found.text) && !isData(found);
}

bool isBracketed(const Found &found)
{
    return isPseudo(found.text);
}

QStringList textsOf(bool (*isWanted)(const Found &))
{
    QStringList texts;
    const Texts everything;
    for (const Found &found : everything.all())
        if (isWanted(found))
            texts += found.where + QStringLiteral(": ") + found.text;
    texts.removeDuplicates();
    return texts;
}

} // namespace

class TestLanguage : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void initTestCase();
    void init();
    void cleanup();
    void everyTextIsTranslatedAndBack();
    void theMenuSwitchesAndIsRemembered();
    void aLanguageForOneRunIsNotRemembered();

private:
    void start(const QString &language = {});
    void openEverything();

    std::unique_ptr<QTemporaryDir> m_folder;
    std::unique_ptr<MainWindow> m_window;
};

void TestLanguage::initTestCase()
{
    QCoreApplication::setApplicationName(QStringLiteral("timeloupe"));
    QCoreApplication::setOrganizationName(QStringLiteral("timeloupe"));
}

void TestLanguage::init()
{
    failOnUnexpectedWarnings();
    m_folder = std::make_unique<QTemporaryDir>();
    QSettings::setPath(QSettings::IniFormat, QSettings::UserScope, m_folder->path());
}

void TestLanguage::cleanup()
{
    m_window.reset();
    m_folder.reset();
}

/// On a record whose own texts have no letters.
void TestLanguage::start(const QString &language)
{
    const QString name = m_folder->filePath(QStringLiteral("1.json"));
    QFile file(name);
    QVERIFY(file.open(QIODevice::WriteOnly));
    file.write(R"({"format": "timeloupe", "version": 1, "title": "1",
        "companies": [{"id": "1", "name": "1"}, {"id": "2", "name": "2"}],
        "sources": [{"id": "1", "title": "1", "published": "2020"}],
        "events": [
        {"id": "1", "title": "1", "date": "2020-01-01", "kind": "investment", "status": "signed",
         "parties": [{"company": "1", "role": "investor"}], "amounts": [{"value": 5, "currency": "USD"}]},
        {"id": "2", "title": "2", "date": "2022-01-01", "kind": "contract", "status": "planned",
         "parties": [{"company": "2", "role": "provider"}], "amounts": [{"value": 7, "currency": "EUR"}]}]})");
    file.close();
    m_window = std::make_unique<MainWindow>(language);
    m_window->resize(1600, 1000);
    m_window->open({name});
    m_window->show();
    QTRY_VERIFY(!m_window->file().isEmpty());
    QTRY_VERIFY(m_window->isSettled());
}

/// All that stays open beside the window.
void TestLanguage::openEverything()
{
    const Actions &actions = m_window->actions();
    for (QAction *action : {actions.figure, actions.gestures, actions.story, actions.addStep})
        action->trigger();
    Q_EMIT m_window->findChild<StatusLine *>()->detailsRequested();
    QTRY_VERIFY(m_window->isSettled());
    QTRY_VERIFY(m_window->findChild<FigureDialog *>()->isSettled());
}

void TestLanguage::everyTextIsTranslatedAndBack()
{
    start();
    openEverything();
    QVERIFY(m_window->findChild<TotalsDialog *>() != nullptr && m_window->findChild<HelpSheet *>() != nullptr);
    QStringList before;
    const Texts first;
    for (const Found &found : first.all())
        before += found.text;
    PseudoLanguage pseudo;
    for (int round = 0; round < 2; ++round) {
        QCoreApplication::installTranslator(&pseudo);
        QTRY_VERIFY(isPseudo(m_window->windowTitle()));
        (void)QTest::qWaitFor([] { return textsOf(isEnglish).isEmpty(); }, 20'000);
        const QStringList unchanged = textsOf(isEnglish);
        QVERIFY2(unchanged.isEmpty(), qPrintable(unchanged.join(u'\n')));

        QCoreApplication::removeTranslator(&pseudo);
        (void)QTest::qWaitFor([] { return textsOf(isBracketed).isEmpty(); }, 20'000);
        const QStringList left = textsOf(isBracketed);
        QVERIFY2(left.isEmpty(), qPrintable(left.join(u'\n')));
    }
    QTRY_VERIFY(m_window->isSettled());
    QTRY_VERIFY(m_window->findChild<FigureDialog *>()->isSettled());
    QStringList after;
    const Texts last;
    for (const Found &found : last.all())
        after += found.text;
    before.sort();
    after.sort();
    before.removeDuplicates();
    after.removeDuplicates();
    QCOMPARE(after, before);

    // What was asked for is what translators see.
    const QSet<QString> known =
        messagesOf(test::sourceRoot() + QStringLiteral("/resources/translations/timeloupe_fr.ts"));
    QStringList unknown;
    for (const QString &message : pseudo.asked() - known)
        if (!message.startsWith(u'Q') || message.startsWith(QStringLiteral("Query")))
            unknown += message;
    QVERIFY2(unknown.isEmpty(), qPrintable(QStringLiteral("run .ci/translations:\n") + unknown.join(u'\n')));
}

void TestLanguage::theMenuSwitchesAndIsRemembered()
{
    const auto fileMenu = [this] { return m_window->menuBar()->actions().front()->text(); };
    const auto chosen = [this](const QString &name) {
        for (QAction *action : m_window->menuBar()->findChildren<QAction *>())
            if (action->text() == name)
                return action;
        return static_cast<QAction *>(nullptr);
    };
    start();
    QCOMPARE(fileMenu(), QStringLiteral("&File"));
    QVERIFY(chosen(QStringLiteral("&System Language"))->isChecked());
    QAction *french = chosen(QStringLiteral("Français"));
    QVERIFY(french != nullptr);
    french->trigger();
    QTRY_COMPARE(fileMenu(), QStringLiteral("&Fichier"));
    QCOMPARE(m_window->state().language(), Language::French);
    QVERIFY(french->isChecked());
    // Not translated yet: English.
    QCOMPARE(m_window->actions().zoomIn->text(), QStringLiteral("Zoom &In"));

    m_window->close();
    m_window.reset();
    start();
    QCOMPARE(fileMenu(), QStringLiteral("&Fichier"));
    QVERIFY(chosen(QStringLiteral("Français"))->isChecked());
    chosen(QStringLiteral("English"))->trigger();
    QTRY_COMPARE(fileMenu(), QStringLiteral("&File"));
    QCOMPARE(m_window->state().language(), Language::English);
    chosen(QStringLiteral("&System Language"))->trigger();
    m_window->close();
    QCOMPARE(loadSession().language, QString());
}

void TestLanguage::aLanguageForOneRunIsNotRemembered()
{
    start(QStringLiteral("fr"));
    QCOMPARE(m_window->menuBar()->actions().front()->text(), QStringLiteral("&Fichier"));
    m_window->close();
    QCOMPARE(loadSession().language, QString());
}

TIMELOUPE_TEST(TestLanguage, QApplication)
#include "tst_language.moc"
