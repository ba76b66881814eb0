// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/commandline/totalsreport.h"

#include "app/commandline/commandtext.h"
#include "app/commandline/texttable.h"
#include "model/core/plainnumber.h"
#include "model/formats/csv/csvtext.h"
#include "model/formats/json/syntax/jsonoutput.h"
#include "model/wording/dateformat.h"

#include <algorithm>
#include <array>
#include <cmath>
#include <limits>

namespace timeloupe {

namespace {

QString toQString(std::string_view text)
{
    return QString::fromUtf8(text.data(), static_cast<qsizetype>(text.size()));
}

QString number(double value)
{
    return Words(Language::English).number(value);
}

QString groupTitle(TotalsBy by)
{
    switch (by) {
    case TotalsBy::Company:
        return CommandText::tr("Company");
    case TotalsBy::Kind:
        return CommandText::tr("Kind");
    case TotalsBy::Year:
        return CommandText::tr("Year");
    }
    return {};
}

void addRows(TextTable &table, const Totals &totals, const QStringList &before)
{
    for (const Total &total : totals.totals)
        table.add(before + QStringList{toQString(total.currency), number(total.gross), number(total.net),
                                       number(total.low),
                                       total.openUpward ? number(total.high) + u'+' : number(total.high),
                                       QString::number(total.events)});
}

TextTable totalsTable(const QStringList &before)
{
    TextTable table(before + QStringList{CommandText::tr("Currency"), CommandText::tr("Gross"), CommandText::tr("Net"),
                                         CommandText::tr("Low"), CommandText::tr("High"), CommandText::tr("Events")});
    table.alignRight(before.size() + 1);
    return table;
}

QString reasonText(LeftOutReason reason)
{
    switch (reason) {
    case LeftOutReason::PartOf:
        return CommandText::tr("part of");
    case LeftOutReason::Increment:
        return CommandText::tr("increment");
    case LeftOutReason::Estimate:
        return CommandText::tr("estimate");
    }
    return {};
}

bool overflows(const TotalsReport &report)
{
    const auto isInfinite = [](const Total &total) {
        return std::isinf(total.gross) || std::isinf(total.net) || std::isinf(total.low) || std::isinf(total.high);
    };
    return std::any_of(report.whole.totals.begin(), report.whole.totals.end(), isInfinite);
}

QStringList leftOutText(const TotalsReport &report)
{
    if (report.whole.leftOut.empty())
        return {CommandText::tr("Nothing was left out of net.")};
    TextTable table({CommandText::tr("Event"), CommandText::tr("Currency"), CommandText::tr("Amount"),
                     CommandText::tr("Why"), CommandText::tr("Counted in")});
    table.alignRight(2, 1);
    for (const LeftOut &leftOut : report.whole.leftOut)
        table.add({toQString(report.store->id(leftOut.row)), toQString(leftOut.currency), number(leftOut.value),
                   reasonText(leftOut.reason),
                   leftOut.countedIn ? toQString(report.store->id(*leftOut.countedIn)) : CommandText::tr("nothing")});
    QStringList lines{CommandText::tr("Left out of net (%1):").arg(report.whole.leftOutCount)};
    lines += table.lines();
    if (report.whole.leftOutCount > report.whole.leftOut.size())
        lines += CommandText::tr("and %1 more").arg(report.whole.leftOutCount - report.whole.leftOut.size());
    return lines;
}

/// Lists the sums of a total that overflow in either direction.
void appendOverflow(JsonOutput &out, const std::array<std::pair<const char *, double>, 4> &sums, std::string_view name,
                    bool (*isMeant)(double))
{
    if (std::none_of(sums.begin(), sums.end(), [=](const auto &sum) { return isMeant(sum.second); }))
        return;
    out.key(name);
    out.beginArray();
    for (const auto &[member, sum] : sums) {
        if (isMeant(sum))
            out.string(member);
    }
    out.endArray();
}

/// Overflowed sums are null and listed in a member beside them.
void appendSums(JsonOutput &out, const Total &total)
{
    const std::array<std::pair<const char *, double>, 4> sums{
        {{"gross", total.gross}, {"net", total.net}, {"low", total.low}, {"high", total.high}}};
    for (const auto &[member, sum] : sums) {
        out.key(member);
        if (std::isfinite(sum))
            out.number(sum);
        else
            out.null();
    }
    appendOverflow(out, sums, "over_largest", [](double sum) { return std::isinf(sum) && sum > 0; });
    appendOverflow(out, sums, "under_smallest", [](double sum) { return std::isinf(sum) && sum < 0; });
}

void appendTotals(JsonOutput &out, const Totals &totals)
{
    out.key("totals");
    out.beginArray();
    for (const Total &total : totals.totals) {
        out.beginObject();
        out.key("currency");
        out.string(total.currency);
        appendSums(out, total);
        out.key("open_upward");
        out.json(total.openUpward ? "true" : "false");
        out.endObject();
    }
    out.endArray();
}

void appendLeftOut(JsonOutput &out, const TotalsReport &report)
{
    out.key("left_out");
    out.beginArray();
    for (const LeftOut &leftOut : report.whole.leftOut) {
        out.beginObject();
        out.key("id");
        out.string(report.store->id(leftOut.row));
        out.key("currency");
        out.string(leftOut.currency);
        out.key("value");
        out.number(leftOut.value);
        out.key("reason");
        out.string(keyword(leftOut.reason));
        out.key("counted_in");
        if (leftOut.countedIn)
            out.string(report.store->id(*leftOut.countedIn));
        else
            out.null();
        out.endObject();
    }
    out.endArray();
}

/// Marks an overflowed sum as beyond the largest number.
std::string csvNumber(double value)
{
    const std::string largest = plainNumber(std::numeric_limits<double>::max());
    return std::isfinite(value) ? plainNumber(value) : value > 0 ? '>' + largest : "<-" + largest;
}

void appendCsv(std::string &out, const std::string &key, const Totals &totals)
{
    for (const Total &total : totals.totals)
        appendCsvLine(out, {key, total.currency, csvNumber(total.gross), csvNumber(total.net), csvNumber(total.low),
                            csvNumber(total.high), total.openUpward ? "true" : "false"});
}

QByteArray toBytes(const std::string &text)
{
    return QByteArray(text.data(), static_cast<qsizetype>(text.size()));
}

} // namespace

QStringList totalsText(const TotalsReport &report)
{
    QStringList lines{CommandText::tr("%1 events").arg(report.events), QString()};
    TextTable whole = totalsTable({});
    addRows(whole, report.whole, {});
    lines += report.whole.totals.empty() ? QStringList(CommandText::tr("No amounts.")) : whole.lines();
    if (report.by) {
        TextTable groups = totalsTable({groupTitle(*report.by)});
        for (const TotalsGroup &group : report.groups)
            addRows(groups, group.totals, {toQString(group.key)});
        lines += QString();
        lines += groups.lines();
        if (*report.by == TotalsBy::Company)
            lines += CommandText::tr(
                "A deal counts in full for each of its companies (shared; split not stated), so these do not "
                "add up.");
    }
    lines += QString();
    lines += leftOutText(report);
    lines += QString();
    lines += CommandText::tr("Gross is every amount but estimates; in net nothing is known to be counted twice; low "
                             "and high are the range of net.");
    if (overflows(report))
        lines += CommandText::tr("A sum “over 10³⁰⁸” is beyond the largest number that can be added up.");
    lines +=
        CommandText::tr("+ means open upward: an amount in it is a minimum. Currencies are never added to each other.");
    return lines;
}

QByteArray totalsCsv(const TotalsReport &report)
{
    std::string out = "key,currency,gross,net,low,high,open_upward\n";
    appendCsv(out, {}, report.whole);
    for (const TotalsGroup &group : report.groups)
        appendCsv(out, group.key, group.totals);
    return toBytes(out);
}

QByteArray totalsJson(const TotalsReport &report)
{
    JsonOutput out;
    out.beginObject();
    appendTotals(out, report.whole);
    out.key("by");
    out.beginArray();
    for (const TotalsGroup &group : report.groups) {
        out.beginObject();
        out.key("key");
        out.string(group.key);
        appendTotals(out, group.totals);
        out.endObject();
    }
    out.endArray();
    appendLeftOut(out, report);
    out.endObject();
    return toBytes(out.text() + '\n');
}

} // namespace timeloupe
