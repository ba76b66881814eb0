// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/figures/figurepreview.h"

#include "views/figure/figure.h"

#include <QKeyEvent>
#include <QPainter>
#include <QScrollBar>
#include <QWheelEvent>

#include <array>

namespace timeloupe {

namespace {

constexpr double kEdge = 20; ///< pixels around the sheet
constexpr int kPaintDelayMs = 20;
constexpr int kProgressHeight = 2;
constexpr std::array kZoomSteps{0.25, 0.5, 1.0, 2.0, 4.0};

/// Renders the part `pixels` of the sheet, in picture pixels.
QImage pictureOf(const Figure &figure, const PreviewSheet &sheet, const QRect &pixels, double scale,
                 const std::atomic<bool> &isVoid)
{
    if (pixels.isEmpty()) // the sheet is out of view
        return {};
    QImage image(pixels.size(), QImage::Format_ARGB32_Premultiplied);
    image.fill(Qt::transparent);
    QPainter painter(&image);
    painter.setRenderHints(QPainter::Antialiasing | QPainter::TextAntialiasing);
    painter.translate(-pixels.topLeft());
    painter.scale(scale, scale);
    const QRectF area(QPointF(pixels.topLeft()) / scale, QSizeF(pixels.size()) / scale);
    for (const PreviewSheet::Page &page : sheet.pages) {
        if (isVoid || !page.seen.intersects(area))
            continue;
        painter.save();
        painter.setClipRect(page.seen);
        painter.translate(page.rect.topLeft());
        figure.paint(painter, page.number);
        painter.restore();
    }
    return image;
}

} // namespace

FigurePreview::FigurePreview(QWidget *parent) : QAbstractScrollArea(parent)
{
    setFrameShape(QFrame::NoFrame);
    setFocusPolicy(Qt::StrongFocus);
    setMinimumSize(320, 240);
    setAccessibleName(tr("Preview"));
    m_soon.setSingleShot(true);
    m_soon.setInterval(kPaintDelayMs);
    connect(&m_soon, &QTimer::timeout, this, &FigurePreview::startPicture);
}

void FigurePreview::setLook(const Style &style)
{
    m_style = style;
    viewport()->update();
}

void FigurePreview::setFigure(std::shared_ptr<const Figure> figure)
{
    m_figure = std::move(figure);
    m_message.clear();
    m_page = std::clamp(m_page, 0, pageCount() - 1);
    startPicture();
    Q_EMIT pagesChanged();
}

void FigurePreview::setMessage(const QString &message)
{
    m_message = message;
    m_job.cancel();
    m_soon.stop();
    m_figure.reset();
    m_shown = {};
    setAccessibleDescription(message);
    adaptScrollBars();
    viewport()->update();
    Q_EMIT pagesChanged();
}

void FigurePreview::setProgress(double share)
{
    if (share == m_progress)
        return;
    m_progress = share;
    viewport()->update(0, 0, viewport()->width(), kProgressHeight);
}

int FigurePreview::pageCount() const
{
    return m_figure ? m_figure->pageCount() : 0;
}

void FigurePreview::setPage(int page)
{
    page = std::clamp(page, 0, std::max(0, pageCount() - 1));
    if (page == m_page)
        return;
    m_page = page;
    startPicture();
    Q_EMIT pagesChanged();
}

void FigurePreview::setAllPages(bool all)
{
    if (all == m_all)
        return;
    m_all = all;
    startPicture();
    Q_EMIT pagesChanged();
}

void FigurePreview::setZoom(std::optional<double> zoom)
{
    if (zoom == m_zoom)
        return;
    // Keeps the centre of the view fixed.
    const QRectF seen = visibleOf(m_shown.sheet);
    m_zoom = zoom;
    adaptScrollBars();
    const double now = scaleFor(m_shown.sheet);
    horizontalScrollBar()->setValue(qRound(seen.center().x() * now + kEdge - viewport()->width() / 2.0));
    verticalScrollBar()->setValue(qRound(seen.center().y() * now + kEdge - viewport()->height() / 2.0));
    requestPicture();
    viewport()->update();
    Q_EMIT pagesChanged();
}

double FigurePreview::scale() const
{
    return scaleFor(m_shown.sheet);
}

// --- geometry ---

PreviewSheet FigurePreview::wantedSheet() const
{
    return m_all ? PreviewSheet::of(*m_figure) : PreviewSheet::ofPage(*m_figure, m_page);
}

double FigurePreview::scaleFor(const PreviewSheet &sheet) const
{
    if (m_zoom || sheet.size.isEmpty())
        return m_zoom.value_or(1);
    const QSizeF room = QSizeF(maximumViewportSize()) - QSizeF(2 * kEdge, 2 * kEdge);
    return std::max(0.01, std::min(room.width() / sheet.size.width(), room.height() / sheet.size.height()));
}

/// Top left corner of the sheet in the viewport, in whole pixels; centred where the sheet is smaller.
QPointF FigurePreview::originOf(const PreviewSheet &sheet) const
{
    const QSizeF size = sheet.size * scaleFor(sheet);
    const auto side = [](double room, double length, int scrolled) {
        return std::round(length + 2 * kEdge <= room ? (room - length) / 2 : kEdge - scrolled);
    };
    return {side(viewport()->width(), size.width(), horizontalScrollBar()->value()),
            side(viewport()->height(), size.height(), verticalScrollBar()->value())};
}

QRectF FigurePreview::visibleOf(const PreviewSheet &sheet) const
{
    const double scale = scaleFor(sheet);
    const QRectF seen(-originOf(sheet) / scale, QSizeF(viewport()->size()) / scale);
    return seen.intersected(QRectF({0, 0}, sheet.size));
}

void FigurePreview::adaptScrollBars()
{
    const QSizeF size = m_zoom ? m_shown.sheet.size * *m_zoom + QSizeF(2 * kEdge, 2 * kEdge) : QSizeF();
    const auto adapt = [](QScrollBar &bar, double length, int room) {
        bar.setRange(0, std::max(0, qCeil(length) - room));
        bar.setPageStep(room);
        bar.setSingleStep(40);
    };
    adapt(*horizontalScrollBar(), size.width(), viewport()->width());
    adapt(*verticalScrollBar(), size.height(), viewport()->height());
}

// --- picture ---

void FigurePreview::requestPicture()
{
    if (m_figure)
        m_soon.start();
}

void FigurePreview::startPicture()
{
    m_soon.stop();
    if (!m_figure || viewport()->size().isEmpty())
        return;
    PreviewSheet sheet = wantedSheet();
    const double scale = scaleFor(sheet) * devicePixelRatioF();
    const QRectF seen = visibleOf(sheet);
    const QRect pixels = QRectF(seen.topLeft() * scale, seen.size() * scale).toAlignedRect();
    const auto work = [figure = m_figure, sheet, pixels, scale](const std::atomic<bool> &isVoid) {
        return Shown{figure, sheet, pictureOf(*figure, sheet, pixels, scale, isVoid),
                     QRectF(QPointF(pixels.topLeft()) / scale, QSizeF(pixels.size()) / scale)};
    };
    m_job.start(work, [this](Shown shown) { take(std::move(shown)); });
}

void FigurePreview::take(Shown shown)
{
    m_shown = std::move(shown);
    setAccessibleDescription(m_all
                                 ? tr("all %1 pages").arg(pageCount())
                                 : tr("page %1 of %2").arg(QString::number(m_page + 1), QString::number(pageCount())));
    adaptScrollBars();
    if (!m_shown.area.adjusted(-1, -1, 1, 1).contains(visibleOf(m_shown.sheet)))
        requestPicture(); // the visible part has another size
    viewport()->update();
    Q_EMIT painted();
}

void FigurePreview::paintEvent(QPaintEvent *)
{
    QPainter painter(viewport());
    painter.fillRect(viewport()->rect(), m_style.theme == Theme::Dark ? m_style.laneOdd : m_style.card);
    if (m_message.isEmpty())
        paintPages(painter);
    else
        paintMessage(painter);
    if (m_progress >= 0)
        painter.fillRect(QRectF(0, 0, viewport()->width() * std::min(1.0, m_progress), kProgressHeight),
                         m_style.accent);
}

void FigurePreview::paintPages(QPainter &painter) const
{
    const double scale = scaleFor(m_shown.sheet);
    const QPointF origin = originOf(m_shown.sheet);
    const QTransform toScreen = QTransform::fromTranslate(origin.x(), origin.y()).scale(scale, scale);
    for (const PreviewSheet::Page &page : m_shown.sheet.pages) {
        const QRect rect = toScreen.mapRect(page.seen).toAlignedRect();
        painter.fillRect(rect.adjusted(-1, -1, 1, 1), m_style.border);
        painter.fillRect(rect, Qt::white);
        // Shows through where the page is transparent.
        painter.fillRect(rect, QBrush(QColor(0xd5d9e0), Qt::Dense7Pattern));
    }
    QRectF target = toScreen.mapRect(m_shown.area);
    // Rendered at this zoom: drawn without scaling.
    const QSizeF own = QSizeF(m_shown.image.size()) / devicePixelRatioF();
    if (std::abs(own.width() - target.width()) < 0.5 && std::abs(own.height() - target.height()) < 0.5)
        target = QRectF(target.topLeft().toPoint(), own);
    else
        painter.setRenderHint(QPainter::SmoothPixmapTransform);
    painter.drawImage(target, m_shown.image);
    QColor seam = m_style.accent;
    seam.setAlphaF(0.5F);
    painter.setPen(QPen(seam, 1, Qt::DashLine));
    for (const QLineF &line : m_shown.sheet.seams)
        painter.drawLine(toScreen.map(line));
}

void FigurePreview::paintMessage(QPainter &painter) const
{
    painter.setFont(m_style.font);
    painter.setPen(m_style.text);
    const int width = std::min(460, viewport()->width() - 40);
    const QRect room((viewport()->width() - width) / 2, 20, width, viewport()->height() - 40);
    painter.drawText(room, Qt::AlignCenter | Qt::TextWordWrap, m_message);
}

// --- mouse and keys ---

void FigurePreview::resizeEvent(QResizeEvent *)
{
    adaptScrollBars();
    requestPicture();
    Q_EMIT pagesChanged();
}

void FigurePreview::scrollContentsBy(int, int)
{
    requestPicture();
    viewport()->update();
}

void FigurePreview::stepZoom(bool in)
{
    const double now = scale();
    if (in) {
        for (const double zoom : kZoomSteps)
            if (zoom > now * 1.01)
                return setZoom(zoom);
        return;
    }
    for (auto zoom = kZoomSteps.rbegin(); zoom != kZoomSteps.rend(); ++zoom)
        if (*zoom < now * 0.99)
            return setZoom(*zoom);
}

void FigurePreview::keyPressEvent(QKeyEvent *event)
{
    switch (event->key()) {
    case Qt::Key_PageDown:
        return setPage(m_page + 1);
    case Qt::Key_PageUp:
        return setPage(m_page - 1);
    case Qt::Key_Home:
        return setPage(0);
    case Qt::Key_End:
        return setPage(pageCount() - 1);
    case Qt::Key_Plus:
    case Qt::Key_Equal:
        return stepZoom(true);
    case Qt::Key_Minus:
        return stepZoom(false);
    case Qt::Key_0:
        return setZoom(std::nullopt);
    default:
        QAbstractScrollArea::keyPressEvent(event);
    }
}

void FigurePreview::wheelEvent(QWheelEvent *event)
{
    if (!event->modifiers().testFlag(Qt::ControlModifier))
        return QAbstractScrollArea::wheelEvent(event);
    if (event->angleDelta().y() != 0)
        stepZoom(event->angleDelta().y() > 0);
}

void FigurePreview::mousePressEvent(QMouseEvent *event)
{
    if (event->button() != Qt::LeftButton || !m_zoom)
        return;
    m_dragged = event->position().toPoint();
    viewport()->setCursor(Qt::ClosedHandCursor);
}

void FigurePreview::mouseMoveEvent(QMouseEvent *event)
{
    if (!m_dragged)
        return;
    const QPoint moved = event->position().toPoint() - *m_dragged;
    m_dragged = event->position().toPoint();
    horizontalScrollBar()->setValue(horizontalScrollBar()->value() - moved.x());
    verticalScrollBar()->setValue(verticalScrollBar()->value() - moved.y());
}

void FigurePreview::mouseReleaseEvent(QMouseEvent *)
{
    m_dragged.reset();
    viewport()->unsetCursor();
}

} // namespace timeloupe
