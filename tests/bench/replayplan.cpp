// SPDX-License-Identifier: GPL-3.0-or-later
#include "replayplan.h"

#include <QFile>
#include <QFileInfo>
#include <QJsonArray>
#include <QJsonDocument>
#include <QJsonObject>

#include <cmath>

namespace timeloupe::bench {

namespace {

constexpr double kMostExact = 9'007'199'254'740'992; // 2^53: beyond it a number of JSON is not the one written
constexpr int kMostPixels = 16'384;

/// Reads members, and keeps the first thing that is wrong.
class PlanReader
{
public:
    PlanReader(QString file, QJsonObject plan) : m_file(std::move(file)), m_plan(std::move(plan)) {}

    Result<ReplayPlan> read()
    {
        ReplayPlan plan;
        plan.data = dataFile();
        plan.events = static_cast<std::size_t>(number(m_plan, QStringLiteral("n"), 1, kMostExact));
        const QJsonObject viewport = m_plan.value(u"viewport").toObject();
        plan.viewport = {static_cast<int>(number(viewport, QStringLiteral("width"), 1, kMostPixels)),
                         static_cast<int>(number(viewport, QStringLiteral("height"), 1, kMostPixels))};
        plan.companies = texts(QStringLiteral("filter"));
        for (const QString &list :
             {QStringLiteral("full"), QStringLiteral("zoom"), QStringLiteral("panYear"), QStringLiteral("panMonth")})
            plan.windows[list] = windows(list);
        plan.phases = texts(QStringLiteral("phases"));
        for (const QString &phase : plan.phases) {
            if (!plan.windows.contains(phase))
                fail(QStringLiteral("phases: \"%1\" is none of full, zoom, panYear, panMonth").arg(phase));
        }
        if (m_error)
            return *m_error;
        return plan;
    }

private:
    void fail(const QString &message)
    {
        if (!m_error)
            m_error = Diagnostic{Severity::Error, m_file, 0, 0, message, {}};
    }

    double number(const QJsonObject &object, const QString &name, double least, double most)
    {
        const double value = object.value(name).toDouble(std::nan(""));
        if (value >= least && value <= most && value == std::floor(value))
            return value;
        fail(QStringLiteral("%1: a whole number from %2 to %3 is expected")
                 .arg(name, QString::number(least, 'f', 0), QString::number(most, 'f', 0)));
        return least;
    }

    QStringList texts(const QString &name)
    {
        QStringList found;
        for (const auto &value : m_plan.value(name).toArray())
            found.append(value.toString());
        if (found.isEmpty() || found.contains(QString()))
            fail(QStringLiteral("%1: a list of texts is expected, with at least one").arg(name));
        return found;
    }

    QString dataFile()
    {
        const QString data = m_plan.value(u"data").toString();
        if (data.isEmpty()) {
            fail(QStringLiteral("data: the path of a file is expected"));
            return {};
        }
        const QString beside = QFileInfo(m_file).absolutePath() + QLatin1Char('/') + data;
        const QString found = QFileInfo::exists(data) || QFileInfo(data).isAbsolute() ? data : beside;
        if (!QFileInfo(found).isFile())
            fail(QStringLiteral("data: there is no file %1").arg(data));
        return QFileInfo(found).absoluteFilePath();
    }

    std::optional<TimeRange> window(const QJsonValue &value)
    {
        const QJsonArray pair = value.toArray();
        const double begin = pair.at(0).toDouble(std::nan(""));
        const double end = pair.at(1).toDouble(std::nan(""));
        if (pair.size() != 2 || !(begin < end) || std::abs(begin) > kMostExact || std::abs(end) > kMostExact)
            return std::nullopt;
        return TimeRange{static_cast<Instant>(begin), static_cast<Instant>(end)};
    }

    std::vector<TimeRange> windows(const QString &name)
    {
        const QJsonArray list = m_plan.value(name).toArray();
        if (const auto one = window(list)) // full is one window, in a list or not
            return {*one};
        std::vector<TimeRange> found;
        for (qsizetype i = 0; i < list.size(); ++i) {
            const auto range = window(list.at(i));
            if (!range)
                fail(QStringLiteral("%1[%2]: [startMs, endMs] is expected, the start before the end")
                         .arg(name, QString::number(i)));
            found.push_back(range.value_or(TimeRange{0, 1}));
        }
        if (found.empty())
            fail(QStringLiteral("%1: a list of windows [startMs, endMs] is expected").arg(name));
        return found;
    }

    QString m_file;
    QJsonObject m_plan;
    std::optional<Diagnostic> m_error;
};

Diagnostic unreadable(const QString &file, const QString &why)
{
    return {Severity::Error, file, 0, 0, why, {}};
}

} // namespace

Result<ReplayPlan> readReplayPlan(const QString &file)
{
    QFile plan(file);
    if (!plan.open(QIODevice::ReadOnly))
        return unreadable(file, QStringLiteral("the plan cannot be read: %1").arg(plan.errorString()));
    QJsonParseError error;
    const QJsonDocument document = QJsonDocument::fromJson(plan.readAll(), &error);
    if (error.error != QJsonParseError::NoError)
        return unreadable(file, QStringLiteral("the plan is no JSON: %1 at byte %2")
                                    .arg(error.errorString(), QString::number(error.offset)));
    if (!document.isObject())
        return unreadable(file, QStringLiteral("the plan is no JSON object"));
    return PlanReader(file, document.object()).read();
}

} // namespace timeloupe::bench
