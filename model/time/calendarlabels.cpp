// SPDX-License-Identifier: GPL-3.0-or-later
#include "model/time/calendarlabels.h"

#include "model/language/catalogue.h"
#include "model/time/edtf.h"

#include <vector>

namespace timeloupe {

namespace {

struct Names
{
    explicit Names(const Catalogue &catalogue)
        : months(catalogue.list("calendar.months")),
          shortMonths(catalogue.list("calendar.shortMonths")),
          days(catalogue.list("calendar.days")),
          shortDays(catalogue.list("calendar.shortDays")),
          beforeEra(catalogue.text("calendar.beforeEra")),
          firstDay(catalogue.text("calendar.firstDay")),
          quarter(catalogue.text("calendar.quarter")),
          decade(catalogue.text("calendar.decade")),
          group(catalogue.text("numbers.group"))
    {
    }

    QStringList months;
    QStringList shortMonths;
    QStringList days; ///< from Monday
    QStringList shortDays;
    QString beforeEra;
    QString firstDay;
    QString quarter;
    QString decade;
    QString group; ///< thousands separator
};

const Names &namesIn(Language language)
{
    static const std::vector<Names> names =
        madeForEachLanguage([](const Catalogue &catalogue) { return Names(catalogue); });
    return names[language.index()];
}

const QString &nth(const QStringList &names, int fromOne)
{
    return names[fromOne - 1];
}

/// 1985, 10,000, 170 M.
QString count(std::int64_t number, const Names &names)
{
    constexpr std::int64_t kMillion = 1'000'000;
    if (number >= kMillion && number % kMillion == 0)
        return QString::number(number / kMillion) + u" M";
    QString digits = QString::number(number);
    if (number >= 10'000) {
        for (qsizetype at = digits.size() - 3; at > 0; at -= 3)
            digits.insert(at, names.group);
    }
    return digits;
}

QString yearName(std::int64_t year, const Names &names)
{
    return year > 0 ? count(year, names) : QString(count(1 - year, names) + names.beforeEra);
}

QString padded(int number, int digits)
{
    return QString::number(number).rightJustified(digits, QChar(u'0'));
}

QString clock(const CivilTime &at, bool seconds)
{
    const QString text = padded(at.hour, 2) + u':' + padded(at.minute, 2);
    return seconds ? QString(text + u':' + padded(at.second, 2)) : text;
}

/// "Friday 27 February 2026" … "27 Feb 2026".
QStringList dateNames(Instant at, const Names &names)
{
    const CivilTime civil = toCivil(at);
    const QString day = civil.day == 1 ? names.firstDay : QString::number(civil.day);
    const QString month = nth(names.months, civil.month);
    const QString shortMonth = nth(names.shortMonths, civil.month);
    const QString year = yearName(civil.year, names);
    const QString longDate = day + u' ' + month + u' ' + year;
    const QString shortDate = day + u' ' + shortMonth + u' ' + year;
    const int weekday = dayOfWeek(at);
    return {nth(names.days, weekday) + u' ' + longDate, nth(names.shortDays, weekday) + u' ' + longDate,
            nth(names.shortDays, weekday) + u' ' + shortDate, shortDate};
}

QStringList timeNames(Instant at, bool seconds, const Names &names)
{
    const QString time = clock(toCivil(at), seconds);
    QStringList result = dateNames(at, names);
    for (QString &date : result)
        date += u", " + time;
    result.append(time);
    return result;
}

QStringList dayNames(Instant at, const Names &names)
{
    const CivilTime civil = toCivil(at);
    const QString day = civil.day == 1 ? names.firstDay : QString::number(civil.day);
    QStringList result = dateNames(at, names);
    result.append(day + u' ' + nth(names.shortMonths, civil.month));
    result.append(QString::number(civil.day));
    return result;
}

/// "2020s", "1900–1999", "200–101 BCE", then the first year alone.
QStringList yearsNames(TimeRange cell, CalendarStep step, const Names &names)
{
    const std::int64_t first = toCivil(cell.begin).year;
    const std::int64_t last = toCivil(cell.end).year - 1;
    const QString begin = yearName(first, names);
    if (step.unit > CalendarUnit::Millennium)
        return {begin};
    if (step.unit == CalendarUnit::Decade && first > 1)
        return {names.decade.arg(begin), begin};
    const QString from = first > 0 ? begin : count(1 - first, names);
    return {from + u'–' + yearName(last, names), begin};
}

} // namespace

QStringList fineLabels(Instant cellBegin, CalendarStep step, Language language)
{
    const Names &names = namesIn(language);
    const CivilTime civil = toCivil(cellBegin);
    switch (step.unit) {
    case CalendarUnit::Millisecond:
        return {QString(u'.' + padded(civil.millisecond, 3))};
    case CalendarUnit::Second:
        if (step.count >= 30)
            return {clock(civil, true)};
        return {QString(u':' + padded(civil.second, 2))};
    case CalendarUnit::Minute:
    case CalendarUnit::Hour:
        return {clock(civil, false)};
    case CalendarUnit::Day:
    case CalendarUnit::Week: {
        const QString day = QString::number(civil.day);
        return {nth(names.shortDays, dayOfWeek(cellBegin)) + u' ' + day, day};
    }
    case CalendarUnit::Month: {
        const QString month = nth(names.months, civil.month);
        return {month, nth(names.shortMonths, civil.month), month.left(1).toUpper()};
    }
    case CalendarUnit::Quarter:
        return {names.quarter + QString::number((civil.month + 2) / 3)};
    default:
        break;
    }
    if (civil.year > 0)
        return {yearName(civil.year, names)};
    return {yearName(civil.year, names), count(1 - civil.year, names)};
}

QStringList coarseLabels(TimeRange cell, CalendarStep step, Language language)
{
    const Names &names = namesIn(language);
    const CivilTime civil = toCivil(cell.begin);
    switch (step.unit) {
    case CalendarUnit::Millisecond:
    case CalendarUnit::Second:
        return timeNames(cell.begin, true, names);
    case CalendarUnit::Minute:
    case CalendarUnit::Hour:
        return timeNames(cell.begin, false, names);
    case CalendarUnit::Day:
    case CalendarUnit::Week:
        return dayNames(cell.begin, names);
    case CalendarUnit::Month:
    case CalendarUnit::Quarter: {
        const QString year = yearName(civil.year, names);
        const QString shortMonth = nth(names.shortMonths, civil.month);
        return {nth(names.months, civil.month) + u' ' + year, shortMonth + u' ' + year, shortMonth};
    }
    case CalendarUnit::Year:
        return {yearName(civil.year, names)};
    default:
        return yearsNames(cell, step, names);
    }
}

} // namespace timeloupe
