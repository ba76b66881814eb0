// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/figures/figuredialog.h"

#include "app/figures/figurecommands.h"
#include "app/figures/figurefooter.h"
#include "app/figures/figurepreview.h"
#include "app/figures/options/contentoptions.h"
#include "app/figures/options/pageoptions.h"
#include "app/figures/options/presetbar.h"
#include "app/figures/options/textoptions.h"
#include "app/files/settingswriter.h"
#include "tests/support/panelrecord.h"
#include "tests/support/testprogram/testprogram.h"
#include "views/widgets/segmented.h"

#include <QApplication>
#include <QCheckBox>
#include <QClipboard>
#include <QComboBox>
#include <QDir>
#include <QDoubleSpinBox>
#include <QFileDialog>
#include <QGuiApplication>
#include <QInputDialog>
#include <QLabel>
#include <QLineEdit>
#include <QMimeData>
#include <QPushButton>
#include <QSettings>
#include <QSignalSpy>
#include <QTemporaryDir>
#include <QTest>
#include <QToolButton>

#include <thread>

#include <sys/stat.h>

using namespace timeloupe;

class FigureDialogTest : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void init();
    void cleanup();
    void previewShowsThePage();
    void followsTheWindow();
    void summaryDescribesOutput();
    void invalidSizeIsReported();
    void customSizeIsAccepted();
    void emptyFilterResultIsReported();
    void disabledOptionsExplainWhy();
    void everyLabelLeadsToItsField();
    void presetsAreChosenByKey();
    void ownPresetsAreRestored();
    void ownPresetsAreRenamedAndDeleted();
    void titlesStayWithTheirTimeline();
    void pagesAreTurned();
    void zoomKeepsTheMiddle();
    void savesAndReportsSize();
    void proposesValidName();
    void cancelLeavesNothing();
    void saveErrorIsReported();
    void aFifoIsWrittenInto();
    void wrongSuffixIsReported();
    void copiesAPicture();
    void escapeCancelsThenCloses();
    void theWindowCopiesTheLastPicture();
    void manyEventsDoNotHoldTheDialog();

