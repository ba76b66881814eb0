// SPDX-License-Identifier: GPL-3.0-or-later
#include "model/table/eventfacts.h"

#include "model/table/amountexplanations.h"
#include "model/table/eventcells.h"
#include "model/table/sourcelinks.h"
#include "model/text/displaytext.h"

#include <QCoreApplication>

#include <algorithm>
#include <array>
#include <span>
#include <unordered_set>

namespace timeloupe {

namespace {

constexpr qsizetype kWhole = std::numeric_limits<qsizetype>::max();
constexpr std::size_t kMostHeadings = 50; // maximum number of headings for measures
constexpr qsizetype kLeastEach = 120;     // minimum number of characters per text

QString capitalised(QString text)
{
    if (!text.isEmpty())
        text[0] = text.at(0).toUpper();
    return text;
}

QString parenthesised(const QString &text)
{
    return text.isEmpty() ? QString() : QLatin1Char('(') + text + QLatin1Char(')');
}

class FactBuilder
{
    Q_DECLARE_TR_FUNCTIONS(EventFacts)

public:
    FactBuilder(const EventStore &store, EventRow row, Language language, const FactLimits &limits)
        : m_store(store),
          m_row(row),
          m_language(language),
          m_words(language),
          m_limits(limits),
          m_each(limits.characters),
          m_record(store.record(row))
    {
    }

    EventFacts build()
    {
        m_facts.kind = m_record.kind;
        m_facts.status = m_record.status;
        const auto parties = m_store.parties(m_row);
        if (!parties.empty())
            m_facts.company = parties.front().company;
        m_facts.kindLine = m_words.kind(m_record.kind);
        if (m_record.status != Status::Unknown)
            m_facts.kindLine += QStringLiteral(" · ") + m_words.status(m_record.status);
        Fact title = textFact(m_record.title, m_each < kWhole ? std::min(m_each, kLongestLabel) : kWhole);
        m_facts.title = std::move(title.plain);
        m_facts.fullTitle = std::move(title.whole);
        addDate();
        addAmounts();
        addParties();
        addPlaces();
        addMeasures();
        addText(tr("Summary"), m_record.summary);
        addLinks();
        addDiffering();
        addSources();
        addText(tr("Note"), m_record.note);
        addTags();
        return std::move(m_facts);
    }

private:
    /// The facts of the `things` within the limits, each made by `fact`.
    template <class Things, class MakeFact>
    void add(const QString &heading, const Things &things, MakeFact fact,
             FactSection::Form form = FactSection::Form::Lines)
    {
        const std::size_t begin = std::min(m_limits.first, things.size());
        const std::size_t end = begin + std::min(m_limits.facts, things.size() - begin);
        FactSection section{heading, form, {}, things.size()};
        if (m_limits.characters < kWhole && begin < end)
            m_each = std::max(kLeastEach, m_limits.characters / static_cast<qsizetype>(end - begin));
        for (std::size_t i = begin; i < end; ++i)
            section.facts.push_back(fact(things[i]));
        if (begin < end)
            m_facts.sections.push_back(std::move(section));
    }

    static Fact plain(const QString &text) { return {{}, text, {}, {}, {}}; }

    /// A text from the file, truncated when too long.
    [[nodiscard]] QString shown(std::string_view text) const
    {
        return m_each < kWhole ? displayText(text, m_each) : toQString(text);
    }

    /// A name on a single line.
    [[nodiscard]] QString chip(std::string_view text) const
    {
        return m_each < kWhole ? displayLabel(text) : toQString(text);
    }

    [[nodiscard]] Fact textFact(const Text &text, qsizetype longest) const
    {
        const std::string &whole = text.in(m_language);
        if (longest == kWhole)
            return plain(toQString(whole));
        Fact fact = plain(displayText(whole, longest));
        if (isLongerThan(whole, longest))
            fact.whole = std::make_shared<const std::string>(whole);
        return fact;
    }

    void addText(const QString &heading, const Text &text)
    {
        if (!text.isEmpty())
            add(heading, std::array{&text}, [this](const Text *one) { return textFact(*one, m_each); });
    }

    void addDate()
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

    [[nodiscard]] QString titleOf(EventRow row) const
    {
        const std::string_view title = m_store.title(row, m_language);
        return m_each < kWhole ? displayLabel(title) : toQString(title);
    }

    void addAmounts()
    {
        if (m_record.amounts.empty())
            return;
        const AmountExplanations explanations(m_store, m_row);
        add(tr("Amounts", nullptr, static_cast<int>(m_record.amounts.size())), m_record.amounts,
            [&](const Amount &amount) {
                const auto index = static_cast<std::size_t>(&amount - m_record.amounts.data());
                const QString why = explanations.of(index, [this](EventRow row) { return titleOf(row); });
                return Fact{m_words.longAmount(amount), {}, why, {}, {}};
            });
    }

