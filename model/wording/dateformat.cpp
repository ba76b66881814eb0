// SPDX-License-Identifier: GPL-3.0-or-later
#include "model/wording/dateformat.h"

#include "model/wording/datewriter.h"

#include <QStringList>

namespace timeloupe {

namespace {

constexpr QStringView kTo = u" – ";

bool isDate(const EdtfDate &date)
{
    return date.form == EdtfDate::Form::Date;
}

QString withUncertainty(const QString &text, const EdtfDate &date, const Vocabulary &words)
{
    return date.uncertain ? QString(text + QStringLiteral(" (") + words.uncertain + u')') : text;
}

// In an interval, or after "by" and "from".
QString endName(const EdtfDate &date, bool withArticle, const DateWriter &writer, const Vocabulary &words)
{
    QString text = withArticle ? QString(writer.article(date) + writer.name(date)) : writer.name(date);
    if (date.approximate)
        text += words.aboutAfter;
    return withUncertainty(text, date, words);
}

QString singleName(const EdtfDate &date, const DateWriter &writer, const Vocabulary &words)
{
    QString text = writer.name(date);
    if (date.approximate)
        text = words.aboutBefore + writer.article(date) + text;
    return withUncertainty(text, date, words);
}

QString shortName(const EdtfDate &date, Language language)
{
    const DateWriter writer(language);
    QString text;
    if (date.precision == Precision::Year && (date.year <= 0 || date.year > kLastShortYear)) {
        text = writer.year(date.year);
    } else if (date.division != 0) {
        text = writer.year(date.year) + u'-' + writer.shortDivision(date);
    } else {
        EdtfDate plain = date;
        plain.qualified = 0;
        text = QString::fromStdString(Edtf(plain).print()).replace(u'T', u' ');
    }
    if (date.approximate)
        text.prepend(u'~');
    return date.uncertain ? QString(text + u'?') : text;
}

} // namespace

QString Words::date(const Edtf &date) const
{
    const DateWriter writer(m_language);
    const Vocabulary &words = vocabulary(m_language);
    if (!date.isInterval())
        return singleName(date.start(), writer, words);
    if (!isDate(date.start()))
        return words.by + endName(date.end(), true, writer, words);
    if (!isDate(date.end())) {
        const QString from = words.from + endName(date.start(), true, writer, words);
        return date.end().form == EdtfDate::Form::Unknown ? QString(from + words.endUnknown) : from;
    }
    const bool alike = date.start().precision == date.end().precision;
    if (alike && DateWriter::isPlain(date.start()) && DateWriter::isPlain(date.end()))
        return writer.span(DateWriter::localStart(date.start()), DateWriter::localStart(date.end()),
                           date.start().precision, DateWriter::Months::Full, kTo);
    return endName(date.start(), false, writer, words) + kTo + endName(date.end(), false, writer, words);
}

QString Words::precision(const Edtf &date) const
{
    const Vocabulary &words = vocabulary(m_language);
    const auto index = static_cast<std::size_t>(date.precision());
    QStringList parts;
    if (!isDate(date.start()))
        parts << words.deadline;
    else if (!isDate(date.end()))
        parts << (date.end().form == EdtfDate::Form::Open ? words.startKnownEndOpen : words.startKnownEndUnknown);
    else
        parts << (date.isInterval() ? words.knownEnds : words.known)[index];
    if (date.isApproximate())
        parts << words.approximate;
    if (date.isUncertain())
        parts << words.uncertain;
    parts.removeAll(QString());
    return parts.join(QStringLiteral(", "));
}

QString Words::shortDate(const Edtf &date) const
{
    if (!isDate(date.start()))
        return QStringLiteral("≤ ") + shortName(date.end(), m_language);
    QString start = shortName(date.start(), m_language);
    if (!date.isInterval())
        return start;
    return isDate(date.end()) ? QString(start + u'/' + shortName(date.end(), m_language))
                              : QString(QStringLiteral("≥ ") + start);
}

QString Words::kind(Kind kind) const
{
    return vocabulary(m_language).kinds[static_cast<std::size_t>(kind)];
}

QString Words::status(Status status) const
{
    return vocabulary(m_language).statuses[static_cast<std::size_t>(status)];
}

QString Words::role(Role role) const
{
    return vocabulary(m_language).roles[static_cast<std::size_t>(role)];
}

QString Words::relation(RelationType type, bool inverse) const
{
    const Vocabulary &words = vocabulary(m_language);
    return (inverse ? words.inverseRelations : words.relations)[static_cast<std::size_t>(type)];
}

} // namespace timeloupe
