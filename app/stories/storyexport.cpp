// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/stories/storyexport.h"

#include "app/figures/figurefooter.h"
#include "app/stories/storyoptions.h"
#include "model/core/visibletext.h"

#include <QDir>
#include <QFileDialog>
#include <QLabel>
#include <QProgressBar>
#include <QPushButton>
#include <QStandardPaths>
#include <QVBoxLayout>

namespace timeloupe {

namespace {

constexpr int kWidth = 470;
constexpr int kSteps = 1000; // range of the progress bar

/// The story's name without characters that file systems reject.
QString fileName(const QString &story)
{
    QString name = story.simplified();
    for (QChar &c : name) {
        if (QStringLiteral("/\\:*?\"<>|").contains(c))
            c = u'-';
    }
    return name.isEmpty() ? QStringLiteral("story") : name;
}

} // namespace

StoryExport::StoryExport(const StorySnapshot &story, const Style &style, QWidget *parent)
    : QDialog(parent), m_story(story), m_style(style)
{
    setWindowTitle(tr("Export Story"));
    setMinimumWidth(kWidth);
    createRows();
    m_options->setLook(style);
    m_options->setTheme(style.theme);
    m_options->setLanguage(story.language);
    connectWriter();
    connect(m_options, &StoryOptions::changed, this, &StoryExport::showSummary);
    showSummary();
}

void StoryExport::createRows()
{
    auto *title = new QLabel(m_story.name(), this);
    title->setTextFormat(Qt::PlainText);
    title->setFont(m_style.title);
    title->setWordWrap(true);
    m_options = new StoryOptions(this);
    m_message = new QLabel(this);
    m_message->setTextFormat(Qt::PlainText);
    m_message->setWordWrap(true);
    m_bar = new QProgressBar(this);
    m_bar->setRange(0, kSteps);
    m_bar->setTextVisible(false);
    m_open = new QPushButton(tr("&Open"), this);
    m_cancel = new QPushButton(this);
    m_save = new QPushButton(tr("&Save…"), this);
    m_save->setDefault(true);
    auto *buttons = new QHBoxLayout;
    buttons->addWidget(m_open);
    buttons->addStretch();
    buttons->addWidget(m_cancel);
    buttons->addWidget(m_save);
    auto *layout = new QVBoxLayout(this);
    layout->setContentsMargins(18, 16, 18, 16);
    layout->setSpacing(12);
    layout->addWidget(title);
    layout->addWidget(m_options);
    layout->addWidget(m_bar);
    layout->addWidget(m_message);
    layout->addStretch();
    layout->addLayout(buttons);
    connect(m_save, &QPushButton::clicked, this, &StoryExport::askAndExport);
    connect(m_cancel, &QPushButton::clicked, this, &StoryExport::reject);
    connect(m_open, &QPushButton::clicked, this, [this] { openLocal(m_written); });
    showBusy(false);
}

void StoryExport::connectWriter()
{
    connect(&m_writer, &StoryWriter::progressed, this,
            [this](double share) { m_bar->setValue(qRound(share * kSteps)); });
    connect(&m_writer, &StoryWriter::written, this, [this](const QString &to) {
        m_written = to;
        showBusy(false);
        m_open->show();
        say(tr("Saved: %1").arg(visibleName(QDir::toNativeSeparators(to))), false);
    });
    connect(&m_writer, &StoryWriter::failed, this, [this](const Diagnostic &error) {
        showBusy(false);
        say(tr("%1: %2").arg(visibleName(QDir::toNativeSeparators(error.file)), error.message), true);
    });
    connect(&m_writer, &StoryWriter::cancelled, this, [this] {
        showBusy(false);
        say(tr("Cancelled; nothing was written."), false);
    });
}

void StoryExport::askAndExport()
{
    const QString folder = QStandardPaths::writableLocation(QStandardPaths::DocumentsLocation);
    const QString base = folder + u'/' + fileName(m_story.name());
    QString to;
    switch (m_options->target()) {
    case StoryTarget::Deck:
        to = QFileDialog::getSaveFileName(this, tr("Save the Deck"), base + QStringLiteral(".pdf"), tr("PDF (*.pdf)"));
        break;
    case StoryTarget::WebPage:
        to = QFileDialog::getSaveFileName(this, tr("Save the Page"), base + QStringLiteral(".html"),
                                          tr("Web page (*.html)"));
        break;
    case StoryTarget::Pictures:
        to = QFileDialog::getExistingDirectory(this, tr("Save the Pictures in a Folder"), folder);
        break;
    }
    if (!to.isEmpty())
        exportTo(to);
}

void StoryExport::exportTo(const QString &to)
{
    m_story.language = m_options->language();
    say(tr("Drawing %1 slides…").arg(m_story.count()), false);
    m_bar->setValue(0);
    showBusy(true);
    m_writer.write(to, m_options->target(), m_story, m_options->options());
}

void StoryExport::showSummary()
{
    if (isBusy())
        return;
    m_open->hide();
    const StoryFileOptions options = m_options->options();
    const QSizeF size = options.slide.size;
    switch (m_options->target()) {
    case StoryTarget::Deck:
        say(tr("A page for each of %1 steps, %2 × %3 in, in vectors, with bookmarks.")
                .arg(QString::number(m_story.count()), QString::number(size.width() / 96, 'g', 4),
                     QString::number(size.height() / 96, 'g', 4)),
            false);
        break;
    case StoryTarget::WebPage:
        say(tr("One file with all %1 slides that needs no network; → and ← go through it.").arg(m_story.count()),
            false);
        break;
    case StoryTarget::Pictures:
        say(tr("%1 PNG files of %2 × %3 pixels in a folder of your choice.")
                .arg(QString::number(m_story.count()), QString::number(qRound(size.width() * options.scale)),
                     QString::number(qRound(size.height() * options.scale))),
            false);
        break;
    }
}

QString StoryExport::message() const
{
    return m_message->text();
}

void StoryExport::say(const QString &text, bool isFailure)
{
    m_message->setText(visibleWithIsolates(text));
    m_message->setStyleSheet(QStringLiteral("color: %1;").arg((isFailure ? m_style.error : m_style.muted).name()));
}

void StoryExport::showBusy(bool busy)
{
    m_bar->setVisible(busy);
    m_options->setEnabled(!busy);
    m_save->setEnabled(!busy);
    m_open->hide();
    m_cancel->setText(busy ? tr("&Cancel") : tr("C&lose"));
}

void StoryExport::reject()
{
    if (isBusy())
        m_writer.cancel();
    else
        QDialog::reject();
}

} // namespace timeloupe
