// SPDX-License-Identifier: GPL-3.0-or-later
#include "model/query/filter.h"
#include "resultrows.h"
#include "stage.h"
#include "tests/support/generator.h"

#include <QApplication>

using namespace timeloupe;
using namespace timeloupe::bench;

namespace {

constexpr int kTimes = 20;

/// Terms of one kind, another each time: more than Filter remembers, so that each is looked up anew.
struct Asked
{
    const char *what;
    QString (*query)(int i);
    bool hasGoal = true;
};

QString company(int i)
{
    return QStringLiteral("company:company-%1").arg(1 + i * 7 % 19);
}

QString kind(int i)
{
    static const QStringList kinds = {
        QStringLiteral("contract"), QStringLiteral("site"),      QStringLiteral("policy"),
        QStringLiteral("project"),  QStringLiteral("dispute"),   QStringLiteral("outage"),
        QStringLiteral("product"),  QStringLiteral("milestone"), QStringLiteral("estimate")};
    return QStringLiteral("kind:") + kinds[i % kinds.size()];
}

QString amount(int i)
{
    static const QStringList forms = {QStringLiteral("amount:>=%1M"), QStringLiteral("amount:<%1M"),
                                      QStringLiteral("amount:5M..%1M")};
    return forms[i % forms.size()].arg(100 + 90 * i);
}

QString date(int i)
{
    return QStringLiteral("date:%1-%2/%3-11")
        .arg(2019 + i % 7)
        .arg(1 + i % 9, 2, 10, QLatin1Char('0'))
        .arg(2019 + i % 7 + i % 2);
}

QString threeTerms(int i)
{
    return company(i) + u' ' + kind(i + 1) + u' ' + (i % 2 == 0 ? amount(i) : date(i));
}

QString words(int i)
{
    static const QStringList all = {QStringLiteral("substation"), QStringLiteral("wind power"), QStringLiteral("Evry"),
                                    QStringLiteral("data"),       QStringLiteral("signs"),      QStringLiteral("grid"),
                                    QStringLiteral("campus"),     QStringLiteral("nothing of")};
    return u'"' + all[i % all.size()] + u'"';
}

const Asked kAsked[] = {
    {"one company", company}, {"one kind", kind},          {"amount", amount},
    {"date", date},           {"three terms", threeTerms}, {"words", words, false},
};

Query parsed(const QString &text)
{
    const Result<Query> query = Query::parse(text.toStdString());
    if (!query)
        qFatal("%s is no query", qPrintable(text));
    return *query;
}

void run(std::size_t events, const std::string &only)
{
    test::GeneratorOptions options;
    options.events = events;
    const EventStorePtr store = test::generatedStore(options);
    const Filter filter(store);
    Stage stage(store);
    for (const Asked &ask : kAsked) {
        if (std::string_view(ask.what).find(only) == std::string_view::npos)
            continue;
        Samples found;
        Samples shown;
        for (int i = 0; i < kTimes; ++i) {
            const Query query = parsed(ask.query(i));
            if (i == 0) { // indices are built at first need
                (void)filter.apply(query);
                stage.filter(query);
                stage.filter(Query());
                continue;
            }
            found.measure([&] { (void)filter.apply(query); });
            shown.measure([&] { stage.filter(query); });
        }
        const std::optional<Goal> goal = ask.hasGoal ? std::optional(Goal{0.95, 60}) : std::nullopt;
        printRow(std::string("filter, ") + ask.what, sizeText(events), found);
        printRow(std::string("filter, ") + ask.what + ", until timeline, amounts and overview show it",
                 sizeText(events), shown, goal);
    }
}

} // namespace

/// Arguments: numbers of events; before them `only:WHAT` for those rows alone.
int main(int argc, char **argv)
{
    const QApplication application(argc, argv);
    QApplication::setStyle(QStringLiteral("Fusion"));
    std::string only;
    for (const QString &argument : QCoreApplication::arguments().mid(1)) {
        if (argument.startsWith(QStringLiteral("only:")))
            only = argument.mid(5).toStdString();
        else
            run(argument.toULongLong(), only);
    }
}
