// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QDialog>

#include "app/figures/figuremaker.h"
#include "app/figures/figuresaver.h"
#include "app/figures/figuresettings.h"
#include "app/figures/picturecopier.h"
#include "model/state/viewstate.h"
#include "views/style/style.h"

#include <QTimer>

namespace timeloupe {

class FigureFooter;
class FigurePreview;
class OptionsPane;
class PresetBar;
class PreviewBar;

/// How a figure is to look, with a picture of it that follows every choice and what the window shows; saves, copies
/// and prints it. Stands beside the window, which stays in use.
class FigureDialog : public QDialog
{
    Q_OBJECT

public:
    /// Begins with what `settings` hold, and keeps them up to date. Both outlive the dialog.
    FigureDialog(ViewState &state, FigureSettings &settings, QWidget *parent = nullptr);
    ~FigureDialog() override;

    void setLook(const Style &style);
    /// The timeline's file, for the footer of the figure; empty: none.
    void setFileName(const QString &name);

    [[nodiscard]] const FigureChoice &choice() const;
    void setChoice(const FigureChoice &choice);

    /// In the background; the footer tells what became of it.
    void saveTo(const QString &file);
    void copyPicture();
    /// At its foot; when it is closed, by said().
    void showMessage(const QString &message, bool failed);
    /// What the save dialog proposes.
    [[nodiscard]] QString proposedFile() const;

    [[nodiscard]] FigureFooter &footer() const { return *m_footer; }
    [[nodiscard]] FigurePreview &preview() const { return *m_preview; }
    [[nodiscard]] PresetBar &presets() const;
    /// The preview shows what is chosen.
    [[nodiscard]] bool isSettled() const;

    void done(int result) override; ///< Esc: what is being saved is cancelled first

Q_SIGNALS:
    void printRequested(const timeloupe::FigureChoice &choice);
    /// What became of a file that was being saved when the dialog was closed.
    void said(const QString &message, bool failed);

protected:
    void showEvent(QShowEvent *event) override;
    void hideEvent(QHideEvent *event) override;

private:
    void createViews();
    void connectState();
    void connectOptions();
    void connectWork();
    void showReady(const std::optional<QString> &figureError);
    void refreshSoon();
    void refresh();
    void handleFigure(const std::shared_ptr<const Figure> &figure);
    void storeSettings();
    void askForFile();
    void handleSaved(const QString &file, qint64 bytes);

    ViewState &m_state;
    FigureSettings &m_settings;
    QString m_fileName;
    FigureMaker m_maker;
    FigureSaver m_saver;
    PictureCopier m_copier;
    QTimer m_soon;
    std::shared_ptr<const Figure> m_figure; ///< of the present choice; null: not yet

    FigurePreview *m_preview = nullptr;
    PreviewBar *m_previewBar = nullptr;
    OptionsPane *m_options = nullptr;
    FigureFooter *m_footer = nullptr;
};

/// "3 pages, 420 × 297 mm", "3840 × 2160 pixels at 192 dpi".
QString outputSummary(const Figure &figure, const FigureChoice &choice);

} // namespace timeloupe
