// SPDX-License-Identifier: GPL-3.0-or-later
#include "views/panels/choicelist.h"

#include "model/wording/dateformat.h"
#include "views/style/marks.h"
#include "views/widgets/sectiontitle.h"
#include "views/widgets/translated.h"

#include <QVBoxLayout>

#include <algorithm>

namespace timeloupe {

namespace {

QString capitalised(QString text)
{
    if (!text.isEmpty())
        text[0] = text.at(0).toUpper();
    return text;
}

/// The fill that a status has on the timeline: open for planned, solid otherwise.
void paintStatus(QPainter &painter, QPointF center, Status status, bool ticked, const Style &style)
{
    const bool open = isPlanned(status);
    painter.setPen(QPen(style.muted, 1.3, open ? Qt::DashLine : Qt::SolidLine));
    painter.setBrush(ticked ? QBrush(open ? style.card : style.muted) : QBrush(Qt::NoBrush));
    painter.drawRoundedRect(QRectF(center.x() - 5.5, center.y() - 3.5, 11, 7), 2, 2);
}

void paintChoice(ChoiceList::Of of, QPainter &painter, QPointF center, int key, bool ticked, const Style &style)
{
    if (of == ChoiceList::Of::Statuses)
        paintStatus(painter, center, static_cast<Status>(key), ticked, style);
    else
        paintMark(painter, static_cast<Kind>(key), center, style.mark, ticked ? style.text : style.muted, !ticked,
                  style.window);
}

} // namespace

ChoiceList::ChoiceList(Of of, ViewState &state, FilterRunner &runner, QWidget *parent)
    : QWidget(parent),
      m_of(of),
      m_state(state),
      m_runner(runner),
      m_title(new SectionTitle([of] { return of == Of::Kinds ? tr("Kinds") : tr("Status"); }, this)),
      m_list(new FacetList(
          &m_model,
          [of](QPainter &painter, QPointF center, int key, bool ticked, const Style &style) {
              paintChoice(of, painter, center, key, ticked, style);
          },
          this))
{
    translated(m_list, [of](auto *list) { list->setAccessibleName(of == Of::Kinds ? tr("Kinds") : tr("Status")); });
    m_list->setObjectName(of == Of::Kinds ? QStringLiteral("kinds") : QStringLiteral("statuses"));
    m_list->setVerticalScrollBarPolicy(Qt::ScrollBarAlwaysOff);
    auto *layout = new QVBoxLayout(this);
    layout->setContentsMargins(0, 0, 0, 0);
    layout->setSpacing(0);
    layout->addWidget(m_title);
    layout->addWidget(m_list);

    connect(m_list, &FacetList::toggled, this, &ChoiceList::toggle);
    connect(m_list, &FacetList::onlyRequested, this, &ChoiceList::chooseOnly);
    connect(&runner, &FilterRunner::facetsChanged, this, &ChoiceList::readFacets);
    connect(&state, &ViewState::queryChanged, this, &ChoiceList::readQuery);
    connect(&state, &ViewState::languageChanged, this, &ChoiceList::nameChoices);
    nameChoices();
}

void ChoiceList::setLook(const Style &style)
{
    m_title->setLook(style);
    m_list->setLook(style);
}

QueryField ChoiceList::field() const
{
    return m_of == Of::Kinds ? QueryField::Kind : QueryField::Status;
}

std::string ChoiceList::wordOf(int key) const
{
    return std::string(m_of == Of::Kinds ? keyword(static_cast<Kind>(key)) : keyword(static_cast<Status>(key)));
}

std::vector<std::uint32_t> ChoiceList::counts(const Facets &facets) const
{
    if (m_of == Of::Kinds)
        return {facets.kinds.begin(), facets.kinds.end()};
    return {facets.statuses.begin(), facets.statuses.end()};
}

void ChoiceList::nameChoices()
{
    const Words words(m_state.language());
    std::vector<QString> names;
    for (int key = 0; key < (m_of == Of::Kinds ? kKindCount : kStatusCount); ++key)
        names.push_back(m_of == Of::Kinds ? words.kind(static_cast<Kind>(key))
                                          : capitalised(words.status(static_cast<Status>(key))));
    m_model.setNames(std::move(names));
    readFacets();
    readQuery();
}

void ChoiceList::readFacets()
{
    const Words words(m_state.language());
    const std::vector<std::uint32_t> found = counts(*m_runner.facets());
    const std::vector<std::uint32_t> whole = counts(*m_runner.wholeFacets());
    std::vector<QString> printed;
    std::vector<int> listed;
    m_occurs.assign(whole.size(), false);
    for (int key = 0; key < m_model.size(); ++key) {
        const auto at = static_cast<std::size_t>(key);
        printed.push_back(words.number(found[at]));
        m_occurs[at] = whole[at] > 0;
        if (m_occurs[at])
            listed.push_back(key);
    }
    m_model.setCounts(found, printed);
    m_model.setListed(std::move(listed));
    m_list->setFixedHeight(m_list->sizeHint().height());
    setVisible(m_model.rowCount() > 1);
    readQuery();
}

void ChoiceList::readQuery()
{
    const std::vector<QueryValue> values = m_state.query().values(field());
    std::vector<bool> ticked(m_occurs.size());
    for (std::size_t i = 0; i < ticked.size(); ++i) {
        const std::string own = wordOf(static_cast<int>(i));
        ticked[i] = m_occurs[i] && (values.empty() || std::any_of(values.begin(), values.end(),
                                                                  [&](const QueryValue &v) { return v.text == own; }));
    }
    m_model.setTicked(std::move(ticked));
}

void ChoiceList::toggle(int key)
{
    std::vector<bool> ticked = m_model.ticked();
    ticked[static_cast<std::size_t>(key)] = !ticked[static_cast<std::size_t>(key)];
    choose(ticked);
}

void ChoiceList::chooseOnly(int key)
{
    std::vector<bool> ticked(m_occurs.size(), m_model.isOnly(key));
    ticked[static_cast<std::size_t>(key)] = true;
    choose(ticked);
}

void ChoiceList::choose(const std::vector<bool> &ticked)
{
    std::vector<QueryValue> values;
    bool all = true;
    for (std::size_t i = 0; i < ticked.size(); ++i) {
        if (ticked[i] && m_occurs[i])
            values.push_back({wordOf(static_cast<int>(i)), std::nullopt});
        all = all && (ticked[i] || !m_occurs[i]);
    }
    if (all)
        values.clear();
    m_state.setQuery(m_state.query().withValues(field(), std::move(values)));
}

} // namespace timeloupe
