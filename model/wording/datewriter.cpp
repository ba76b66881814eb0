// SPDX-License-Identifier: GPL-3.0-or-later
#include "model/wording/datewriter.h"

#include "model/wording/numberwords.h"

#include <algorithm>
#include <cstdlib>

namespace timeloupe {

namespace {

constexpr int kFirstDivision = 21;
constexpr int kLastSeason = 32;

QString twoDigits(int value)
{
    return QString::number(value).rightJustified(2, u'0');
}

QString zoneName(int offsetMinutes)
{
    QString text = QStringLiteral(" UTC");
    if (offsetMinutes == 0)
        return text;
    text += offsetMinutes < 0 ? kMinus : QChar(u'+');
    text += QString::number(std::abs(offsetMinutes) / 60);
    if (offsetMinutes % 60 != 0)
        text += u':' + twoDigits(std::abs(offsetMinutes) % 60);
    return text;
}

// A year or the digits of a month or day are partly unknown, and no word describes the rest.
bool isStretch(const EdtfDate &date)
{
    const bool manyYears = date.precision == Precision::Millennium || date.precision == Precision::Century;
    const bool unnamedDecade = date.precision == Precision::Decade && (date.significant > 0 || date.year < 0);
    return manyYears || unnamedDecade || date.unspecifiedMonth == 1 || date.unspecifiedDay == 1;
}

// Named by an ordinal or a number with an article: "the 3rd quarter", "les années 2020".
bool hasDivision(const EdtfDate &date, int first, int last)
{
    return date.division >= first && date.division <= last;
}

bool isDecade(const EdtfDate &date)
{
    return date.precision == Precision::Decade && !isStretch(date);
}

} // namespace

QString DateWriter::year(std::int64_t year) const
{
    if (year > kLastShortYear)
        return grouped(static_cast<double>(year), 0, m_words);
    if (year > 0)
        return QString::number(year);
    if (year < -kLastShortYear)
        return grouped(static_cast<double>(-year), 0, m_words) + m_words.beforeEra;
    return QString::number(1 - year) + m_words.beforeEra;
}

QString DateWriter::month(const CivilTime &civil, Months months) const
{
    const auto &names = months == Months::Full ? m_words.months : m_words.shortMonths;
    return names[static_cast<std::size_t>(civil.month - 1)];
}

QString DateWriter::day(const CivilTime &civil) const
{
    return civil.day == 1 ? m_words.firstDay : QString::number(civil.day);
}

QString DateWriter::dayAndMonth(const CivilTime &civil, Months months) const
{
    return day(civil) + u' ' + month(civil, months);
}

QString DateWriter::clock(const CivilTime &civil, Precision precision) const
{
    const auto place = std::clamp(static_cast<int>(precision) - static_cast<int>(Precision::Hour), 0, 3);
    QString text = m_words.clock[static_cast<std::size_t>(place)];
    return text.replace(QStringLiteral("{hh}"), twoDigits(civil.hour))
        .replace(QStringLiteral("{h}"), QString::number(civil.hour))
        .replace(QStringLiteral("{mm}"), twoDigits(civil.minute))
        .replace(QStringLiteral("{ss}"), twoDigits(civil.second))
        .replace(QStringLiteral("{fff}"), QString::number(civil.millisecond).rightJustified(3, u'0'));
}

QString DateWriter::moment(const CivilTime &civil, Precision precision, Months months) const
{
    if (precision <= Precision::Year)
        return year(civil.year);
    if (precision <= Precision::Month)
        return month(civil, months) + u' ' + year(civil.year);
    const QString day = dayAndMonth(civil, months) + u' ' + year(civil.year);
    return precision == Precision::Day ? day : QString(day + QStringLiteral(", ") + clock(civil, precision));
}

QString DateWriter::span(const CivilTime &first, const CivilTime &last, Precision precision, Months months,
                         QStringView separator) const
{
    const bool sameYear = first.year == last.year;
    const bool sameMonth = sameYear && first.month == last.month;
    const bool sameDay = sameMonth && first.day == last.day;
    QString end = moment(last, precision, months);
    if (precision > Precision::Day && sameDay)
        return moment(first, precision, months) + separator + clock(last, precision);
    if (first == last || (sameDay && precision == Precision::Day) || (sameMonth && precision == Precision::Month) ||
        (sameYear && precision <= Precision::Year))
        return end;
    if (precision == Precision::Month && sameYear)
        return month(first, months) + separator + end;
    if (precision == Precision::Day && sameMonth)
        return day(first) + separator + end;
    if (precision == Precision::Day && sameYear)
        return dayAndMonth(first, months) + separator + end;
    return moment(first, precision, months) + separator + end;
}

CivilTime DateWriter::localStart(const EdtfDate &date)
{
    return toCivil(date.possible.begin + date.offsetMinutes * kMsPerMinute);
}

bool DateWriter::isPlain(const EdtfDate &date)
{
    return date.form == EdtfDate::Form::Date && date.precision >= Precision::Month && date.qualified == 0 &&
           date.division == 0 && !isStretch(date) && !date.utc;
}

QString DateWriter::divisionName(const EdtfDate &date) const
{
    const CivilTime begin = toCivil(date.possible.begin);
    QString years = year(begin.year);
    if (begin.month == 12) { // a winter spans two years
        const bool shortened = m_words.shortensSecondYear && begin.year > 0 && begin.year % 100 != 99;
        years += kEnDash + (shortened ? twoDigits(static_cast<int>((begin.year + 1) % 100)) : year(begin.year + 1));
    }
    return m_words.divisions[date.division - std::size_t(kFirstDivision)].arg(years);
}

QString DateWriter::stretch(const EdtfDate &date) const
{
    const CivilTime first = toCivil(date.possible.begin);
    const CivilTime last = toCivil(date.possible.end - 1);
    const Precision unit = date.unspecifiedDay == 1     ? Precision::Day
                           : date.unspecifiedMonth == 1 ? Precision::Month
                                                        : Precision::Year;
    const bool areDays = unit == Precision::Day;
    const QString &separator = areDays ? m_words.betweenDaysAnd : m_words.betweenAnd;
    QString between = span(first, last, unit, Months::Full, separator);
    if (!between.contains(separator))
        return between; // only one day of a 30-day month begins with 3
    return (areDays ? m_words.betweenDaysBefore : m_words.betweenBefore) + between;
}

QString DateWriter::name(const EdtfDate &date) const
{
    if (date.division != 0)
        return divisionName(date);
    if (isStretch(date))
        return stretch(date);
    if (isDecade(date))
        return m_words.decade.arg(year(date.year));
    const QString text = moment(localStart(date), date.precision, Months::Full);
    return date.utc ? QString(text + zoneName(date.offsetMinutes)) : text;
}

QString DateWriter::article(const EdtfDate &date) const
{
    if (isDecade(date))
        return m_words.decadeArticle;
    if (hasDivision(date, kFirstDivision, kLastSeason))
        return m_words.seasonArticles[(date.division - std::size_t(kFirstDivision)) % m_words.seasonArticles.size()];
    if (date.division > kLastSeason)
        return m_words.ordinalArticle;
    return date.precision >= Precision::Day && !isStretch(date) ? m_words.dayArticle : QString();
}

QString DateWriter::shortDivision(const EdtfDate &date) const
{
    return m_words.shortDivisions[date.division - std::size_t(kFirstDivision)];
}

} // namespace timeloupe
