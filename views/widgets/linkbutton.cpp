// SPDX-License-Identifier: GPL-3.0-or-later
#include "views/widgets/linkbutton.h"

#include "views/style/style.h"

#include <QKeyEvent>
#include <QTextLayout>

#include <cmath>
#include <utility>

namespace timeloupe {

namespace {

constexpr double kLeading = 2;

QString unbroken(QString text)
{
    return text.replace(QLatin1Char(' '), QChar(QChar::Nbsp));
}

} // namespace

LinkButton::LinkButton(const QString &text, const QString &muted, const Style &style, QWidget *parent)
    : QAbstractButton(parent), m_linkLength(text.size()), m_accent(style.accent), m_muted(style.muted)
{
    const QString whole = muted.isEmpty() ? text : text + QLatin1Char(' ') + unbroken(muted);
    setFont(style.font);
    setAccessibleName(whole);
    setCursor(Qt::PointingHandCursor);
    setFocusPolicy(Qt::StrongFocus);
    QSizePolicy policy(QSizePolicy::Preferred, QSizePolicy::Fixed);
    policy.setHeightForWidth(true);
    setSizePolicy(policy);
    m_layout = std::make_unique<QTextLayout>(whole, style.font);
    QTextOption option;
    option.setWrapMode(QTextOption::WrapAtWordBoundaryOrAnywhere);
    m_layout->setTextOption(option);
}

LinkButton::~LinkButton() = default;

double LinkButton::layOut(double width) const
{
    double y = 0;
    m_layout->beginLayout();
    for (QTextLine line = m_layout->createLine(); line.isValid(); line = m_layout->createLine()) {
        line.setLineWidth(std::max(1.0, width));
        line.setPosition(QPointF(0, y + kLeading / 2));
        y += line.height() + kLeading;
    }
    m_layout->endLayout();
    return y;
}

int LinkButton::heightForWidth(int width) const
{
    if (std::exchange(m_laidOutWidth, width) != width)
        m_height = static_cast<int>(std::ceil(layOut(width)));
    return m_height;
}

QSize LinkButton::sizeHint() const
{
    return {200, heightForWidth(200)};
}

QSize LinkButton::minimumSizeHint() const
{
    return {40, 10};
}

void LinkButton::paintEvent(QPaintEvent *)
{
    QTextLayout::FormatRange link{0, static_cast<int>(m_linkLength), {}};
    link.format.setForeground(m_accent);
    link.format.setFontUnderline(underMouse() || hasFocus());
    QTextLayout::FormatRange rest{link.length, static_cast<int>(m_layout->text().size() - m_linkLength), {}};
    rest.format.setForeground(m_muted);
    QPainter painter(this);
    painter.setPen(m_accent);
    m_layout->setFormats({link, rest});
    m_laidOutWidth = -1; // text formats have changed
    layOut(width());
    m_layout->draw(&painter, QPointF());
}

void LinkButton::keyPressEvent(QKeyEvent *event)
{
    if (event->key() == Qt::Key_Return || event->key() == Qt::Key_Enter)
        click();
    else
        QAbstractButton::keyPressEvent(event);
}

bool LinkButton::event(QEvent *event)
{
    if (event->type() == QEvent::Enter || event->type() == QEvent::Leave || event->type() == QEvent::FocusIn ||
        event->type() == QEvent::FocusOut)
        update();
    return QAbstractButton::event(event);
}

} // namespace timeloupe