private:
    void settle() { QTRY_VERIFY_WITH_TIMEOUT(m_dialog->isSettled(), 20'000); }
    template <class Field> Field *field(const char *name) const
    {
        for (Field *each : m_dialog->findChildren<Field *>())
            if (each->accessibleName() == QString::fromLatin1(name))
                return each;
        qFatal("no field %s", name);
        return nullptr;
    }
    QCheckBox *box(const char *text) const
    {
        for (QCheckBox *each : m_dialog->findChildren<QCheckBox *>())
            if (QString(each->text()).remove(u'&') == QString::fromLatin1(text))
                return each;
        qFatal("no box %s", text);
        return nullptr;
    }
    QPushButton *choice(const char *name) const { return field<QPushButton>(name); }
    void press(QAbstractButton *button) { QTest::mouseClick(button, Qt::LeftButton); }
    [[nodiscard]] QString path(const char *name) const { return m_folder->filePath(QString::fromLatin1(name)); }
    [[nodiscard]] QString summary() const { return m_dialog->footer().summary(); }
    [[nodiscard]] QString message() const { return m_dialog->footer().message(); }
    void open();

    std::unique_ptr<QTemporaryDir> m_folder;
    std::unique_ptr<ViewState> m_state;
    FigureSettings m_memory;
    std::unique_ptr<FigureDialog> m_dialog;
};

void FigureDialogTest::init()
{
    QTest::failOnWarning(QRegularExpression(QStringLiteral("^(?!This plugin does not support)")));
    m_folder = std::make_unique<QTemporaryDir>();
    QSettings::setPath(QSettings::IniFormat, QSettings::UserScope, path("settings"));
    m_state = std::make_unique<ViewState>();
    m_state->setStore(panelRecord(), QStringLiteral("panel"));
    open();
}

void FigureDialogTest::open()
{
    m_memory = loadFigureSettings();
    m_dialog = std::make_unique<FigureDialog>(*m_state, m_memory);
    m_dialog->setFileName(QStringLiteral("panel.json"));
    m_dialog->show();
    m_dialog->activateWindow();
    settle();
}

void FigureDialogTest::cleanup()
{
    m_dialog.reset();
    m_state.reset();
    SettingsWriter::wait();
    m_folder.reset();
}

void FigureDialogTest::previewShowsThePage()
{
    const QImage picture = m_dialog->preview().picture();
    QVERIFY(!picture.isNull());
    QCOMPARE(m_dialog->preview().pageCount(), 1);
    const double ratio = double(picture.width()) / picture.height();
    QVERIFY(std::abs(ratio - 297.0 / 210) < 0.02);
    // Text and marks: many colours.
    QSet<QRgb> colors;
    for (int y = 0; y < picture.height(); ++y)
        for (int x = 0; x < picture.width(); ++x)
            colors.insert(picture.pixel(x, y));
    QVERIFY(colors.size() > 100);
    press(choice("Colours: Dark"));
    settle();
    QVERIFY(m_dialog->preview().picture().pixelColor(3, 3).lightness() < 60);
}

void FigureDialogTest::followsTheWindow()
{
    const QImage before = m_dialog->preview().picture();
    m_state->setRange({m_state->extent().begin, m_state->extent().begin + 300 * kMsPerDay});
    QVERIFY(!m_dialog->isSettled());
    QCOMPARE(m_dialog->preview().picture(), before); // until the new one is there
    settle();
    QVERIFY(m_dialog->preview().picture() != before);
}

void FigureDialogTest::summaryDescribesOutput()
{
    QCOMPARE(summary(), QStringLiteral("1 page, 297 × 210 mm"));
    press(choice("Orientation: Portrait"));
    settle();
    QCOMPARE(summary(), QStringLiteral("1 page, 210 × 297 mm"));
    box("Table of all events")->setChecked(true);
    settle();
    QCOMPARE(summary(), QStringLiteral("2 pages, 210 × 297 mm"));
    press(choice("Orientation: Landscape"));
    press(choice("What: SVG vectors"));
    settle();
    QCOMPARE(summary(), QStringLiteral("297 × 210 mm, vectors"));
    press(choice("What: PNG picture"));
    auto *size = field<QComboBox>("Size");
    size->setCurrentIndex(size->findText(QStringLiteral("1920 × 1080 pixels")));
    field<QDoubleSpinBox>("Scale")->setValue(2);
    settle();
    QVERIFY2(summary().startsWith(QStringLiteral("3840 × 2160 pixels at ")), qPrintable(summary()));
}

void FigureDialogTest::invalidSizeIsReported()
{
    auto *size = field<QComboBox>("Size");
    size->setCurrentIndex(size->count() - 1);
    auto *width = field<QDoubleSpinBox>("Width");
    width->setFocus();
    width->selectAll();
    QTest::keyClicks(width, QStringLiteral("5"));
    settle();
    QVERIFY2(m_dialog->preview().message().contains(QStringLiteral("expected 300 to 20000 pixels")),
             qPrintable(m_dialog->preview().message()));
    QVERIFY(!m_dialog->footer().saveButton()->isEnabled());
    QVERIFY(m_dialog->footer().saveButton()->toolTip().contains(QStringLiteral("expected")));
    width->selectAll();
    QTest::keyClicks(width, QStringLiteral("999999"));
    settle();
    QVERIFY(m_dialog->preview().message().contains(QStringLiteral("expected")));
    width->selectAll();
    QTest::keyClicks(width, QStringLiteral("400"));
    settle();
    QCOMPARE(m_dialog->preview().message(), QString());
    QVERIFY(m_dialog->footer().saveButton()->isEnabled());
    QCOMPARE(summary(), QStringLiteral("1 page, 400 × 210 mm"));
}

void FigureDialogTest::customSizeIsAccepted()
{
    auto *size = field<QComboBox>("Size");
    QVERIFY(!field<QDoubleSpinBox>("Width")->isEnabled());
    QCOMPARE(field<QDoubleSpinBox>("Width")->value(), 297.0); // of A4
    size->setCurrentIndex(size->count() - 1);
    QVERIFY(field<QDoubleSpinBox>("Width")->isEnabled());
    QCOMPARE(m_dialog->choice().size, QStringLiteral("297x210mm"));
    press(choice("Orientation: Portrait"));
    QCOMPARE(m_dialog->choice().size, QStringLiteral("210x297mm"));
    field<QComboBox>("Unit")->setCurrentIndex(2);
    QCOMPARE(m_dialog->choice().size, QStringLiteral("794x1123"));
    field<QDoubleSpinBox>("Width")->setValue(1500);
    QVERIFY(!m_dialog->choice().portrait); // wider than high now
    settle();
    QCOMPARE(summary(), QStringLiteral("1 page, 1500 × 1123 pixels"));
}

void FigureDialogTest::emptyFilterResultIsReported()
{
    const Query nothing = Query::parse("id:nowhere").value();
    m_state->setQuery(nothing);
    m_state->setMatchingRows(nothing, std::make_shared<const RowSet>(RowSet::none(m_state->store()->size())));
    settle();
    // Whether as a page that says so or as a message: something is said, nothing breaks.
    QVERIFY(!m_dialog->preview().picture().isNull() || !m_dialog->preview().message().isEmpty());
}

void FigureDialogTest::disabledOptionsExplainWhy()
{
    QVERIFY(!field<QDoubleSpinBox>("Scale")->isEnabled());
    QVERIFY(field<QDoubleSpinBox>("Scale")->toolTip().contains(QStringLiteral("Only a picture")));
    QVERIFY(!box("Transparent ground")->isEnabled());
    QVERIFY(!box("Highlight")->isEnabled());
    QCOMPARE(box("Highlight")->toolTip(), QStringLiteral("Nothing is selected in the window."));
    m_state->setCurrent(EventRow(2));
    QVERIFY(box("Highlight")->isEnabled());
    press(choice("What: PNG picture"));
    QVERIFY(field<QDoubleSpinBox>("Scale")->isEnabled());
    QVERIFY(box("Transparent ground")->isEnabled());
    QVERIFY(!box("Table of all events")->isEnabled());
    QVERIFY(!field<QSpinBox>("Pages side by side")->isEnabled());
    box("Heading")->setChecked(false);
    QVERIFY(!field<QLineEdit>("Title")->isEnabled());
    auto *size = field<QComboBox>("Size");
    size->setCurrentIndex(size->findText(QStringLiteral("1080 × 1080 pixels")));
    QVERIFY(!choice("Orientation: Portrait")->isEnabled());
    for (QWidget *each : m_dialog->findChildren<QWidget *>())
        if (each->isVisible() && !each->isEnabled() && each->parentWidget()->isEnabled() &&
            (qobject_cast<QCheckBox *>(each) || qobject_cast<QComboBox *>(each)))
            QVERIFY2(!each->toolTip().isEmpty(), qPrintable(each->accessibleName()));
}

void FigureDialogTest::everyLabelLeadsToItsField()
{
    QVERIFY(field<QComboBox>("Preset")->hasFocus()); // at first
    QSet<QChar> letters;
    for (const QLabel *label : m_dialog->findChildren<QLabel *>()) {
        const qsizetype at = label->text().indexOf(u'&');
        if (at < 0)
            continue;
        const QChar letter = label->text().at(at + 1).toUpper();
        QVERIFY2(!letters.contains(letter), qPrintable(label->text()));
        letters.insert(letter);
        if (!label->buddy()->isEnabled())
            continue;
        QTest::keyClick(m_dialog.get(), letter.toLatin1(), Qt::AltModifier);
        QVERIFY2(label->buddy()->hasFocus(), qPrintable(label->text()));
    }
    for (const QPushButton *button :
         {m_dialog->footer().saveButton(), m_dialog->footer().copyButton(), m_dialog->footer().printButton()}) {
        const QChar letter = button->text().at(button->text().indexOf(u'&') + 1).toUpper();
        QVERIFY2(!letters.contains(letter), qPrintable(button->text()));
        letters.insert(letter);
    }
}

void FigureDialogTest::presetsAreChosenByKey()
{
    auto *presets = field<QComboBox>("Preset");
    QCOMPARE(presets->currentText(), QStringLiteral("A4 page"));
    presets->setFocus();
    QTest::keyClick(presets, Qt::Key_Down);
    settle();
    QCOMPARE(presets->currentText(), QStringLiteral("A3 page"));
    QCOMPARE(summary(), QStringLiteral("1 page, 420 × 297 mm"));
    box("Sources")->setChecked(true);
    QCOMPARE(presets->currentIndex(), -1); // changed: none of them
    box("Sources")->setChecked(false);
    QCOMPARE(presets->currentText(), QStringLiteral("A3 page"));
}

void FigureDialogTest::ownPresetsAreRestored()
{
    auto *size = field<QComboBox>("Size");
    size->setCurrentIndex(size->findData(QStringLiteral("A3")));
    box("Sources")->setChecked(true);
    box("Table of all events")->setChecked(true);
    for (const QAction *entry : m_dialog->presets().findChildren<QAction *>())
        if (entry->text().contains(QStringLiteral("Keep")))
            const_cast<QAction *>(entry)->trigger();
    auto *asks = m_dialog->findChild<QInputDialog *>();
    QVERIFY(asks);
    QTest::keyClicks(asks->findChild<QLineEdit *>(), QStringLiteral("Report A3"));
    QTest::keyClick(asks->findChild<QLineEdit *>(), Qt::Key_Return);
    QCOMPARE(field<QComboBox>("Preset")->currentText(), QStringLiteral("Report A3"));
    settle();
    m_dialog->close();
    m_dialog.reset();
    open();
    QCOMPARE(field<QComboBox>("Preset")->currentText(), QStringLiteral("Report A3"));
    QVERIFY(box("Sources")->isChecked());
    QVERIFY(summary().endsWith(QStringLiteral("420 × 297 mm")));
    QVERIFY(m_dialog->presets().saveAs(QStringLiteral("A4 page")));
}

void FigureDialogTest::ownPresetsAreRenamedAndDeleted()
{
    QSignalSpy said(&m_dialog->presets(), &PresetBar::presetsChanged);
    m_dialog->presets().remove(); // a built-in one stays
    QCOMPARE(said.size(), 0);
    QVERIFY(!m_dialog->presets().saveAs(QStringLiteral("Mine")));
    QVERIFY(!m_dialog->presets().rename(QStringLiteral("Yours")));
    QCOMPARE(field<QComboBox>("Preset")->currentText(), QStringLiteral("Yours"));
    QCOMPARE(loadFigureSettings().presets.own().front().name, QStringLiteral("Yours"));
    m_dialog->presets().remove();
    QVERIFY(loadFigureSettings().presets.own().empty());
}

void FigureDialogTest::titlesStayWithTheirTimeline()
{
    auto *title = field<QLineEdit>("Title");
    QCOMPARE(title->text(), QString());
    QVERIFY(!title->placeholderText().isEmpty());
    QTest::keyClicks(title, QStringLiteral("Who pays"));
    settle();
    QCOMPARE(m_dialog->choice().look.title, QStringLiteral("Who pays"));
    auto *presets = field<QComboBox>("Preset");
    QCOMPARE(presets->currentText(), QStringLiteral("A4 page"));
    QTest::keyClick(presets, Qt::Key_Down);
    QCOMPARE(title->text(), QStringLiteral("Who pays"));
    m_state->setStore(randomRecord(20, 3, 5), QStringLiteral("other"));
    QCOMPARE(title->text(), QString());
}

void FigureDialogTest::pagesAreTurned()
{
    box("Table of all events")->setChecked(true);
    settle();
    FigurePreview &preview = m_dialog->preview();
    const QImage first = preview.picture();
    QTest::keyClick(&preview, Qt::Key_PageDown);
    settle();
    QCOMPARE(preview.page(), 1);
    QVERIFY(preview.picture() != first);
    QTest::keyClick(&preview, Qt::Key_PageDown);
    QCOMPARE(preview.page(), 1);
    QTest::keyClick(&preview, Qt::Key_Home);
    settle();
    QCOMPARE(preview.picture(), first);
    press(choice("Pages: All pages"));
    settle();
    QVERIFY(preview.showsAllPages());
    QVERIFY(preview.picture() != first);
    QTest::keyClick(&preview, Qt::Key_End);
    box("Table of all events")->setChecked(false);
    settle();
    QCOMPARE(preview.page(), 0); // there is no other any more
}

void FigureDialogTest::zoomKeepsTheMiddle()
{
    FigurePreview &preview = m_dialog->preview();
    press(choice("Zoom: 200 %"));
    settle();
    QCOMPARE(preview.scale(), 2.0);
    QVERIFY(preview.picture().width() <= preview.viewport()->width() + 2); // what is seen, not all of the page
    press(choice("Zoom: 100 %"));
    settle();
    QCOMPARE(preview.scale(), 1.0);
    QTest::keyClick(&preview, Qt::Key_0);
    settle();
    QVERIFY(!preview.zoom());
}

void FigureDialogTest::savesAndReportsSize()
{
    QSignalSpy said(m_dialog.get(), &FigureDialog::said);
    m_dialog->saveTo(path("a.pdf"));
    QTRY_VERIFY(!m_dialog->footer().isBusy());
    QVERIFY2(message().startsWith(QStringLiteral("a.pdf was saved (")), qPrintable(message()));
    QVERIFY(!m_dialog->footer().isFailure());
    QFile file(path("a.pdf"));
    QVERIFY(file.open(QIODevice::ReadOnly));
    QVERIFY(file.readAll().startsWith("%PDF"));
    QCOMPARE(said.size(), 0); // it is open: it says so itself
    QCOMPARE(m_memory.folder, m_folder->path());
    // While a newer figure is being made, that one is saved.
    press(choice("What: PNG picture"));
    m_dialog->saveTo(path("a.png"));
    QTRY_VERIFY(!m_dialog->footer().isBusy());
    QCOMPARE(QImage(path("a.png")).size(), QSize(1123, 793)); // A4 at 96 dots an inch
}

void FigureDialogTest::proposesValidName()
{
    auto *title = field<QLineEdit>("Title");
    title->setText(QStringLiteral("../Q1/Q2: \"who\" <pays>?"));
    QCOMPARE(QFileInfo(m_dialog->proposedFile()).fileName(), QStringLiteral("Q1 Q2 who pays.pdf"));
    title->setText(QStringLiteral("/"));
    QVERIFY(QFileInfo(m_dialog->proposedFile()).fileName().size() > 4);
    press(choice("What: SVG vectors"));
    QVERIFY(m_dialog->proposedFile().endsWith(QStringLiteral(".svg")));
    m_memory.folder = m_folder->path();
    QCOMPARE(QFileInfo(m_dialog->proposedFile()).absolutePath(), m_folder->path());
    m_memory.folder = path("gone");
    QVERIFY(QFileInfo(m_dialog->proposedFile()).absolutePath() != path("gone"));
    press(m_dialog->footer().saveButton());
    QVERIFY(m_dialog->findChild<QFileDialog *>());
}

void FigureDialogTest::cancelLeavesNothing()
{
    m_state->setStore(randomRecord(20'000, 50, 3), QStringLiteral("many"));
    m_dialog->saveTo(path("big.pdf"));
    QVERIFY(m_dialog->footer().isBusy());
    press(m_dialog->footer().cancelButton());
    QTRY_COMPARE(message(), QStringLiteral("Cancelled: nothing was saved."));
    settle();
    QVERIFY(workerPool().waitForDone());
    QCOMPARE(QDir(m_folder->path()).entryList({QStringLiteral("big*")}, QDir::Files), QStringList());
}

void FigureDialogTest::saveErrorIsReported()
{
    m_dialog->saveTo(path("no/such/folder/a.pdf"));
    QTRY_VERIFY(m_dialog->footer().isFailure());
    QVERIFY2(message().contains(QStringLiteral("is not there any more")), qPrintable(message()));
    QDir(m_folder->path()).mkdir(QStringLiteral("a.pdf"));
    m_dialog->saveTo(path("a.pdf"));
    QTRY_VERIFY(message().contains(QStringLiteral("a folder of that name")));
    QVERIFY(writeErrorMessage(path("b.pdf"), QStringLiteral("No space left on device"))
                .contains(QStringLiteral("No space left on device")));
}

void FigureDialogTest::aFifoIsWrittenInto()
{
    const QString fifo = path("fifo.pdf");
    QCOMPARE(::mkfifo(QFile::encodeName(fifo).constData(), 0600), 0);
    QByteArray read;
    std::thread reader([&] {
        QFile file(fifo);
        if (file.open(QIODevice::ReadOnly))
            read = file.readAll();
    });
    m_dialog->saveTo(fifo);
    QTRY_VERIFY(!m_dialog->footer().isBusy());
    reader.join();
    QVERIFY2(message().startsWith(QStringLiteral("fifo.pdf was saved (")), qPrintable(message()));
    QVERIFY(read.startsWith("%PDF") && read.trimmed().endsWith("%%EOF"));
    QVERIFY(!QFileInfo(fifo).isFile() && QFileInfo::exists(fifo));
    // Nobody reads.
    m_dialog->saveTo(fifo);
    QVERIFY(m_dialog->footer().isBusy());
    press(m_dialog->footer().cancelButton());
    QTRY_COMPARE(message(), QStringLiteral("Cancelled: nothing was saved."));
    QVERIFY(workerPool().waitForDone(20'000));
    QVERIFY(!QFileInfo(fifo).isFile() && QFileInfo::exists(fifo));
}

void FigureDialogTest::wrongSuffixIsReported()
{
    m_dialog->saveTo(path("a.png"));
    QVERIFY(m_dialog->footer().isFailure());
    QVERIFY2(message().contains(QStringLiteral("ends in .png, but a PDF is chosen")), qPrintable(message()));
    QVERIFY(!QFile::exists(path("a.png")));
}

void FigureDialogTest::copiesAPicture()
{
    auto *presets = field<QComboBox>("Preset");
    presets->setCurrentIndex(presets->findText(QStringLiteral("Square 1080 × 1080")));
    Q_EMIT presets->activated(presets->currentIndex());
    settle();
    press(m_dialog->footer().copyButton());
    QTRY_COMPARE(message(), QStringLiteral("Copied: a picture of 1080 × 1080 pixels, also as SVG and PDF."));
    const QMimeData *data = QGuiApplication::clipboard()->mimeData();
    QCOMPARE(qvariant_cast<QImage>(data->imageData()).size(), QSize(1080, 1080));
    QVERIFY(data->data(QStringLiteral("image/svg+xml")).contains("<svg"));
    QVERIFY(data->data(QStringLiteral("application/pdf")).startsWith("%PDF"));
    QCOMPARE(QImage::fromData(data->data(QStringLiteral("image/png"))).size(), QSize(1080, 1080));
}

void FigureDialogTest::escapeCancelsThenCloses()
{
    m_state->setStore(randomRecord(20'000, 50, 3), QStringLiteral("many"));
    m_dialog->saveTo(path("big.pdf"));
    QTest::keyClick(m_dialog.get(), Qt::Key_Escape);
    QVERIFY(m_dialog->isVisible());
    QTRY_VERIFY(!m_dialog->footer().isBusy());
    QTest::keyClick(m_dialog.get(), Qt::Key_Escape);
    QVERIFY(!m_dialog->isVisible());
    QVERIFY(!QFile::exists(path("big.pdf")));
    QVERIFY(!loadFigureSettings().geometry.isEmpty());
}

void FigureDialogTest::theWindowCopiesTheLastPicture()
{
    QWidget window;
    FigureCommands commands(*m_state, window);
    QSignalSpy said(&commands, &FigureCommands::said);
    commands.copyPicture();
    QTRY_COMPARE(said.size(), 1);
    QVERIFY(said.front().front().toString().contains(QStringLiteral("1920 × 1080")));
    commands.showDialog();
    FigureChoice square = builtInPresets().back().choice;
    square.look.title = QStringLiteral("Mine");
    commands.dialog()->setChoice(square);
    QTRY_VERIFY(commands.dialog()->isSettled());
    commands.copyPicture();
    QTRY_COMPARE(said.size(), 2);
    QVERIFY(said.back().front().toString().contains(QStringLiteral("1080 × 1080")));
}

void FigureDialogTest::manyEventsDoNotHoldTheDialog()
{
    m_state->setStore(randomRecord(100'000, 60, 9), QStringLiteral("many"));
    QElapsedTimer timer;
    timer.start();
    qint64 longest = 0;
    for (int i = 0; i < 40; ++i) {
        const qint64 before = timer.elapsed();
        QCoreApplication::processEvents(QEventLoop::AllEvents, 5);
        longest = std::max(longest, timer.elapsed() - before);
    }
    QVERIFY2(longest < 1000, qPrintable(QString::number(longest))); // generous: with sanitizers, on a busy machine
    press(choice("What: PNG picture"));                             // makes the one before void
    m_dialog->close();
    QVERIFY(m_dialog->isSettled());
}

TIMELOUPE_TEST(FigureDialogTest, QApplication)
#include "tst_figuredialog.moc"
