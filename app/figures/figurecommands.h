// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QObject>
#include <QPointer>

#include "app/figures/figureprinter.h"
#include "app/figures/figuresettings.h"
#include "app/figures/picturecopier.h"
#include "model/state/viewstate.h"
#include "views/style/style.h"

namespace timeloupe {

class Actions;
class FigureDialog;

/// What the window does with figures: the figure dialog, a picture on the clipboard, printing.
class FigureCommands : public QObject
{
    Q_OBJECT

public:
    FigureCommands(ViewState &state, QWidget &window);
    ~FigureCommands() override;

    void connectTo(const Actions &actions);
    void setLook(const Style &style);
    /// The timeline's file, for the footer of figures; empty: none.
    void setFileName(const QString &name);

    void showDialog();
    void remakeDialog();
    /// As the last picture was chosen in the dialog.
    void copyPicture();
    /// As the last page was chosen in the dialog.
    void print() { m_printer.print(m_settings.page); }
    void previewPrint() { m_printer.preview(m_settings.page); }
    [[nodiscard]] FigureDialog *dialog() const; ///< nullptr: not opened yet

Q_SIGNALS:
    void said(const QString &message);
    void failed(const timeloupe::Diagnostic &error);

private:
    void showMessage(const QString &message, bool isFailure);

    ViewState &m_state;
    QWidget &m_window;
    Style m_style = Style::make(Theme::Light);
    QString m_fileName;
    FigureSettings m_settings;
    PictureCopier m_copier;
    FigurePrinter m_printer;
    QPointer<FigureDialog> m_dialog;
};

} // namespace timeloupe
