// SPDX-License-Identifier: GPL-3.0-or-later
#include "views/story/notesview.h"

#include "model/core/visibletext.h"
#include "views/story/notestext.h"
#include "views/story/slidepreview.h"
#include "views/story/slidestrings.h"
#include "views/story/stagekeys.h"
#include "views/widgets/translated.h"

#include <QBoxLayout>
#include <QKeyEvent>
#include <QLabel>
#include <QScrollArea>
#include <QScrollBar>
#include <QTime>

namespace timeloupe {

namespace {

constexpr int kTickMs = 1000;

QLabel *label(QWidget *parent, const Caption &name)
{
    auto *made = new QLabel(parent);
    made->setTextFormat(Qt::PlainText);
    return translated(made, [name](QLabel *named) { named->setAccessibleName(name()); });
}

QFont sized(QFont font, int pixels)
{
    font.setPixelSize(pixels);
    return font;
}

} // namespace

NotesView::NotesView(StoryNavigator &navigator, SlideCache &slideCache, QWidget *parent)
    : QWidget(parent), m_navigator(navigator), m_slideCache(slideCache)
{
    setObjectName(QStringLiteral("notesView"));
    callForEachLanguage(this,
                        [this] { setWindowTitle(tr("Notes: %1").arg(visibleName(m_navigator.story()->name()))); });
    setFocusPolicy(Qt::StrongFocus);
    build();
    setLook(Style::make(Theme::Dark));
    connect(&m_navigator, &StoryNavigator::stepChanged, this, &NotesView::showStep);
    connect(&m_navigator, &StoryNavigator::blankChanged, this, &NotesView::showStep);
    m_since.start();
    m_tick.setInterval(kTickMs);
    connect(&m_tick, &QTimer::timeout, this, &NotesView::showTime);
    m_tick.start();
    showTime();
}

void NotesView::build()
{
    m_story = label(this, [] { return tr("Story"); });
    m_number = label(this, [] { return tr("Step"); });
    m_elapsed = label(this, [] { return tr("Time since the start"); });
    m_clock = label(this, [] { return tr("Clock"); });
    m_nextHead = label(this, [] { return QString(); });
    m_next = label(this, [] { return tr("Next step"); });
    m_next->setWordWrap(true);
    m_present = new SlidePreview(m_slideCache, this);
    m_ahead = new SlidePreview(m_slideCache, this);
    m_notes = new NotesText(this);
    m_scroll = new QScrollArea(this);
    m_scroll->setWidget(m_notes);
    m_scroll->setWidgetResizable(true);
    m_scroll->setFrameShape(QFrame::NoFrame);
    m_scroll->setHorizontalScrollBarPolicy(Qt::ScrollBarAlwaysOff);
    m_scroll->setFocusPolicy(Qt::NoFocus);
    auto *top = new QHBoxLayout;
    top->addWidget(m_story, 1);
    top->addWidget(m_number);
    top->addSpacing(40);
    top->addWidget(m_elapsed);
    top->addSpacing(40);
    top->addWidget(m_clock);
    auto *slides = new QVBoxLayout;
    slides->addWidget(m_present);
    slides->addSpacing(20);
    slides->addWidget(m_nextHead);
    slides->addWidget(m_next);
    slides->addWidget(m_ahead);
    slides->addStretch(1);
    auto *middle = new QHBoxLayout;
    middle->setSpacing(40);
    middle->addWidget(m_scroll, 6);
    middle->addLayout(slides, 5);
    auto *all = new QVBoxLayout(this);
    all->setContentsMargins(40, 28, 40, 32);
    all->setSpacing(24);
    all->addLayout(top);
    all->addLayout(middle, 1);
}

void NotesView::setLook(const Style &style)
{
    QPalette colors = style.palette();
    setPalette(colors);
    setAutoFillBackground(true);
    m_scroll->setPalette(colors);
    m_scroll->viewport()->setAutoFillBackground(false);
    m_notes->setAutoFillBackground(false);
    QPalette muted = colors;
    muted.setColor(QPalette::WindowText, style.muted);
    for (QLabel *quiet : {m_story, m_nextHead, m_clock})
        quiet->setPalette(muted);
    m_story->setFont(sized(style.font, 20));
    m_nextHead->setFont(sized(style.font, 16));
    m_next->setFont(sized(style.bold, 22));
    for (QLabel *figures : {m_number, m_elapsed, m_clock})
        figures->setFont(sized(style.bold, 30));
    m_present->setEdge(style.border, style.surface);
    m_ahead->setEdge(style.border, style.surface);
    m_notesInk = style.text;
    m_notesFaint = style.muted;
    showStep();
}

void NotesView::showStep()
{
    const StorySnapshot &story = *m_navigator.story();
    const SlideStrings words(story.language);
    const StoryStep *step = m_navigator.current();
    const StoryStep *next = story.at(m_navigator.step() + 1);
    m_story->setText(story.name());
    m_number->setText(step ? words.number(m_navigator.step(), story.count()) : QString());
    m_present->showStep(m_navigator.step());
    m_present->setCover(m_navigator.blank() == StoryNavigator::Blank::None ? QString() : words.screenIsBlank());
    m_ahead->showStep(next ? std::optional(m_navigator.step() + 1) : std::nullopt);
    m_ahead->setVisible(next != nullptr);
    m_nextHead->setText(next ? words.next() : QString());
    const QString title = next ? story.said(next->title) : QString();
    m_next->setText(!next ? words.last() : title.isEmpty() ? words.step(m_navigator.step() + 1) : title);
    const QString notes = step ? story.said(step->notes).trimmed() : QString();
    const QColor ink = notes.isEmpty() ? m_notesFaint : m_notesInk;
    QFont font = m_next->font();
    font.setWeight(QFont::Normal);
    m_notes->setWords({notes.isEmpty() ? words.noNotes() : notes, sized(font, 30), ink, m_notesInk});
    m_scroll->verticalScrollBar()->setValue(0);
}

void NotesView::showTime()
{
    m_elapsed->setText(elapsedText(m_since.elapsed()));
    m_clock->setText(QTime::currentTime().toString(QStringLiteral("HH:mm")));
}

QString NotesView::elapsedText(qint64 ms)
{
    const qint64 seconds = ms / 1000;
    const auto two = [](qint64 number) { return QStringLiteral("%1").arg(number, 2, 10, QLatin1Char('0')); };
    const QString tail = u':' + two(seconds % 60);
    if (seconds < 3600)
        return QString::number(seconds / 60) + tail;
    return QString::number(seconds / 3600) + u':' + two(seconds / 60 % 60) + tail;
}

void NotesView::keyPressEvent(QKeyEvent *event)
{
    if (!stageKey(*event, m_navigator))
        QWidget::keyPressEvent(event);
}

void NotesView::closeEvent(QCloseEvent *event)
{
    QWidget::closeEvent(event);
    m_navigator.end();
}

} // namespace timeloupe
