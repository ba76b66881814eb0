// SPDX-License-Identifier: GPL-3.0-or-later
#include "model/document/document.h"
#include "resultrows.h"
#include "stage.h"
#include "tests/support/generator.h"

#include <QApplication>

using namespace timeloupe;
using namespace timeloupe::bench;

namespace {

constexpr int kTimes = 9;

/// One event in the middle, moved by a year at most and back: what a form or a drag of its mark asks for.
void run(std::size_t events)
{
    test::GeneratorOptions options;
    options.events = events;
    options.sparseFields = true;
    const EventStorePtr first = test::generatedStore(options);
    Stage stage(first);
    Document document;
    document.open(QStringLiteral("file"), first);
    const EventId id = first->eventId(EventRow(events / 2));
    Samples made;
    Samples taken;
    Samples compared;
    Samples shown;
    QObject::connect(&document, &Document::changed, &document, [&](const DocumentChange &change) {
        taken.measure([&] { stage.state().replaceStore(change.store, QString(), *change.change, change.summary); });
    });
    for (int i = 0; i < kTimes; ++i) {
        EventRecord record = document.store()->record(*document.store()->find(id));
        record.date = *Edtf::parse(i % 2 == 0 ? "2022-03-01" : "2022-09-01");
        const Edit edit{Replace<EventRecord>{id, record}};
        made.measure([&] { (void)summarized(*applied(document.store(), edit)->store); });
        const EventStorePtr before = document.store();
        shown.measure([&] {
            document.apply(edit);
            while (document.isApplying())
                QCoreApplication::processEvents(QEventLoop::WaitForMoreEvents);
            stage.settle();
        });
        compared.measure([&] { (void)changesBetween(*before, *document.store()); });
    }
    const std::string size = sizeText(events);
    printRow("edit, snapshot made", size, made);
    printRow("edit, step of the window that takes it", size, taken, Goal{1, 50});
    printRow("edit shown in timeline, amounts and overview", size, shown,
             events <= 100'000 ? std::optional(Goal{0.95, 50}) : std::nullopt);
    printRow("two snapshots compared", size, compared);
}

} // namespace

/// Arguments: numbers of events.
int main(int argc, char **argv)
{
    const QApplication application(argc, argv);
    QApplication::setStyle(QStringLiteral("Fusion"));
    for (const QString &argument : QCoreApplication::arguments().mid(1))
        run(argument.toULongLong());
}
