// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/figures/figuredialog.h"

#include "app/common/windowgeometry.h"
#include "app/figures/figurefooter.h"
#include "app/figures/figurepreview.h"
#include "app/figures/options/optionkeywords.h"
#include "app/figures/options/optionspane.h"
#include "app/figures/options/presetbar.h"
#include "app/figures/previewbar.h"
#include "app/figures/proposedfile.h"
#include "model/core/visibletext.h"
#include "views/export/figurefile.h"
#include "views/figure/figure.h"

#include <QFileDialog>
#include <QFileInfo>
#include <QFrame>
#include <QHBoxLayout>
#include <QLocale>
#include <QVBoxLayout>

namespace timeloupe {

namespace {

constexpr QSize kUsualSize(1240, 840);
constexpr int kPreviewDelayMs = 150;

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
    : QDialog(parent), m_state(state), m_settings(settings)
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
    presets().setPresets(settings.presets);
    m_footer->setOpensWhenDone(settings.openWhenDone);
    restoreWindowGeometry(*this, settings.geometry, kUsualSize);
    m_options->setChoice(settings.last);
    setLook(Style::make(Theme::Light));
    presets().setFocus();
}

/// Saves the last choice, whether accepted or not.
FigureDialog::~FigureDialog()
{
    if (isVisible())
        storeSettings();
}

const FigureChoice &FigureDialog::choice() const
{
    return m_options->choice();
}

PresetBar &FigureDialog::presets() const
{
    return m_options->presets();
}

void FigureDialog::createViews()
{
    // Tab order: options, buttons, preview.
    m_options = new OptionsPane(this);
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
    middle->addWidget(m_options);
    auto *column = new QVBoxLayout(this);
    column->setContentsMargins(0, 0, 0, 0);
    column->setSpacing(0);
    column->addLayout(middle, 1);
    column->addWidget(line(QFrame::HLine, this));
    column->addWidget(m_footer);
}

void FigureDialog::connectState()
{
    for (const auto signal : {&ViewState::rangeChanged, &ViewState::foldsChanged, &ViewState::matchingRowsChanged,
                              &ViewState::selectionChanged, &ViewState::lanesChanged, &ViewState::languageChanged,
                              &ViewState::storeChanged})
        connect(&m_state, signal, this, &FigureDialog::refreshSoon);
    const auto followSelection = [this] { m_options->setHasSelection(!m_state.selection().empty()); };
    connect(&m_state, &ViewState::selectionChanged, this, followSelection);
    // A typed title belongs to the timeline it was typed for.
    connect(&m_state, &ViewState::storeChanged, this, [this] {
        if (!m_state.change())
            setChoice(withoutTitles(choice()));
    });
    followSelection();
}

void FigureDialog::connectOptions()
{
    connect(m_options, &OptionsPane::changed, this, &FigureDialog::refreshSoon);
    connect(&presets(), &PresetBar::presetsChanged, this, [this] {
        m_settings.presets = presets().presets();
        saveFigureSettings(m_settings);
    });
    connect(&presets(), &PresetBar::said, m_footer, &FigureFooter::showFailure);
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
    connect(m_footer, &FigureFooter::printRequested, this, [this] { Q_EMIT printRequested(choice()); });
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
    m_options->setLook(style);
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
    m_options->setChoice(choice);
    refreshSoon();
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
    const auto figureError = choice().figureError();
    showReady(figureError);
    if (figureError) {
        m_maker.cancel();
        return;
    }
    m_settings.remember(choice());
    m_maker.make(snapshotOf(m_state), choice(), m_fileName);
}

void FigureDialog::handleFigure(const std::shared_ptr<const Figure> &figure)
{
    m_preview->setProgress(-1);
    m_options->setOwnWords(figure->title(), figure->subtitle());
    showReady(figure->figureError());
    if (figure->figureError())
        return;
    m_figure = figure;
    m_preview->setFigure(figure);
    m_footer->setSummary(outputSummary(*figure, choice()));
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
    const Language language = choice().language.value_or(m_state.language());
    const QString title = choice().look.title.isEmpty() ? QString::fromStdString(m_state.store()->title().in(language))
                                                        : choice().look.title;
    return timeloupe::proposedFile(m_settings.folder, {title, QFileInfo(m_fileName).completeBaseName(), tr("timeline")},
                                   suffixOf(choice().target));
}

void FigureDialog::askForFile()
{
    const QString suffix = suffixOf(choice().target);
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
    if (bySuffix && *bySuffix != choice().target)
        return showMessage(
            tr("%1 was not written: its name ends in .%2, but a %3 is chosen. Choose a name that ends in .%4.")
                .arg(visibleName(name), suffixOf(*bySuffix), suffixOf(choice().target).toUpper(),
                     suffixOf(choice().target)),
            true);
    m_settings.folder = QFileInfo(file).absolutePath();
    m_footer->showSavingProgress(tr("Saving %1…").arg(visibleName(name)), -1);
    m_saver.save(file, snapshotOf(m_state), choice(), m_fileName, m_figure);
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
    m_copier.copy(snapshotOf(m_state), choice(), m_fileName);
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
