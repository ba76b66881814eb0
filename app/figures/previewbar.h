// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QWidget>

QT_BEGIN_NAMESPACE
class QLabel;
class QToolButton;
QT_END_NAMESPACE

namespace timeloupe {

class FigurePreview;
class Segmented;
struct Style;

/// The bar above a preview: page, one or all, zoom.
class PreviewBar : public QWidget
{
    Q_OBJECT

public:
    explicit PreviewBar(FigurePreview &preview, QWidget *parent = nullptr);

    void setLook(const Style &style);
    [[nodiscard]] QString pageText() const;

private:
    QToolButton *createStep(const QString &sign, const QString &name, int step);
    void follow();

    FigurePreview &m_preview;
    QToolButton *m_back = nullptr;
    QToolButton *m_on = nullptr;
    QLabel *m_page = nullptr;
    Segmented *m_pages = nullptr;
    Segmented *m_zoom = nullptr;
    QLabel *m_scale = nullptr;
};

} // namespace timeloupe
