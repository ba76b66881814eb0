// SPDX-License-Identifier: GPL-3.0-or-later
#include "corpus.h"

#include "hostiletexts.h"
#include "mutations.h"

#include <QFile>
#include <QProcess>

#include <sys/socket.h>
#include <sys/stat.h>
#include <sys/un.h>
#include <unistd.h>

namespace timeloupe::robust {

namespace {

using namespace Qt::StringLiterals;

HostileInput plain(const QString &name, const QByteArray &bytes, const QString &suffix = u"json"_s)
{
    return {name, suffix, [bytes](Random &) { return bytes; }, {}};
}

HostileInput filled(const QString &name, const Replacements &replacements)
{
    return {name, u"json"_s, [replacements](Random &) { return sampleTimeline(replacements); }, {}};
}

/// "part" `count` times, with its number in place of #.
QByteArray numbered(const QByteArray &part, int count)
{
    QByteArray all;
    for (int i = 0; i < count; ++i)
        all += QByteArray(part).replace('#', QByteArray::number(i));
    return all;
}

void addTexts(std::vector<HostileInput> &inputs)
{
    for (const HostileText &text : hostileTexts()) {
        Replacements everywhere;
        for (const char *member :
             {"TITLE", "COMPANY", "ALIAS", "SOURCE", "PUBLISHER", "FILE", "EVENT", "SUMMARY", "UNIT", "PLACE",
              "LOCATOR", "DIFFERS", "TAG", "NOTE", "VIEW", "STORY", "STEP", "CAPTION", "NOTES"})
            everywhere.emplace_back(member, text.json);
        inputs.push_back(filled(u"text/"_s + QLatin1String(text.name), everywhere));
        const Replacements words{
            {"ID", text.json}, {"KIND", text.json}, {"CURRENCY", text.json}, {"RELATION", text.json}};
        inputs.push_back(filled(u"word/"_s + QLatin1String(text.name), words));
    }
    for (const HostileText &address : hostileUrls())
        inputs.push_back(filled(u"url/"_s + QLatin1String(address.name), {{"URL", address.json}}));
}

void addNumbers(std::vector<HostileInput> &inputs)
{
    for (const char *number :
         {"1e308", "-1e308", "1.7976931348623157e308", "1e-308", "5e-324", "1e999", "-1e999", "-0",
          "123456789012345678901234567890", "NaN", "Infinity", "1e", "01", "+1", "0x10", "\"3e9\"", "true", "[]", "{}"})
        inputs.push_back(
            filled(u"amount/"_s + QString::fromLatin1(number).replace(u'"', u'\''),
                   {{"AMOUNT", number},
                    {"MAX", number},
                    {"POWER", number},
                    {"AMOUNTS", numbered(R"(, { "value": )" + QByteArray(number) + R"(, "currency": "USD" })", 3)}}));
    inputs.push_back(filled(u"amount/opposite"_s, {{"AMOUNT", "1e308"}, {"MAX", "-1e308"}}));
    inputs.push_back(filled(u"amount/long-number"_s, {{"AMOUNT", QByteArray("9").repeated(100'000)}}));
    inputs.push_back(filled(u"amount/long-fraction"_s, {{"AMOUNT", "0." + QByteArray("3").repeated(100'000)}}));
}

void addDates(std::vector<HostileInput> &inputs)
{
    for (const char *date : {"Y-170000000",
                             "Y170000000",
                             "Y99999999999",
                             "Y9223372036854775807",
                             "Y-9223372036854775808",
                             "Y9e18",
                             "Y1E300",
                             "0000",
                             "-0001",
                             "9999-12-31T23:59:59.999999999Z",
                             "9999-12-31/..",
                             "../0001-01-01",
                             "../..",
                             "/",
                             "2025/2024",
                             "2025-02-30",
                             "2025-13",
                             "2025-06-10T24:00",
                             "2025-06-10T23:59:60Z",
                             "2025-06-10T12:00+99:99",
                             "XXXX",
                             "2XXX-XX",
                             "2025-41",
                             "1985~/2004-06%",
                             "{2025,2026}",
                             "292277026596-12-04",
                             "-292277022657",
                             "1e5",
                             "",
                             "2025-06-10\\u0000",
                             "Y-170000000/Y170000000",
                             "2025-06-10T00:00:00.000000000000000000001"})
        inputs.push_back(filled(u"date/"_s + QString::fromLatin1(date).replace(u'/', u'|'),
                                {{"DATE", date}, {"BOUNDS", date}, {"RANGE", date}, {"STEPRANGE", date}}));
    inputs.push_back(filled(u"date/long"_s, {{"DATE", QByteArray("2025-").repeated(20'000)}}));
    inputs.push_back(filled(u"date/far-apart"_s, {{"DATE", "Y-170000000"}, {"BOUNDS", "Y169999999/.."}}));
}

void addRelations(std::vector<HostileInput> &inputs)
{
    inputs.push_back(
        filled(u"relation/self"_s, {{"TO1", "e1"}, {"TO2", "e2"}, {"TO3", "e3"}, {"RELATION", "part-of"}}));
    inputs.push_back(
        filled(u"relation/cycle"_s, {{"TO1", "e2"}, {"TO2", "e3"}, {"TO3", "e1"}, {"RELATION", "part-of"}}));
    inputs.push_back(filled(u"relation/dangling"_s, {{"TO1", "none"}, {"TO2", ""}, {"TO3", "null"}}));
    inputs.push_back(
        filled(u"relation/twice"_s, {{"RELATIONS", numbered(R"(, { "type": "part-of", "to": "e2" })", 9)}}));
    inputs.push_back(filled(u"parent/cycle"_s, {{"PARENTA", "\"b\""}}));
    inputs.push_back(filled(u"parent/self"_s, {{"PARENTA", "\"a\""}, {"PARENTB", "\"b\""}}));
    inputs.push_back(filled(u"parent/dangling"_s, {{"PARENTA", "\"none\""}, {"PARENTB", "5"}}));
    inputs.push_back(filled(u"id/duplicate"_s, {{"ID", "e2"}}));
    inputs.push_back(
        filled(u"id/duplicates"_s, {{"EVENTS", numbered(R"(, { "id": "e2", "title": "T#", "date": "2025" })", 500)},
                                    {"COMPANIES", numbered(R"(, { "id": "a", "name": "A#" })", 50)},
                                    {"SOURCES", numbered(R"(, { "id": "s1", "title": "S#" })", 50)}}));
    inputs.push_back(
        filled(u"relation/chain"_s,
               {{"EVENTS",
                 numbered(R"(, { "id": "p#", "title": "T", "date": "2025", "amounts": [{"value": 1, "currency": "USD"}],
                 "relations": [{ "type": "part-of", "to": "q#" }] }, { "id": "q#", "title": "T", "date": "2025",
                 "relations": [{ "type": "part-of", "to": "e3" }] })",
                          1000)}}));
}

void addSizes(std::vector<HostileInput> &inputs)
{
    inputs.push_back(filled(u"many/members"_s, {{"MEMBERS", numbered(R"(, "m#": #)", 100'000)}}));
    inputs.push_back(filled(u"many/same-members"_s, {{"MEMBERS", numbered(R"(, "title": "T#")", 20'000)}}));
    inputs.push_back(filled(u"many/top-members"_s, {{"TOP", numbered(R"(, "m#": {})", 100'000)}}));
    inputs.push_back(
        filled(u"many/parties"_s, {{"PARTIES", numbered(R"(, { "company": "c", "role": "partner" })", 20'000)}}));
    inputs.push_back(
        filled(u"many/lanes"_s, {{"COMPANIES", numbered(R"(, { "id": "k#", "name": "K#" })", 3000)},
                                 {"PARTIES", numbered(R"(, { "company": "k#", "role": "partner" })", 3000)}}));
    inputs.push_back(
        filled(u"many/amounts"_s, {{"AMOUNTS", numbered(R"(, { "value": #, "currency": "EUR" })", 20'000)}}));
    inputs.push_back(
        filled(u"many/currencies"_s, {{"EVENTS", numbered(R"(, { "id": "x#", "title": "T", "date": "2025", "amounts":
                              [ { "value": 1, "currency": "C#" } ] })",
                                                          2000)}}));
    inputs.push_back(
        filled(u"many/relations"_s, {{"RELATIONS", numbered(R"(, { "type": "follows", "to": "e2" })", 20'000)}}));
    inputs.push_back(filled(u"many/sources"_s, {{"SOURCES", numbered(R"(, { "id": "t#", "title": "S#" })", 20'000)}}));
    inputs.push_back(filled(u"many/same-day"_s,
                            {{"EVENTS", numbered(R"(, { "id": "x#", "title": "T#", "date": "2025-06-10" })", 5000)}}));
    inputs.push_back(filled(u"many/views"_s, {{"VIEWS", numbered(R"(, { "name": "V#" })", 5000)}}));
    inputs.push_back(filled(u"many/steps"_s, {{"STEPS", numbered(R"(, { "title": "#", "view": {} })", 30)}}));
    for (const int depth : {99, 101, 5000, 1'000'000})
        inputs.push_back(filled(u"deep/%1"_s.arg(depth), {{"MEMBERS", ", \"x\": " + QByteArray("[").repeated(depth) +
                                                                          QByteArray("]").repeated(depth)}}));
    inputs.push_back(plain(u"deep/objects"_s, QByteArray("{\"a\":").repeated(300'000)));
    inputs.push_back(plain(u"deep/open"_s, QByteArray("[").repeated(1'000'000)));
}

void addViews(std::vector<HostileInput> &inputs)
{
    const std::pair<const char *, QByteArray> filters[] = {
        {"long-word", QByteArray("x").repeated(100'000)},
        {"many-words", QByteArray("a ").repeated(50'000)},
        {"many-or", QByteArray("a OR ").repeated(20'000) + "b"},
        {"parentheses", QByteArray("(").repeated(50'000)},
        {"closed-parentheses", QByteArray("(").repeated(20'000) + "a" + QByteArray(")").repeated(20'000)},
        {"minus", QByteArray("-").repeated(100'000) + "a"},
        {"companies", "company:" + QByteArray("a,").repeated(50'000)},
        {"quote", R"(\"never closed)"},
        {"fields", "nothing:5 amount>= date: company: is:"},
        {"amount", "amount:1e308..-1e308"},
        {"date", "date:Y-170000000/Y170000000"},
        {"controls", R"(\u0000\u001b[31m)"},
    };
    for (const auto &[name, filter] : filters)
        inputs.push_back(filled(u"filter/"_s + QLatin1String(name), {{"FILTER", filter}, {"STEPFILTER", filter}}));
    inputs.push_back(filled(u"view/panels"_s, {{"PANEL", R"(nothing", "", "list", "list", "\u0000)"}}));
    inputs.push_back(filled(u"view/selection"_s, {{"SELECTED", numbered("e#\", \"", 50'000)}}));
    inputs.push_back(
        filled(u"view/no-object"_s, {{"VIEWS", ", null, 5, [], \"x\", {}, {\"name\": {}}, {\"range\": 5}"}}));
    inputs.push_back(
        filled(u"story/nowhere"_s, {{"HIGHLIGHT", "none"}, {"STEPS", ", {\"event\": 5}, null, [], {\"view\": 5}"}}));
    inputs.push_back(filled(u"story/outside"_s, {{"STEPRANGE", "1066/1067"}}));
}

void addFiles(std::vector<HostileInput> &inputs)
{
    const QByteArray good = sampleTimeline();
    inputs.push_back(plain(u"file/good"_s, good));
    inputs.push_back(plain(u"file/empty"_s, ""));
    inputs.push_back(plain(u"file/blank"_s, QByteArray(" \n\t").repeated(100'000)));
    inputs.push_back(plain(u"file/zeros"_s, QByteArray(1 << 20, '\0')));
    inputs.push_back(plain(u"file/mark-only"_s, "\xef\xbb\xbf"));
    inputs.push_back(plain(u"file/mark"_s, "\xef\xbb\xbf" + good));
    inputs.push_back(plain(u"file/marks"_s, "\xef\xbb\xbf\xef\xbb\xbf" + good));
    inputs.push_back(plain(u"file/utf-16"_s, QByteArray("\xff\xfe{\0}\0", 6)));
    inputs.push_back(plain(u"file/null"_s, "null"));
    inputs.push_back(plain(u"file/array"_s, "[]"));
    inputs.push_back(plain(u"file/object"_s, "{}"));
    inputs.push_back(plain(u"file/two"_s, good + good));
    inputs.push_back(plain(u"file/one-event"_s, R"([{"title": "T", "start": "2025"}])"));
    inputs.push_back(
        plain(u"file/undated-only"_s, R"({"format":"timeloupe","version":1,"events":[{"title":"T","date":null}]})"));
    inputs.push_back(plain(u"file/no-events"_s, R"({"format":"timeloupe","version":1,"events":[]})"));
    inputs.push_back(
        plain(u"file/simple-hostile"_s,
              "[" +
                  numbered(R"({"title": "</script>#", "start": "Y-170000000", "end": "..", "companies": ["=#", ""],
                           "amount": 1e308, "currency": "\u0000"},)",
                           200) +
                  R"({"title": 5}, null])"));
    inputs.push_back(
        plain(u"file/lines"_s, numbered("{\"title\": \"T#\", \"date\": \"2025\"}\n{\n\xff\n\n", 200), u"jsonl"_s));
    inputs.push_back(plain(u"file/long-line"_s, "{\"title\": \"" + QByteArray("x").repeated(1'000'000), u"jsonl"_s));
    inputs.push_back(plain(u"file/csv"_s, "id,date,title\n=1,2025,\"never closed\n", u"csv"_s));
    inputs.push_back(plain(u"file/csv-wide"_s, QByteArray(",").repeated(200'000) + "\n", u"csv"_s));
    inputs.push_back(plain(u"file/noise"_s, "%PDF-1.7\x00\xff\x1b]0;x\x07", u"bin"_s));
}

bool bindSocket(const QString &path)
{
    const QByteArray name = QFile::encodeName(path);
    sockaddr_un address{};
    address.sun_family = AF_UNIX;
    if (name.size() >= qsizetype(sizeof address.sun_path))
        return false;
    std::copy(name.begin(), name.end(), std::begin(address.sun_path));
    const int made = ::socket(AF_UNIX, SOCK_STREAM, 0);
    const bool bound = made >= 0 && ::bind(made, reinterpret_cast<const sockaddr *>(&address), sizeof address) == 0;
    ::close(made);
    return bound;
}

/// One whose writer breaks off. (Without any the program waits for one, as it has to.)
bool placeFifo(const QString &path)
{
    return ::mkfifo(QFile::encodeName(path).constData(), 0600) == 0 &&
           QProcess::startDetached(u"timeout"_s,
                                   {u"100"_s, u"/bin/sh"_s, u"-c"_s, u"printf '[{\"title\":' > \"$0\""_s, path});
}

void addSpecialFiles(std::vector<HostileInput> &inputs)
{
    const auto add = [&inputs](const QString &name, std::function<bool(const QString &)> place) {
        inputs.push_back({u"special/"_s + name, u"json"_s, {}, std::move(place)});
    };
    for (const char *target :
         {"/dev/null", "/dev/zero", "/dev/full", "/dev/tty", "/proc/self/maps", "/proc/self/mem", "/nowhere"})
        add(QString::fromLatin1(target).replace(u'/', u'.'),
            [target](const QString &path) { return QFile::link(QString::fromLatin1(target), path); });
    add(u"folder"_s, [](const QString &path) { return QDir().mkdir(path); });
    add(u"fifo"_s, placeFifo);
    add(u"socket"_s, bindSocket);
    add(u"link-loop"_s, [](const QString &path) { return QFile::link(path, path); });
    add(u"unreadable"_s, [](const QString &path) {
        QFile file(path);
        return file.open(QIODevice::WriteOnly) && file.write("{}") == 2 && file.setPermissions({});
    });
}

void addDamaged(std::vector<HostileInput> &inputs, int mutations)
{
    const auto add = [&inputs](const QString &name, auto damage, const QString &suffix = u"json"_s) {
        inputs.push_back({u"damaged/"_s + name, suffix, damage, {}});
    };
    for (int i = 0; i < mutations; ++i) {
        const double share = (i + 0.5) / mutations;
        add(u"cut-%1"_s.arg(i), [share](Random &) {
            const QByteArray good = sampleTimeline();
            return good.left(static_cast<qsizetype>(share * static_cast<double>(good.size())));
        });
        add(u"bytes-%1"_s.arg(i), [](Random &random) { return withOtherBytes(sampleTimeline(), random); });
        add(u"tokens-%1"_s.arg(i), [](Random &random) { return withOtherTokens(sampleTimeline(), random); });
        add(u"spliced-%1"_s.arg(i), [](Random &random) { return spliced(sampleTimeline(), random); });
        add(
            u"lines-%1"_s.arg(i),
            [](Random &random) {
                return withOtherBytes(numbered("{\"title\": \"T#\", \"date\": \"2025-0#\", \"amount\": #}\n", 9),
                                      random);
            },
            u"jsonl"_s);
    }
}

} // namespace

std::vector<HostileInput> corpus(int mutations)
{
    std::vector<HostileInput> inputs;
    addTexts(inputs);
    addNumbers(inputs);
    addDates(inputs);
    addRelations(inputs);
    addSizes(inputs);
    addViews(inputs);
    addFiles(inputs);
    addSpecialFiles(inputs);
    addDamaged(inputs, mutations);
    return inputs;
}

QString placed(const HostileInput &input, const QDir &folder, Random random)
{
    const QString path = folder.filePath(u"input."_s + input.suffix);
    if (input.place)
        return input.place(path) ? path : QString();
    QFile file(path);
    const QByteArray bytes = input.make(random);
    return file.open(QIODevice::WriteOnly) && file.write(bytes) == bytes.size() ? path : QString();
}

} // namespace timeloupe::robust
