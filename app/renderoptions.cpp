// SPDX-License-Identifier: GPL-3.0-or-later
#include "renderoptions.h"

#include "model/edtf.h"

#include <QCoreApplication>
#include <QFileInfo>
#include <QPageSize>
#include <QRegularExpression>

#include <array>

namespace timeloupe {

namespace {

using namespace Qt::StringLiterals;

constexpr double kLeastSide = 300;
constexpr double kMostSide = 20'000;
constexpr double kMostPixels = 100e6;

QString tr(const char *text)
{
    return QCoreApplication::translate("CommandLine", text);
}

constexpr std::array<std::pair<const char *, QPageSize::PageSizeId>, 11> kPapers{{
    {"A0", QPageSize::A0},
    {"A1", QPageSize::A1},
    {"A2", QPageSize::A2},
    {"A3", QPageSize::A3},
    {"A4", QPageSize::A4},
    {"A5", QPageSize::A5},
    {"A6", QPageSize::A6},
    {"Letter", QPageSize::Letter},
    {"Legal", QPageSize::Legal},
    {"Tabloid", QPageSize::Tabloid},
    {"Ledger", QPageSize::Ledger},
}};

std::optional<QString> setSize(RenderOptions &options, const QString &value)
{
    for (const auto &[name, id] : kPapers) {
        if (value.compare(QLatin1StringView(name), Qt::CaseInsensitive) != 0)
            continue;
        const QSizeF size = QPageSize(id).size(QPageSize::Point) * 96.0 / 72.0;
        options.page = id == QPageSize::Ledger ? size : QSizeF(size.height(), size.width());
        return std::nullopt;
    }
    static const QRegularExpression pixels(u"^([0-9]{1,9})x([0-9]{1,9})$"_s);
    const auto match = pixels.match(value);
    if (!match.hasMatch())
        return tr("--size %1 is not known; expected A0 to A6, Letter, Legal, Tabloid, Ledger or pixels as 1920x1080")
            .arg(value);
    options.page = QSizeF(match.captured(1).toInt(), match.captured(2).toInt());
    const double width = options.page.width();
    const double height = options.page.height();
    if (std::min(width, height) < kLeastSide || std::max(width, height) > kMostSide)
        return tr("--size %1 cannot be drawn; expected %2 to %3 pixels on each side")
            .arg(value)
            .arg(kLeastSide)
            .arg(kMostSide);
    return std::nullopt;
}

std::optional<QString> setScale(RenderOptions &options, const QString &value)
{
    bool ok = false;
    options.scale = value.toDouble(&ok);
    if (!ok || !(options.scale >= 1 && options.scale <= 4))
        return tr("--scale %1 cannot be drawn; expected a number from 1 to 4").arg(value);
    return std::nullopt;
}

std::optional<QString> setRange(RenderOptions &options, const QString &value)
{
    const Result<Edtf> date = Edtf::parse(value.toStdString());
    if (date)
        options.range = date->possible();
    if (!date || options.range->isEmpty() || options.range->begin <= kInstantMin || options.range->end >= kInstantMax)
        return tr("--range %1 is no range of time; expected FROM/TO, as 2025-01/2026-03").arg(value);
    return std::nullopt;
}

std::optional<QString> setPanels(RenderOptions &options, const QString &value)
{
    const QStringList panels = value.split(u',');
    for (const QString &panel : panels) {
        if (panel == "overview"_L1 || panel == "list"_L1)
            return tr("--panels %1 is not there yet; expected timeline or timeline,amount").arg(panel);
        if (panel != "timeline"_L1 && panel != "amount"_L1)
            return tr("--panels %1 is not known; expected timeline or timeline,amount").arg(panel);
    }
    if (!panels.contains(u"timeline"_s))
        return tr("--panels without timeline is not there yet; expected timeline or timeline,amount");
    options.amounts = panels.contains(u"amount"_s);
    return std::nullopt;
}

/// One of some words.
template <class Value, std::size_t N>
std::optional<QString> choose(Value &chosen, const std::array<std::pair<const char *, Value>, N> &words,
                              const QString &name, const QString &value)
{
    QStringList known;
    for (const auto &[word, meaning] : words) {
        if (value == QLatin1StringView(word)) {
            chosen = meaning;
            return std::nullopt;
        }
        known += QString::fromLatin1(word);
    }
    return tr("%1 %2 is not known; expected one of %3").arg(name, value, known.join(u", "_s));
}

using Look = RenderOptions::Look;

} // namespace

QSizeF RenderOptions::pageSize() const
{
    QSizeF size = page;
    if (size.isEmpty())
        size = target == Target::Pdf ? QSizeF(1191, 842) * 96.0 / 72.0 : QSizeF(1920, 1080);
    if (portrait && *portrait == (size.width() > size.height()))
        size.transpose();
    return size;
}

bool isRenderOption(const QString &name)
{
    static const QStringList names{u"-o"_s,      u"--output"_s,      u"--filter"_s, u"--range"_s, u"--size"_s,
                                   u"--scale"_s, u"--orientation"_s, u"--theme"_s,  u"--lang"_s,  u"--panels"_s,
                                   u"--title"_s, u"--appendix"_s,    u"--pages"_s,  u"--story"_s, u"--view"_s};
    return names.contains(name);
}

bool isRenderFlag(const QString &name)
{
    static const QStringList names{u"--transparent"_s, u"--fold"_s, u"--no-fold"_s, u"--sources"_s};
    return names.contains(name);
}

std::optional<QString> setRenderOption(RenderOptions &options, const QString &name, const QString &value)
{
    if (name == "--pages"_L1 || name == "--story"_L1 || name == "--view"_L1)
        return tr("%1 is not there yet; expected the other options of render").arg(name);
    if (name == "--size"_L1)
        return setSize(options, value);
    if (name == "--scale"_L1)
        return setScale(options, value);
    if (name == "--range"_L1)
        return setRange(options, value);
    if (name == "--panels"_L1)
        return setPanels(options, value);
    if (name == "--orientation"_L1)
        return choose<std::optional<bool>, 2>(options.portrait, {{{"landscape", false}, {"portrait", true}}}, name,
                                              value);
    if (name == "--theme"_L1)
        return choose<std::optional<Look>, 3>(
            options.look, {{{"light", Look::Light}, {"dark", Look::Dark}, {"print", Look::Print}}}, name, value);
    if (name == "--lang"_L1)
        return choose<Language, 2>(options.language, {{{"en", Language::English}, {"fr", Language::French}}}, name,
                                   value);
    if (name == "--appendix"_L1)
        return choose<bool, 1>(options.appendix, {{{"events", true}}}, name, value);
    if (name == "--title"_L1)
        options.title = value;
    else if (name == "--transparent"_L1)
        options.transparent = true;
    else if (name == "--sources"_L1)
        options.sources = true;
    else if (name == "--fold"_L1 || name == "--no-fold"_L1)
        options.folds = name == "--fold"_L1;
    return std::nullopt;
}

std::optional<QString> finishRenderOptions(RenderOptions &options, const QString &output)
{
    using Target = RenderOptions::Target;
    if (output.isEmpty())
        return tr("render needs -o OUT; expected a file that ends in .pdf, .svg or .png");
    const QString suffix = QFileInfo(output).suffix().toLower();
    if (suffix != "pdf"_L1 && suffix != "svg"_L1 && suffix != "png"_L1)
        return tr("%1 does not tell the format; expected a file that ends in .pdf, .svg or .png").arg(output);
    options.target = suffix == "pdf"_L1 ? Target::Pdf : suffix == "svg"_L1 ? Target::Svg : Target::Png;
    if (options.target != Target::Png && options.scale != 1)
        return tr("--scale is for pictures of pixels; expected a .png file with it");
    if (options.target == Target::Pdf && options.transparent)
        return tr("--transparent is for pictures; expected a .png or .svg file with it");
    if (options.target != Target::Pdf && options.appendix)
        return tr("--appendix needs further pages; expected a .pdf file with it");
    const QSizeF pixels = options.pageSize() * options.scale;
    if (options.target == Target::Png && pixels.width() * pixels.height() > kMostPixels)
        return tr("%1 × %2 pixels are too many; expected a smaller --size or --scale")
            .arg(qRound(pixels.width()))
            .arg(qRound(pixels.height()));
    return std::nullopt;
}

} // namespace timeloupe
