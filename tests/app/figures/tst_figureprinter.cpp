// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/figures/figureprinter.h"

#include "tests/support/panelrecord.h"
#include "tests/support/testprogram/testprogram.h"

#include <QApplication>
#include <QFile>
#include <QPageLayout>
#include <QPrintDialog>
#include <QPrintPreviewDialog>
#include <QPrinter>
#include <QRegularExpression>
#include <QSignalSpy>
#include <QTemporaryDir>
#include <QTest>
#include <QWidget>

using namespace timeloupe;

class FigurePrinterTest : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void init();
    void cleanup();
    void papersAreThoseOfFigures_data();
    void papersAreThoseOfFigures();
    void pagesAreMadeForThePaper();
    void printerErrorIsReported();
    void undrawableFigureIsReported();
    void thePrintDialogOffersThePages();
    void thePreviewShowsTheFigure();

private:
    std::shared_ptr<QPrinter> pdfPrinter(const char *name) const;
    [[nodiscard]] QByteArray contentOf(const char *name) const;

    std::unique_ptr<QTemporaryDir> m_folder;
    std::unique_ptr<ViewState> m_state;
    std::unique_ptr<QWidget> m_window;
    std::unique_ptr<FigurePrinter> m_printer;
};

void FigurePrinterTest::init()
{
    QTest::failOnWarning(QRegularExpression(QStringLiteral("^(?!This plugin does not support)")));
    m_folder = std::make_unique<QTemporaryDir>();
    m_state = std::make_unique<ViewState>();
    m_state->setStore(panelRecord(), QStringLiteral("panel"));
    m_window = std::make_unique<QWidget>();
    m_window->show();
    m_printer = std::make_unique<FigurePrinter>(*m_state, *m_window);
}

void FigurePrinterTest::cleanup()
{
    m_window.reset();
    m_printer.reset();
    m_state.reset();
    m_folder.reset();
}

std::shared_ptr<QPrinter> FigurePrinterTest::pdfPrinter(const char *name) const
{
    auto printer = std::make_shared<QPrinter>(QPrinter::HighResolution);
    printer->setOutputFormat(QPrinter::PdfFormat);
    printer->setOutputFileName(m_folder->filePath(QString::fromLatin1(name)));
    return printer;
}

QByteArray FigurePrinterTest::contentOf(const char *name) const
{
    QFile file(m_folder->filePath(QString::fromLatin1(name)));
    return file.open(QIODevice::ReadOnly) ? file.readAll() : QByteArray();
}

void FigurePrinterTest::papersAreThoseOfFigures_data()
{
    QTest::addColumn<QString>("size");
    QTest::addColumn<bool>("portrait");
    for (const char *size : {"A4", "A3", "A0", "Letter", "Tabloid", "11x8.5in"})
        for (const bool portrait : {false, true})
            QTest::newRow(qPrintable(QStringLiteral("%1 %2").arg(QString::fromLatin1(size)).arg(portrait)))
                << QString::fromLatin1(size) << portrait;
}

void FigurePrinterTest::papersAreThoseOfFigures()
{
    QFETCH(QString, size);
    QFETCH(bool, portrait);
    FigureChoice choice;
    choice.size = size;
    choice.portrait = portrait;
    const FigureChoice back = withPageLayout(choice, pageLayoutOf(choice));
    QCOMPARE(back.size, size == QStringLiteral("11x8.5in") ? QStringLiteral("Letter") : size);
    QCOMPARE(back.portrait, portrait);
    QCOMPARE(pageLayoutOf(choice).orientation(), portrait ? QPageLayout::Portrait : QPageLayout::Landscape);
    const QSizeF difference = back.page() - choice.page();
    QVERIFY(std::abs(difference.width()) < 2 && std::abs(difference.height()) < 2);
}

