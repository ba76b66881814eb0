// SPDX-License-Identifier: GPL-3.0-or-later
#include "eventfacts.h"

#include "eventcells.h"
#include "netrules.h"

#include <QCoreApplication>

#include <algorithm>

namespace timeloupe {

namespace {

QString capitalised(QString text)
{
    if (!text.isEmpty())
        text[0] = text.at(0).toUpper();
    return text;
}

QString bracketed(const QString &text)
{
    return text.isEmpty() ? QString() : QLatin1Char('(') + text + QLatin1Char(')');
}

QString textIn(const Text &text, Language language)
{
    return toQString(text.in(language));
}

class FactFinder
{
    Q_DECLARE_TR_FUNCTIONS(EventFacts)

public:
    FactFinder(const EventStore &store, EventRow row, Language language)
        : m_store(store), m_row(row), m_language(language), m_words(language), m_record(store.record(row))
    {
    }

    EventFacts find()
    {
        m_facts.kind = m_record.kind;
        m_facts.status = m_record.status;
        const auto parties = m_store.parties(m_row);
        if (!parties.empty())
            m_facts.company = parties.front().company;
        m_facts.kindLine = m_words.kind(m_record.kind);
        if (m_record.status != Status::Unknown)
            m_facts.kindLine += QStringLiteral(" · ") + m_words.status(m_record.status);
        m_facts.title = textIn(m_record.title, m_language);
        tellDate();
        tellAmounts();
        tellParties();
        tellPlaces();
        tellMeasures();
        tellText(tr("Summary"), m_record.summary);
        tellLinks();
        tellDiffering();
        tellSources();
        tellText(tr("Note"), m_record.note);
        tellTags();
        return std::move(m_facts);
    }

private:
    void add(const QString &heading, std::vector<Fact> facts, FactSection::Form form = FactSection::Form::Lines)
    {
        if (!facts.empty())
            m_facts.sections.push_back({heading, form, std::move(facts)});
    }

    static Fact plain(const QString &text) { return {{}, text, {}, {}, {}}; }

    void tellText(const QString &heading, const Text &text)
    {
        if (!text.isEmpty())
            add(heading, {plain(textIn(text, m_language))});
    }

    void tellDate()
    {
        const QString bounds = m_record.bounds ? m_words.date(*m_record.bounds) : QString();
        if (m_record.date) {
            m_facts.date = m_words.date(*m_record.date);
            m_facts.precision = m_words.precision(*m_record.date);
            if (!bounds.isEmpty())
                m_facts.precision +=
                    (m_facts.precision.isEmpty() ? QString() : QStringLiteral("; ")) + tr("within: %1").arg(bounds);
            return;
        }
        m_facts.date = tr("No date");
        if (!bounds.isEmpty())
            m_facts.precision = tr("within: %1").arg(bounds);
    }

    [[nodiscard]] QString titleOf(EventRow row) const { return toQString(m_store.title(row, m_language)); }

    [[nodiscard]] QString whyNotInNet(const NetRules::Verdict &verdict) const
    {
        if (!verdict.reason)
            return {};
        switch (*verdict.reason) {
        case LeftOutReason::PartOf:
            if (!verdict.countedIn || *verdict.countedIn == m_row)
                return tr("part of the total, counted once");
            return tr("counted once, in “%1”").arg(titleOf(*verdict.countedIn));
        case LeftOutReason::Increment:
            return tr("a change; not added to the net total");
        case LeftOutReason::Estimate:
            return tr("an estimate; in no total");
        }
        return {};
    }

    /// Its wholes, and theirs: what its amounts may be inside of.
    [[nodiscard]] std::vector<EventRow> wholes() const
    {
        std::vector<EventRow> found{m_row};
        for (std::size_t i = 0; i < found.size(); ++i) {
            for (const EventStore::Link &link : m_store.linksFrom(found[i])) {
                if (link.type == RelationType::PartOf && std::find(found.begin(), found.end(), link.row) == found.end())
                    found.push_back(link.row);
            }
        }
        std::sort(found.begin(), found.end());
        return found;
    }

    void tellAmounts()
    {
        if (m_record.amounts.empty())
            return;
        const std::vector<EventRow> rows = wholes();
        NetRules rules(m_store, [&rows](EventRow row) { return std::binary_search(rows.begin(), rows.end(), row); });
        for (const EventRow row : rows)
            rules.add(row);
        rules.resolve();
        std::vector<Fact> facts;
        for (std::size_t i = 0; i < m_record.amounts.size(); ++i)
            facts.push_back({m_words.longAmount(m_record.amounts[i]),
                             {},
                             whyNotInNet(rules.verdict(m_row, m_store.amount(m_row, i))),
                             {},
                             {}});
        const QString heading = facts.size() == 1 ? tr("Amount") : tr("Amounts");
        add(heading, std::move(facts));
    }

    void tellParties()
    {
        std::vector<Fact> facts;
        for (const Party &party : m_store.parties(m_row)) {
            QString text = toQString(m_store.companies()[party.company.value].name);
            if (party.role != Role::Unknown)
                text += QStringLiteral(" · ") + m_words.role(party.role);
            facts.push_back(plain(text));
        }
        add(tr("Parties"), std::move(facts), FactSection::Form::Chips);
    }

