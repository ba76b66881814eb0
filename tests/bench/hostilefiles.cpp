// SPDX-License-Identifier: GPL-3.0-or-later
#include "hostilefiles.h"

#include <QString>

#include <functional>

namespace timeloupe::bench {

namespace {

constexpr int kWord = 100'000;
constexpr int kMegabyte = 1'000'000;

QByteArray repeated(const QByteArray &text, int times)
{
    return text.repeated(times);
}

QByteArray quoted(const QByteArray &text)
{
    return '"' + text + '"';
}

/// `count` elements (the lambdas name their type: a string builder would refer to what is gone), each made of its
/// number, with commas between.
QByteArray listOf(int count, const std::function<QByteArray(int)> &element)
{
    QByteArray list = "[";
    for (int i = 0; i < count; ++i)
        list += (i == 0 ? "" : ",") + element(i);
    return list + ']';
}

/// A timeline of these events, with two companies and a source.
QByteArray timeline(const QByteArray &events, const QByteArray &more = {})
{
    return R"({"format":"timeloupe","version":1,)" + more +
           R"("companies":[{"id":"a","name":"Acme","kind":"company"},)" +
           R"({"id":"b","name":"Beta","kind":"company"}],"sources":[{"id":"s","title":"Press","language":"en"}],)" +
           R"("events":)" + events + '}';
}

/// An event between the two companies, with these further members.
QByteArray event(int number, const QByteArray &members, const QByteArray &title = "A deal")
{
    const QByteArray month = QByteArray::number(1 + number % 12).rightJustified(2, '0');
    return R"({"id":"e)" + QByteArray::number(number) + R"(","title":)" + quoted(title) + R"(,"date":"2025-)" + month +
           R"(","kind":"contract","status":"signed","parties":[{"company":"a","role":"customer"},)" +
           R"({"company":"b","role":"provider"}])" + (members.isEmpty() ? QByteArray() : QByteArray("," + members)) +
           '}';
}

/// The event, and one beside it.
QByteArray withNeighbour(const QByteArray &hostile)
{
    return '[' + hostile + ',' + event(1, R"("amounts":[{"value":3e9,"currency":"USD"}])", "Another deal") + ']';
}

QByteArray amounts(const std::vector<const char *> &values)
{
    return listOf(static_cast<int>(values.size()), [&](int i) -> QByteArray {
        return event(i, QByteArray(R"("amounts":[{"value":)") + values[static_cast<std::size_t>(i)] +
                            R"(,"currency":"USD"}])");
    });
}

std::vector<HostileFile> numbers()
{
    const QByteArray twoInOne =
        R"("amounts":[{"value":1e308,"currency":"USD"},{"value":1.7e308,"max":1.7e308,"currency":"USD"}])";
    const QByteArray overlap = R"("relations":[{"type":"may-overlap","to":"e1"}],)" + twoInOne;
    return {
        {"two amounts of 1e308", timeline(amounts({"1e308", "1e308"}))},
        {"several in one event", timeline(withNeighbour(event(0, twoInOne)))},
        {"overlapping", timeline('[' + event(0, overlap) + ',' + event(1, twoInOne) + ']')},
        {"both signs", timeline(amounts({"1e308", "1e308", "-1e308", "-1e308", "-1e308", "5"}))},
        {"smallest", timeline(amounts({"1e-300", "5e-324", "-0.0", "0", "1e308"}))},
        {"measures of 1e308",
         timeline(listOf(
             3,
             [](int i) -> QByteArray {
                 return event(
                     i, R"("measures":[{"name":"power","value":1e308,"unit":"TW"},{"name":"jobs","value":1e308}])");
             }))},
        {"10,000 currencies", timeline(listOf(10'000,
                                              [](int i) -> QByteArray {
                                                  return event(i, R"("amounts":[{"value":1e9,"currency":")" +
                                                                      QByteArray::number(i) + R"("}])");
                                              }))},
    };
}

