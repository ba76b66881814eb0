// SPDX-License-Identifier: GPL-3.0-or-later
#include "views/panels/filterline.h"

#include "model/query/language/queryfields.h"
#include "model/query/language/querytokens.h"
#include "views/panels/completionpopup.h"
#include "views/panels/queryedit.h"
#include "views/widgets/iconbutton.h"
#include "views/widgets/plaintip.h"
#include "views/widgets/translated.h"

#include <QHBoxLayout>
#include <QKeyEvent>
#include <QLabel>
#include <QScopedValueRollback>

#include <algorithm>

namespace timeloupe {

namespace {

/// Whether the text at the cursor ends a word that cannot become a field name.
bool endsWord(const QString &text, int cursor)
{
    if (text.size() > static_cast<qsizetype>(Query::kMaxLength))
        return false;
    const std::vector<QueryToken> tokens = queryTokens(text.toStdString());
    const auto at = std::find_if(tokens.begin(), tokens.end(), [cursor](const QueryToken &token) {
        return token.column < cursor && cursor <= token.column + token.length;
    });
    if (at == tokens.end() || at->type != QueryToken::Type::Word)
        return false;
    const std::string word = text.mid(at->column, at->length).toLower().toStdString();
    const std::vector<std::string_view> fields = queryFieldNames();
    return std::none_of(fields.begin(), fields.end(),
                        [&word](std::string_view field) { return field.starts_with(word); });
}

} // namespace

FilterLine::FilterLine(ViewState &state, FilterRunner &runner, QWidget *parent)
    : QWidget(parent),
      m_state(state),
      m_runner(runner),
      m_caption(translated(new QLabel(this), [](auto *it) { it->setText(tr("Filter:")); })),
      m_edit(new QueryEdit(this)),
      m_messageLabel(new QLabel(this)),
      m_clear(new IconButton(
          IconButton::Sign::Clear, [] { return tr("Clear the filter"); }, this))
{
    translated(m_edit, [](auto *it) { it->setPlaceholderText(tr("company:OpenAI amount>1B after:2019 …")); });
    translated(m_edit, [](auto *it) { it->setAccessibleName(tr("Filter")); });
    m_edit->installEventFilter(this);
    m_caption->setBuddy(m_edit);
    m_messageLabel->setTextFormat(Qt::PlainText);
    m_messageLabel->hide();
    m_clear->hide();
    setFocusProxy(m_edit);
    setSizePolicy(QSizePolicy::Expanding, QSizePolicy::Fixed);
    setFixedHeight(30);

    auto *layout = new QHBoxLayout(this);
    layout->setContentsMargins(10, 0, 5, 0);
    layout->setSpacing(8);
    layout->addWidget(m_caption);
    layout->addWidget(m_edit, 1);
    layout->addWidget(m_messageLabel);
    layout->addWidget(m_clear);

    m_delay.setSingleShot(true);
    connect(&m_delay, &QTimer::timeout, this, [this] { apply(false); });
    connect(m_edit, &QueryEdit::edited, this, &FilterLine::takeEdit);
    connect(m_clear, &IconButton::clicked, this, &FilterLine::clear);
    connect(&state, &ViewState::queryChanged, this, &FilterLine::followQuery);
    connect(&runner, &FilterRunner::queryWarningsChanged, this, &FilterLine::showQueryWarnings);
    followQuery();
    callForEachLanguage(this, [this] {
        if (m_hasQueryError)
            apply(false);
    });
}

void FilterLine::setLook(const Style &style)
{
    m_style = style;
    m_edit->setLook(style);
    m_clear->setLook(style);
    m_caption->setFont(style.font);
    m_messageLabel->setFont(style.small);
    QPalette palette = style.palette();
    palette.setColor(QPalette::WindowText, style.muted);
    m_caption->setPalette(palette);
    if (m_popup)
        m_popup->setLook(style);
    layOutMessage();
    update();
}

QString FilterLine::text() const
{
    return m_edit->text();
}

void FilterLine::enter()
{
    m_edit->setFocus(Qt::ShortcutFocusReason);
    m_edit->selectAll();
}

void FilterLine::takeEdit()
{
    m_clear->setVisible(!text().isEmpty());
    if (m_writing)
        return;
    m_delay.start(endsWord(text(), m_edit->cursorPlace()) ? 0 : kDelayMs);
    complete();
}

void FilterLine::apply(bool settled)
{
    m_delay.stop();
    const Result<Query> query = Query::parse(text().toStdString());
    if (!query) {
        showQueryError(query.error());
        return;
    }
    m_edit->clearError();
    showMessage(QString(), false);
    m_state.setQuery(*query, settled);
    showQueryWarnings();
}

void FilterLine::followQuery()
{
    const Result<Query> own = Query::parse(text().toStdString());
    if (own && *own == m_state.query())
        return;
    if (m_edit->hasFocus() && (!own || m_delay.isActive()))
        return;
    m_delay.stop();
    hideCompletions();
    const QScopedValueRollback<bool> writing(m_writing, true);
    m_edit->setText(QString::fromStdString(m_state.query().print()));
    m_edit->clearError();
    showMessage(QString(), false);
}

void FilterLine::clear()
{
    hideCompletions();
    {
        const QScopedValueRollback<bool> writing(m_writing, true);
        m_edit->setText(QString());
    }
    apply(true);
}

void FilterLine::escape()
{
    const QString good = QString::fromStdString(m_state.query().print());
    const Result<Query> own = Query::parse(text().toStdString());
    if (!own || !(*own == m_state.query())) {
        m_delay.stop();
        const QScopedValueRollback<bool> writing(m_writing, true);
        m_edit->setText(good);
        m_edit->clearError();
        showMessage(QString(), false);
        return;
    }
    if (!text().isEmpty())
        clear();
    else
        Q_EMIT left();
}

void FilterLine::complete()
{
    if (!m_edit->hasFocus())
        return;
    const int cursor = m_edit->cursorPlace();
    m_completions = queryCompletions(*m_state.store(), text(), cursor);
    const QString typed = text().mid(m_completions.begin, cursor - m_completions.begin);
    std::erase_if(m_completions.items, [&](const Completion &item) { return item.text == typed; });
    if (m_completions.items.empty()) {
        hideCompletions();
        return;
    }
    if (!m_popup || m_popup->parentWidget() != window()) {
        delete m_popup;
        m_popup = new CompletionPopup(window());
        m_popup->setLook(m_style);
        connect(m_popup, &CompletionPopup::picked, this, &FilterLine::accept);
        // The popup is destroyed with its window.
        connect(m_popup, &QObject::destroyed, this, [this] { m_popup = nullptr; });
    }
    QTextCursor at = m_edit->textCursor();
    at.setPosition(m_edit->positionOf(m_completions.begin));
    const int x = m_edit->mapToGlobal(m_edit->cursorRect(at).topLeft()).x() - 10;
    m_popup->offer(m_completions.items, QPoint(x, mapToGlobal(QPoint(0, height() + 2)).y()));
}

void FilterLine::hideCompletions()
{
    if (m_popup)
        m_popup->hide();
}

void FilterLine::accept(int row)
{
    if (row < 0 || row >= static_cast<int>(m_completions.items.size()))
        return;
    const QString chosen = m_completions.items[static_cast<std::size_t>(row)].text;
    const int begin = m_completions.begin;
    hideCompletions();
    m_edit->replaceBeforeCursor(begin, chosen);
    if (!chosen.endsWith(QLatin1Char(':'))) // no further completion after a complete value
        hideCompletions();
}

bool FilterLine::handlePopupKey(int key)
{
    switch (key) {
    case Qt::Key_Down:
        m_popup->moveBy(1);
        return true;
    case Qt::Key_Up:
        m_popup->moveBy(-1);
        return true;
    case Qt::Key_Tab:
        accept(std::max(m_popup->chosen(), 0));
        return true;
    case Qt::Key_Return:
    case Qt::Key_Enter:
        if (m_popup->chosen() < 0)
            return false;
        accept(m_popup->chosen());
        return true;
    case Qt::Key_Escape:
        hideCompletions();
        return true;
    default:
        return false;
    }
}

bool FilterLine::handleKey(int key, Qt::KeyboardModifiers modifiers)
{
    if (m_popup && m_popup->isVisible() && handlePopupKey(key))
        return true;
    const bool space = key == Qt::Key_Space && (modifiers & Qt::ControlModifier) != 0;
    switch (key) {
    case Qt::Key_Return:
    case Qt::Key_Enter:
        hideCompletions();
        apply(true);
        return true;
    case Qt::Key_Escape:
        escape();
        return true;
    case Qt::Key_Down:
        complete();
        return true;
    default:
        if (space)
            complete();
        return space;
    }
}

bool FilterLine::eventFilter(QObject *watched, QEvent *event)
{
    if (watched != m_edit)
        return QWidget::eventFilter(watched, event);
    switch (event->type()) {
    case QEvent::ShortcutOverride: {
        // The line takes Esc, Tab and letters while it has the focus.
        const auto *key = static_cast<QKeyEvent *>(event);
        if (key->key() == Qt::Key_Escape || (key->modifiers() & ~Qt::ShiftModifier) == 0)
            event->accept();
        return false;
    }
    case QEvent::KeyPress: {
        const auto *key = static_cast<QKeyEvent *>(event);
        return handleKey(key->key(), key->modifiers());
    }
    case QEvent::FocusIn:
        update();
        return false;
    case QEvent::FocusOut:
        hideCompletions();
        if (m_delay.isActive() || !m_hasQueryError)
            apply(true);
        update();
        return false;
    default:
        return false;
    }
}

void FilterLine::showQueryError(const Diagnostic &error)
{
    m_edit->setErrorAt(error.column);
    showMessage(error.message, true);
}

void FilterLine::showQueryWarnings()
{
    if (m_hasQueryError)
        return;
    const Diagnostics &queryWarnings = m_runner.queryWarnings();
    showMessage(queryWarnings.empty() ? QString() : queryWarnings.front().message, false);
}

void FilterLine::showMessage(const QString &message, bool faulty)
{
    m_message = message;
    m_hasQueryError = faulty;
    m_edit->setAccessibleDescription(message);
    m_messageLabel->setToolTip(plainToolTip(message));
    layOutMessage();
    update();
}

void FilterLine::layOutMessage()
{
    QPalette palette = m_style.palette();
    palette.setColor(QPalette::WindowText, m_hasQueryError ? m_style.error : m_style.muted);
    m_messageLabel->setPalette(palette);
    m_messageLabel->setText(QFontMetrics(m_style.small).elidedText(m_message, Qt::ElideRight, width() * 3 / 5));
    m_messageLabel->setVisible(!m_message.isEmpty());
}

void FilterLine::paintEvent(QPaintEvent *)
{
    QPainter painter(this);
    painter.setRenderHint(QPainter::Antialiasing);
    const QColor edge = m_hasQueryError ? m_style.error : m_edit->hasFocus() ? m_style.accent : m_style.border;
    painter.setPen(QPen(edge, 1));
    painter.setBrush(m_style.surface);
    painter.drawRoundedRect(QRectF(rect()).adjusted(0.5, 1.5, -0.5, -1.5), 5, 5);
}

void FilterLine::resizeEvent(QResizeEvent *event)
{
    layOutMessage();
    hideCompletions();
    QWidget::resizeEvent(event);
}

void FilterLine::mousePressEvent(QMouseEvent *)
{
    m_edit->setFocus(Qt::MouseFocusReason);
}

void FilterLine::hideEvent(QHideEvent *event)
{
    hideCompletions();
    QWidget::hideEvent(event);
}

} // namespace timeloupe
