// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/figures/options/figurechoice.h"

#include "app/figures/options/optionkeywords.h"
#include "model/events/quietperiods.h"
#include "views/figure/figure.h"

#include <QCoreApplication>
#include <QJsonArray>
#include <QJsonObject>

namespace timeloupe {

namespace {

using namespace Qt::StringLiterals;

/// What is either there or not, but for the panels.
constexpr std::array<OptionKeyword<bool FigureOptions::*>, 8> kSwitches{{{"transparent", &FigureOptions::transparent},
                                                                         {"heading", &FigureOptions::heading},
                                                                         {"legend", &FigureOptions::legend},
                                                                         {"rule", &FigureOptions::rule},
                                                                         {"footer", &FigureOptions::footer},
                                                                         {"sources", &FigureOptions::sources},
                                                                         {"appendix", &FigureOptions::appendix},
                                                                         {"highlight", &FigureOptions::highlight}}};
constexpr std::array<OptionKeyword<FigureTarget>, 3> kTargetWords{
    {{"pdf", FigureTarget::Pdf}, {"svg", FigureTarget::Svg}, {"png", FigureTarget::Png}}};

constexpr double kMostMargin = 2000;

void readPanels(const QJsonValue &json, FigureOptions &look)
{
    if (!json.isArray())
        return;
    const QJsonArray panels = json.toArray();
    for (const auto &[word, panel] : kPanelKeywords)
        look.*panel = panels.contains(QString::fromLatin1(word));
}

bool isOnePage(FigureTarget target)
{
    return target != FigureTarget::Pdf;
}

} // namespace

QSizeF FigureChoice::page() const
{
    const Result<QSizeF> found = figureSize(size);
    if (!found)
        return {};
    return portrait == (found->height() > found->width()) ? *found : found->transposed();
}

FigureOptions FigureChoice::options(const QString &fileName) const
{
    FigureOptions options = look;
    options.page = page();
    options.onePage = isOnePage(target);
    if (options.onePage) {
        options.pages = PageGrid();
        options.appendix = false;
    } else {
        options.transparent = false;
    }
    options.fileName = fileName;
    options.program = u"Timeloupe " TIMELOUPE_VERSION ""_s;
    return options;
}

std::optional<QString> FigureChoice::figureError() const
{
    const Result<QSizeF> found = figureSize(size);
    if (!found)
        return found.error().message;
    if (const auto wrong = sizeError(target, *found, target == FigureTarget::Png ? scale : 1))
        return wrong;
    if (2 * look.margin > std::min(found->width(), found->height()) * 0.6)
        return QCoreApplication::translate("FigureChoice",
                                           "The margins leave no room on the page; expected narrower ones.");
    const bool empty = std::none_of(kPanelKeywords.begin(), kPanelKeywords.end(),
                                    [this](const auto &panel) { return look.*(panel.second); });
    if (empty)
        return QCoreApplication::translate("FigureChoice", "No panel is chosen; expected at least one of timeline, "
                                                           "amounts, overview and list.");
    return std::nullopt;
}

FigureChoice withoutTitles(FigureChoice choice)
{
    choice.look.title.clear();
    choice.look.subtitle.clear();
    return choice;
}

QJsonObject toJson(const FigureChoice &choice)
{
    QJsonObject json{
        {u"target"_s, wordOfValue(kTargetWords, choice.target)},
        {u"size"_s, choice.size},
        {u"portrait"_s, choice.portrait},
        {u"scale"_s, choice.scale},
        {u"everything"_s, choice.everything},
        {u"folds"_s, choice.folds},
        {u"margin"_s, choice.look.margin},
        {u"pages"_s, wordOfPageGrid(choice.look.pages)},
        {u"theme"_s, wordOfValue(kThemeKeywords, choice.look.theme)},
        {u"distance"_s, wordOfValue(kDistanceKeywords, choice.look.distance)},
    };
    if (choice.language)
        json.insert(u"language"_s, choice.language->tag());
    QJsonArray panels;
    for (const auto &[word, panel] : kPanelKeywords)
        if (choice.look.*panel)
            panels.append(QString::fromLatin1(word));
    json.insert(u"panels"_s, panels);
    for (const auto &[word, part] : kSwitches)
        json.insert(QString::fromLatin1(word), choice.look.*part);
    return json;
}

FigureChoice figureChoiceFrom(const QJsonObject &json)
{
    FigureChoice choice;
    const auto word = [&json](QStringView name) { return json.value(name).toString(); };
    choice.target = valueOfWord(kTargetWords, word(u"target")).value_or(choice.target);
    if (figureSize(word(u"size")))
        choice.size = word(u"size");
    choice.portrait = json.value(u"portrait").toBool(choice.portrait);
    choice.scale = std::clamp(json.value(u"scale").toDouble(choice.scale), 1.0, 4.0);
    choice.language = Language::of(word(u"language"));
    choice.everything = json.value(u"everything").toBool(choice.everything);
    choice.folds = json.value(u"folds").toBool(choice.folds);
    FigureOptions &look = choice.look;
    look.margin = std::clamp(json.value(u"margin").toDouble(look.margin), 0.0, kMostMargin);
    look.pages = pageGridOfWord(word(u"pages")).value_or(word(u"pages") == "x"_L1 ? PageGrid{{}, {}} : look.pages);
    look.theme = valueOfWord(kThemeKeywords, word(u"theme")).value_or(look.theme);
    look.distance = valueOfWord(kDistanceKeywords, word(u"distance")).value_or(look.distance);
    readPanels(json.value(u"panels"), look);
    for (const auto &[name, part] : kSwitches)
        look.*part = json.value(QLatin1StringView(name)).toBool(look.*part);
    return choice;
}

ViewSnapshot snapshotFor(const FigureChoice &choice, const ViewSnapshot &view)
{
    ViewSnapshot shown = view;
    if (choice.language)
        shown.language = *choice.language;
    if (choice.everything)
        shown.range = shown.extent;
    if (!choice.folds)
        shown.folds.clear();
    else if (shown.folds.empty())
        shown.folds = quietPeriods(*shown.store);
    return shown;
}

std::shared_ptr<const Figure> makeFigure(const ViewSnapshot &view, const FigureChoice &choice, const QString &fileName,
                                         const Progress &progress)
{
    return std::make_shared<const Figure>(snapshotFor(choice, view), choice.options(fileName), progress);
}

} // namespace timeloupe
