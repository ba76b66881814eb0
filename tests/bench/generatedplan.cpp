// SPDX-License-Identifier: GPL-3.0-or-later
#include "generatedplan.h"

#include "model/time/civiltime.h"

#include <QJsonArray>
#include <QJsonDocument>
#include <QJsonObject>
#include <QSaveFile>

#include <cmath>

namespace timeloupe::bench {

namespace {

constexpr int kZoomSteps = 80;
constexpr double kZoomStep = 1.1;
constexpr int kPanSteps = 60;
constexpr double kPanShare = 40.0 / 1600; // of the window: a quick drag

bool write(const QString &file, const QByteArray &bytes)
{
    QSaveFile out(file);
    return out.open(QIODevice::WriteOnly) && out.write(bytes) == bytes.size() && out.commit();
}

QJsonArray window(double begin, double end)
{
    return {std::round(begin), std::round(end)};
}

/// From everything to 1/2000 around a place, and half the way out again.
QJsonArray zoomWindows(TimeRange full)
{
    QJsonArray windows;
    const double anchor = static_cast<double>(full.begin) + full.length() * 0.62;
    double scale = 1;
    for (int i = 0; i <= kZoomSteps + kZoomSteps / 2; ++i) {
        windows.append(window(anchor - full.length() * scale * 0.62, anchor + full.length() * scale * 0.38));
        scale *= i < kZoomSteps ? 1 / kZoomStep : kZoomStep;
    }
    return windows;
}

QJsonArray panWindows(TimeRange full, double days)
{
    QJsonArray windows;
    const double length = days * kMsPerDay;
    double begin = static_cast<double>(full.begin) + full.length() * 0.2;
    for (int i = 0; i <= kPanSteps; ++i) {
        windows.append(window(begin, begin + length));
        begin += length * kPanShare;
    }
    return windows;
}

} // namespace

bool writeGeneratedEvents(const test::GeneratorOptions &options, const QString &file)
{
    return write(file, test::generatedJson(options));
}

bool writeGeneratedPlan(const test::GeneratorOptions &options, const QString &folder)
{
    const EventStorePtr store = test::generatedStore(options);
    const TimeRange full = store->extent();
    QJsonArray companies;
    for (std::size_t i = 0; i < 3; ++i)
        companies.append(QString::fromStdString(store->companies().at(i * store->companies().size() / 3).name));
    QJsonObject viewport;
    viewport[u"width"] = 1600;
    viewport[u"height"] = 900;
    QJsonObject plan;
    plan[u"data"] = QStringLiteral("events.json");
    plan[u"n"] = static_cast<double>(store->size());
    plan[u"viewport"] = viewport;
    plan[u"filter"] = companies;
    plan[u"full"] = window(static_cast<double>(full.begin), static_cast<double>(full.end));
    plan[u"zoom"] = zoomWindows(full);
    plan[u"panYear"] = panWindows(full, 365);
    plan[u"panMonth"] = panWindows(full, 30);
    plan[u"phases"] = QJsonArray{QStringLiteral("zoom"), QStringLiteral("panYear"), QStringLiteral("panMonth")};
    return writeGeneratedEvents(options, folder + QStringLiteral("/events.json")) &&
           write(folder + QStringLiteral("/plan.json"), QJsonDocument(plan).toJson());
}

} // namespace timeloupe::bench
