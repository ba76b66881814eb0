// SPDX-License-Identifier: GPL-3.0-or-later
#include "corpus.h"
#include "hostilecommands.h"
#include "programoptions.h"

#include <QCoreApplication>
#include <QTemporaryDir>

#include <algorithm>

using namespace timeloupe::robust;

namespace {

constexpr int kMutations = 12;

RunLimits limitsHere()
{
    RunLimits limits;
    if (isSanitized())
        return {30, 120, qint64(1500) << 20};
    return limits;
}

/// Runs commands on inputs and counts what is wrong.
class Hostile
{
public:
    explicit Hostile(const ProgramOptions &options)
        : m_options(options), m_program(programPath("TIMELOUPE_PROGRAM")), m_inputs(corpus(kMutations))
    {
    }

    int run()
    {
        std::uint64_t seed = m_options.number("seed", 1);
        do
            round(seed++);
        while (!m_options.text("minutes").isEmpty() && !m_options.isTimeOver());
        std::printf("hostile inputs: %zu runs of %zu inputs, %d reports; the longest took %.1f s (%s)\n", m_runs,
                    m_inputs.size(), m_reports, m_longest.first, qPrintable(m_longest.second));
        return m_reports == 0 ? 0 : 1;
    }

private:
    using Pair = std::pair<const HostileInput *, const HostileCommand *>;

    /// Every command on every input that are asked for, in an order that the seed decides; `--runs` of them.
    void round(std::uint64_t seed)
    {
        std::vector<Pair> pairs;
        const QString only = m_options.text("only");
        for (const HostileInput &input : m_inputs)
            for (const HostileCommand &command : hostileCommands())
                if (QString(input.name + u' ' + command.name).contains(only))
                    pairs.emplace_back(&input, &command);
        Random random(seed);
        for (std::size_t i = pairs.size(); i > 1; --i)
            std::swap(pairs[i - 1], pairs[random.below(i)]);
        pairs.resize(std::min<std::size_t>(pairs.size(), m_options.number("runs", pairs.size())));
        for (const auto &[input, command] : pairs)
            if (!m_options.isTimeOver())
                runOne(*input, *command, seed);
    }

    void runOne(const HostileInput &input, const HostileCommand &command, std::uint64_t seed)
    {
        const QTemporaryDir folder;
        const QString file = placed(input, QDir(folder.path()), Random(seed, qHash(input.name, 0)));
        if (file.isEmpty())
            return;
        ++m_runs;
        QElapsedTimer time;
        time.start();
        const QStringList faults = commandFailures(m_program, command, file, QDir(folder.path()), limitsHere());
        note(m_longest, 1e-3 * static_cast<double>(time.elapsed()), input, command);
        for (const QString &fault : faults) {
            ++m_reports;
            std::printf("robust_hostile: --seed %llu --only '%s %s': %s\n", static_cast<unsigned long long>(seed),
                        qPrintable(input.name), qPrintable(command.name), qPrintable(fault));
            std::fflush(stdout);
        }
    }

    static void note(std::pair<double, QString> &most, double value, const HostileInput &input,
                     const HostileCommand &command)
    {
        if (value > most.first)
            most = {value, input.name + u' ' + command.name};
    }

    const ProgramOptions &m_options;
    QString m_program;
    std::vector<HostileInput> m_inputs;
    std::size_t m_runs = 0;
    int m_reports = 0;
    std::pair<double, QString> m_longest;
};

} // namespace

/// robust_hostile [--seed S] [--runs N] [--minutes M] [--only NAME]: runs the program on hostile inputs. `--only` takes
/// inputs and commands whose names hold the text, as reports print them; --minutes goes on with other seeds.
int main(int argc, char **argv)
{
    const QCoreApplication application(argc, argv);
    const QStringList names = {QStringLiteral("seed"), QStringLiteral("runs"), QStringLiteral("minutes"),
                               QStringLiteral("only")};
    const ProgramOptions options(QCoreApplication::arguments(), names);
    return Hostile(options).run();
}
