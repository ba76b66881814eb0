// SPDX-License-Identifier: GPL-3.0-or-later
#include "figurefooter.h"

#include "views/style.h"

#include <QCheckBox>
#include <QDesktopServices>
#include <QFileInfo>
#include <QHBoxLayout>
#include <QLabel>
#include <QProgressBar>
#include <QPushButton>
#include <QUrl>
#include <QVBoxLayout>

namespace timeloupe {

namespace {

constexpr int kSteps = 1000;
constexpr int kBarWidth = 180;

QPushButton *buttonOf(const QString &text, QWidget *parent)
{
    auto *button = new QPushButton(text, parent);
    button->setAutoDefault(false);
    return button;
}

} // namespace

FigureFooter::FigureFooter(QWidget *parent) : QWidget(parent)
{
    auto *column = new QVBoxLayout(this);
    column->setContentsMargins(16, 10, 16, 12);
    column->setSpacing(8);
    column->addWidget(createMessage());
    column->addWidget(createButtons());
    setLook(Style::make(Theme::Light));
    m_messageRow->hide();
}

QWidget *FigureFooter::createMessage()
{
    m_messageRow = new QWidget(this);
    m_message = new QLabel(m_messageRow);
    m_message->setTextFormat(Qt::PlainText);
    m_message->setWordWrap(true);
    m_message->setTextInteractionFlags(Qt::TextSelectableByMouse);
    m_bar = new QProgressBar(m_messageRow);
    m_bar->setTextVisible(false);
    m_bar->setFixedSize(kBarWidth, 6);
    m_cancel = buttonOf(tr("Cancel"), m_messageRow);
    m_open = buttonOf(tr("&Open"), m_messageRow);
    m_folder = buttonOf(tr("Show in &Folder"), m_messageRow);
    auto *row = new QHBoxLayout(m_messageRow);
    row->setContentsMargins(0, 0, 0, 0);
    row->setSpacing(8);
    row->addWidget(m_message, 1);
    for (QWidget *widget : std::initializer_list<QWidget *>{m_bar, m_cancel, m_open, m_folder})
        row->addWidget(widget);
    connect(m_cancel, &QPushButton::clicked, this, &FigureFooter::cancelAsked);
    connect(m_open, &QPushButton::clicked, this, [this] { openLocal(m_file); });
    connect(m_folder, &QPushButton::clicked, this, [this] { openLocal(QFileInfo(m_file).absolutePath()); });
    return m_messageRow;
}

QWidget *FigureFooter::createButtons()
{
    auto *buttons = new QWidget(this);
    m_summary = new QLabel(buttons);
    m_summary->setTextFormat(Qt::PlainText);
    m_openWhenDone = new QCheckBox(tr("Open when &done"), buttons);
    m_copy = buttonOf(tr("&Copy Picture"), buttons);
    m_print = buttonOf(tr("P&rint…"), buttons);
    m_save = buttonOf(tr("&Save…"), buttons);
    m_save->setDefault(true);
    m_save->setShortcut(QKeySequence(QKeySequence::Save));
    auto *row = new QHBoxLayout(buttons);
    row->setContentsMargins(0, 0, 0, 0);
    row->setSpacing(8);
    row->addWidget(m_summary, 1);
    for (QWidget *widget : std::initializer_list<QWidget *>{m_copy, m_print, m_openWhenDone, m_save})
        row->addWidget(widget);
    connect(m_copy, &QPushButton::clicked, this, &FigureFooter::copyAsked);
    connect(m_print, &QPushButton::clicked, this, &FigureFooter::printAsked);
    connect(m_save, &QPushButton::clicked, this, &FigureFooter::saveAsked);
    connect(m_openWhenDone, &QCheckBox::toggled, this, &FigureFooter::openWhenDoneChanged);
    return buttons;
}

void FigureFooter::setLook(const Style &style)
{
    m_inkOk = QStringLiteral("color: %1;").arg(style.text.name());
    m_inkWrong = QStringLiteral("color: %1;").arg(style.error.name());
    m_message->setStyleSheet(m_failed ? m_inkWrong : m_inkOk);
    m_save->setStyleSheet(
        QStringLiteral("QPushButton { background: %1; border-color: %1; color: %2; font-weight: 600; }"
                       "QPushButton:disabled { background: %3; border-color: %4; color: %5; }"
                       "QPushButton:focus { text-decoration: underline; }")
            .arg(style.accent.name(), style.surface.name(), style.card.name(), style.border.name(),
                 style.muted.name()));
    m_bar->setStyleSheet(QStringLiteral("QProgressBar { background: %1; border: none; border-radius: 3px; }"
                                        "QProgressBar::chunk { background: %2; border-radius: 3px; }")
                             .arg(style.card.name(), style.accent.name()));
}

void FigureFooter::setSummary(const QString &text)
{
    m_summary->setText(text);
}

QString FigureFooter::summary() const
{
    return m_summary->text();
}

void FigureFooter::show(const QString &text, bool failed, bool saved, bool busy)
{
    m_failed = failed;
    m_message->setText(text);
    m_message->setStyleSheet(failed ? m_inkWrong : m_inkOk);
    m_open->setVisible(saved);
    m_folder->setVisible(saved);
    m_bar->setVisible(busy);
    m_cancel->setVisible(busy);
    m_messageRow->setVisible(!text.isEmpty());
}

void FigureFooter::say(const QString &text)
{
    show(text, false, false, false);
}

void FigureFooter::sayFailed(const QString &text)
{
    show(text, true, false, false);
}

void FigureFooter::saySaved(const QString &text, const QString &file)
{
    m_file = file;
    show(text, false, true, false);
}

void FigureFooter::sayProgress(const QString &text, double share)
{
    m_bar->setRange(0, share < 0 ? 0 : kSteps);
    m_bar->setValue(qRound(std::max(0.0, share) * kSteps));
    show(text, false, false, true);
}

QString FigureFooter::message() const
{
    return m_message->text();
}

bool FigureFooter::isBusy() const
{
    return !m_cancel->isHidden() && !m_messageRow->isHidden();
}

void FigureFooter::setReady(bool ready, const QString &why)
{
    for (QPushButton *button : {m_save, m_copy, m_print}) {
        button->setEnabled(ready);
        button->setToolTip(ready ? QString() : why);
    }
}

bool FigureFooter::opensWhenDone() const
{
    return m_openWhenDone->isChecked();
}

void FigureFooter::setOpensWhenDone(bool opens)
{
    m_openWhenDone->setChecked(opens);
}

void openLocal(const QString &path)
{
    QDesktopServices::openUrl(QUrl::fromLocalFile(path));
}

} // namespace timeloupe
