// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/figures/figuresaver.h"

#include "model/core/outofmemory.h"
#include "model/core/visibletext.h"
#include "model/io/outputtarget.h"
#include "model/io/safefile.h"
#include "views/figure/figure.h"

#include <QDir>
#include <QFileInfo>

namespace timeloupe {

namespace {

constexpr int kSaverTickMs = 100;
constexpr double kDrawingFrom = 0.5; ///< share of the progress at which drawing starts

} // namespace

/// Progress of a save. The first to advance the stage decides: cancelled or saved.
struct FigureSaver::Course
{
    enum Stage { Working, Cancelled, Finishing };
    std::atomic<int> stage = Working;
    std::atomic<double> share = 0;

    bool enter(Stage next)
    {
        int expected = Working;
        return stage.compare_exchange_strong(expected, next);
    }
};

FigureSaver::FigureSaver(QObject *parent) : QObject(parent)
{
    m_ticker.setInterval(kSaverTickMs);
    connect(&m_ticker, &QTimer::timeout, this, [this] { Q_EMIT progressed(m_course->share); });
}

void FigureSaver::save(const QString &file, const ViewSnapshot &view, const FigureChoice &choice,
                       const QString &fileName, std::shared_ptr<const Figure> made)
{
    if (isRunning())
        return;
    m_course = std::make_shared<Course>();
    const auto work = [=, course = m_course](const std::atomic<bool> &isVoid) {
        const auto isWanted = [&] { return !isVoid && course->stage == Course::Working; };
        // Laying out takes about as long as drawing.
        const auto part = [&](double from) -> Progress {
            return [&, from](double done) {
                course->share = from + done * (1 - kDrawingFrom);
                return isWanted();
            };
        };
        return catchOutOfMemory(file, [&]() -> Result<qint64> {
            const auto figure = made ? made : makeFigure(view, choice, fileName, part(0));
            if (figure->figureError())
                return Diagnostic::errorIn(file, *figure->figureError());
            const Result<QByteArray> bytes = figureBytes(*figure, choice.target, choice.scale, part(kDrawingFrom));
            return bytes ? write(file, *bytes, *course, isWanted) : Diagnostic::errorIn(file, bytes.error().message);
        });
    };
    m_job.start(work, [this, file](const Result<qint64> &outcome) { finish(file, outcome); });
    m_ticker.start();
}

Result<qint64> FigureSaver::write(const QString &file, const QByteArray &bytes, Course &course,
                                  const std::function<bool()> &isWanted)
{
    if (const auto special = writeSpecialOutput(file, bytes, isWanted)) {
        if (*special && course.enter(Course::Finishing))
            return qint64(bytes.size());
        return isWanted() ? Diagnostic::errorIn(file, writeErrorMessage(file, special->error().message))
                          : Diagnostic::cancelled();
    }
    SafeFile saved(file);
    if (!saved.open(QIODevice::WriteOnly) || saved.write(bytes) != bytes.size() || !saved.finish())
        return Diagnostic::errorIn(file, writeErrorMessage(file, saved.errorString()));
    if (!course.enter(Course::Finishing))
        return Diagnostic::cancelled();
    if (!saved.commit())
        return Diagnostic::errorIn(file, writeErrorMessage(file, saved.errorString()));
    return qint64(bytes.size());
}

void FigureSaver::cancel()
{
    if (!isRunning() || !m_course->enter(Course::Cancelled))
        return;
    m_job.cancel();
    m_ticker.stop();
    Q_EMIT cancelled();
}

void FigureSaver::finish(const QString &file, const Result<qint64> &outcome)
{
    m_ticker.stop();
    if (outcome)
        Q_EMIT saved(file, *outcome);
    else
        Q_EMIT failed(outcome.error());
}

QString writeErrorMessage(const QString &file, const QString &reason)
{
    const QFileInfo target(file);
    const QString name = visibleName(target.fileName());
    if (!target.dir().exists())
        return FigureSaver::tr("%1 was not written: the folder %2 is not there any more. Choose another folder.")
            .arg(name, visibleName(QDir::toNativeSeparators(target.absolutePath())));
    if (target.isDir())
        return FigureSaver::tr("%1 was not written: there is a folder of that name. Choose another name.").arg(name);
    if (!QFileInfo(target.absolutePath()).isWritable() || (target.exists() && !target.isWritable()))
        return FigureSaver::tr("%1 was not written: nothing may be written to it or to its folder %2. Choose another "
                               "name or folder.")
            .arg(name, visibleName(QDir::toNativeSeparators(target.absolutePath())));
    return FigureSaver::tr("%1 was not written: %2. What was there before is unchanged. Make room, or choose another "
                           "folder.")
        .arg(name, reason);
}

} // namespace timeloupe
