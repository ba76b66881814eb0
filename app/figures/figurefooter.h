// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QWidget>

QT_BEGIN_NAMESPACE
class QCheckBox;
class QHBoxLayout;
class QLabel;
class QLayout;
class QProgressBar;
class QPushButton;
QT_END_NAMESPACE

namespace timeloupe {

struct Style;

/// The footer of the figure dialog: summary, outcome and buttons.
class FigureFooter : public QWidget
{
    Q_OBJECT

public:
    explicit FigureFooter(QWidget *parent = nullptr);

    void setLook(const Style &style);
    void setSummary(const QString &text);
    [[nodiscard]] QString summary() const;

    void say(const QString &text);
    void showFailure(const QString &text);
    /// With buttons that open the file or its folder.
    void showSaved(const QString &text, const QString &file);
    /// `share` 0 … 1; below 0: indeterminate.
    void showSavingProgress(const QString &text, double share);
    [[nodiscard]] QString message() const;
    [[nodiscard]] bool isBusy() const;

    /// Enables saving, copying and printing; `why` is the tooltip while disabled.
    void setReady(bool ready, const QString &why);
    [[nodiscard]] bool opensWhenDone() const;
    void setOpensWhenDone(bool opens);

Q_SIGNALS:
    void saveRequested();
    void copyRequested();
    void printRequested();
    void cancelRequested();
    void openWhenDoneChanged();

private:
    QLayout *createWords();
    void createOutcome(QHBoxLayout &row);
    void createButtons(QHBoxLayout &row);
    void show(const QString &text, bool failed, bool saved, bool busy);

    QLabel *m_summary = nullptr;
    QLabel *m_message = nullptr;
    QProgressBar *m_bar = nullptr;
    QPushButton *m_cancel = nullptr;
    QPushButton *m_open = nullptr;
    QPushButton *m_folder = nullptr;
    QCheckBox *m_openWhenDone = nullptr;
    QPushButton *m_save = nullptr;
    QPushButton *m_copy = nullptr;
    QPushButton *m_print = nullptr;
    QString m_file;
    QString m_inkOk;
    QString m_inkWrong;
    bool m_failed = false;
};

/// Opens a local file or folder with the desktop's default program.
void openLocal(const QString &path);

} // namespace timeloupe