std::vector<HostileFile> texts()
{
    const QByteArray word = repeated("x", kWord);
    const auto member = [&](const QByteArray &members) -> QByteArray {
        return timeline(withNeighbour(event(0, members)));
    };
    const QByteArray plain = withNeighbour(event(0, {}));
    return {
        {"title", timeline(withNeighbour(event(0, {}, word)))},
        {"title of 1 MB", timeline(withNeighbour(event(0, {}, repeated("x", kMegabyte))))},
        {"title of combining marks", timeline(withNeighbour(event(0, {}, "e" + repeated("\xcc\x81", kMegabyte / 2))))},
        {"title of joined emoji",
         timeline(withNeighbour(event(0, {}, repeated("\xf0\x9f\x91\xa9\xe2\x80\x8d", kWord / 7))))},
        {"title right to left", timeline(withNeighbour(event(0, {}, repeated("\xd7\x90", kWord))))},
        {"title of spaces", timeline(withNeighbour(event(0, {}, repeated(" ", kWord) + "end")))},
        {"summary", member(R"("summary":)" + quoted(word))},
        {"summary of line breaks", member(R"("summary":)" + quoted(repeated("\\n", kWord)))},
        {"note", member(R"("note":)" + quoted(word))},
        {"differs", member(R"("differs":[)" + quoted(word) + ']')},
        {"locator", member(R"("sources":[{"source":"s","locator":)" + quoted(word) + "}]")},
        {"place", member(R"("places":[{"name":)" + quoted(word) + "}]")},
        {"tag", member(R"("tags":[)" + quoted(word) + ']')},
        {"unit", member(R"("measures":[{"name":)" + quoted(word) + R"(,"value":1,"unit":)" + quoted(word) + "}]")},
        {"currency", member(R"("amounts":[{"value":1e9,"currency":)" + quoted(word) + "}]")},
        {"timeline's title", timeline(plain, R"("title":)" + quoted(word) + ',')},
        {"company", R"([{"title":"Launch","start":"2025-06-10","company":)" + quoted(word) + "}]"},
        {"saved view", timeline(plain, R"("views":[{"name":)" + quoted(word) + R"(,"filter":)" + quoted(word) + "}],")},
        {"story", timeline(plain, R"("stories":[{"name":)" + quoted(word) + R"(,"steps":[{"title":)" + quoted(word) +
                                      R"(,"caption":)" + quoted(repeated(" *x", kWord / 3)) + R"(,"notes":)" +
                                      quoted(word) + R"(,"event":"e0"}]}],)")},
    };
}

std::vector<HostileFile> crowds()
{
    const auto member = [](const QByteArray &members) -> QByteArray {
        return timeline(withNeighbour(event(0, members)));
    };
    const auto number = [](int i) -> QByteArray { return QByteArray::number(i); };
    const QByteArray companies = listOf(50'000, [&](int i) -> QByteArray {
        return R"({"id":"c)" + number(i) + R"(","name":"Company )" + number(i) + R"(","kind":"company"})";
    });
    const QByteArray parties = listOf(100'000, [&](int i) -> QByteArray {
        return R"({"company":"c)" + number(i % 50'000) + R"(","role":"partner"})";
    });
    const QByteArray head = R"({"format":"timeloupe","version":1,"companies":)" + companies;
    const auto few = [&](int i) -> QByteArray {
        return R"({"title":"A deal","date":"2025-06","parties":[{"company":"c)" + number(i) + R"("}]})";
    };
    const QByteArray sources = listOf(20'000, [&](int i) -> QByteArray {
        return R"({"id":"s)" + number(i) + R"(","title":"Press","language":"en"})";
    });
    const QByteArray citations =
        listOf(20'000, [&](int i) -> QByteArray { return R"({"source":"s)" + number(i) + R"("})"; });
    return {
        {"100,000 tags",
         member(R"("tags":)" + listOf(100'000, [&](int i) -> QByteArray { return quoted("t" + number(i)); }))},
        {"100,000 places",
         member(R"("places":)" +
                listOf(100'000, [&](int i) -> QByteArray { return R"({"name":"p)" + number(i) + R"("})"; }))},
        {"20,000 amounts", member(R"("amounts":)" + listOf(20'000,
                                                           [](int) -> QByteArray {
                                                               return QByteArray(
                                                                   R"({"value":1e6,"currency":"USD","of":"initial"})");
                                                           }))},
        {"100,000 measures",
         member(R"("measures":)" +
                listOf(100'000, [&](int i) -> QByteArray { return R"({"name":"m)" + number(i) + R"(","value":1})"; }))},
        {"20,000 sources", R"({"format":"timeloupe","version":1,"sources":)" + sources + R"(,"events":[)" +
                               R"({"title":"A deal","date":"2025","sources":)" + citations + "}]}"},
        {"100,000 relations", timeline(listOf(100'000,
                                              [&](int i) -> QByteArray {
                                                  return i > 0
                                                             ? event(i, R"("relations":[{"type":"part-of","to":"e0"}])")
                                                             : event(i, {});
                                              }))},
        {"50,000 companies", head + R"(,"events":)" + listOf(50'000, few) + '}'},
        {"100,000 parties", head + R"(,"events":[{"title":"A deal","date":"2025-06","parties":)" + parties + "}]}"},
        {"20,000 at one instant",
         timeline(listOf(20'000,
                         [&](int i) -> QByteArray {
                             return R"({"title":"Deal )" + number(i) +
                                    R"(","date":"2025-06-10T12:00:00Z","amounts":[{"value":1e9,)" +
                                    R"("currency":"USD"}],"parties":[{"company":"a"}]})";
                         }))},
        {"deep years", R"([{"title":"First","start":"Y-170000000"},{"title":"Last","start":"Y170000000"},)"
                       R"({"title":"Now","start":"2025-06-10T12:00:00.001Z"}])"},
    };
}

} // namespace

std::vector<HostileFile> hostileFiles()
{
    std::vector<HostileFile> all;
    for (auto &group : {numbers(), texts(), crowds()})
        all.insert(all.end(), group.begin(), group.end());
    return all;
}

} // namespace timeloupe::bench
