// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/window/messagebar.h"

#include "model/core/visibletext.h"
#include "model/text/displaytext.h"
#include "views/widgets/translated.h"

#include <QFrame>
#include <QHBoxLayout>
#include <QLabel>
#include <QListWidget>
#include <QProgressBar>
#include <QToolButton>

#include <algorithm>
#include <utility>

namespace timeloupe {

namespace {

constexpr qsizetype kLongestMessage = 1000;
constexpr int kListHeight = 120;
constexpr int kProgressWidth = 180;

QLabel *messageLabel(QWidget *parent)
{
    auto *label = new QLabel(parent);
    label->setTextFormat(Qt::PlainText);
    label->setTextInteractionFlags(Qt::TextSelectableByMouse | Qt::TextSelectableByKeyboard);
    return label;
}

/// toLine() with the file name isolated for bidirectional text.
QString lineOf(Diagnostic diagnostic)
{
    if (diagnostic.file.isEmpty())
        return toLine(diagnostic);
    const QString file = visibleName(std::exchange(diagnostic.file, QString()));
    return file + (diagnostic.line > 0 ? QStringLiteral(":") : QStringLiteral(": ")) + toLine(diagnostic);
}

} // namespace

MessageBar::MessageBar(QWidget *parent) : QWidget(parent)
{
    auto *rows = new QVBoxLayout(this);
    rows->setContentsMargins(0, 0, 0, 0);
    rows->setSpacing(0);
    m_message = createRow(QStringLiteral("!"), [] { return tr("Close the message"); });
    connect(m_message.close, &QToolButton::clicked, this, [this] { say(QString(), false); });
    m_action = new QToolButton(m_message.frame);
    m_action->setObjectName(QStringLiteral("messageAction"));
    auto *line = static_cast<QHBoxLayout *>(m_message.frame->layout());
    line->insertWidget(line->count() - 1, m_action);
    connect(m_action, &QToolButton::clicked, this, &MessageBar::actionAsked);
    createWarnings();
    createProgress();
    setLook(m_style);
    adapt();
    callForEachLanguage(this, [this] {
        countWarnings();
        m_message.frame->setAccessibleName(m_isError ? tr("Error") : tr("Message"));
    });
}

MessageBar::Row MessageBar::createRow(const QString &icon, const Caption &closeName)
{
    Row row;
    row.frame = new QFrame(this);
    row.icon = new QLabel(icon, row.frame);
    row.icon->setAlignment(Qt::AlignCenter);
    row.icon->setFixedSize(18, 18);
    row.text = messageLabel(row.frame);
    row.text->setWordWrap(true);
    row.close = new QToolButton(row.frame);
    row.close->setText(QStringLiteral("✕"));
    translated(row.close, [closeName](QToolButton *close) {
        close->setAccessibleName(closeName());
        close->setToolTip(closeName());
    });
    auto *line = new QHBoxLayout(row.frame);
    line->setContentsMargins(12, 5, 8, 5);
    line->setSpacing(8);
    line->addWidget(row.icon);
    line->addWidget(row.text, 1);
    line->addWidget(row.close);
    row.frame->hide();
    layout()->addWidget(row.frame);
    return row;
}

void MessageBar::createWarnings()
{
    m_warnings = createRow(QStringLiteral("!"), [] { return tr("Close the warnings"); });
    m_listToggle = new QToolButton(m_warnings.frame);
    m_listToggle->setCheckable(true);
    translated(m_listToggle, [](auto *it) { it->setText(tr("Show")); });
    auto *line = static_cast<QHBoxLayout *>(m_warnings.frame->layout());
    line->insertWidget(line->count() - 1, m_listToggle);
    m_list = new QListWidget(this);
    translated(m_list, [](auto *it) { it->setAccessibleName(tr("Warnings")); });
    m_list->setUniformItemSizes(true);
    m_list->setMaximumHeight(kListHeight);
    m_list->hide();
    layout()->addWidget(m_list);
    connect(m_listToggle, &QToolButton::toggled, m_list, &QWidget::setVisible);
    connect(m_warnings.close, &QToolButton::clicked, this, [this] { showWarnings({}); });
    const auto ask = [this](const QListWidgetItem *item) {
        const QString id = item->data(Qt::UserRole).toString();
        if (!id.isEmpty())
            Q_EMIT eventRequested(id);
    };
    connect(m_list, &QListWidget::itemClicked, this, ask);
    connect(m_list, &QListWidget::itemActivated, this, ask);
}

void MessageBar::createProgress()
{
    m_progress = createRow(QStringLiteral("…"), [] { return tr("Cancel"); });
    translated(m_progress.close, [](auto *it) { it->setText(tr("Cancel")); });
    m_bar = new QProgressBar(m_progress.frame);
    m_bar->setTextVisible(false);
    m_bar->setFixedSize(kProgressWidth, 8);
    auto *line = static_cast<QHBoxLayout *>(m_progress.frame->layout());
    line->insertWidget(line->count() - 1, m_bar);
    connect(m_progress.close, &QToolButton::clicked, this, &MessageBar::cancelRequested);
}

void MessageBar::setLook(const Style &style)
{
    m_style = style;
    for (const Row *row : {&m_message, &m_warnings, &m_progress}) {
        row->text->setFont(style.font);
        row->icon->setFont(style.bold);
    }
    m_list->setStyleSheet(QStringLiteral("QListWidget { border: none; border-bottom: 1px solid %1; background: %2; }"
                                         "QListWidget::item { padding: 3px 36px; color: %3; }")
                              .arg(style.border.name(), style.surface.name(), style.text.name()));
    m_bar->setStyleSheet(QStringLiteral("QProgressBar { border: none; border-radius: 4px; background: %1; }"
                                        "QProgressBar::chunk { border-radius: 4px; background: %2; }")
                             .arg(style.card.name(), style.accent.name()));
    paintRows();
}

void MessageBar::paintRows()
{
    const auto paint = [this](const Row &row, const QColor &ground, const QColor &mark) {
        row.frame->setStyleSheet(QStringLiteral("QFrame { background: %1; border: none; border-bottom: 1px solid %2; }"
                                                "QLabel { color: %3; border: none; }"
                                                "QToolButton { padding: 2px 6px; min-height: 14px; }")
                                     .arg(ground.name(), m_style.border.name(), m_style.text.name()));
        row.icon->setStyleSheet(
            QStringLiteral("color: %1; background: %2; border-radius: 9px;").arg(m_style.surface.name(), mark.name()));
    };
    paint(m_message, m_isError ? m_style.soft(m_style.error) : m_style.card,
          m_isError ? m_style.error : m_style.accent);
    paint(m_warnings, m_style.caution, m_style.cautionEdge);
    paint(m_progress, m_style.card, m_style.accent);
}

void MessageBar::showError(const Diagnostic &error)
{
    say(lineOf(error), true);
}

void MessageBar::offer(const QString &action)
{
    m_action->setText(action);
    m_action->show();
}

void MessageBar::showNote(const QString &text)
{
    say(text, false);
}

void MessageBar::say(const QString &text, bool error)
{
    m_action->setText(QString());
    m_action->hide();
    m_isError = error;
    m_message.text->setText(visibleWithIsolates(displayText(text, kLongestMessage)));
    m_message.frame->setVisible(!text.isEmpty());
    m_message.icon->setText(error ? QStringLiteral("!") : QStringLiteral("i"));
    m_message.frame->setAccessibleName(error ? tr("Error") : tr("Message"));
    paintRows();
    adapt();
}

void MessageBar::showWarnings(const Diagnostics &warnings)
{
    m_list->clear();
    m_listToggle->setChecked(false);
    m_warnings.frame->setVisible(!warnings.empty());
    m_warningCount = static_cast<int>(warnings.size());
    countWarnings();
    const std::size_t listed = std::min(warnings.size(), kMaxListed);
    for (std::size_t i = 0; i < listed; ++i) {
        auto *item = new QListWidgetItem(displayText(lineOf(warnings[i]), kLongestLabel), m_list);
        item->setData(Qt::UserRole, warnings[i].eventId);
    }
    if (warnings.size() > listed) {
        auto *rest = new QListWidgetItem(tr("… and %1 more").arg(warnings.size() - listed), m_list);
        rest->setFlags(Qt::NoItemFlags);
    }
    adapt();
}

void MessageBar::countWarnings()
{
    m_warnings.text->setText(tr("%n warnings: the file could be read, but look at these", nullptr, m_warningCount));
}

void MessageBar::showProgress(const QString &text, double share)
{
    m_progress.text->setText(visibleWithIsolates(displayText(text, kLongestLabel)));
    m_bar->setRange(0, share < 0 ? 0 : 1000);
    m_bar->setValue(static_cast<int>(share * 1000));
    m_progress.frame->show();
    adapt();
}

void MessageBar::hideProgress()
{
    m_progress.text->clear();
    m_progress.frame->hide();
    adapt();
}

bool MessageBar::closeOne()
{
    if (!m_message.frame->isHidden())
        say(QString(), false);
    else if (!m_warnings.frame->isHidden())
        showWarnings({});
    else
        return false;
    return true;
}

QString MessageBar::text() const
{
    return m_message.frame->isHidden() ? QString() : m_message.text->text();
}

QString MessageBar::actionText() const
{
    return m_message.frame->isHidden() ? QString() : m_action->text();
}

QString MessageBar::warningsText() const
{
    return m_warnings.frame->isHidden() ? QString() : m_warnings.text->text();
}

QString MessageBar::progressText() const
{
    return m_progress.frame->isHidden() ? QString() : m_progress.text->text();
}

void MessageBar::adapt()
{
    setVisible(!m_message.frame->isHidden() || !m_warnings.frame->isHidden() || !m_progress.frame->isHidden());
}

} // namespace timeloupe
