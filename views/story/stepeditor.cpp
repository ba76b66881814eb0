// SPDX-License-Identifier: GPL-3.0-or-later
#include "views/story/stepeditor.h"

#include "model/text/displaytext.h"
#include "views/style/style.h"
#include "views/widgets/plaintip.h"
#include "views/widgets/sectiontitle.h"
#include "views/widgets/translated.h"

#include <QHBoxLayout>
#include <QLabel>
#include <QLineEdit>
#include <QPlainTextEdit>
#include <QPushButton>
#include <QScopedValueRollback>
#include <QVBoxLayout>

namespace timeloupe {

namespace {

constexpr int kCaptionHeight = 76;
constexpr int kNotesHeight = 62;
constexpr qsizetype kLongestEdited = 20'000; ///< more is not laid out within an instant

void fill(QLineEdit &field, const QString &text)
{
    if (field.text() == text)
        return;
    field.setText(text);
    field.setCursorPosition(0); // shows the beginning
}

void fill(QPlainTextEdit &field, const QString &text)
{
    if (field.toPlainText() != text)
        field.setPlainText(text);
}

QPlainTextEdit *newField(int height, const Caption &name, const Caption &placeholder, QWidget *parent)
{
    auto *field = new QPlainTextEdit(parent);
    field->setFixedHeight(height);
    field->setTabChangesFocus(true);
    return translated(field, [name, placeholder](QPlainTextEdit *made) {
        made->setAccessibleName(name());
        made->setPlaceholderText(placeholder());
    });
}

} // namespace

StepEditor::StepEditor(ViewState &state, ViewLibraryModel &library, QWidget *parent)
    : QWidget(parent),
      m_state(state),
      m_library(library),
      m_title(new QLineEdit(this)),
      m_caption(newField(
          kCaptionHeight, [] { return tr("Caption"); }, [] { return tr("What the audience reads; *stars* emphasise"); },
          this)),
      m_notes(newField(
          kNotesHeight, [] { return tr("Presenter's notes"); }, [] { return tr("Only you see them"); }, this)),
      m_useCurrent(translated(new QPushButton(this), [](auto *it) { it->setText(tr("Use selected")); })),
      m_noEvent(translated(new QPushButton(this), [](auto *it) { it->setText(tr("None")); })),
      m_event(new QPushButton(this))
{
    auto *layout = new QVBoxLayout(this);
    layout->setContentsMargins(kPanelMargin, 4, kPanelMargin, 4);
    layout->setSpacing(3);
    createFields(*layout);
    createEventRow(*layout);
    connect(&m_library, &ViewLibraryModel::storiesMoved, this,
            [this](const OldPositions &before) { m_story = newPosition(before, m_story); });
    connect(&m_library, &ViewLibraryModel::storiesChanged, this, &StepEditor::refresh);
    for (const auto signal : {&ViewState::languageChanged, &ViewState::selectionChanged, &ViewState::storeChanged})
        connect(&m_state, signal, this, &StepEditor::refresh);
    callForEachLanguage(this, [this] { refresh(); });
}

QLabel *StepEditor::newHeading(const Caption &text)
{
    auto *heading = translated(new QLabel(this), [text](QLabel *label) { label->setText(text()); });
    heading->setTextFormat(Qt::PlainText);
    m_headings.push_back(heading);
    return heading;
}

void StepEditor::addField(QVBoxLayout &layout, const Caption &heading, QWidget *field)
{
    QLabel *label = newHeading(heading);
    label->setBuddy(field);
    layout.addWidget(label);
    layout.addWidget(field);
    layout.addSpacing(3);
}

void StepEditor::createFields(QVBoxLayout &layout)
{
    translated(m_title, [](auto *it) { it->setAccessibleName(tr("Title of the step")); });
    translated(m_title, [](auto *it) { it->setPlaceholderText(tr("The point in one line")); });
    addField(
        layout, [] { return tr("Title"); }, m_title);
    addField(
        layout, [] { return tr("Caption"); }, m_caption);
    addField(
        layout, [] { return tr("Presenter's notes"); }, m_notes);
    connect(m_title, &QLineEdit::textChanged, this,
            [this](const QString &text) { write(ViewLibraryModel::Part::Title, text); });
    connect(m_caption, &QPlainTextEdit::textChanged, this,
            [this] { write(ViewLibraryModel::Part::Caption, m_caption->toPlainText()); });
    connect(m_notes, &QPlainTextEdit::textChanged, this,
            [this] { write(ViewLibraryModel::Part::Notes, m_notes->toPlainText()); });
}

void StepEditor::createEventRow(QVBoxLayout &layout)
{
    auto *head = new QHBoxLayout;
    head->setSpacing(2);
    layout.addLayout(head);
    head->addWidget(newHeading([] { return tr("Highlighted event"); }), 1);
    head->addWidget(m_useCurrent);
    head->addWidget(m_noEvent);
    translated(m_useCurrent, [](auto *it) { it->setToolTip(tr("Highlight the selected event")); });
    translated(m_useCurrent, [](auto *it) { it->setAccessibleName(tr("Highlight the selected event")); });
    translated(m_noEvent, [](auto *it) { it->setToolTip(tr("Highlight no event")); });
    translated(m_noEvent, [](auto *it) { it->setAccessibleName(tr("Highlight no event")); });
    m_event->setCursor(Qt::PointingHandCursor);
    m_event->setSizePolicy(QSizePolicy::Ignored, QSizePolicy::Fixed);
    layout.addWidget(m_event);
    connect(m_event, &QPushButton::clicked, this, &StepEditor::travel);
    connect(m_useCurrent, &QPushButton::clicked, this, &StepEditor::useCurrentEvent);
    connect(m_noEvent, &QPushButton::clicked, this, &StepEditor::forgetEvent);
}

void StepEditor::setLook(const Style &style)
{
    QPalette muted = style.palette();
    muted.setColor(QPalette::WindowText, style.muted);
    for (QLabel *heading : m_headings) {
        heading->setFont(style.small);
        heading->setPalette(muted);
    }
    for (QWidget *field : std::initializer_list<QWidget *>{m_title, m_caption, m_notes})
        field->setFont(style.font);
    const QString field =
        QStringLiteral("QPlainTextEdit { padding: 1px 4px; } QPlainTextEdit:focus { border-color: %1; }"
                       "QPlainTextEdit:read-only { background: transparent; }")
            .arg(style.accent.name());
    m_caption->setStyleSheet(field);
    m_notes->setStyleSheet(field);
    m_title->setStyleSheet(
        QStringLiteral("QLineEdit { padding: 3px 6px; } QLineEdit:read-only { background: transparent; }"));
    m_event->setStyleSheet(
        QStringLiteral("QPushButton { border: 1px solid transparent; background: transparent; color: %1; padding: 3px "
                       "2px; text-align: left; } QPushButton:hover { text-decoration: underline; }"
                       "QPushButton:focus { border-color: %1; } QPushButton:disabled { color: %2; }")
            .arg(style.accent.name(), style.muted.name()));
    for (QPushButton *button : {m_useCurrent, m_noEvent}) {
        button->setFont(style.small);
        button->setStyleSheet(
            QStringLiteral("QPushButton { border: 1px solid transparent; border-radius: 4px; background: transparent;"
                           " color: %1; padding: 1px 4px; min-height: 14px; }"
                           "QPushButton:hover, QPushButton:focus { color: %2; border-color: %2; }"
                           "QPushButton:disabled { color: %3; }")
                .arg(style.text.name(), style.accent.name(), style.muted.name()));
    }
    refresh();
}

void StepEditor::setStep(std::optional<std::size_t> story, std::optional<std::size_t> step)
{
    m_story = story;
    m_step = step;
    refresh();
}

const StoryStep *StepEditor::step() const
{
    if (!m_story || !m_step || !m_library.hasStep(*m_story, *m_step))
        return nullptr;
    return &m_library.story(*m_story).steps[*m_step];
}

bool StepEditor::isOwn() const
{
    return step() != nullptr && m_library.canEditStory(*m_story);
}

void StepEditor::refresh()
{
    if (m_busy)
        return;
    m_stale = !isVisible();
    if (m_stale)
        return;
    const QScopedValueRollback<bool> busy(m_busy, true);
    static const StoryStep none;
    const StoryStep &shown = step() == nullptr ? none : *step();
    const bool own = isOwn();
    const auto show = [this, own](auto &field, const Text &text) {
        const std::string &whole = text.in(m_state.language());
        const bool isCut = isLongerThan(whole, kLongestEdited);
        fill(field, displayText(whole, kLongestEdited));
        field.setReadOnly(!own || isCut);
        field.setToolTip(own && isCut ? tr("Too long to be edited here") : QString());
    };
    show(*m_title, shown.title);
    show(*m_caption, shown.caption);
    show(*m_notes, shown.notes);
    setEnabled(step() != nullptr);
    showHighlighted(shown, own);
}

void StepEditor::showEvent(QShowEvent *event)
{
    QWidget::showEvent(event);
    if (m_stale)
        refresh();
}

void StepEditor::showHighlighted(const StoryStep &step, bool own)
{
    const EventStore &store = *m_state.store();
    const auto row = step.event ? store.find(*step.event) : std::nullopt;
    QString text = tr("none");
    if (row)
        text = displayLabel(store.title(*row, m_state.language()));
    else if (step.event)
        text = tr("“%1” is not in this timeline").arg(displayLabel(*step.event));
    m_event->setEnabled(row.has_value());
    const int room = m_event->width() - 8;
    m_event->setText(m_event->fontMetrics().elidedText(text, Qt::ElideRight, room).replace(u'&', QStringLiteral("&&")));
    m_event->setToolTip(row ? plainToolTip(text) : QString());
    m_event->setAccessibleName(tr("Highlighted event: %1").arg(text));
    const auto current = m_state.current();
    m_useCurrent->setVisible(own);
    m_noEvent->setVisible(own);
    m_useCurrent->setEnabled(own && current && step.event != std::optional<std::string>(store.id(*current)));
    m_noEvent->setEnabled(own && step.event.has_value());
}

void StepEditor::resizeEvent(QResizeEvent *event)
{
    QWidget::resizeEvent(event);
    refresh();
}

void StepEditor::write(ViewLibraryModel::Part part, const QString &text)
{
    if (m_busy || !isOwn())
        return;
    // Ignores changes of the library caused by the field itself.
    const QScopedValueRollback<bool> busy(m_busy, true);
    m_library.setStepText(*m_story, *m_step, part, m_state.language(), text);
}

void StepEditor::useCurrentEvent()
{
    if (isOwn() && m_state.current())
        m_library.setStepEvent(*m_story, *m_step, std::string(m_state.store()->id(*m_state.current())));
}

void StepEditor::forgetEvent()
{
    if (isOwn())
        m_library.setStepEvent(*m_story, *m_step, std::nullopt);
}

void StepEditor::travel()
{
    if (step() == nullptr || !step()->event)
        return;
    if (const auto row = m_state.store()->find(*step()->event))
        m_state.reveal(*row);
}

} // namespace timeloupe
