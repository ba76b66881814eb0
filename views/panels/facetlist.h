// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "views/panels/facetmodel.h"
#include "views/style/style.h"

#include <QListView>

#include <functional>

namespace timeloupe {

/// The rows of a FacetModel: a sign that is full when ticked, the name, the number of events, and under the mouse or
/// the keyboard a word that leaves only this one. One widget, however many rows.
///
/// Click or Space: tick or untick. Alt+click, the word, or Enter: only this one.
class FacetList : public QListView
{
    Q_OBJECT

public:
    /// Paints the symbol of a choice around `center`.
    using SignPainter = std::function<void(QPainter &, QPointF center, int key, bool ticked, const Style &)>;

    static constexpr int kRowHeight = 24;

    FacetList(FacetModel *model, SignPainter sign, QWidget *parent = nullptr);

    void setLook(const Style &style);
    [[nodiscard]] const Style &look() const { return m_style; }
    /// The height of all rows; layouts may reduce it.
    [[nodiscard]] QSize sizeHint() const override;
    [[nodiscard]] QSize minimumSizeHint() const override;
    /// Position of a row's word "only", in viewport coordinates.
    [[nodiscard]] QRect onlyRect(const QModelIndex &index) const;
    /// Whether the row shows the word "only": the hovered row, otherwise the current one of a focused list.
    [[nodiscard]] bool showsOnly(const QModelIndex &index) const;
    void paintSign(QPainter &painter, QPointF center, int key, bool ticked) const;

Q_SIGNALS:
    void toggled(int key);
    void onlyRequested(int key);

protected:
    void mousePressEvent(QMouseEvent *event) override;
    void mouseMoveEvent(QMouseEvent *event) override;
    void mouseReleaseEvent(QMouseEvent *event) override;
    void mouseDoubleClickEvent(QMouseEvent *event) override;
    void keyPressEvent(QKeyEvent *event) override;
    void leaveEvent(QEvent *event) override;
    void focusInEvent(QFocusEvent *event) override;
    void focusOutEvent(QFocusEvent *event) override;

private:
    void setUnderMouse(const QModelIndex &index);

    FacetModel *m_model;
    SignPainter m_sign;
    Style m_style = Style::make(Theme::Light);
    QPersistentModelIndex m_underMouse;
    QPersistentModelIndex m_pressed;
    int m_keptKey = -1; ///< current key while the rows are reset
};

} // namespace timeloupe
