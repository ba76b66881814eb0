// SPDX-License-Identifier: GPL-3.0-or-later
#include "views/story/storychooser.h"

#include "model/text/displaytext.h"
#include "views/style/listglyphs.h"
#include "views/style/style.h"
#include "views/widgets/iconbutton.h"
#include "views/widgets/translated.h"

#include <QComboBox>
#include <QHBoxLayout>
#include <QKeyEvent>
#include <QLineEdit>
#include <QMenu>
#include <QSignalBlocker>

#include <algorithm>

namespace timeloupe {

namespace {

QIcon lockIcon(const QColor &ink)
{
    QPixmap picture(32, 32);
    picture.setDevicePixelRatio(2);
    picture.fill(Qt::transparent);
    QPainter painter(&picture);
    paintLock(painter, QPointF(8, 8.5), ink);
    return QIcon(picture);
}

} // namespace

StoryChooser::StoryChooser(ViewState &state, ViewLibraryModel &library, QWidget *parent)
    : QWidget(parent),
      m_state(state),
      m_library(library),
      m_combo(new QComboBox(this)),
      m_name(new QLineEdit(this)),
      m_more(new IconButton(
          IconButton::Sign::More, [] { return tr("Create, rename, duplicate or delete a story"); }, this))
{
    translated(m_combo, [](auto *it) { it->setAccessibleName(tr("Story")); });
    translated(m_combo, [](auto *it) { it->setPlaceholderText(tr("No story yet")); });
    m_combo->setSizeAdjustPolicy(QComboBox::AdjustToMinimumContentsLengthWithIcon);
    m_combo->setMinimumContentsLength(8);
    translated(m_name, [](auto *it) { it->setAccessibleName(tr("Name of the story")); });
    m_name->installEventFilter(this);
    m_name->hide();
    auto *row = new QHBoxLayout(this);
    row->setContentsMargins(0, 0, 0, 0);
    row->setSpacing(4);
    row->addWidget(m_combo, 1);
    row->addWidget(m_name, 1);
    row->addWidget(m_more);
    connect(m_combo, &QComboBox::activated, this, [this](int index) { choose(static_cast<std::size_t>(index)); });
    connect(m_more, &IconButton::clicked, this, [this] {
        auto *menu = new QMenu(m_more);
        menu->setAttribute(Qt::WA_DeleteOnClose);
        fillMenu(*menu);
        menu->popup(m_more->mapToGlobal(QPoint(0, m_more->height())));
    });
    connect(&m_library, &ViewLibraryModel::opened, this, [this] {
        m_story.reset(); // select the first story of the new timeline
        Q_EMIT storyChosen();
    });
    connect(&m_library, &ViewLibraryModel::storiesMoved, this, &StoryChooser::followLibrary);
    connect(&m_library, &ViewLibraryModel::storiesChanged, this, &StoryChooser::readLibrary);
    connect(&m_state, &ViewState::languageChanged, this, &StoryChooser::readLibrary);
    readLibrary();
}

QString StoryChooser::name(std::size_t story) const
{
    return displayLabel(m_library.story(story).name.in(m_state.language()));
}

void StoryChooser::readLibrary()
{
    const std::size_t count = m_library.storyCount();
    const std::optional<std::size_t> before = m_story;
    m_story = count == 0 ? std::nullopt : std::optional(std::min(m_story.value_or(0), count - 1));
    {
        const QSignalBlocker quiet(m_combo);
        m_combo->clear();
        const QIcon lock = lockIcon(palette().color(QPalette::Dark));
        for (std::size_t i = 0; i < count; ++i)
            m_combo->addItem(m_library.canEditStory(i) ? QIcon() : lock, name(i));
        m_combo->setCurrentIndex(m_story ? static_cast<int>(*m_story) : -1);
        m_combo->setEnabled(count > 0);
    }
    if (m_story != before)
        Q_EMIT storyChosen();
}

void StoryChooser::followLibrary(const OldPositions &before)
{
    m_story = newPosition(before, m_story);
    if (!m_story)
        endRename(false);
}

void StoryChooser::setLook(const Style &style)
{
    m_more->setLook(style);
    m_combo->setFont(style.bold);
    m_name->setFont(style.bold);
    setPalette(style.palette());
    m_combo->setStyleSheet(
        QStringLiteral("QComboBox { background: %1; border: 1px solid %2; border-radius: 5px; padding: 3px 8px;"
                       " min-height: 18px; } QComboBox:focus { border-color: %3; }"
                       "QComboBox::drop-down { border: none; width: 18px; }"
                       "QComboBox QAbstractItemView { background: %1; border: 1px solid %2; color: %4;"
                       " selection-background-color: %5; selection-color: %4; }")
            .arg(style.surface.name(), style.border.name(), style.accent.name(), style.text.name(),
                 style.selection.name()));
    readLibrary(); // update the colour of the locks
}

void StoryChooser::choose(std::size_t story)
{
    if (m_library.storyCount() == 0)
        return;
    story = std::min(story, m_library.storyCount() - 1);
    m_combo->setCurrentIndex(static_cast<int>(story));
    if (m_story == story)
        return;
    m_story = story;
    Q_EMIT storyChosen();
}

void StoryChooser::makeStory()
{
    choose(m_library.addStory());
    rename();
}

void StoryChooser::duplicate()
{
    if (m_story)
        choose(m_library.duplicateStory(*m_story));
}

void StoryChooser::remove()
{
    if (!isOwn())
        return;
    const QString gone = name(*m_story);
    m_library.removeStory(*m_story);
    Q_EMIT storyChosen(); // after the layout of the chooser
    Q_EMIT removed(gone);
}

void StoryChooser::rename()
{
    if (!isOwn())
        return;
    m_name->setText(name(*m_story));
    m_combo->hide();
    m_name->show();
    m_name->setFocus();
    m_name->selectAll();
}

void StoryChooser::endRename(bool keep)
{
    if (m_name->isHidden())
        return;
    const bool hadFocus = m_name->hasFocus();
    m_combo->show();
    m_name->hide();
    if (hadFocus)
        m_combo->setFocus();
    if (keep && m_story)
        m_library.renameStory(*m_story, m_state.language(), m_name->text());
}

bool StoryChooser::eventFilter(QObject *watched, QEvent *event)
{
    if (watched == m_name && event->type() == QEvent::FocusOut &&
        static_cast<QFocusEvent *>(event)->reason() != Qt::PopupFocusReason)
        endRename(true);
    if (watched != m_name || (event->type() != QEvent::KeyPress && event->type() != QEvent::ShortcutOverride))
        return QWidget::eventFilter(watched, event);
    const int key = static_cast<QKeyEvent *>(event)->key();
    const bool enter = key == Qt::Key_Return || key == Qt::Key_Enter;
    if (!enter && key != Qt::Key_Escape)
        return QWidget::eventFilter(watched, event);
    if (event->type() == QEvent::ShortcutOverride)
        event->accept();
    else
        endRename(enter);
    return true;
}

void StoryChooser::fillMenu(QMenu &menu)
{
    menu.addAction(tr("&New Story"), this, &StoryChooser::makeStory);
    QAction *renaming = menu.addAction(tr("&Rename"), this, &StoryChooser::rename);
    QAction *duplicating = menu.addAction(tr("D&uplicate"), this, &StoryChooser::duplicate);
    QAction *removing = menu.addAction(tr("&Delete"), this, &StoryChooser::remove);
    menu.addSeparator();
    QAction *presenting = menu.addAction(tr("&Present"), this, &StoryChooser::presentRequested);
    QAction *exporting = menu.addAction(tr("&Export…"), this, &StoryChooser::exportRequested);
    renaming->setEnabled(isOwn());
    removing->setEnabled(isOwn());
    duplicating->setEnabled(m_story.has_value());
    const bool hasSteps = m_story && m_library.hasStep(*m_story, 0);
    presenting->setEnabled(hasSteps);
    exporting->setEnabled(hasSteps);
}

} // namespace timeloupe
