// SPDX-License-Identifier: GPL-3.0-or-later
#include "figure.h"

#include "figurelegend.h"
#include "model/totalsinrange.h"
#include "scenepainter.h"

#include <QCoreApplication>
#include <QFontMetricsF>
#include <QPainter>

#include <cmath>
#include <limits>

namespace timeloupe {

namespace {

constexpr double kReferenceArea = 1588 * 1122.667; // A3: where type has its own size
constexpr double kStep = 1.04;
constexpr double kSmaller = 1.25; // type is not made smaller by more only to show more events apart
constexpr double kMostZoom = 2.2; // nor smaller than that at all
constexpr double kLongestName = 200;
constexpr double kMostSources = 0.3; // of the first page

constexpr std::size_t kNone = std::numeric_limits<std::size_t>::max();

/// Events that are counted in clusters instead of being drawn.
std::size_t countTogether(const TimelineScene &scene)
{
    std::size_t count = 0;
    for (const SceneCluster &cluster : scene.clusters)
        count += cluster.count;
    return count;
}

QFont titleFont(const Style &style, int pixels)
{
    QFont font = style.title;
    font.setPixelSize(pixels);
    return font;
}

QFont subtitleFont(const Style &style)
{
    QFont font = style.font;
    font.setPixelSize(15);
    return font;
}

Style styleOf(const FigureOptions &options)
{
    Style style = Style::make(options.theme);
    // Contextual forms of dashes and brackets would be lost when the text of a PDF is searched or copied.
    for (QFont *font : {&style.font, &style.bold, &style.small, &style.smallBold, &style.title})
        font->setStyleStrategy(QFont::PreferNoShaping);
    if (options.transparent) {
        for (QColor *ground : {&style.surface, &style.laneOdd, &style.header, &style.window})
            ground->setAlpha(0);
    }
    return style;
}

} // namespace

Figure::Figure(const ViewSnapshot &view, FigureOptions options, const Progress &progress)
    : m_options(std::move(options)),
      m_style(styleOf(m_options)),
      m_store(view.store),
      m_words(view.language),
      m_citations(m_store, m_options.sources || m_options.appendix ? *view.passing : RowSet::none(m_store->size()))
{
    const TimelineContentPtr content =
        timelineContent({m_store, view.passing, view.query, view.marginRows, view.laneOrder, view.othersOpen, nullptr});
    m_dataEnd = content->dataEnd;
    if (m_options.amounts)
        m_amounts.emplace(view);
    makeWords(view);
    if (progress && !progress(0.5)) {
        m_obstacle = m_words.cancelled();
        return;
    }
    TimelineLayout layout(content, view.folds, view.language, m_style);
    fit(view, layout);
    if (!m_obstacle && m_options.appendix)
        m_table.emplace(m_store, *view.passing, m_citations, view.language, m_style,
                        PageLayout::content(logicalPage()).size());
}

void Figure::makeWords(const ViewSnapshot &view)
{
    const Language language = view.language;
    m_title = m_options.title.isEmpty() ? QString::fromStdString(m_store->title().in(language)) : m_options.title;
    if (m_title.isEmpty())
        m_title = m_options.fileName.isEmpty() ? m_words.untitled() : m_options.fileName;
    const bool cut = view.range != view.extent;
    Totals sums;
    std::size_t shown = view.passing->count();
    if (cut) {
        const InRange in = TotalsInRange(m_store).of(*view.passing, view.range);
        sums = in.all;
        shown = in.parts.certainCount + in.parts.possibleCount + in.undatedCount;
    } else {
        sums = totals(*m_store, *view.passing);
    }
    const QString range = m_words.words().range(cut ? view.range : m_store->extent());
    QStringList subtitle;
    if (m_store->datedCount() > 0)
        subtitle += range;
    subtitle += m_words.events(shown, m_store->size());
    if (const QString net = m_words.net(sums); !net.isEmpty())
        subtitle += net;
    m_subtitle = subtitle.join(QStringLiteral(" · "));
    if (m_store->datedCount() > 0)
        m_footer = range;
    m_rule = m_words.totalsRule();
    if (!view.query.isEmpty())
        m_rule = m_words.filter(QString::fromStdString(view.query.print())) + u'\n' + m_rule;
}

/// From the largest type on that suits the page, until everything has room.
void Figure::fit(const ViewSnapshot &view, TimelineLayout &layout)
{
    const double area = m_options.page.width() * m_options.page.height();
    const double first = std::min(1.0, std::sqrt(kReferenceArea / area) * 0.9);
    std::optional<std::size_t> fewest;
    double largest = 0;
    double best = 0;
    for (double zoom = first; zoom <= kMostZoom; zoom *= kStep) {
        if (fewest && (*fewest == 0 || zoom > largest * kSmaller))
            break;
        const std::size_t together = arrange(view, layout, zoom) ? countTogether(m_scene) : kNone;
        if (together >= fewest.value_or(kNone))
            continue;
        if (!fewest)
            largest = zoom;
        fewest = together;
        best = zoom;
    }
    if (fewest && arrange(view, layout, best))
        return;
    m_obstacle = QCoreApplication::translate("Figure", "the lanes do not fit on a page of this size; expected a larger "
                                                       "--size, a --filter or fewer panels");
}

TimelineScene Figure::sceneOf(const ViewSnapshot &view, TimelineLayout &layout, QSizeF size)
{
    SceneRequest request;
    request.plot = plotArea(m_style, size.width(), view.hasMargin());
    request.scale = TimeScale(view.range, request.plot.width(), view.folds, m_style.foldWidth);
    request.size = size;
    request.margin = view.hasMargin();
    request.language = view.language;
    m_scale = request.scale;
    return timelineScene(layout, request, m_style);
}

/// Whether all lanes have room.
bool Figure::arrange(const ViewSnapshot &view, TimelineLayout &layout, double zoom)
{
    m_zoom = zoom;
    const QSizeF page = logicalPage();
    const double width = PageLayout::content(page).width();
    const QFontMetricsF bold(m_style.bold);
    m_style.laneHeader = 112;
    for (const PlannedLane &lane : layout.content().plan.lanes) {
        if (lane.kind != PlannedLane::Kind::Company)
            continue;
        const QString name = QString::fromStdString(m_store->companies()[lane.company().value].name);
        m_style.laneHeader = std::max(m_style.laneHeader, bold.horizontalAdvance(name) + 24);
    }
    m_style.laneHeader = std::min({m_style.laneHeader, kLongestName, width / 4});
    m_style.undatedMargin = std::clamp(width / 8, 134.0, 200.0);
    const double title = Paragraph{m_title, titleFont(m_style, 26), {}}.height(width);
    const double subtitle = Paragraph{m_subtitle, subtitleFont(m_style), {}}.height(width);
    m_sourcesApart = m_options.sources && sourceList(nullptr, {}, width) > page.height() * kMostSources;
    if (m_sourcesApart && (m_options.onePage || sourceList(nullptr, {}, width) > PageLayout::content(page).height()))
        return false;
    m_page = PageLayout::of(page, title, subtitle, m_amounts.has_value(), 0);
    m_scene = sceneOf(view, layout, m_page.scene.size());
    m_page = PageLayout::of(page, title, subtitle, m_amounts.has_value(), notes(nullptr, {}, width));
    if (m_page.scene.height() < m_style.calendarHeight + m_style.rowHeight)
        return false;
    m_scene = sceneOf(view, layout, m_page.scene.size());
    const double needed = m_style.calendarHeight + m_scene.contentHeight;
    if (needed > m_page.scene.height() + 0.5)
        return false;
    m_page.shrinkScene(std::max(needed, m_style.calendarHeight + m_style.rowHeight));
    m_scene.size.setHeight(m_page.scene.height());
    m_scene.body.setHeight(m_page.scene.height() - m_style.calendarHeight);
    return true;
}

double Figure::sourceList(QPainter *painter, QPointF at, double width) const
{
    constexpr double gap = 24;
    const std::size_t count = m_citations.sources().size();
    if (count == 0)
        return 0;
    const auto mostColumns = static_cast<std::size_t>(std::clamp(width / 360, 1.0, 4.0));
    const std::size_t each = (count + mostColumns - 1) / mostColumns;
    const std::size_t columns = (count + each - 1) / each;
    const double columnWidth = (width - gap * static_cast<double>(columns - 1)) / static_cast<double>(columns);
    double highest = 0;
    double y = 0;
    for (std::size_t i = 0; i < count; ++i) {
        if (i % each == 0)
            y = 0;
        const Source &source = m_store->sources()[m_citations.sources()[i].value];
        const bool link = source.url && source.url->starts_with("http");
        const QString text = QStringLiteral("[%1] ").arg(i + 1) + m_words.source(source) +
                             (link ? u' ' + QString::fromStdString(*source.url) : QString());
        const Paragraph paragraph{text, m_style.small, m_style.text,
                                  link ? QString::fromStdString(*source.url) : QString()};
        if (painter != nullptr)
            paragraph.paint(*painter, at + QPointF(static_cast<double>(i / each) * (columnWidth + gap), y),
                            columnWidth);
        y += paragraph.height(columnWidth) + 3;
        highest = std::max(highest, y);
    }
    return highest;
}

double Figure::notes(QPainter *painter, QPointF at, double width) const
{
    double y = 10;
    if (painter != nullptr)
        painter->fillRect(QRectF(at, QSizeF(width, 1)), m_style.gridMajor);
    y += paintLegend(painter, at + QPointF(0, y), width, m_scene, m_words.words().language(), m_style) + 6;
    if (m_options.sources && !m_sourcesApart)
        y += sourceList(painter, at + QPointF(0, y), width) + 3;
    const Paragraph rule{m_rule, m_style.small, m_style.muted};
    if (painter != nullptr)
        rule.paint(*painter, at + QPointF(0, y), width);
    return y + rule.height(width);
}

QRectF Figure::sceneRect() const
{
    return {m_page.scene.topLeft() / m_zoom, m_page.scene.size() / m_zoom};
}

void Figure::paintMoved(QPainter &painter, TimeRange) const
{
    paint(painter, 0);
}

std::vector<FigureBookmark> Figure::bookmarks() const
{
    std::vector<FigureBookmark> found{{m_title, 0, 0, 0}};
    for (int page = 1; page < pageCount(); ++page)
        found.push_back({m_sourcesApart && page == 1 ? m_words.columns().back() : m_words.appendix(), 0, page, 0});
    return found;
}

QStringList Figure::keywords() const
{
    QStringList words;
    for (const SceneLane &lane : m_scene.lanes) {
        if (lane.company)
            words += lane.name;
    }
    for (int kind = 0; kind < kKindCount; ++kind) {
        const auto is = [kind](const SceneEvent &event) { return static_cast<int>(event.kind) == kind; };
        if (std::any_of(m_scene.events.begin(), m_scene.events.end(), is))
            words += m_words.words().kind(static_cast<Kind>(kind)).toLower();
    }
    return words;
}

int Figure::pageCount() const
{
    return 1 + (m_sourcesApart ? 1 : 0) + (m_table ? m_table->pageCount() : 0);
}

void Figure::paint(QPainter &painter, int page) const
{
    painter.save();
    painter.setRenderHint(QPainter::Antialiasing);
    painter.scale(1 / m_zoom, 1 / m_zoom);
    const QSizeF size = logicalPage();
    if (!m_options.transparent)
        painter.fillRect(QRectF(QPointF(), size), m_style.surface);
    const QRectF room = PageLayout::content(size);
    if (page == 0)
        paintFirst(painter);
    else if (m_sourcesApart && page == 1)
        (void)sourceList(&painter, room.topLeft(), room.width());
    else
        m_table->paint(painter, room.topLeft(), page - (m_sourcesApart ? 2 : 1));
    paintFooter(painter, page);
    painter.restore();
}

void Figure::paintFirst(QPainter &painter) const
{
    Paragraph{m_title, titleFont(m_style, 26), m_style.text}.paint(painter, m_page.title.topLeft(),
                                                                   m_page.title.width());
    Paragraph{m_subtitle, subtitleFont(m_style), m_style.muted}.paint(painter, m_page.subtitle.topLeft(),
                                                                      m_page.subtitle.width());
    painter.save();
    painter.translate(m_page.scene.topLeft());
    StyleTexts texts(m_style);
    ScenePainter(painter, m_scene, m_style, texts).paint();
    if (m_options.sources)
        paintSourceMarks(painter);
    painter.restore();
    if (m_amounts)
        m_amounts->paint(painter, m_page.amounts, m_scene, m_scale, m_style);
    (void)notes(&painter, m_page.notes.topLeft(), m_page.notes.width());
}

/// Behind an event's words, where nothing else stands.
void Figure::paintSourceMarks(QPainter &painter) const
{
    const QFontMetricsF metrics(m_style.small);
    painter.setFont(m_style.small);
    painter.setPen(m_style.muted);
    for (const SceneEvent &event : m_scene.events) {
        const QString marks = event.labelRect.isNull() ? QString() : m_citations.marks(event.row);
        if (marks.isEmpty() || event.label.muted)
            continue;
        const QSizeF size(metrics.horizontalAdvance(marks), event.labelRect.height() - 4);
        const bool before = event.labelRect.right() < event.mark.x();
        const QRectF box(QPointF(before ? event.labelRect.left() - 4 - size.width() : event.labelRect.right() + 4,
                                 event.labelRect.top() + 2),
                         size);
        const auto isInTheWay = [&](const SceneEvent &other) {
            return (other.hasMark && box.adjusted(-6, 0, 6, 0).contains(other.mark)) ||
                   (other.row != event.row && other.labelRect.adjusted(0, 3, 0, -3).intersects(box));
        };
        const auto crosses = [&](const SceneTie &tie) {
            return tie.x > box.left() && tie.x < box.right() && tie.top < box.bottom() && tie.bottom > box.top();
        };
        if (box.left() < m_scene.plot.left || box.right() > m_scene.size.width() ||
            std::any_of(m_scene.events.begin(), m_scene.events.end(), isInTheWay) ||
            std::any_of(m_scene.ties.begin(), m_scene.ties.end(), crosses) ||
            std::any_of(m_scene.clusters.begin(), m_scene.clusters.end(),
                        [&](const SceneCluster &cluster) { return cluster.rect.intersects(box); }))
            continue;
        painter.drawText(QPointF(box.left(), event.labelRect.center().y() + 4.3), marks);
    }
}

void Figure::paintFooter(QPainter &painter, int page) const
{
    const QRectF room = PageLayout::footerOf(logicalPage());
    painter.fillRect(QRectF(room.topLeft(), QSizeF(room.width(), 1)), m_style.gridMajor);
    painter.setFont(m_style.small);
    painter.setPen(m_style.muted);
    const QRectF line = room.adjusted(0, 6, 0, 0);
    const QFontMetricsF metrics(m_style.small);
    QStringList middle;
    if (!m_options.fileName.isEmpty())
        middle += m_options.fileName;
    if (m_dataEnd)
        middle += m_words.dataUpTo(*m_dataEnd);
    middle += m_options.program;
    const QString file = metrics.elidedText(middle.join(QStringLiteral(" · ")), Qt::ElideMiddle, line.width() * 0.45);
    const QString number = QStringLiteral("%1 / %2").arg(page + 1).arg(pageCount());
    painter.drawText(line, Qt::AlignRight | Qt::AlignTop, number);
    const double fileWidth = metrics.horizontalAdvance(file);
    const double fileLeft = line.right() - metrics.horizontalAdvance(number) - 32 - fileWidth;
    painter.drawText(QRectF(fileLeft, line.top(), fileWidth + 1, line.height()), Qt::AlignLeft | Qt::AlignTop, file);
    painter.drawText(line, Qt::AlignLeft | Qt::AlignTop,
                     metrics.elidedText(m_footer, Qt::ElideRight, fileLeft - line.left() - 16));
}

} // namespace timeloupe