    void tellPlaces()
    {
        std::vector<Fact> facts;
        for (const EventPlace &place : m_record.places)
            facts.push_back(
                {{}, toQString(place.name), bracketed(place.country ? toQString(*place.country) : QString()), {}, {}});
        add(tr("Places"), std::move(facts));
    }

    static QString measureName(const std::string &name)
    {
        if (name == "power")
            return tr("Power");
        if (name == "jobs")
            return tr("Jobs");
        if (name == "area")
            return tr("Area");
        if (name == "processors")
            return tr("Processors");
        if (name == "data-centres")
            return tr("Data centres");
        return capitalised(toQString(name).replace(QLatin1Char('-'), QLatin1Char(' ')));
    }

    void tellMeasures()
    {
        for (const Measure &measure : m_record.measures) {
            const QString heading = measureName(measure.name);
            const bool again = !m_facts.sections.empty() && m_facts.sections.back().heading == heading;
            if (again)
                m_facts.sections.back().facts.push_back(plain(m_words.measure(measure)));
            else
                add(heading, {plain(m_words.measure(measure))});
        }
    }

    /// In brackets, unless it ends with some.
    [[nodiscard]] QString linkDate(EventRow row) const
    {
        const QString date = dateText(m_store, row, m_words);
        return date.endsWith(QLatin1Char(')')) ? QStringLiteral("· ") + date : bracketed(date);
    }

    void tellLinks()
    {
        const auto tell = [this](const std::vector<EventStore::Link> &links, RelationType type, bool inverse) {
            std::vector<Fact> facts;
            for (const EventStore::Link &link : links) {
                const bool twice =
                    std::any_of(facts.begin(), facts.end(), [&](const Fact &f) { return f.event == link.row; });
                if (link.type == type && !twice)
                    facts.push_back({{}, titleOf(link.row), linkDate(link.row), link.row, {}});
            }
            add(capitalised(m_words.relation(type, inverse)), std::move(facts));
        };
        const std::vector<EventStore::Link> from = m_store.linksFrom(m_row);
        const std::vector<EventStore::Link> to = m_store.linksTo(m_row);
        for (const RelationType type :
             {RelationType::PartOf, RelationType::Follows, RelationType::LeadsTo, RelationType::Supersedes,
              RelationType::MayOverlap, RelationType::Contradicts}) {
            const bool mutual = m_words.relation(type, false) == m_words.relation(type, true);
            if (mutual) {
                std::vector<EventStore::Link> both = from;
                both.insert(both.end(), to.begin(), to.end());
                tell(both, type, false);
                continue;
            }
            tell(from, type, false);
            tell(to, type, true);
        }
    }

    void tellDiffering()
    {
        std::vector<Fact> facts;
        for (const Text &text : m_record.differs)
            facts.push_back(plain(textIn(text, m_language)));
        add(tr("The sources differ"), std::move(facts), FactSection::Form::Caution);
    }

    [[nodiscard]] Fact sourceFact(const Citation &citation) const
    {
        const QString locator =
            citation.locator.empty() ? QString() : QStringLiteral(" · ") + toQString(citation.locator);
        const std::optional<SourceIndex> index = m_store.findSource(citation.source);
        if (!index)
            return {{}, toQString(citation.source) + locator, tr("not among the sources of the file"), {}, {}};
        const Source &source = m_store.sources()[index->value];
        QStringList about;
        if (!source.publisher.empty())
            about << toQString(source.publisher);
        if (source.published)
            about << m_words.date(*source.published);
        if (source.file)
            about << toQString(*source.file);
        const std::optional<WebAddress> link = addressOf(source);
        if (source.url && !source.url->empty() && !link)
            about << toQString(*source.url); // to be read, not to be opened
        return {QStringLiteral("[%1] ").arg(index->value + 1),
                textIn(source.title, m_language) + locator,
                about.join(QStringLiteral(", ")),
                {},
                link};
    }

    void tellSources()
    {
        std::vector<Fact> facts;
        for (const Citation &citation : m_record.sources)
            facts.push_back(sourceFact(citation));
        add(tr("Sources"), std::move(facts), FactSection::Form::Sources);
    }

    void tellTags()
    {
        std::vector<Fact> facts;
        for (const std::string &tag : m_record.tags)
            facts.push_back(plain(toQString(tag)));
        add(tr("Tags"), std::move(facts), FactSection::Form::Chips);
    }

    const EventStore &m_store;
    EventRow m_row;
    Language m_language;
    Words m_words;
    EventRecord m_record;
    EventFacts m_facts;
};

} // namespace

EventFacts eventFacts(const EventStore &store, EventRow row, Language language)
{
    return FactFinder(store, row, language).find();
}

QString EventFacts::asText() const
{
    QString text = kindLine + QLatin1Char('\n') + title + QLatin1Char('\n') + date;
    text += precision.isEmpty() ? QStringLiteral("\n") : QLatin1Char(' ') + bracketed(precision) + QLatin1Char('\n');
    for (const FactSection &section : sections) {
        text += QLatin1Char('\n') + section.heading + QLatin1Char('\n');
        for (const Fact &fact : section.facts) {
            text += fact.strong + fact.plain;
            if (!fact.muted.isEmpty())
                text += (fact.strong.isEmpty() && fact.plain.isEmpty() ? QString() : QStringLiteral(" ")) + fact.muted;
            if (fact.link)
                text += QLatin1Char(' ') + fact.link->text();
            text += QLatin1Char('\n');
        }
    }
    return text;
}

} // namespace timeloupe