    void addParties()
    {
        const auto fact = [this](const Party &party) {
            QString text = chip(m_store.companies()[party.company.value].name);
            if (party.role != Role::Unknown)
                text += QStringLiteral(" · ") + m_words.role(party.role);
            return plain(text);
        };
        add(tr("Parties"), m_store.parties(m_row), fact, FactSection::Form::Chips);
    }

    void addPlaces()
    {
        add(tr("Places"), m_record.places, [this](const EventPlace &place) {
            return Fact{{}, shown(place.name), parenthesised(place.country ? chip(*place.country) : QString()), {}, {}};
        });
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
        return capitalised(displayLabel(name, kLongestWord).replace(QLatin1Char('-'), QLatin1Char(' ')));
    }

    void addMeasures()
    {
        const std::vector<Measure> &measures = m_record.measures;
        if (measures.size() > kMostHeadings) { // one heading for all
            add(tr("Figures"), measures, [this](const Measure &measure) {
                return plain(measureName(measure.name) + QStringLiteral(": ") + m_words.measure(measure));
            });
            return;
        }
        for (auto begin = measures.begin(); begin != measures.end();) {
            const auto end =
                std::find_if(begin, measures.end(), [&](const Measure &other) { return other.name != begin->name; });
            add(measureName(begin->name), std::span(begin, end),
                [this](const Measure &measure) { return plain(m_words.measure(measure)); });
            begin = end;
        }
    }

    /// In parentheses, unless it ends with some.
    [[nodiscard]] QString linkDate(EventRow row) const
    {
        const QString date = dateText(m_store, row, m_words);
        return date.endsWith(QLatin1Char(')')) ? QStringLiteral("· ") + date : parenthesised(date);
    }

    void addLinks()
    {
        const auto addLinked = [this](const std::vector<EventStore::Link> &links, RelationType type, bool inverse) {
            std::vector<EventRow> rows;
            std::unordered_set<EventRow> known;
            for (const EventStore::Link &link : links) {
                if (link.type == type && known.insert(link.row).second)
                    rows.push_back(link.row);
            }
            add(capitalised(m_words.relation(type, inverse)), rows, [this](EventRow row) {
                return Fact{{}, titleOf(row), linkDate(row), row, {}};
            });
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
                addLinked(both, type, false);
                continue;
            }
            addLinked(from, type, false);
            addLinked(to, type, true);
        }
    }

    void addDiffering()
    {
        add(
            tr("The sources differ"), m_record.differs, [this](const Text &text) { return textFact(text, m_each); },
            FactSection::Form::Caution);
    }

    [[nodiscard]] Fact sourceFact(const Citation &citation) const
    {
        const QString locator = citation.locator.empty() ? QString() : QStringLiteral(" · ") + shown(citation.locator);
        const std::optional<SourceIndex> index = m_store.findSource(citation.source);
        if (!index)
            return {{}, shown(citation.source) + locator, tr("not among the sources of the file"), {}, {}};
        const Source &source = m_store.sources()[index->value];
        QStringList about;
        if (!source.publisher.empty())
            about << shown(source.publisher);
        if (source.published)
            about << m_words.date(*source.published);
        if (source.file)
            about << shown(*source.file);
        const std::optional<WebAddress> link = addressOf(source);
        if (source.url && !source.url->empty() && !link)
            about << shown(*source.url); // shown as text, not opened
        return {QStringLiteral("[%1] ").arg(index->value + 1),
                shown(source.title.in(m_language)) + locator,
                about.join(QStringLiteral(", ")),
                {},
                link};
    }

    void addSources()
    {
        add(
            tr("Sources"), m_record.sources, [this](const Citation &citation) { return sourceFact(citation); },
            FactSection::Form::Sources);
    }

    void addTags()
    {
        add(
            tr("Tags"), m_record.tags, [this](const std::string &tag) { return plain(chip(tag)); },
            FactSection::Form::Chips);
    }

    const EventStore &m_store;
    EventRow m_row;
    Language m_language;
    Words m_words;
    FactLimits m_limits;
    qsizetype m_each; ///< maximum characters per text of the current section
    EventRecord m_record;
    EventFacts m_facts;
};

} // namespace

EventFacts eventFacts(const EventStore &store, EventRow row, Language language, const FactLimits &limits)
{
    return FactBuilder(store, row, language, limits).build();
}

QString EventFacts::asText() const
{
    QString text = kindLine + QLatin1Char('\n') + title + QLatin1Char('\n') + date;
    text +=
        precision.isEmpty() ? QStringLiteral("\n") : QLatin1Char(' ') + parenthesised(precision) + QLatin1Char('\n');
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
