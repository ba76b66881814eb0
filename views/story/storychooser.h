// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "model/document/viewlibrarymodel.h"
#include "model/state/viewstate.h"

#include <QWidget>

#include <optional>

QT_BEGIN_NAMESPACE
class QComboBox;
class QLineEdit;
class QMenu;
QT_END_NAMESPACE

namespace timeloupe {

class IconButton;
struct Style;

/// Chooses a story and creates, renames, duplicates or deletes whole stories.
class StoryChooser : public QWidget
{
    Q_OBJECT

public:
    StoryChooser(ViewState &state, ViewLibraryModel &library, QWidget *parent = nullptr);

    void setLook(const Style &style);
    /// nullopt when there is none.
    [[nodiscard]] std::optional<std::size_t> story() const { return m_story; }
    /// Chooses the nearest existing index.
    void choose(std::size_t story);
    /// Creates a story, chooses it and edits its name.
    void makeStory();
    void duplicate();
    void rename();
    void fillMenu(QMenu &menu);

Q_SIGNALS:
    void storyChosen();
    void removed(const QString &name); ///< can be undone
    void presentRequested();
    void exportRequested();

protected:
    bool eventFilter(QObject *watched, QEvent *event) override;

private:
    void readLibrary();
    void followLibrary(const OldPositions &before);
    void remove();
    void endRename(bool keep);
    [[nodiscard]] QString name(std::size_t story) const;
    [[nodiscard]] bool isOwn() const { return m_story && m_library.canEditStory(*m_story); }

    ViewState &m_state;
    ViewLibraryModel &m_library;
    std::optional<std::size_t> m_story;
    QComboBox *m_combo;
    QLineEdit *m_name;
    IconButton *m_more;
};

} // namespace timeloupe
