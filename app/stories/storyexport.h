// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QDialog>

#include "app/stories/storywriter.h"

QT_BEGIN_NAMESPACE
class QLabel;
class QProgressBar;
class QPushButton;
QT_END_NAMESPACE

namespace timeloupe {

class StoryOptions;

/// Exports a story: options, target and progress.
class StoryExport : public QDialog
{
    Q_OBJECT

public:
    /// Defaults: the story's language and the window's colours.
    StoryExport(const StorySnapshot &story, const Style &style, QWidget *parent = nullptr);

    /// Exports to that target with the chosen options.
    void exportTo(const QString &to);
    [[nodiscard]] StoryOptions &options() { return *m_options; }
    [[nodiscard]] bool isBusy() const { return m_writer.isRunning(); }
    [[nodiscard]] QString message() const;

public Q_SLOTS:
    void reject() override;

private:
    void createRows();
    void connectWriter();
    void askAndExport();
    void showSummary();
    void say(const QString &text, bool isFailure);
    void showBusy(bool busy);

    StorySnapshot m_story;
    Style m_style;
    StoryWriter m_writer;
    StoryOptions *m_options = nullptr;
    QLabel *m_message = nullptr;
    QProgressBar *m_bar = nullptr;
    QPushButton *m_open = nullptr;
    QPushButton *m_cancel = nullptr;
    QPushButton *m_save = nullptr;
    QString m_written;
};

} // namespace timeloupe
