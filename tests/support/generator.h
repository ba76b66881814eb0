// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "model/events/eventstore.h"

#include <QByteArray>

namespace timeloupe::test {

/// What the generated events are like. The same options give the same events on every machine.
struct GeneratorOptions
{
    std::size_t events = 1000;
    std::size_t companies = 20;
    std::uint64_t seed = 1;
    int firstYear = 2019;
    int lastYear = 2026; ///< inclusive
    double spanShare = 0.3;
    double minSpanDays = 1; ///< lengths of spans are log-uniform between the two
    double maxSpanDays = 730;
    double amountShare = 0.6; ///< of events with an amount, log-uniform from 1e6 to 3e11
    double undatedShare = 0;
    double openShare = 0;      ///< of spans that are open at one end
    bool oneLane = false;      ///< every event is the first company's
    bool oneDay = false;       ///< every event is on 1 July of firstYear; points to the second, spans within the day
    bool sparseFields = false; ///< also summaries, sources, measures, tags, places, relations, French titles
};

/// The events as a store.
EventStorePtr generatedStore(const GeneratorOptions &options);
/// The same events in the simple form of files: what it can say of them.
QByteArray generatedJson(const GeneratorOptions &options);
/// The same events in the full form.
QByteArray generatedTimeloupeJson(const GeneratorOptions &options);

/// The companies and events, one after the other, in input order.
class Generator
{
public:
    explicit Generator(const GeneratorOptions &options);

    [[nodiscard]] const std::vector<Company> &companies() const { return m_companies; }
    [[nodiscard]] const std::vector<Source> &sources() const { return m_sources; }
    /// The next event; valid until the next call.
    const EventRecord &next();

private:
    [[nodiscard]] std::uint64_t below(std::uint64_t limit);
    [[nodiscard]] double share();
    [[nodiscard]] bool chance(double probability) { return share() < probability; }
    [[nodiscard]] double logUniform(double low, double high);
    [[nodiscard]] Edtf point();
    [[nodiscard]] Edtf span();
    void fillDate();
    void fillTitle();
    void fillParties();
    void fillAmount();
    void fillSparseFields();

    GeneratorOptions m_options;
    std::uint64_t m_state = 0;
    TimeRange m_range;
    std::vector<Company> m_companies;
    std::vector<Source> m_sources;
    std::size_t m_made = 0;
    EventRecord m_event;
};

} // namespace timeloupe::test
