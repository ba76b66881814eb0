// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "views/story/slidecache.h"

#include <QWidget>

namespace timeloupe {

/// A small slide with a thin border.
class SlidePreview : public QWidget
{
    Q_OBJECT

public:
    SlidePreview(const SlideCache &slideCache, QWidget *parent = nullptr);

    void setEdge(const QColor &edge, const QColor &ground);
    /// nullopt: none.
    void showStep(std::optional<int> step);
    /// Message shown over it while the screen is blanked; empty: none.
    void setCover(const QString &text);

    [[nodiscard]] bool hasHeightForWidth() const override { return true; }
    [[nodiscard]] int heightForWidth(int width) const override;
    [[nodiscard]] QSize sizeHint() const override { return {480, heightForWidth(480)}; }

protected:
    void paintEvent(QPaintEvent *event) override;

private:
    const SlideCache &m_slideCache;
    std::optional<int> m_step;
    RenderedSlidePtr m_scaledOf; ///< source of m_scaled
    QImage m_scaled;
    QColor m_edge;
    QColor m_ground;
    QString m_cover;
};

} // namespace timeloupe
