// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/figures/options/figuresize.h"

#include "app/figures/options/optiontext.h"

#include <QPageSize>
#include <QRegularExpression>

#include <array>

namespace timeloupe {

namespace {

using namespace Qt::StringLiterals;

constexpr double kLeastSide = 300;
constexpr double kMostSide = 20'000;
constexpr double kMostPixels = 100e6;

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

std::optional<QSizeF> paperSize(const QString &word)
{
    for (const auto &[name, id] : kPapers) {
        if (word.compare(QLatin1StringView(name), Qt::CaseInsensitive) != 0)
            continue;
        const QSizeF size = QPageSize(id).size(QPageSize::Point) * 96.0 / 72.0;
        return size.width() > size.height() ? size : size.transposed();
    }
    return std::nullopt;
}

QRegularExpressionMatch matched(const QString &word)
{
    static const QRegularExpression sides(
        u"^([0-9]{1,9}(?:\\.[0-9]{1,3})?)x([0-9]{1,9}(?:\\.[0-9]{1,3})?)(px|mm|in)?$"_s);
    return sides.match(word);
}

SizeUnit unitNamed(const QString &name)
{
    return name == "mm"_L1 ? SizeUnit::Millimetres : name == "in"_L1 ? SizeUnit::Inches : SizeUnit::Pixels;
}

/// At most one decimal; none for whole numbers.
QString number(double value)
{
    const double tenths = std::round(value * 10) / 10;
    return QString::number(tenths, 'f', tenths == std::round(tenths) ? 0 : 1);
}

bool isOutside(QSizeF size)
{
    // Paper sizes are rounded to points.
    return !(std::min(size.width(), size.height()) >= kLeastSide && std::max(size.width(), size.height()) <= kMostSide);
}

} // namespace

double lengthOf(SizeUnit unit)
{
    switch (unit) {
    case SizeUnit::Millimetres:
        return 96.0 / 25.4;
    case SizeUnit::Inches:
        return 96.0;
    case SizeUnit::Pixels:
        break;
    }
    return 1.0;
}

QString suffixOf(SizeUnit unit)
{
    return unit == SizeUnit::Millimetres ? u"mm"_s : unit == SizeUnit::Inches ? u"in"_s : QString();
}

QStringList paperNames()
{
    QStringList names;
    for (const auto &[name, id] : kPapers)
        names += QString::fromLatin1(name);
    return names;
}

Result<QSizeF> figureSize(const QString &word)
{
    if (const auto paper = paperSize(word))
        return *paper;
    const QRegularExpressionMatch sides = matched(word);
    if (!sides.hasMatch())
        return Diagnostic::error(
            OptionText::tr("%1 is no size; expected A0 to A6, Letter, Legal, Tabloid, Ledger, pixels as 1920x1080, or "
                           "420x297mm or 11x8.5in")
                .arg(word));
    const double unit = lengthOf(unitNamed(sides.captured(3)));
    return QSizeF(sides.captured(1).toDouble() * unit, sides.captured(2).toDouble() * unit);
}

SizeUnit unitOf(const QString &word)
{
    for (const auto &[name, id] : kPapers) {
        if (word.compare(QLatin1StringView(name), Qt::CaseInsensitive) == 0)
            return name[0] == 'A' ? SizeUnit::Millimetres : SizeUnit::Inches;
    }
    return unitNamed(matched(word).captured(3));
}

QString sizeKeyword(double width, double height, SizeUnit unit)
{
    const auto side = [](double length) { return QString::number(std::round(length * 1000) / 1000, 'g', 10); };
    return side(width) + u'x' + side(height) + suffixOf(unit);
}

QSizeF sizeIn(SizeUnit unit, QSizeF size)
{
    const auto side = [unit](double pixels) {
        const double length = pixels / lengthOf(unit);
        const bool whole = unit == SizeUnit::Millimetres && std::abs(length - std::round(length)) < 0.2;
        return whole ? std::round(length) : length;
    };
    return {side(size.width()), side(size.height())};
}

QString sizeText(QSizeF size, SizeUnit unit)
{
    if (unit == SizeUnit::Pixels)
        return OptionText::tr("%1 × %2 pixels")
            .arg(QString::number(qRound(size.width())), QString::number(qRound(size.height())));
    const QSizeF sides = sizeIn(unit, size);
    return OptionText::tr("%1 × %2 %3").arg(number(sides.width()), number(sides.height()), suffixOf(unit));
}

std::optional<QString> sizeError(FigureTarget target, QSizeF size, double scale)
{
    if (isOutside(size))
        return OptionText::tr(
                   "A page of %1 × %2 pixels cannot be drawn; expected %3 to %4 pixels (%5 mm to %6 m) on each side.")
            .arg(QString::number(size.width(), 'f', 0), QString::number(size.height(), 'f', 0),
                 QString::number(kLeastSide), QString::number(kMostSide),
                 QString::number(qRound(std::ceil(kLeastSide / lengthOf(SizeUnit::Millimetres)))),
                 number(kMostSide / lengthOf(SizeUnit::Millimetres) / 1000));
    const QSizeF pixels = size * scale;
    if (target == FigureTarget::Png && pixels.width() * pixels.height() > kMostPixels)
        return OptionText::tr("%1 × %2 pixels are too many; expected at most %3 million: a smaller size or scale.")
            .arg(QString::number(qRound(pixels.width())), QString::number(qRound(pixels.height())),
                 QString::number(qRound(kMostPixels / 1e6)));
    return std::nullopt;
}

} // namespace timeloupe
