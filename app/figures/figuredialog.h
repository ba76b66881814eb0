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

/// Options of a figure with a preview that follows them and the window; saves, copies and prints it. Non-modal.
class FigureDialog : public QDialog
{
    Q_OBJECT

public:
    /// Starts with `settings` and keeps them up to date. Both must outlive the dialog.
    FigureDialog(ViewState &state, FigureSettings &settings, QWidget *parent = nullptr);
    ~FigureDialog() override;

    void setLook(const Style &style);
    /// Name of the timeline's file for the footer; empty: none.
    void setFileName(const QString &name);

    [[nodiscard]] const FigureChoice &choice() const;
    void setChoice(const FigureChoice &choice);

    /// Saves in the background; the footer shows the outcome.
    void saveTo(const QString &file);
    void copyPicture();
    /// Shows the message in the footer; emits said() when the dialog is hidden.
    void showMessage(const QString &message, bool failed);
    /// Default of the save dialog.
    [[nodiscard]] QString proposedFile() const;

    [[nodiscard]] FigureFooter &footer() const { return *m_footer; }
    [[nodiscard]] FigurePreview &preview() const { return *m_preview; }
    [[nodiscard]] PresetBar &presets() const;
    /// Whether the preview shows the current choice.
    [[nodiscard]] bool isSettled() const;

    void done(int result) override; ///< Esc cancels a running save first

Q_SIGNALS:
    void printRequested(const timeloupe::FigureChoice &choice);
    /// Outcome of a save that ended after the dialog was closed.
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
    std::shared_ptr<const Figure> m_figure; ///< of the current choice; null until it is made

    FigurePreview *m_preview = nullptr;
    PreviewBar *m_previewBar = nullptr;
    OptionsPane *m_options = nullptr;
    FigureFooter *m_footer = nullptr;
};

/// "3 pages, 420 × 297 mm", "3840 × 2160 pixels at 192 dpi".
QString outputSummary(const Figure &figure, const FigureChoice &choice);

} // namespace timeloupe
