// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QObject>
#include <QPointer>

#include "figurememory.h"
#include "model/viewstate.h"
#include "picturecopier.h"
#include "views/style.h"

namespace timeloupe {

class FigureDialog;

/// What the window does with figures: the figure dialog, a picture on the clipboard.
class FigureCommands : public QObject
{
    Q_OBJECT

public:
    FigureCommands(ViewState &state, QWidget &window);
    ~FigureCommands() override;

    void setLook(const Style &style);
    /// The timeline's file, for the footer of figures; empty: none.
    void setFileName(const QString &name);

    void showDialog();
    /// As the last picture was chosen in the dialog.
    void copyPicture();
    [[nodiscard]] FigureDialog *dialog() const; ///< nullptr: not opened yet

Q_SIGNALS:
    void said(const QString &message);
    void failed(const timeloupe::Diagnostic &error);

private:
    void fail(const QString &message);

    ViewState &m_state;
    QWidget &m_window;
    Style m_style = Style::make(Theme::Light);
    QString m_fileName;
    FigureMemory m_memory;
    PictureCopier m_copier;
    QPointer<FigureDialog> m_dialog;
};

} // namespace timeloupe
