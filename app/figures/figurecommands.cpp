// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/figures/figurecommands.h"

#include "app/common/actions.h"
#include "app/figures/figuredialog.h"
#include "app/figures/figurefooter.h"
#include "views/widgets/translated.h"

#include <QAction>

namespace timeloupe {

FigureCommands::FigureCommands(ViewState &state, QWidget &window)
    : m_state(state), m_window(window), m_settings(loadFigureSettings()), m_printer(state, window)
{
    connect(&m_copier, &PictureCopier::copied, this, [this](QSize size) {
        Q_EMIT said(tr("Copied: a picture of %1 × %2 pixels, also as SVG and PDF.")
                        .arg(QString::number(size.width()), QString::number(size.height())));
    });
    connect(&m_copier, &PictureCopier::failed, this, &FigureCommands::failed);
    connect(&m_printer, &FigurePrinter::said, this, [this](const QString &message) { showMessage(message, false); });
    connect(&m_printer, &FigurePrinter::failed, this,
            [this](const Diagnostic &error) { showMessage(error.message, true); });
    callForEachLanguage(
        &window, [this] { QMetaObject::invokeMethod(this, &FigureCommands::remakeDialog, Qt::QueuedConnection); });
}

/// The dialog writes settings in its destructor.
FigureCommands::~FigureCommands()
{
    delete m_dialog;
}

void FigureCommands::connectTo(const Actions &actions)
{
    connect(actions.figure, &QAction::triggered, this, &FigureCommands::showDialog);
    connect(actions.copyPicture, &QAction::triggered, this, &FigureCommands::copyPicture);
    connect(actions.print, &QAction::triggered, this, &FigureCommands::print);
    connect(actions.printPreview, &QAction::triggered, this, &FigureCommands::previewPrint);
}

void FigureCommands::setLook(const Style &style)
{
    m_style = style;
    if (m_dialog)
        m_dialog->setLook(style);
}

void FigureCommands::setFileName(const QString &name)
{
    m_fileName = name;
    m_printer.setFileName(name);
    if (m_dialog)
        m_dialog->setFileName(name);
}

void FigureCommands::showDialog()
{
    if (!m_dialog) {
        m_dialog = new FigureDialog(m_state, m_settings, &m_window);
        m_dialog->setLook(m_style);
        m_dialog->setFileName(m_fileName);
        connect(m_dialog, &FigureDialog::printRequested, &m_printer, &FigurePrinter::print);
        connect(m_dialog, &FigureDialog::said, this, &FigureCommands::showMessage);
    }
    m_dialog->show();
    m_dialog->raise();
    m_dialog->activateWindow();
}

/// Recreates the dialog in the current language with the same choice, unless it is saving.
void FigureCommands::remakeDialog()
{
    if (!m_dialog || m_dialog->footer().isBusy())
        return;
    const bool shown = m_dialog->isVisible();
    const FigureChoice choice = m_dialog->choice();
    delete m_dialog;
    if (!shown)
        return;
    showDialog();
    m_dialog->setChoice(choice);
}

void FigureCommands::copyPicture()
{
    m_copier.copy(snapshotOf(m_state), m_settings.picture, m_fileName);
}

FigureDialog *FigureCommands::dialog() const
{
    return m_dialog;
}

/// Shows the message in the dialog while it is open, otherwise in the window.
void FigureCommands::showMessage(const QString &message, bool isFailure)
{
    if (m_dialog && m_dialog->isVisible())
        m_dialog->showMessage(message, isFailure);
    else if (isFailure)
        Q_EMIT failed(Diagnostic::error(message));
    else
        Q_EMIT said(message);
}

} // namespace timeloupe
