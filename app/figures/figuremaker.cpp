// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/figures/figuremaker.h"

namespace timeloupe {

namespace {

constexpr int kMakerTickMs = 100;

} // namespace

FigureMaker::FigureMaker(QObject *parent) : QObject(parent)
{
    m_ticker.setInterval(kMakerTickMs);
    connect(&m_ticker, &QTimer::timeout, this, [this] { Q_EMIT progressed(*m_share); });
}

void FigureMaker::make(const ViewSnapshot &view, const FigureChoice &choice, const QString &fileName)
{
    m_share = std::make_shared<std::atomic<double>>(0.0);
    const auto work = [view, choice, fileName, share = m_share](const std::atomic<bool> &isVoid) {
        return makeFigure(view, choice, fileName, [&isVoid, &share](double done) {
            *share = done;
            return !isVoid;
        });
    };
    m_job.start(work, [this](const std::shared_ptr<const Figure> &figure) {
        m_ticker.stop();
        Q_EMIT made(figure);
    });
    m_ticker.start();
}

void FigureMaker::cancel()
{
    m_job.cancel();
    m_ticker.stop();
}

} // namespace timeloupe
