// SPDX-License-Identifier: GPL-3.0-or-later
#include "model/query/querycompletion.h"

#include "model/query/language/query.h"
#include "model/query/language/queryfields.h"
#include "model/query/language/querylexer.h"
#include "model/query/storevocabulary.h"
#include "model/query/textindex.h"

#include <QCoreApplication>

#include <algorithm>
#include <unordered_set>

namespace timeloupe {

namespace {

using Type = QueryLexeme::Type;

constexpr std::size_t kMostItems = 50;
constexpr std::size_t kLongestTyped = 1000; ///< bytes; longer words get no completion

/// The token being typed at the end of the text.
struct Place
{
    enum class What : std::uint8_t { Term, Value, Role };

    What what = What::Term;
    std::size_t begin = 0; ///< code points
    std::string typed;     ///< its text so far
    std::string field;     ///< field name of a Value
    bool quotedField = false;
    std::unordered_set<std::string> taken; ///< values already in the list, folded
};

Place placeAfter(const std::vector<QueryLexeme> &lexemes, std::size_t end)
{
    Place place;
    place.begin = end;
    if (lexemes.empty() || lexemes.back().end != end)
        return place;
    const auto name = std::find_if(lexemes.rbegin(), lexemes.rend(), [](const QueryLexeme &lexeme) {
        return lexeme.type != Type::Operator && lexeme.type != Type::Value && lexeme.type != Type::Comma &&
               lexeme.type != Type::Slash && lexeme.type != Type::UnclosedQuote;
    });
    const bool inField = name != lexemes.rend() && name->type == Type::Name;
    const QueryLexeme &last = lexemes.back();
    const bool text = last.type == Type::Word || last.type == Type::Value || last.type == Type::UnclosedQuote ||
                      last.type == Type::And || last.type == Type::Or || last.type == Type::Not;
    if (text) {
        place.begin = last.begin;
        place.typed = last.text;
    }
    if (!inField || last.type == Type::Word)
        return place;
    const std::size_t before = lexemes.size() - (text ? 2 : 1);
    place.what = lexemes[before].type == Type::Slash ? Place::What::Role : Place::What::Value;
    place.field = name->text;
    place.quotedField = name->quoted;
    for (auto lexeme = name.base(); lexeme != lexemes.end(); ++lexeme)
        if (lexeme->type == Type::Value && &*lexeme != &last)
            place.taken.insert(folded(lexeme->text));
    return place;
}

/// Selects the candidates that match the typed text, best first.
class Choice
{
    Q_DECLARE_TR_FUNCTIONS(QueryCompletion)

public:
    explicit Choice(const Place &place) : m_place(place), m_typed(folded(place.typed)) {}

    void add(std::string_view text, const QString &hint, const std::vector<std::string> &names)
    {
        int rank = kNoMatch;
        for (const std::string &name : names)
            rank = std::min(rank, rankOf(folded(name)));
        if (rank < kNoMatch)
            m_found.push_back({rank, {QString::fromUtf8(text.data(), static_cast<qsizetype>(text.size())), hint}});
    }

    void addWords(const std::vector<std::string_view> &words)
    {
        for (const std::string_view word : words)
            if (!isTaken(word))
                add(word, QString(), {std::string(word)});
    }

    /// `prefix` is inserted before the value.
    void addEntries(const std::vector<VocabularyEntry> &entries, const std::string &prefix = {})
    {
        for (const VocabularyEntry &entry : entries) {
            if (isTaken(entry.text))
                continue;
            std::vector<std::string> names{entry.text};
            names.insert(names.end(), entry.otherNames.begin(), entry.otherNames.end());
            add(prefix + queryQuoted(entry.text), hintOf(entry), names);
        }
    }

    void addFields(const EventStore &store)
    {
        for (const QueryFieldInfo &info : queryFields())
            add(std::string(info.name) + (info.shape == QueryShape::Numbers ? '>' : ':'), hintOf(info),
                {std::string(info.name)});
        for (const VocabularyEntry &entry : storeVocabulary(store, QueryField::Measure)) {
            QueryNode node;
            node.op = QueryNode::Op::Term;
            node.field = QueryField::Measure;
            node.measure = entry.text;
            node.numbers.low = 0;
            node.numbers.lowInclusive = false;
            const std::string printed = Query(node).print(); // quoted where needed
            if (entry.text != "power" && entry.text != "jobs")
                add(printed.substr(0, printed.rfind('>') + 1), hintOf(entry), {entry.text});
        }
    }

