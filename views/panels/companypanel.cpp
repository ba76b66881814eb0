// SPDX-License-Identifier: GPL-3.0-or-later
#include "views/panels/companypanel.h"

#include "model/text/displaytext.h"
#include "model/wording/dateformat.h"
#include "views/widgets/iconbutton.h"
#include "views/widgets/sectiontitle.h"
#include "views/widgets/translated.h"

#include <QActionGroup>
#include <QKeyEvent>
#include <QLabel>
#include <QLineEdit>
#include <QMenu>
#include <QPushButton>
#include <QVBoxLayout>

#include <algorithm>
#include <numeric>

namespace timeloupe {

namespace {

constexpr std::size_t kManyCompanies = 20; // minimum number of companies for a search field

QString foldedText(const std::string &text)
{
    return QString::fromStdString(folded(text));
}

void paintSwatch(QPainter &painter, QPointF center, const QColor &color, bool ticked, const Style &style)
{
    const QRectF square(center.x() - 6, center.y() - 6, 12, 12);
    painter.setPen(ticked ? QPen(Qt::NoPen) : QPen(style.muted, 1.2));
    painter.setBrush(ticked ? QBrush(color) : QBrush(Qt::NoBrush));
    painter.drawRoundedRect(ticked ? square : square.adjusted(0.6, 0.6, -0.6, -0.6), 2.5, 2.5);
}

/// Companies in the given order; ties keep file order.
std::vector<int> ordered(const std::vector<Company> &companies, const Facets &facets, LaneOrder order)
{
    std::vector<int> keys(companies.size());
    std::iota(keys.begin(), keys.end(), 0);
    const auto at = [](const auto &values, int key) { return values[static_cast<std::size_t>(key)]; };
    if (order == LaneOrder::Events) {
        std::stable_sort(keys.begin(), keys.end(),
                         [&](int a, int b) { return at(facets.companies, a) > at(facets.companies, b); });
    } else if (order == LaneOrder::Amount) {
        std::stable_sort(keys.begin(), keys.end(),
                         [&](int a, int b) { return at(facets.companyAmounts, a) > at(facets.companyAmounts, b); });
    } else if (order == LaneOrder::Name) {
        std::vector<QString> names;
        for (const Company &company : companies)
            names.push_back(displayLabel(company.name));
        std::stable_sort(keys.begin(), keys.end(),
                         [&](int a, int b) { return at(names, a).localeAwareCompare(at(names, b)) < 0; });
    }
    return keys;
}

} // namespace

CompanyPanel::CompanyPanel(ViewState &state, FilterRunner &runner, QWidget *parent)
    : QWidget(parent),
      m_state(state),
      m_runner(runner),
      m_title(new SectionTitle([] { return tr("Companies"); }, this)),
      m_search(new QLineEdit(this)),
      m_hint(new QLabel(this)),
      m_list(new FacetList(
          &m_model,
          [](QPainter &painter, QPointF center, int key, bool ticked, const Style &style) {
              paintSwatch(painter, center, style.company(CompanyIndex(static_cast<std::size_t>(key))), ticked, style);
          },
          this))
{
    createTitle();
    createSearch();
    translated(m_list, [](auto *it) { it->setAccessibleName(tr("Companies")); });
    m_list->setObjectName(QStringLiteral("companies"));
    m_list->installEventFilter(this);
    m_hint->setTextFormat(Qt::PlainText);
    translated(m_hint, [](auto *it) { it->setText(tr("None ticked: all are shown. Tick some to see only those.")); });
    m_hint->setWordWrap(true);
    m_hint->setContentsMargins(kPanelMargin, 2, kPanelMargin, 4);
    m_hint->hide();

    auto *layout = new QVBoxLayout(this);
    layout->setContentsMargins(0, 0, 0, 0);
    layout->setSpacing(0);
    layout->addWidget(m_title);
    layout->addWidget(m_search);
    layout->addWidget(m_hint);
    layout->addWidget(m_list, 1);

    connect(m_list, &FacetList::toggled, this, &CompanyPanel::toggle);
    connect(m_list, &FacetList::onlyRequested, this, &CompanyPanel::chooseOnly);
    connect(&runner, &FilterRunner::facetsChanged, this, &CompanyPanel::readFacets);
    connect(&state, &ViewState::queryChanged, this, &CompanyPanel::readQuery);
    connect(&state, &ViewState::lanesChanged, this, &CompanyPanel::listCompanies);
    connect(&state, &ViewState::languageChanged, this, &CompanyPanel::readFacets);
    readFacets();
}

void CompanyPanel::createTitle()
{
    m_all = m_title->addTextButton([] { return tr("All"); }, [] { return tr("Show all companies"); });
    m_noneButton =
        m_title->addTextButton([] { return tr("None"); }, [] { return tr("Untick all companies, to tick a few"); });
    connect(m_all, &QPushButton::clicked, this, &CompanyPanel::chooseAll);
    connect(m_noneButton, &QPushButton::clicked, this, &CompanyPanel::chooseNone);

    m_sort = new IconButton(
        IconButton::Sign::Sort, [] { return tr("Sort companies and lanes"); }, m_title);
    m_title->addButton(m_sort);
    auto *menu = new QMenu(m_sort);
    auto *group = new QActionGroup(menu);
    const std::pair<LaneOrder, Caption> orders[] = {{LaneOrder::File, [] { return tr("As in the file"); }},
                                                    {LaneOrder::Events, [] { return tr("By number of events"); }},
                                                    {LaneOrder::Amount, [] { return tr("By amount"); }},
                                                    {LaneOrder::Name, [] { return tr("By name"); }}};
    for (const auto &[order, text] : orders) {
        auto *action = translated(new QAction(menu), [text = text](QAction *made) { made->setText(text()); });
        menu->addAction(action);
        action->setCheckable(true);
        action->setData(static_cast<int>(order));
        group->addAction(action);
        connect(action, &QAction::triggered, this, [this, order = order] { m_state.setLaneOrder(order); });
    }
    connect(menu, &QMenu::aboutToShow, this, [this, group] {
        for (QAction *action : group->actions())
            action->setChecked(action->data().toInt() == static_cast<int>(m_state.laneOrder()));
    });
    connect(m_sort, &IconButton::clicked, this,
            [this, menu] { menu->popup(m_sort->mapToGlobal(QPoint(0, m_sort->height()))); });

    m_find = new IconButton(
        IconButton::Sign::Search, [] { return tr("Search companies"); }, m_title);
    m_find->setCheckable(true);
    m_title->addButton(m_find);
    connect(m_find, &IconButton::toggled, this, [this](bool on) {
        setSearchShown(on);
        if (on)
            m_search->setFocus();
    });
}

void CompanyPanel::createSearch()
{
    translated(m_search, [](auto *it) { it->setPlaceholderText(tr("Search companies")); });
    translated(m_search, [](auto *it) { it->setAccessibleName(tr("Search companies")); });
    m_search->setClearButtonEnabled(true);
    m_search->hide();
    m_search->installEventFilter(this);
    connect(m_search, &QLineEdit::textChanged, this, &CompanyPanel::listCompanies);
}

void CompanyPanel::setLook(const Style &style)
{
    m_title->setLook(style);
    m_list->setLook(style);
    m_find->setLook(style);
    m_sort->setLook(style);
    m_search->setFont(style.font);
    m_search->setPalette(style.palette());
    m_hint->setFont(style.small);
    QPalette palette = style.palette();
    palette.setColor(QPalette::WindowText, style.muted);
    m_hint->setPalette(palette);
}

void CompanyPanel::setSearchShown(bool shown)
{
    m_search->setVisible(shown);
    m_find->setChecked(shown);
    if (!shown)
        m_search->clear();
}

bool CompanyPanel::eventFilter(QObject *watched, QEvent *event)
{
    if (event->type() != QEvent::KeyPress)
        return QWidget::eventFilter(watched, event);
    auto *key = static_cast<QKeyEvent *>(event);
    if (watched == m_search && key->key() == Qt::Key_Escape) {
        setSearchShown(false);
        m_list->setFocus();
        return true;
    }
    if (watched == m_search && (key->key() == Qt::Key_Down || key->key() == Qt::Key_Return)) {
        m_list->setFocus();
        return true;
    }
    return QWidget::eventFilter(watched, event);
}

void CompanyPanel::takeStore()
{
    m_store = m_runner.filter()->store();
    const std::vector<Company> &companies = m_store->companies();
    std::vector<QString> names;
    m_searchTexts.clear();
    for (const Company &company : companies) {
        names.push_back(displayLabel(company.name));
        QString text = foldedText(company.name);
        for (const std::string &alias : company.aliases)
            text += QLatin1Char('\n') + foldedText(alias);
        m_searchTexts.push_back(text);
    }
    m_choice = std::make_unique<const CompanyChoice>(m_runner.filter());
    m_none = false;
    m_model.setNames(std::move(names));
    setSearchShown(companies.size() > kManyCompanies);
    readQuery();
}

void CompanyPanel::readQuery()
{
    if (!m_state.query().values(QueryField::Company).empty())
        m_none = false;
    m_model.setTicked(m_none ? std::vector<bool>(m_searchTexts.size()) : m_choice->chosen(m_state.query()));
    showNoneHint();
}

void CompanyPanel::readFacets()
{
    if (m_store != m_runner.filter()->store())
        takeStore();
    const Words words(m_state.language());
    const std::vector<std::uint32_t> &counts = m_runner.facets()->companies;
    std::vector<QString> printed;
    for (const std::uint32_t count : counts)
        printed.push_back(words.number(count));
    m_model.setCounts(counts, printed);
    listCompanies();
}

void CompanyPanel::listCompanies()
{
    const QString wanted = foldedText(m_search->text().trimmed().toStdString());
    std::vector<int> keys = ordered(m_store->companies(), *m_runner.facets(), m_state.laneOrder());
    std::erase_if(keys, [&](int key) { return !m_searchTexts[static_cast<std::size_t>(key)].contains(wanted); });
    m_model.setListed(std::move(keys));
}

void CompanyPanel::choose(std::vector<bool> ticked)
{
    m_none = std::none_of(ticked.begin(), ticked.end(), [](bool t) { return t; });
    m_model.setTicked(ticked);
    showNoneHint();
    m_state.setQuery(m_choice->with(m_state.query(), ticked));
}

void CompanyPanel::chooseAll()
{
    choose(std::vector<bool>(m_searchTexts.size(), true));
}

void CompanyPanel::chooseNone()
{
    choose(std::vector<bool>(m_searchTexts.size(), false));
}

void CompanyPanel::toggle(int key)
{
    std::vector<bool> ticked = m_model.ticked();
    ticked[static_cast<std::size_t>(key)] = !ticked[static_cast<std::size_t>(key)];
    choose(std::move(ticked));
}

void CompanyPanel::chooseOnly(int key)
{
    if (m_model.isOnly(key)) {
        chooseAll();
        return;
    }
    std::vector<bool> ticked(m_searchTexts.size());
    ticked[static_cast<std::size_t>(key)] = true;
    choose(std::move(ticked));
}

void CompanyPanel::showNoneHint()
{
    m_hint->setVisible(m_none && !m_searchTexts.empty());
}

} // namespace timeloupe
