// SPDX-License-Identifier: GPL-3.0-or-later
#include "loader.h"

namespace timeloupe {

namespace {

constexpr int kTickMs = 100;

} // namespace

Loader::Loader(QObject *parent) : QObject(parent)
{
    m_ticker.setInterval(kTickMs);
    connect(&m_ticker, &QTimer::timeout, this, [this] { Q_EMIT progressed(m_file, *m_share); });
}

void Loader::open(const QString &file)
{
    cancel();
    m_file = file;
    m_share = std::make_shared<std::atomic<double>>(0.0);
    const auto work = [file, share = m_share](const std::atomic<bool> &isVoid) -> Outcome {
        auto read = readTimeline(file, [&](double done) {
            *share = done;
            return !isVoid;
        });
        if (!read)
            return read.error();
        LoadedTimeline timeline = std::move(read).value();
        Folds folds = quietPeriods(*timeline.store);
        return LoadedFile{file, std::move(timeline.store), std::move(folds), std::move(timeline.warnings)};
    };
    m_job.start(work, [this](const Outcome &outcome) { finish(outcome); });
    m_ticker.start();
}

void Loader::cancel()
{
    if (!isRunning())
        return;
    m_job.cancel();
    m_ticker.stop();
    Q_EMIT cancelled(m_file);
}

void Loader::finish(const Outcome &outcome)
{
    m_ticker.stop();
    if (outcome)
        Q_EMIT loaded(*outcome);
    else
        Q_EMIT failed(outcome.error());
}

} // namespace timeloupe
