// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/figures/previewbar.h"

#include "app/figures/figurepreview.h"
#include "views/widgets/segmented.h"

#include <QHBoxLayout>
#include <QLabel>
#include <QPushButton>
#include <QToolButton>

#include <array>

namespace timeloupe {

namespace {

constexpr std::array<std::optional<double>, 3> kZooms{std::nullopt, 1.0, 2.0};

} // namespace

PreviewBar::PreviewBar(FigurePreview &preview, QWidget *parent) : QWidget(parent), m_preview(preview)
{
    m_back = createStep(QStringLiteral("◀"), tr("Page before (Page Up)"), -1);
    m_on = createStep(QStringLiteral("▶"), tr("Next page (Page Down)"), 1);
    m_page = new QLabel(this);
    m_page->setTextFormat(Qt::PlainText);
    m_page->setAlignment(Qt::AlignCenter);
    m_page->setMinimumWidth(92);
    m_pages = new Segmented(tr("Pages"), {tr("One page"), tr("All pages")}, this);
    m_zoom = new Segmented(tr("Zoom"), {tr("Fit"), tr("100 %"), tr("200 %")}, this);
    m_scale = new QLabel(this);
    m_scale->setTextFormat(Qt::PlainText);
    m_scale->setMinimumWidth(44);
    m_scale->setAlignment(Qt::AlignRight | Qt::AlignVCenter);
    auto *row = new QHBoxLayout(this);
    row->setContentsMargins(12, 8, 12, 8);
    row->setSpacing(6);
    for (QWidget *widget : std::initializer_list<QWidget *>{m_back, m_page, m_on})
        row->addWidget(widget);
    row->addSpacing(6);
    row->addWidget(m_pages);
    row->addStretch(1);
    row->addWidget(m_scale);
    row->addSpacing(4);
    row->addWidget(m_zoom);
    connect(m_pages, &Segmented::chosen, this, [this](int index) { m_preview.setAllPages(index == 1); });
    connect(m_zoom, &Segmented::chosen, this,
            [this](int index) { m_preview.setZoom(kZooms[static_cast<std::size_t>(index)]); });
    connect(&m_preview, &FigurePreview::pagesChanged, this, &PreviewBar::follow);
    connect(&m_preview, &FigurePreview::painted, this, &PreviewBar::follow);
    follow();
}

QToolButton *PreviewBar::createStep(const QString &sign, const QString &name, int step)
{
    auto *button = new QToolButton(this);
    button->setText(sign);
    button->setToolTip(name);
    button->setAccessibleName(name);
    button->setFocusPolicy(Qt::StrongFocus);
    connect(button, &QToolButton::clicked, this, [this, step] { m_preview.setPage(m_preview.page() + step); });
    return button;
}

void PreviewBar::setLook(const Style &style)
{
    m_pages->setLook(style);
    m_zoom->setLook(style);
    for (QToolButton *button : {m_back, m_on})
        button->setStyleSheet(QStringLiteral("QToolButton { padding: 3px 7px; }"));
    m_scale->setStyleSheet(QStringLiteral("color: %1;").arg(style.muted.name()));
}

QString PreviewBar::pageText() const
{
    return m_page->text();
}

void PreviewBar::follow()
{
    const int count = m_preview.pageCount();
    const bool one = !m_preview.showsAllPages();
    m_back->setEnabled(one && m_preview.page() > 0);
    m_on->setEnabled(one && m_preview.page() + 1 < count);
    m_page->setText(count == 0 ? QString()
                    : one      ? tr("Page %1 of %2").arg(QString::number(m_preview.page() + 1), QString::number(count))
                               : tr("%n pages", nullptr, count));
    m_pages->setEnabled(count > 1);
    m_pages->setToolTip(count > 1 ? QString() : tr("There is only one page."));
    m_pages->setCurrent(one ? 0 : 1);
    const auto zoom = std::find(kZooms.begin(), kZooms.end(), m_preview.zoom());
    if (zoom != kZooms.end())
        m_zoom->setCurrent(static_cast<int>(zoom - kZooms.begin()));
    m_scale->setText(count > 0 ? tr("%1 %").arg(qRound(m_preview.scale() * 100)) : QString());
}

} // namespace timeloupe