    void addNumbers(bool power, bool ranges)
    {
        const QString hint = ranges ? tr("number, or range such as 1B..50B") : tr("number such as 500k or 1B");
        for (const char *number : power ? std::array{"100MW", "1GW", "10GW"} : std::array{"100M", "1B", "10B"})
            add(number, power ? tr("gigawatts where no unit is given") : hint, {number});
    }

    void addYears(const EventStore &store)
    {
        if (store.datedCount() == 0)
            return;
        const std::int64_t first = toCivil(store.extent().begin).year;
        const std::int64_t last = toCivil(store.extent().end - 1).year;
        for (std::int64_t year = std::max<std::int64_t>(first, 1); year <= std::min<std::int64_t>(last, 9999); ++year) {
            if (m_found.size() == kMostItems)
                return;
            const std::string text = QStringLiteral("%1").arg(year, 4, 10, QLatin1Char('0')).toStdString();
            add(text, tr("date or interval"), {text});
        }
    }

    [[nodiscard]] std::vector<Completion> take()
    {
        std::stable_sort(m_found.begin(), m_found.end(),
                         [](const auto &a, const auto &b) { return a.first < b.first; });
        if (m_found.size() > kMostItems)
            m_found.resize(kMostItems);
        std::vector<Completion> items;
        for (auto &[rank, item] : m_found)
            items.push_back(std::move(item));
        return items;
    }

private:
    static constexpr int kNoMatch = 3;

    [[nodiscard]] bool isTaken(std::string_view text) const
    {
        return !m_place.taken.empty() && m_place.taken.contains(folded(text));
    }

    /// 0: prefix of the name, 1: prefix of a word, 2: substring.
    [[nodiscard]] int rankOf(const std::string &name) const
    {
        const std::size_t at = name.find(m_typed);
        if (at == std::string::npos)
            return kNoMatch;
        if (at == 0)
            return 0;
        return name.find(' ' + m_typed) != std::string::npos ? 1 : 2;
    }

    [[nodiscard]] static QString hintOf(const VocabularyEntry &entry)
    {
        if (entry.events)
            return tr("%n events", nullptr, static_cast<int>(*entry.events));
        return QString::fromStdString(entry.note);
    }

    [[nodiscard]] static QString hintOf(const QueryFieldInfo &info)
    {
        switch (info.shape) {
        case QueryShape::Numbers:
            return tr("number, or range such as 1B..50B");
        case QueryShape::Date:
            return tr("date or interval");
        case QueryShape::Parties:
            return tr("names, each with a role after / if wanted");
        default:
            break;
        }
        QStringList words;
        for (const std::string_view word : queryKeywords(info.field))
            words += QString::fromUtf8(word.data(), static_cast<qsizetype>(word.size()));
        if (words.size() > 3)
            words = words.mid(0, 3) << QStringLiteral("…");
        return words.join(QStringLiteral(", "));
    }

    const Place &m_place;
    std::string m_typed;
    std::vector<std::pair<int, Completion>> m_found;
};

void addValues(Choice &choice, const EventStore &store, const Place &place)
{
    const auto info = place.quotedField ? std::nullopt : queryFieldNamed(place.field);
    if (!info) {
        choice.addNumbers(false, false);
        return;
    }
    switch (info->shape) {
    case QueryShape::Numbers:
        choice.addNumbers(info->name == "power", info->field == QueryField::Amount);
        break;
    case QueryShape::Date:
        choice.addYears(store);
        break;
    default:
        choice.addWords(queryKeywords(info->field));
        choice.addEntries(storeVocabulary(store, info->field));
    }
}

} // namespace

Completions queryCompletions(const EventStore &store, const QString &line, int cursor)
{
    const QString before = line.left(std::max(cursor, 0));
    if (before.size() > static_cast<qsizetype>(Query::kMaxLength))
        return {};
    const std::u32string points = before.toStdU32String();
    const Place place = placeAfter(queryLexemes(before.toStdString()), points.size());
    Completions completions;
    completions.begin = static_cast<int>(QString::fromUcs4(points.data(), static_cast<qsizetype>(place.begin)).size());
    if (place.typed.size() > kLongestTyped)
        return completions;
    Choice choice(place);
    switch (place.what) {
    case Place::What::Term:
        choice.addFields(store);
        choice.addEntries(storeVocabulary(store, QueryField::Company), "company:");
        break;
    case Place::What::Value:
        addValues(choice, store, place);
        break;
    case Place::What::Role:
        choice.addWords(queryKeywords(QueryField::Role));
        break;
    }
    completions.items = choice.take();
    return completions;
}

} // namespace timeloupe
