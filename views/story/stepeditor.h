// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "model/document/viewlibrarymodel.h"
#include "model/state/viewstate.h"
#include "views/widgets/translated.h"

#include <QWidget>

#include <optional>

QT_BEGIN_NAMESPACE
class QLabel;
class QLineEdit;
class QPlainTextEdit;
class QPushButton;
class QVBoxLayout;
QT_END_NAMESPACE

namespace timeloupe {

struct Style;

/// Edits the texts of a step, in the language of the data, and its highlighted event. Changes are saved in the library
/// as they are typed. Read-only steps can be read and copied, and so can the beginning of a text that is too long to
/// edit.
class StepEditor : public QWidget
{
    Q_OBJECT

public:
    StepEditor(ViewState &state, ViewLibraryModel &library, QWidget *parent = nullptr);

    void setLook(const Style &style);
    /// nullopt: no step; the fields are empty and disabled.
    void setStep(std::optional<std::size_t> story, std::optional<std::size_t> step);

protected:
    void resizeEvent(QResizeEvent *event) override;
    void showEvent(QShowEvent *event) override;

private:
    void createFields(QVBoxLayout &layout);
    void createEventRow(QVBoxLayout &layout);
    QLabel *newHeading(const Caption &text);
    void addField(QVBoxLayout &layout, const Caption &heading, QWidget *field);
    void refresh();
    void showHighlighted(const StoryStep &step, bool own);
    void write(ViewLibraryModel::Part part, const QString &text);
    void useCurrentEvent();
    void forgetEvent();
    void travel();
    [[nodiscard]] bool isOwn() const;
    [[nodiscard]] const StoryStep *step() const;

    ViewState &m_state;
    ViewLibraryModel &m_library;
    std::optional<std::size_t> m_story;
    std::optional<std::size_t> m_step;
    bool m_stale = false; ///< changed while hidden
    bool m_busy = false;  ///< the fields are being filled, or the library changed
    std::vector<QLabel *> m_headings;
    QLineEdit *m_title;
    QPlainTextEdit *m_caption;
    QPlainTextEdit *m_notes;
    QPushButton *m_useCurrent;
    QPushButton *m_noEvent;
    QPushButton *m_event;
};

} // namespace timeloupe
