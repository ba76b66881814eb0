// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/figures/options/figureoption.h"

#include "app/figures/options/optionkeywords.h"
#include "app/figures/options/optiontext.h"

#include <QJsonArray>

#include <algorithm>
#include <cstring>
#include <type_traits>

namespace timeloupe {

namespace {

using namespace Qt::StringLiterals;
using Access = FigureOption::Access;
using Error = FigureOption::Error;
using Section = FigureOption::Section;

constexpr double kMostMargin = 2000;
constexpr double kLeastScale = 1;
constexpr double kMostScale = 4;

template <class Value> Value &memberOf(FigureChoice &choice, Value FigureChoice::*member)
{
    return choice.*member;
}
template <class Value> Value &memberOf(FigureChoice &choice, Value FigureOptions::*member)
{
    return choice.look.*member;
}
template <class Value> const Value &memberOf(const FigureChoice &choice, Value FigureChoice::*member)
{
    return choice.*member;
}
template <class Value> const Value &memberOf(const FigureChoice &choice, Value FigureOptions::*member)
{
    return choice.look.*member;
}

Error unknownWord(const QString &option, const QString &word, const QStringList &known)
{
    return OptionText::tr("%1 %2 is not known; expected one of %3").arg(option, word, known.join(u", "_s));
}

/// A flag.
template <auto Member>
constexpr Access kFlag{[](const FigureChoice &choice) -> QJsonValue { return memberOf(choice, Member); },
                       [](FigureChoice &choice, const QJsonValue &value) {
                           memberOf(choice, Member) = value.toBool(memberOf(choice, Member));
                       },
                       [](FigureChoice &choice, const QString &, const QString &) -> Error {
                           memberOf(choice, Member) = true;
                           return std::nullopt;
                       }};

template <auto Member, const auto &Keywords>
Error parseKeyword(FigureChoice &choice, const QString &option, const QString &word)
{
    const auto value = valueOfWord(Keywords, word);
    if (!value)
        return unknownWord(option, word, words(Keywords));
    memberOf(choice, Member) = *value;
    return std::nullopt;
}

template <const auto &Keywords> QStringList keywordsOf()
{
    return words(Keywords);
}

/// A flag that the command line sets by a keyword.
template <auto Member, const auto &Keywords>
constexpr Access kFlagByKeyword{kFlag<Member>.toJson, kFlag<Member>.fromJson, parseKeyword<Member, Keywords>,
                                keywordsOf<Keywords>};

/// One of some keywords; an optional member without a value is not kept.
template <auto Member, const auto &Keywords>
constexpr Access kKeyword{[](const FigureChoice &choice) -> QJsonValue {
                              using Value = std::decay_t<decltype(Keywords.front().value)>;
                              const std::optional<Value> value = memberOf(choice, Member);
                              return value ? QJsonValue(wordOfValue(Keywords, *value))
                                           : QJsonValue(QJsonValue::Undefined);
                          },
                          [](FigureChoice &choice, const QJsonValue &value) {
                              if (const auto known = valueOfWord(Keywords, value.toString()))
                                  memberOf(choice, Member) = *known;
                          },
                          parseKeyword<Member, Keywords>, keywordsOf<Keywords>};

/// Text, as it was typed.
template <auto Member>
constexpr Access kText{[](const FigureChoice &choice) -> QJsonValue { return memberOf(choice, Member); },
                       [](FigureChoice &choice, const QJsonValue &value) {
                           memberOf(choice, Member) = value.toString(memberOf(choice, Member));
                       },
                       [](FigureChoice &choice, const QString &, const QString &word) -> Error {
                           memberOf(choice, Member) = word;
                           return std::nullopt;
                       }};

template <auto Member> void setNumber(FigureChoice &choice, const QJsonValue &value, double least, double most)
{
    memberOf(choice, Member) = std::clamp(value.toDouble(memberOf(choice, Member)), least, most);
}

Error parseSize(FigureChoice &choice, const QString &option, const QString &word)
{
    const Result<QSizeF> size = figureSize(word);
    if (!size)
        return option + u": "_s + size.error().message;
    choice.size = word;
    // No page and no picture can be like that, whatever the rest.
    if (const auto error = sizeError(FigureTarget::Pdf, *size, 1))
        return option + u' ' + word + u": "_s + *error;
    return std::nullopt;
}

Error parseScale(FigureChoice &choice, const QString &option, const QString &word)
{
    bool ok = false;
    choice.scale = word.toDouble(&ok);
    if (!ok || !(choice.scale >= kLeastScale && choice.scale <= kMostScale))
        return OptionText::tr("%1 %2 cannot be drawn; expected a number from 1 to 4").arg(option, word);
    return std::nullopt;
}

Error parsePages(FigureChoice &choice, const QString &option, const QString &word)
{
    const auto grid = pageGridOfWord(word);
    if (!grid)
        return OptionText::tr(
                   "%1 %2 is not a page grid; expected WxH of 1 to %3, as 2x1, or 2x or x1 for as many as are needed")
            .arg(option, word, QString::number(PageGrid::kMost));
    choice.look.pages = *grid;
    return std::nullopt;
}

QStringList panelWords()
{
    QStringList words;
    for (const auto &[word, panel] : kPanels)
        words += QString::fromLatin1(word.data(), static_cast<qsizetype>(word.size()));
    return words;
}

Error parsePanels(FigureChoice &choice, const QString &option, const QString &list)
{
    choice.look.panels = {};
    for (const QString &word : list.split(u',')) {
        const auto panel = panelFromKeyword(word.toStdString());
        if (!panel)
            return OptionText::tr("%1 %2 is not known; expected some of %3, with commas between")
                .arg(option, word, panelWords().join(u", "_s));
        choice.look.panels.set(*panel);
    }
    return std::nullopt;
}

constexpr Access kSize{kText<&FigureChoice::size>.toJson,
                       [](FigureChoice &choice, const QJsonValue &value) {
                           if (figureSize(value.toString()))
                               choice.size = value.toString();
                       },
                       parseSize};

constexpr Access kScale{[](const FigureChoice &choice) -> QJsonValue { return choice.scale; },
                        [](FigureChoice &choice, const QJsonValue &value) {
                            setNumber<&FigureChoice::scale>(choice, value, kLeastScale, kMostScale);
                        },
                        parseScale};

constexpr Access kMargin{[](const FigureChoice &choice) -> QJsonValue { return choice.look.margin; },
                         [](FigureChoice &choice, const QJsonValue &value) {
                             setNumber<&FigureOptions::margin>(choice, value, 0, kMostMargin);
                         },
                         nullptr};

constexpr Access kPages{[](const FigureChoice &choice) -> QJsonValue { return wordOfPageGrid(choice.look.pages); },
                        [](FigureChoice &choice, const QJsonValue &value) {
                            const QString word = value.toString();
                            const PageGrid asNeeded{std::nullopt, std::nullopt};
                            choice.look.pages = word == wordOfPageGrid(asNeeded)
                                                    ? asNeeded
                                                    : pageGridOfWord(word).value_or(choice.look.pages);
                        },
                        parsePages};

constexpr Access kPanelList{
    [](const FigureChoice &choice) -> QJsonValue {
        QJsonArray words;
        for (const auto &[word, panel] : kPanels)
            if (choice.look.shows(panel))
                words.append(QString::fromLatin1(word.data(), qsizetype(word.size())));
        return words;
    },
    [](FigureChoice &choice, const QJsonValue &value) {
        if (!value.isArray())
            return;
        const QJsonArray words = value.toArray();
        for (const auto &[word, panel] : kPanels)
            choice.look.panels.set(panel, words.contains(QString::fromLatin1(word.data(), qsizetype(word.size()))));
    },
    parsePanels, panelWords};

QStringList languageTags()
{
    QStringList tags;
    for (const Language language : Language::all())
        tags += language.tag();
    return tags;
}

Error parseLanguage(FigureChoice &choice, const QString &option, const QString &tag)
{
    choice.language = Language::of(tag);
    return choice.language ? std::nullopt : unknownWord(option, tag, languageTags());
}

constexpr Access kLanguage{[](const FigureChoice &choice) -> QJsonValue {
                               return choice.language ? QJsonValue(choice.language->tag())
                                                      : QJsonValue(QJsonValue::Undefined);
                           },
                           [](FigureChoice &choice, const QJsonValue &value) {
                               if (const auto known = Language::of(value.toString()))
                                   choice.language = known;
                           },
                           parseLanguage, languageTags};

constexpr FigureOption kOptions[] = {
    // What is shown
    {.key = "everything", .section = Section::Content, .access = kFlag<&FigureChoice::everything>},
    {.key = "folds",
     .section = Section::Content,
     .access = kFlag<&FigureChoice::folds>,
     .option = "--fold",
     .offOption = "--no-fold",
     .help = QT_TRANSLATE_NOOP("FigureOptions", "quiet periods folded, or not"),
     .label = QT_TRANSLATE_NOOP("FigureOptions", "Fold quiet periods")},
    {.key = "panels",
     .section = Section::Content,
     .access = kPanelList,
     .option = "--panels",
     .value = "LIST",
     .help = QT_TRANSLATE_NOOP("FigureOptions", "some of %1")},
    {.key = "highlight",
     .section = Section::Content,
     .access = kFlag<&FigureOptions::highlight>,
     .label = QT_TRANSLATE_NOOP("FigureOptions", "Highlight"),
     .tip = QT_TRANSLATE_NOOP("FigureOptions", "The selected events stand out, as in the window")},
    // How it looks
    {.key = "target", .section = Section::Look, .access = kKeyword<&FigureChoice::target, kTargetKeywords>},
    {.key = "size",
     .section = Section::Look,
     .access = kSize,
     .option = "--size",
     .value = "SIZE",
     .help = QT_TRANSLATE_NOOP("FigureOptions",
                               "A0 to A6, Letter, Legal, Tabloid, Ledger, 1920x1080,\n420x297mm or 11x8.5in")},
    {.key = "portrait",
     .section = Section::Look,
     .access = kFlagByKeyword<&FigureChoice::portrait, kOrientationKeywords>,
     .option = "--orientation",
     .value = "WAY",
     .help = QT_TRANSLATE_NOOP("FigureOptions", "%1")},
    {.key = "margin", .section = Section::Look, .access = kMargin},
    {.key = "pages",
     .section = Section::Look,
     .access = kPages,
     .option = "--pages",
     .value = "WxH",
     .help = QT_TRANSLATE_NOOP("FigureOptions", "spread over pages; 2x or x1: as many as needed (.pdf)")},
    {.key = "scale",
     .section = Section::Look,
     .access = kScale,
     .option = "--scale",
     .value = "N",
     .help = QT_TRANSLATE_NOOP("FigureOptions", "pixels for each pixel of the size, 1 to 4 (.png)")},
    {.key = "theme",
     .section = Section::Look,
     .access = kKeyword<&FigureOptions::theme, kThemeKeywords>,
     .option = "--theme",
     .value = "NAME",
     .help = QT_TRANSLATE_NOOP("FigureOptions", "%1")},
    {.key = "distance",
     .section = Section::Look,
     .access = kKeyword<&FigureOptions::distance, kDistanceKeywords>,
     .option = "--distance",
     .value = "NAME",
     .help = QT_TRANSLATE_NOOP("FigureOptions", "from where it is read: %1")},
    {.key = "transparent",
     .section = Section::Look,
     .access = kFlag<&FigureOptions::transparent>,
     .option = "--transparent",
     .help = QT_TRANSLATE_NOOP("FigureOptions", "no background (.png, .svg)"),
     .label = QT_TRANSLATE_NOOP("FigureOptions", "Transparent ground"),
     .tip = QT_TRANSLATE_NOOP("FigureOptions", "No ground: what the picture is put on shows through")},
    // What it says
    {.key = "language",
     .section = Section::Text,
     .access = kLanguage,
     .option = "--lang",
     .value = "LANGUAGE",
     .help = QT_TRANSLATE_NOOP("FigureOptions", "%1, also for what all other commands say")},
    {.section = Section::Text,
     .access = kText<&FigureOptions::title>,
     .option = "--title",
     .value = "TEXT",
     .help = QT_TRANSLATE_NOOP("FigureOptions", "instead of its own")},
    {.section = Section::Text,
     .access = kText<&FigureOptions::subtitle>,
     .option = "--subtitle",
     .value = "TEXT",
     .help = QT_TRANSLATE_NOOP("FigureOptions", "instead of range, number of events and net total")},
    {.key = "heading",
     .section = Section::Text,
     .access = kFlag<&FigureOptions::heading>,
     .label = QT_TRANSLATE_NOOP("FigureOptions", "Heading"),
     .tip = QT_TRANSLATE_NOOP("FigureOptions", "Title and subtitle")},
    {.key = "legend",
     .section = Section::Text,
     .access = kFlag<&FigureOptions::legend>,
     .label = QT_TRANSLATE_NOOP("FigureOptions", "Legend"),
     .tip = QT_TRANSLATE_NOOP("FigureOptions", "What shapes, bands and lines mean")},
    {.key = "sources",
     .section = Section::Text,
     .access = kFlag<&FigureOptions::sources>,
     .option = "--sources",
     .help = QT_TRANSLATE_NOOP("FigureOptions", "numbers at the events, and the list of sources"),
     .label = QT_TRANSLATE_NOOP("FigureOptions", "Sources"),
     .tip = QT_TRANSLATE_NOOP("FigureOptions", "Numbers at the events, and the list of the sources they stand for")},
    {.key = "rule",
     .section = Section::Text,
     .access = kFlag<&FigureOptions::rule>,
     .label = QT_TRANSLATE_NOOP("FigureOptions", "Filter, totals"),
     .tip = QT_TRANSLATE_NOOP("FigureOptions", "The filter in words, and how totals are made")},
    {.key = "footer",
     .section = Section::Text,
     .access = kFlag<&FigureOptions::footer>,
     .label = QT_TRANSLATE_NOOP("FigureOptions", "Footer"),
     .tip = QT_TRANSLATE_NOOP("FigureOptions", "Range, name of the file, number of the page")},
    {.key = "appendix",
     .section = Section::Text,
     .access = kFlagByKeyword<&FigureOptions::appendix, kAppendixKeywords>,
     .option = "--appendix",
     .value = "events",
     .help = QT_TRANSLATE_NOOP("FigureOptions", "a table of all events (.pdf)"),
     .label = QT_TRANSLATE_NOOP("FigureOptions", "Table of all events"),
     .tip = QT_TRANSLATE_NOOP("FigureOptions", "An appendix with every matching event, on further pages")},
};

/// "light, dark or print".
QString alternatives(QStringList words)
{
    const QString last = words.takeLast();
    return words.isEmpty() ? last : OptionText::tr("%1 or %2").arg(words.join(u", "_s), last);
}

} // namespace

QString FigureOption::labelText() const
{
    return OptionText::tr(label);
}

QString FigureOption::tipText() const
{
    return tip != nullptr ? OptionText::tr(tip) : QString();
}

QString FigureOption::helpText() const
{
    const QString text = OptionText::tr(help);
    if (!text.contains(u"%1"_s))
        return text;
    // A list is written without spaces, as it is typed.
    return text.arg(access.parse == parsePanels ? panelWords().join(u',') : alternatives(access.keywords()));
}

std::span<const FigureOption> figureOptions()
{
    return kOptions;
}

const FigureOption &figureOption(const char *key)
{
    const auto found = std::find_if(std::begin(kOptions), std::end(kOptions),
                                    [key](const FigureOption &option) { return std::strcmp(option.key, key) == 0; });
    Q_ASSERT(found != std::end(kOptions));
    return *found;
}

const FigureOption *figureOptionNamed(const QString &name)
{
    const auto is = [&name](const char *option) { return option != nullptr && name == QLatin1StringView(option); };
    const auto found = std::find_if(std::begin(kOptions), std::end(kOptions), [&is](const FigureOption &option) {
        return is(option.option) || is(option.offOption);
    });
    return found == std::end(kOptions) ? nullptr : found;
}

QJsonObject toJson(const FigureChoice &choice)
{
    QJsonObject json;
    for (const FigureOption &option : kOptions)
        if (*option.key != '\0')
            json.insert(QLatin1StringView(option.key), option.access.toJson(choice));
    return json;
}

FigureChoice figureChoiceFrom(const QJsonObject &json)
{
    FigureChoice choice;
    for (const FigureOption &option : kOptions)
        if (*option.key != '\0')
            option.access.fromJson(choice, json.value(QLatin1StringView(option.key)));
    return choice;
}

} // namespace timeloupe
