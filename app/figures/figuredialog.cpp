// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/figures/figuredialog.h"

#include "app/common/windowgeometry.h"
#include "app/figures/figurefooter.h"
#include "app/figures/figurepreview.h"
#include "app/figures/options/contentoptions.h"
#include "app/figures/options/optionkeywords.h"
#include "app/figures/options/pageoptions.h"
#include "app/figures/options/presetbar.h"
#include "app/figures/options/textoptions.h"
#include "app/figures/previewbar.h"
#include "model/core/visibletext.h"
#include "views/export/figurefile.h"
#include "views/figure/figure.h"

#include <QDir>
#include <QFileDialog>
#include <QFileInfo>
#include <QFrame>
#include <QHBoxLayout>
#include <QLocale>
#include <QRegularExpression>
#include <QScrollArea>
#include <QStandardPaths>
#include <QVBoxLayout>

namespace timeloupe {

namespace {

constexpr QSize kUsualSize(1240, 840);
constexpr int kOptionsWidth = 392;
constexpr int kPreviewDelayMs = 150;
constexpr qsizetype kLongestName = 80;

QFrame *line(QFrame::Shape shape, QWidget *parent)
{
    auto *frame = new QFrame(parent);
    frame->setFrameShape(shape);
    frame->setObjectName(QStringLiteral("line"));
    return frame;
}

QString sizeOf(qint64 bytes)
{
    return QLocale().formattedDataSize(bytes, bytes < 10'000'000 ? 0 : 1, QLocale::DataSizeSIFormat);
}

} // namespace

FigureDialog::FigureDialog(ViewState &state, FigureSettings &settings, QWidget *parent)
    : QDialog(parent), m_state(state), m_settings(settings), m_choice(settings.last)
{
    setWindowTitle(tr("Figure"));
    setSizeGripEnabled(true);
    m_soon.setSingleShot(true);
    m_soon.setInterval(kPreviewDelayMs);
    connect(&m_soon, &QTimer::timeout, this, &FigureDialog::refresh);
    createViews();
    connectState();
    connectOptions();
    connectWork();
    m_presets->setPresets(settings.presets);
    m_footer->setOpensWhenDone(settings.openWhenDone);
    restoreWindowGeometry(*this, settings.geometry, kUsualSize);
    showChoice();
    setLook(Style::make(Theme::Light));
    m_presets->setFocus();
}

/// Saves the last choice, whether accepted or not.
FigureDialog::~FigureDialog()
{
    if (isVisible())
        storeSettings();
}

void FigureDialog::createViews()
{
    // Tab order: options, buttons, preview.
    QWidget *options = createOptions();
    m_footer = new FigureFooter(this);
    m_preview = new FigurePreview(this);
    m_previewBar = new PreviewBar(*m_preview, this);
    auto *left = new QVBoxLayout;
    left->setSpacing(0);
    left->addWidget(m_previewBar);
    left->addWidget(line(QFrame::HLine, this));
    left->addWidget(m_preview, 1);
    auto *middle = new QHBoxLayout;
    middle->setSpacing(0);
    middle->addLayout(left, 1);
    middle->addWidget(line(QFrame::VLine, this));
    middle->addWidget(options);
    auto *column = new QVBoxLayout(this);
    column->setContentsMargins(0, 0, 0, 0);
    column->setSpacing(0);
    column->addLayout(middle, 1);
    column->addWidget(line(QFrame::HLine, this));
    column->addWidget(m_footer);
}

QWidget *FigureDialog::createOptions()
{
    auto *scrolled = new QScrollArea(this);
    m_options = new QWidget(scrolled);
    m_presets = new PresetBar(m_options);
    m_page = new PageOptions(m_options);
    m_content = new ContentOptions(m_options);
    m_textOptions = new TextOptions(m_options);
    auto *column = new QVBoxLayout(m_options);
    column->setContentsMargins(16, 12, 16, 16);
    column->setSpacing(18);
    for (QWidget *group : std::initializer_list<QWidget *>{m_presets, m_page, m_content, m_textOptions})
        column->addWidget(group);
    column->addStretch(1);
    scrolled->setFrameShape(QFrame::NoFrame);
    scrolled->setWidgetResizable(true);
    scrolled->setHorizontalScrollBarPolicy(Qt::ScrollBarAlwaysOff);
    scrolled->setFixedWidth(kOptionsWidth);
    scrolled->setFocusPolicy(Qt::NoFocus);
    scrolled->setWidget(m_options);
    return scrolled;
}

void FigureDialog::connectState()
{
    for (const auto signal : {&ViewState::rangeChanged, &ViewState::foldsChanged, &ViewState::matchingRowsChanged,
                              &ViewState::selectionChanged, &ViewState::lanesChanged, &ViewState::languageChanged,
                              &ViewState::storeChanged})
        connect(&m_state, signal, this, &FigureDialog::refreshSoon);
    const auto followSelection = [this] { m_content->setHasSelection(!m_state.selection().empty()); };
    connect(&m_state, &ViewState::selectionChanged, this, followSelection);
    // A typed title belongs to the timeline it was typed for.
    connect(&m_state, &ViewState::storeChanged, this, [this] {
        if (!m_state.change())
            setChoice(withoutTitles(m_choice));
    });
    followSelection();
}

void FigureDialog::connectOptions()
{
    connect(m_page, &PageOptions::changed, this, &FigureDialog::readOptions);
    connect(m_content, &ContentOptions::changed, this, &FigureDialog::readOptions);
    connect(m_textOptions, &TextOptions::changed, this, &FigureDialog::readOptions);
    connect(m_presets, &PresetBar::chosen, this, [this](FigureChoice choice) {
        choice.look.title = m_choice.look.title;
        choice.look.subtitle = m_choice.look.subtitle;
        setChoice(choice);
    });
    connect(m_presets, &PresetBar::presetsChanged, this, [this] {
        m_settings.presets = m_presets->presets();
        saveFigureSettings(m_settings);
    });
    connect(m_presets, &PresetBar::said, m_footer, &FigureFooter::showFailure);
}

void FigureDialog::connectWork()
{
    connect(&m_maker, &FigureMaker::made, this, &FigureDialog::handleFigure);
    connect(&m_maker, &FigureMaker::progressed, m_preview, &FigurePreview::setProgress);
    connect(&m_saver, &FigureSaver::progressed, this,
            [this](double share) { m_footer->showSavingProgress(m_footer->message(), share); });
    connect(&m_saver, &FigureSaver::saved, this, &FigureDialog::handleSaved);
    connect(&m_saver, &FigureSaver::failed, this,
            [this](const Diagnostic &error) { showMessage(error.message, true); });
    connect(&m_saver, &FigureSaver::cancelled, this,
            [this] { showMessage(tr("Cancelled: nothing was saved."), false); });
    connect(&m_copier, &PictureCopier::copied, this, [this](QSize size) {
        showMessage(tr("Copied: a picture of %1 × %2 pixels, also as SVG and PDF.")
                        .arg(QString::number(size.width()), QString::number(size.height())),
                    false);
    });
    connect(&m_copier, &PictureCopier::failed, this,
            [this](const Diagnostic &error) { showMessage(error.message, true); });
    connect(m_footer, &FigureFooter::saveRequested, this, &FigureDialog::askForFile);
    connect(m_footer, &FigureFooter::copyRequested, this, &FigureDialog::copyPicture);
    connect(m_footer, &FigureFooter::printRequested, this, [this] { Q_EMIT printRequested(m_choice); });
    connect(m_footer, &FigureFooter::cancelRequested, &m_saver, &FigureSaver::cancel);
    connect(m_footer, &FigureFooter::openWhenDoneChanged, this,
            [this] { m_settings.openWhenDone = m_footer->opensWhenDone(); });
}

void FigureDialog::setLook(const Style &style)
{
    setPalette(style.palette());
    setFont(style.font);
    setStyleSheet(style.sheet() + QStringLiteral("QFrame#line { color: %1; background: %1; border: none;"
                                                 " max-height: 1px; max-width: 1px; }"
                                                 "QFrame#line[frameShape=\"4\"] { max-width: 16777215px; }"
                                                 "QFrame#line[frameShape=\"5\"] { max-height: 16777215px; }"
                                                 "QScrollArea, QScrollArea > QWidget > QWidget { background: %2; }")
                                      .arg(style.border.name(), style.window.name()));
    m_preview->setLook(style);
    m_previewBar->setLook(style);
    m_presets->setLook(style);
    m_page->setLook(style);
    m_content->setLook(style);
    m_textOptions->setLook(style);
    m_footer->setLook(style);
}

void FigureDialog::setFileName(const QString &name)
{
    if (name == m_fileName)
        return;
    m_fileName = name;
    refreshSoon();
}

void FigureDialog::showEvent(QShowEvent *event)
{
    QDialog::showEvent(event);
    refresh();
}

void FigureDialog::hideEvent(QHideEvent *event)
{
    QDialog::hideEvent(event);
    storeSettings();
    m_maker.cancel();
    m_soon.stop();
}

void FigureDialog::storeSettings()
{
    m_settings.geometry = saveGeometry();
    saveFigureSettings(m_settings);
}

void FigureDialog::done(int result)
{
    if (m_saver.isRunning())
        m_saver.cancel();
    else
        QDialog::done(result);
}

// --- options ---

void FigureDialog::setChoice(const FigureChoice &choice)
{
    m_choice = choice;
    showChoice();
    refreshSoon();
}

void FigureDialog::readOptions()
{
    m_page->apply(m_choice);
    m_content->apply(m_choice);
    m_textOptions->apply(m_choice);
    showChoice();
    refreshSoon();
}

void FigureDialog::showChoice()
{
    m_page->setChoice(m_choice);
    m_content->setChoice(m_choice);
    m_textOptions->setChoice(m_choice);
    m_presets->setChoice(m_choice);
}

// --- preview ---

void FigureDialog::refreshSoon()
{
    m_figure.reset();
    if (isVisible())
        m_soon.start();
}

void FigureDialog::refresh()
{
    m_soon.stop();
    m_figure.reset();
    const auto figureError = m_choice.figureError();
    showReady(figureError);
    if (figureError) {
        m_maker.cancel();
        return;
    }
    m_settings.remember(m_choice);
    m_maker.make(snapshotOf(m_state), m_choice, m_fileName);
}

void FigureDialog::handleFigure(const std::shared_ptr<const Figure> &figure)
{
    m_preview->setProgress(-1);
    m_textOptions->setOwnWords(figure->title(), figure->subtitle());
    showReady(figure->figureError());
    if (figure->figureError())
        return;
    m_figure = figure;
    m_preview->setFigure(figure);
    m_footer->setSummary(outputSummary(*figure, m_choice));
}

void FigureDialog::showReady(const std::optional<QString> &figureError)
{
    m_footer->setReady(!figureError, figureError.value_or(QString()));
    if (!figureError)
        return;
    m_preview->setProgress(-1);
    m_preview->setMessage(*figureError);
    m_footer->setSummary(tr("Nothing can be drawn."));
}

bool FigureDialog::isSettled() const
{
    return !m_soon.isActive() && !m_maker.isRunning() && m_preview->isUpToDate();
}

// --- output ---

QString FigureDialog::proposedFile() const
{
    QString name = m_choice.look.title;
    if (name.isEmpty())
        name = QString::fromStdString(m_state.store()->title().in(m_choice.language.value_or(m_state.language())));
    if (name.isEmpty())
        name = QFileInfo(m_fileName).completeBaseName();
    static const QRegularExpression unfit(QStringLiteral("[/\\\\:*?\"<>|\\x00-\\x1f]+"));
    name.replace(unfit, QStringLiteral(" "));
    while (name.startsWith(u'.') || name.startsWith(u' '))
        name.remove(0, 1);
    name = name.simplified().left(kLongestName).trimmed();
    if (name.isEmpty())
        name = tr("timeline");
    QString folder = m_settings.folder;
    if (folder.isEmpty() || !QFileInfo(folder).isDir())
        folder = QStandardPaths::writableLocation(QStandardPaths::DocumentsLocation);
    return QDir(folder).filePath(name + u'.' + suffixOf(m_choice.target));
}

void FigureDialog::askForFile()
{
    const QString suffix = suffixOf(m_choice.target);
    const QFileInfo proposed(proposedFile());
    auto *dialog = new QFileDialog(this, tr("Save the figure"), proposed.absolutePath());
    dialog->setAttribute(Qt::WA_DeleteOnClose);
    dialog->setAcceptMode(QFileDialog::AcceptSave);
    dialog->setNameFilter(QStringLiteral("%1 (*.%2)").arg(suffix.toUpper(), suffix));
    dialog->setDefaultSuffix(suffix);
    dialog->selectFile(proposed.fileName());
    connect(dialog, &QFileDialog::fileSelected, this, &FigureDialog::saveTo);
    dialog->open();
}

void FigureDialog::saveTo(const QString &file)
{
    if (m_saver.isRunning())
        return;
    const QString name = QFileInfo(file).fileName();
    const auto bySuffix = targetOfFile(file);
    if (bySuffix && *bySuffix != m_choice.target)
        return showMessage(
            tr("%1 was not written: its name ends in .%2, but a %3 is chosen. Choose a name that ends in .%4.")
                .arg(visibleName(name), suffixOf(*bySuffix), suffixOf(m_choice.target).toUpper(),
                     suffixOf(m_choice.target)),
            true);
    m_settings.folder = QFileInfo(file).absolutePath();
    m_footer->showSavingProgress(tr("Saving %1…").arg(visibleName(name)), -1);
    m_saver.save(file, snapshotOf(m_state), m_choice, m_fileName, m_figure);
}

void FigureDialog::handleSaved(const QString &file, qint64 bytes)
{
    const QString message = tr("%1 was saved (%2).").arg(visibleName(QFileInfo(file).fileName()), sizeOf(bytes));
    m_footer->showSaved(message, file);
    saveFigureSettings(m_settings);
    if (!isVisible())
        Q_EMIT said(message, false);
    if (m_settings.openWhenDone)
        openLocal(file);
}

void FigureDialog::copyPicture()
{
    m_footer->say(tr("Copying…"));
    m_copier.copy(snapshotOf(m_state), m_choice, m_fileName);
}

void FigureDialog::showMessage(const QString &message, bool failed)
{
    if (failed)
        m_footer->showFailure(message);
    else
        m_footer->say(message);
    if (!isVisible())
        Q_EMIT said(message, failed);
}

QString outputSummary(const Figure &figure, const FigureChoice &choice)
{
    const QString size = sizeText(figure.pageSize(), unitOf(choice.size));
    switch (choice.target) {
    case FigureTarget::Svg:
        return FigureDialog::tr("%1, vectors").arg(size);
    case FigureTarget::Png:
        return FigureDialog::tr("%1 × %2 pixels at %3 dpi")
            .arg(QString::number(qRound(figure.pageSize().width() * choice.scale)),
                 QString::number(qRound(figure.pageSize().height() * choice.scale)),
                 QString::number(qRound(pngResolution(figure, choice.scale))));
    case FigureTarget::Pdf:
        break;
    }
    return FigureDialog::tr("%n pages, %1", nullptr, figure.pageCount()).arg(size);
}

} // namespace timeloupe
