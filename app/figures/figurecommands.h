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

/// Figure commands of the window: dialog, clipboard, printing.
class FigureCommands : public QObject
{
    Q_OBJECT

public:
    FigureCommands(ViewState &state, QWidget &window);
    ~FigureCommands() override;

    void connectTo(const Actions &actions);
    void setLook(const Style &style);
    /// Name of the timeline's file for footers; empty: none.
    void setFileName(const QString &name);

    void showDialog();
    void remakeDialog();
    /// With the options of the last picture.
    void copyPicture();
    /// With the options of the last page.
    void print() { m_printer.print(m_settings.page); }
    void previewPrint() { m_printer.preview(m_settings.page); }
    [[nodiscard]] FigureDialog *dialog() const; ///< nullptr before the first use

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
