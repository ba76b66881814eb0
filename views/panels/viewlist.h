// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "views/panels/viewlistmodel.h"

#include <QWidget>

QT_BEGIN_NAMESPACE
class QLabel;
class QMenu;
QT_END_NAMESPACE

namespace timeloupe {

class ReorderList;
class SectionTitle;
struct Style;

/// The saved views: a click goes to one, a word saves the present one and asks for its name. Those that come with the
/// timeline have a lock. What is looked at now is marked.
class ViewList : public QWidget
{
    Q_OBJECT

public:
    ViewList(ViewState &state, ViewLibraryModel &library, SavedViewController &viewController,
             QWidget *parent = nullptr);

    void setLook(const Style &style);
    /// Saves what is looked at now under a name made up, which is then edited in place.
    void savePresent();
    /// What can be done with the view in that row.
    void fillMenu(QMenu &menu, int row);

Q_SIGNALS:
    void saved();                      ///< a new one, whose name is being edited
    void removed(const QString &name); ///< it can be undone
    /// Others deleted the view that was being renamed; `name` was typed, empty if nothing was.
    void nameLost(const QString &name);

private:
    void adapt();
    void goTo(int row);
    void move(int from, int to);
    void remove(int row);
    void copy(int row);

    ViewState &m_state;
    ViewLibraryModel &m_library;
    SavedViewController &m_viewController;
    ViewListModel m_model;
    SectionTitle *m_title;
    ReorderList *m_list;
    QLabel *m_empty;
};

} // namespace timeloupe
