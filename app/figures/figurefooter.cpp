// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/figures/figurefooter.h"

#include "model/core/visibletext.h"

#include "views/style/style.h"

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
constexpr int kBarWidth = 140;
constexpr int kHeight = 72;

QPushButton *buttonOf(const QString &text, QWidget *parent)
{
    auto *button = new QPushButton(text, parent);
    button->setAutoDefault(false);
    return button;
}

} // namespace

FigureFooter::FigureFooter(QWidget *parent) : QWidget(parent)
{
    // The same height with and without a message.
    setFixedHeight(kHeight);
    auto *row = new QHBoxLayout(this);
    row->setContentsMargins(16, 0, 16, 0);
    row->setSpacing(8);
    row->addLayout(createWords(), 1);
    createOutcome(*row);
    row->addSpacing(8);
    createButtons(*row);
    setLook(Style::make(Theme::Light));
    show({}, false, false, false);
}

QLayout *FigureFooter::createWords()
{
    m_summary = new QLabel(this);
    m_summary->setTextFormat(Qt::PlainText);
    m_message = new QLabel(this);
    m_message->setTextFormat(Qt::PlainText);
    m_message->setWordWrap(true);
    m_message->setTextInteractionFlags(Qt::TextSelectableByMouse);
    auto *words = new QVBoxLayout;
    words->setSpacing(2);
    words->addStretch(1);
    words->addWidget(m_summary);
    words->addWidget(m_message);
    words->addStretch(1);
    return words;
}

void FigureFooter::createOutcome(QHBoxLayout &row)
{
    m_bar = new QProgressBar(this);
    m_bar->setTextVisible(false);
    m_bar->setFixedSize(kBarWidth, 6);
    m_cancel = buttonOf(tr("Cancel"), this);
    m_open = buttonOf(tr("&Open"), this);
    m_folder = buttonOf(tr("Show in &Folder"), this);
    for (QWidget *widget : std::initializer_list<QWidget *>{m_bar, m_cancel, m_open, m_folder})
        row.addWidget(widget);
    connect(m_cancel, &QPushButton::clicked, this, &FigureFooter::cancelRequested);
    connect(m_open, &QPushButton::clicked, this, [this] { openLocal(m_file); });
    connect(m_folder, &QPushButton::clicked, this, [this] { openLocal(QFileInfo(m_file).absolutePath()); });
}

void FigureFooter::createButtons(QHBoxLayout &row)
{
    m_copy = buttonOf(tr("&Copy Picture"), this);
    m_print = buttonOf(tr("P&rint…"), this);
    m_openWhenDone = new QCheckBox(tr("Open when &done"), this);
    m_save = buttonOf(tr("&Save…"), this);
    m_save->setDefault(true);
    m_save->setShortcut(QKeySequence(QKeySequence::Save));
    for (QWidget *widget : std::initializer_list<QWidget *>{m_copy, m_print, m_openWhenDone, m_save})
        row.addWidget(widget);
    connect(m_copy, &QPushButton::clicked, this, &FigureFooter::copyRequested);
    connect(m_print, &QPushButton::clicked, this, &FigureFooter::printRequested);
    connect(m_save, &QPushButton::clicked, this, &FigureFooter::saveRequested);
    connect(m_openWhenDone, &QCheckBox::toggled, this, &FigureFooter::openWhenDoneChanged);
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
    m_message->setText(visibleWithIsolates(text));
    m_message->setStyleSheet(failed ? m_inkWrong : m_inkOk);
    m_open->setVisible(saved);
    m_folder->setVisible(saved);
    m_bar->setVisible(busy);
    m_cancel->setVisible(busy);
    m_message->setVisible(!text.isEmpty());
}

void FigureFooter::say(const QString &text)
{
    show(text, false, false, false);
}

void FigureFooter::showFailure(const QString &text)
{
    show(text, true, false, false);
}

void FigureFooter::showSaved(const QString &text, const QString &file)
{
    m_file = file;
    show(text, false, true, false);
}

void FigureFooter::showSavingProgress(const QString &text, double share)
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
    return !m_cancel->isHidden();
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