void FigurePrinterTest::pagesAreMadeForThePaper()
{
    QSignalSpy said(m_printer.get(), &FigurePrinter::said);
    QSignalSpy failed(m_printer.get(), &FigurePrinter::failed);
    FigureChoice choice;
    choice.target = FigureTarget::Png; // printed all the same
    choice.size = QStringLiteral("1920x1080");
    choice.look.appendix = true;
    const auto printer = pdfPrinter("a5.pdf");
    printer->setPageLayout(QPageLayout(QPageSize(QPageSize::A3), QPageLayout::Portrait, QMarginsF()));
    m_printer->printOn(printer, choice);
    QTRY_VERIFY(said.size() == 2 || !failed.isEmpty());
    QCOMPARE(failed.size(), 0);
    QVERIFY2(said.back().front().toString().contains(QStringLiteral("printed")),
             qPrintable(said.back().front().toString()));
    const QByteArray pdf = contentOf("a5.pdf");
    QVERIFY(pdf.startsWith("%PDF"));
    QVERIFY(pdf.contains("/MediaBox [0 0 842"));
    QVERIFY(pdf.contains("/Count 2"));
}

void FigurePrinterTest::printerErrorIsReported()
{
    QSignalSpy failed(m_printer.get(), &FigurePrinter::failed);
    const auto printer = pdfPrinter("no/such/folder/a.pdf");
    QTest::ignoreMessage(QtWarningMsg, "QPainter::begin(): Returned false");
    m_printer->printOn(printer, FigureChoice());
    QTRY_COMPARE(failed.size(), 1);
    QVERIFY(!failed.front().front().value<Diagnostic>().message.isEmpty());
}

void FigurePrinterTest::undrawableFigureIsReported()
{
    QSignalSpy failed(m_printer.get(), &FigurePrinter::failed);
    FigureChoice choice;
    choice.size = QStringLiteral("0x0");
    m_printer->print(choice);
    m_printer->preview(choice);
    QCOMPARE(failed.size(), 2);
    QVERIFY(!m_window->findChild<QDialog *>());
}

void FigurePrinterTest::thePrintDialogOffersThePages()
{
    FigureChoice choice;
    choice.look.appendix = true;
    m_printer->print(choice);
    QTRY_VERIFY(m_window->findChild<QPrintDialog *>());
    auto *dialog = m_window->findChild<QPrintDialog *>();
    QCOMPARE(dialog->maxPage(), 2);
    QCOMPARE(dialog->printer()->pageLayout().orientation(), QPageLayout::Landscape);
    QCOMPARE(dialog->printer()->pageLayout().pageSize().id(), QPageSize::A4);
    dialog->reject();
    QTRY_VERIFY(!m_window->findChild<QPrintDialog *>());
    QVERIFY(!m_printer->isRunning());
}

void FigurePrinterTest::thePreviewShowsTheFigure()
{
    QSignalSpy failed(m_printer.get(), &FigurePrinter::failed);
    m_printer->preview(FigureChoice());
    auto *dialog = m_window->findChild<QPrintPreviewDialog *>();
    QVERIFY(dialog);
    QCOMPARE(dialog->printer()->pageLayout().orientation(), QPageLayout::Landscape);
    QTRY_VERIFY(m_printer->isRunning());
    QTRY_VERIFY(!m_printer->isRunning());
    // Painted: many colours.
    const auto colors = [dialog] {
        const QImage image = dialog->grab().toImage();
        QSet<QRgb> found;
        for (int y = 0; y < image.height(); y += 2)
            for (int x = 0; x < image.width(); ++x)
                found.insert(image.pixel(x, y));
        return found.size();
    };
    QTRY_VERIFY(colors() > 200);
    QCOMPARE(failed.size(), 0);
    m_printer->preview(FigureChoice()); // the one there is
    QCOMPARE(m_window->findChildren<QPrintPreviewDialog *>().size(), 1);
}

TIMELOUPE_TEST(FigurePrinterTest, QApplication)
#include "tst_figureprinter.moc"
