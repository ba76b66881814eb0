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

/// Builds stories: a step is what the window shows when it is added. Choosing a step goes to what it shows. Stories
/// that come with the timeline can be looked through and duplicated. Where it is too low for all of it, it scrolls.
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
    /// After the current step; into a new story when there is none of one's own at hand.
    void addStep();

Q_SIGNALS:
    /// `step`: where to begin.
    void presentRequested(std::size_t story, std::size_t step);
    void exportRequested(std::size_t story);
    void removed(const QString &what); ///< it can be undone

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
