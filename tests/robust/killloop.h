// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "commandrun.h"
#include "random.h"

#include <QDir>
#include <QTemporaryDir>

namespace timeloupe::robust {

/// Kills what writes files, at moments that a seed decides, and looks at what is left. Everything is written below a
/// folder of its own.
class KillLoop
{
public:
    struct Programs
    {
        QString timeloupe;
        QString writer;
        QStringList writerPlant; ///< more arguments of the writer
    };
    KillLoop(Programs programs, std::uint64_t seed);

    /// One kill of each kind: views in a file, views in the settings, `export -o`, `render -o`.
    void step(std::uint64_t index);
    /// Looks for temporary files that piled up.
    void finish();

    [[nodiscard]] const QStringList &reports() const { return m_reports; }
    [[nodiscard]] int kills() const { return m_kills; }
    /// Of the kills, those that hit the program at work.
    [[nodiscard]] int hits() const { return m_hits; }

    /// As many may be left by kills between the creation of a temporary file and its renaming.
    static constexpr int kMostLeftFiles = 2;

private:
    void killWriter(const QString &file, Random &random, double &seconds);
    void killCommand(const QStringList &arguments, const QString &output, Random &random, double &seconds);
    [[nodiscard]] bool killAtRandom(CommandRun &run, Random &random, double seconds);
    [[nodiscard]] QByteArray stateOf(const QString &file);
    void checkFile(const QString &file, const QByteArray &original);
    void report(const QString &what);

    Programs m_programs;
    std::uint64_t m_seed;
    std::uint64_t m_step = 0;
    QTemporaryDir m_folder;
    QDir m_timelines;
    QDir m_outputs;
    QByteArray m_full;   ///< the timeline that keeps its views itself
    QByteArray m_simple; ///< the one whose views are in the settings
    double m_fullSeconds = 0;
    double m_simpleSeconds = 0;
    double m_exportSeconds = 0;
    double m_renderSeconds = 0;
    int m_kills = 0;
    int m_hits = 0;
    QStringList m_reports;
};

} // namespace timeloupe::robust
