// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/files/viewlibrarystorage.h"

#include "app/files/viewsettings.h"
#include "model/core/workerpool.h"

#include <QCoreApplication>
#include <QPointer>
#include <QThreadPool>

#include <algorithm>
#include <chrono>

namespace timeloupe {

namespace {

/// Those of `values` that are not among `known`.
template <class T> std::vector<T> notAmong(std::vector<T> values, const std::vector<T> &known)
{
    std::erase_if(values, [&](const T &value) { return std::find(known.begin(), known.end(), value) != known.end(); });
    return values;
}

ViewLibrary notIn(ViewLibrary library, const ViewLibrary &known)
{
    return {notAmong(std::move(library.views), known.views), notAmong(std::move(library.stories), known.stories)};
}

void append(ViewLibrary &library, const ViewLibrary &more)
{
    library.views.insert(library.views.end(), more.views.begin(), more.views.end());
    library.stories.insert(library.stories.end(), more.stories.begin(), more.stories.end());
}

QString inWords(const Text &text)
{
    for (const std::string *part : {&text.neutral, &text.en, &text.fr})
        if (!part->empty())
            return QString::fromStdString(*part);
    return {};
}

QString inWords(const MergeConflict &conflict)
{
    const QString name = inWords(conflict.name);
    if (conflict.isDeletion)
        return timeloupe::ViewLibraryStorage::tr(
                   "“%1” was deleted here or by another program, and edited by the other: it is kept.")
            .arg(name);
    return timeloupe::ViewLibraryStorage::tr("“%1” was edited by another program, too. Both are kept, yours as “%2”.")
        .arg(name, inWords(conflict.ownName));
}

} // namespace

ViewLibraryStorage::ViewLibraryStorage(ViewLibraryModel &library, QObject *parent) : QObject(parent), m_library(library)
{
    m_soon.setSingleShot(true);
    m_soon.setInterval(kDelayMs);
    connect(&m_soon, &QTimer::timeout, this, &ViewLibraryStorage::save);
    connect(&m_library, &ViewLibraryModel::edited, this, [this] {
        m_isEdited = true;
        if (!m_soon.isActive()) // edits that go on do not put it off
            m_soon.start();
    });
}

ViewLibraryStorage::~ViewLibraryStorage()
{
    flush();
}

void ViewLibraryStorage::open(const QString &file, const EventStore &store)
{
    flush();
    if (std::exchange(m_isUnsaved, false))
        m_leftOver.emplace_back(m_now, m_library.own());
    const Result<ViewLibrary> found = viewsInSettings(file);
    m_now = {file, canKeepViewsIn(file), false, {store.views(), store.stories()}, found ? *found : ViewLibrary()};
    const ViewLibrary kept = notIn(m_now.inSettings, m_now.inTheFile);
    m_now.forget = m_now.inFile && !m_now.inSettings.isEmpty();
    if (m_now.inFile) {
        ViewLibrary own = m_now.inTheFile;
        append(own, kept);
        m_library.open({}, std::move(own));
    } else {
        m_library.open(m_now.inTheFile, kept);
    }
    if (!found)
        Q_EMIT failed({Severity::Error,
                       {},
                       0,
                       0,
                       tr("The views and stories that your settings keep for this timeline cannot be read (%1). They "
                          "stay there, aside from new ones.")
                           .arg(found.error().message),
                       {}});
}

ViewLibraryStorage::Outcome ViewLibraryStorage::write(const Place &place, const ViewLibrary &library,
                                                      const Share &share)
{
    Outcome outcome;
    if (place.inFile) {
        ViewFileOptions options;
        options.progress = [share](double done) { *share = done; };
        options.wrote = [&outcome](const FileStamp &before, const FileStamp &after) {
            outcome.stamps = {before, after};
        };
        const Result<MergedLibrary> kept = keepViewsIn(place.file, place.inTheFile, library, options);
        if (kept) {
            outcome.kept = *kept;
            if (place.forget)
                keepViewsInSettings(place.file, place.inSettings, {});
            return outcome;
        }
        outcome.fileError = kept.error();
    }
    const Result<MergedLibrary> kept = keepViewsInSettings(place.file, place.inSettings, library);
    if (kept)
        outcome.kept = *kept;
    else
        outcome.settingsError = kept.error();
    return outcome;
}

void ViewLibraryStorage::save()
{
    if ((!m_isEdited && !m_isUnsaved) || m_writing.valid())
        return; // what is under way is followed by the rest
    m_isEdited = false;
    startWriting();
}

void ViewLibraryStorage::startWriting()
{
    m_underWay = m_library.own();
    ++m_writes;
    *m_share = 0;
    auto promise = std::make_shared<std::promise<Outcome>>();
    m_writing = promise->get_future();
    workerPool().start([self = QPointer(this), promise, place = m_now, library = m_underWay, share = m_share] {
        promise->set_value(write(place, library, share));
        // Whoever waited for it may be gone by now: the application is told, and looks whether it is.
        QMetaObject::invokeMethod(
            QCoreApplication::instance(),
            [self] {
                if (self && self->isWritten())
                    self->takeResult();
            },
            Qt::QueuedConnection);
    });
}

bool ViewLibraryStorage::isWritten() const
{
    return m_writing.valid() && m_writing.wait_for(std::chrono::seconds(0)) == std::future_status::ready;
}

void ViewLibraryStorage::takeResult()
{
    const Outcome outcome = m_writing.get();
    m_isUnsaved = !outcome.kept;
    if (outcome.kept)
        takeKept(outcome);
    report(outcome);
    if (outcome.stamps)
        Q_EMIT wroteFile(outcome.stamps->first, outcome.stamps->second);
    if (m_isEdited)
        m_soon.start();
    Q_EMIT written();
}

/// The book may have been edited since.
void ViewLibraryStorage::takeKept(const Outcome &outcome)
{
    const ViewLibrary &kept = outcome.kept->library;
    m_now.inFile = m_now.inFile && !outcome.fileError;
    if (m_now.inFile) {
        m_now.inTheFile = kept;
        if (std::exchange(m_now.forget, false))
            m_now.inSettings = {};
    } else {
        m_now.inSettings = kept;
    }
    m_library.rebase(m_underWay, kept);
}

bool ViewLibraryStorage::follow(const EventStore &store, std::size_t writesBefore)
{
    ViewLibrary inTheFile{store.views(), store.stories()};
    if (m_writes != writesBefore || m_writing.valid() || inTheFile == m_now.inTheFile)
        return false;
    if (m_now.inFile)
        report(m_library.rebase(m_now.inTheFile, inTheFile));
    else
        m_library.setGiven(inTheFile);
    m_now.inTheFile = std::move(inTheFile);
    return true;
}

void ViewLibraryStorage::report(const std::vector<MergeConflict> &conflicts)
{
    QStringList notes;
    for (const MergeConflict &conflict : conflicts)
        notes += inWords(conflict);
    if (!notes.isEmpty())
        Q_EMIT merged(notes.join(u' '));
}

void ViewLibraryStorage::report(const Outcome &outcome)
{
    if (outcome.kept)
        report(outcome.kept->conflicts);
    if (!outcome.fileError && !outcome.settingsError)
        return;
    Diagnostic error = outcome.fileError ? *outcome.fileError : *outcome.settingsError;
    if (!outcome.settingsError)
        error.message = tr("Views and stories cannot be saved in the file: %1. They are kept in your settings instead.")
                            .arg(error.message);
    else if (outcome.fileError)
        error.message = tr("Views and stories cannot be saved, neither in the file (%1) nor in your settings (%2). "
                           "They are lost when you close the window, unless it can be done by then.")
                            .arg(error.message, outcome.settingsError->message);
    else
        error.message = tr("Views and stories cannot be saved in your settings (%1). They are lost when you close the "
                           "window, unless it can be done by then.")
                            .arg(error.message);
    Q_EMIT failed(error);
}

void ViewLibraryStorage::writeLeftOver()
{
    std::erase_if(m_leftOver,
                  [this](const auto &one) { return write(one.first, one.second, m_share).kept.has_value(); });
}

void ViewLibraryStorage::flush()
{
    flushWithin(-1);
}

bool ViewLibraryStorage::flushWithin(int ms)
{
    // Once for what is under way, once for what was edited since.
    for (int round = 0; round < 2; ++round) {
        m_soon.stop();
        if (round == 1 || !m_writing.valid())
            save();
        if (m_writing.valid()) {
            if (ms >= 0 && m_writing.wait_for(std::chrono::milliseconds(ms)) != std::future_status::ready)
                return false;
            takeResult();
        }
        if (!m_isEdited)
            break;
    }
    m_soon.stop();
    writeLeftOver();
    return true;
}

} // namespace timeloupe
