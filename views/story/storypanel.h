// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "model/document/viewlibrarymodel.h"
#include "model/state/savedviewcontroller.h"

#include <QScrollArea>

#include <optional>

QT_BEGIN_NAMESPACE
class QLabel;
class QPushButton;
class QVBoxLayout;
QT_END_NAMESPACE

namespace timeloupe {

class IconButton;
class StepEditor;
class StepList;
class StepModel;
class StoryChooser;
struct Style;

/// Edits stories: a step is added from the current view of the window, and choosing a step shows it. Stories of the
/// timeline are read-only and can be duplicated. Scrolls when it is too low.
class StoryPanel : public QScrollArea
{
    Q_OBJECT

public:
    StoryPanel(ViewState &state, ViewLibraryModel &library, SavedViewController &viewController,
               QWidget *parent = nullptr);
    ~StoryPanel() override;

    void setLook(const Style &style);
    [[nodiscard]] QSize sizeHint() const override { return {300, 700}; }
    [[nodiscard]] std::optional<std::size_t> story() const;
    [[nodiscard]] std::optional<std::size_t> step() const;
    void choose(std::size_t story, std::size_t step);

public Q_SLOTS:
    /// After the current step; in a new story unless an own one is chosen.
    void addStep();

Q_SIGNALS:
    /// `step` is the first to show.
    void presentRequested(std::size_t story, std::size_t step);
    void exportRequested(std::size_t story);
    void removed(const QString &what); ///< can be undone

private:
    void createHead(QVBoxLayout &layout);
    void createButtons(QVBoxLayout &layout);
    void createFoot(QVBoxLayout &layout);
    void connectParts();
    void takeStory();
    void adapt();
    void goTo(int row);
    void setCurrent(std::size_t step);
    void updateStep();
    void duplicateStep();
    void removeStep(int row);
    void moveStep(int from, int to);
    [[nodiscard]] bool isOwn() const;
    [[nodiscard]] Text suggestedTitle() const;

    ViewState &m_state;
    ViewLibraryModel &m_library;
    SavedViewController &m_viewController;
    QWidget *m_content;
    StoryChooser *m_chooser;
    QWidget *m_given;
    QLabel *m_hint;
    StepModel *m_model;
    StepList *m_steps = nullptr;
    QPushButton *m_add = nullptr;
    QPushButton *m_update = nullptr;
    IconButton *m_duplicate = nullptr;
    IconButton *m_remove = nullptr;
    IconButton *m_up = nullptr;
    IconButton *m_down = nullptr;
    StepEditor *m_editor = nullptr;
    QPushButton *m_present = nullptr;
    QPushButton *m_export = nullptr;
};

} // namespace timeloupe
