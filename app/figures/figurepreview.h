// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QAbstractScrollArea>

#include "app/figures/previewsheet.h"
#include "model/core/latestjob.h"
#include "views/style/style.h"

#include <QImage>
#include <QTimer>

namespace timeloupe {

/// Shows the pages of a figure, one at a time or all. Rendered in the background; the previous picture stays until the
/// new one is ready.
class FigurePreview : public QAbstractScrollArea
{
    Q_OBJECT

public:
    explicit FigurePreview(QWidget *parent = nullptr);

    void setLook(const Style &style);
    /// Requires a figure without an error.
    void setFigure(std::shared_ptr<const Figure> figure);
    /// Shown instead of the figure until the next one.
    void setMessage(const QString &message);
    [[nodiscard]] const QString &message() const { return m_message; }
    /// Progress of a new figure, 0 … 1; below 0 hides it.
    void setProgress(double share);

    void setPage(int page); ///< from 0; clamped
    [[nodiscard]] int page() const { return m_page; }
    [[nodiscard]] int pageCount() const;
    void setAllPages(bool all);
    [[nodiscard]] bool showsAllPages() const { return m_all; }
    /// Pixels per 1/96 inch; nullopt: fits all.
    void setZoom(std::optional<double> zoom);
    [[nodiscard]] std::optional<double> zoom() const { return m_zoom; }
    /// The current scale.
    [[nodiscard]] double scale() const;

    /// Whether the picture shows the current figure at the current zoom.
    [[nodiscard]] bool isUpToDate() const { return !m_soon.isActive() && !m_job.isRunning(); }
    /// The last picture; null before the first.
    [[nodiscard]] const QImage &picture() const { return m_shown.image; }

Q_SIGNALS:
    /// Page, number of pages or zoom changed.
    void pagesChanged();
    void painted();

protected:
    void paintEvent(QPaintEvent *event) override;
    void resizeEvent(QResizeEvent *event) override;
    void scrollContentsBy(int dx, int dy) override;
    void keyPressEvent(QKeyEvent *event) override;
    void wheelEvent(QWheelEvent *event) override;
    void mousePressEvent(QMouseEvent *event) override;
    void mouseMoveEvent(QMouseEvent *event) override;
    void mouseReleaseEvent(QMouseEvent *event) override;

private:
    struct Shown
    {
        std::shared_ptr<const Figure> figure; ///< kept alive while it is painted
        PreviewSheet sheet;
        QImage image;
        QRectF area; ///< part of the sheet shown by the image
    };
    [[nodiscard]] PreviewSheet wantedSheet() const;
    [[nodiscard]] double scaleFor(const PreviewSheet &sheet) const;
    [[nodiscard]] QPointF originOf(const PreviewSheet &sheet) const;
    [[nodiscard]] QRectF visibleOf(const PreviewSheet &sheet) const;
    void requestPicture();
    void startPicture();
    void take(Shown shown);
    void adaptScrollBars();
    void stepZoom(bool in);
    void paintPages(QPainter &painter) const;
    void paintMessage(QPainter &painter) const;

    Style m_style = Style::make(Theme::Light);
    std::shared_ptr<const Figure> m_figure; ///< wanted
    Shown m_shown;
    QString m_message;
    double m_progress = -1;
    int m_page = 0;
    bool m_all = false;
    std::optional<double> m_zoom;
    LatestJob m_job;
    QTimer m_soon;
    std::optional<QPoint> m_dragged;
};

} // namespace timeloupe
