// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/files/viewlibrarystorage.h"

#include "app/files/viewsettings.h"
#include "model/core/outofmemory.h"

#include <QCoreApplication>
#include <QDeadlineTimer>
#include <QPointer>

#include <algorithm>
#include <chrono>
#include <new>

namespace timeloupe {

namespace {

/// The elements of `values` that are not in `known`.
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
    return QString::fromStdString(text.in(Language::English));
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
    m_thread.setMaxThreadCount(1);
    m_soon.setSingleShot(true);
    m_soon.setInterval(kDelayMs);
    connect(&m_soon, &QTimer::timeout, this, &ViewLibraryStorage::saveNow);
    connect(&m_library, &ViewLibraryModel::edited, this, [this] {
        m_isEdited = true;
        if (!m_soon.isActive()) // further edits do not postpone it
            m_soon.start();
    });
}

ViewLibraryStorage::~ViewLibraryStorage()
{
    flush();
}

void ViewLibraryStorage::open(const QString &file, const EventStore &store, const ViewPlace &place)
{
    leave();
    const Result<ViewLibrary> &found = place.inSettings;
    m_now = {
        m_now.opening + 1, file, place.isFile, false, {store.views(), store.stories()}, found ? *found : ViewLibrary()};
    const ViewLibrary kept = notIn(m_now.inSettings, m_now.inTheFile);
    m_now.forget = m_now.inFile && !m_now.inSettings.isEmpty();
    if (m_now.inFile) {
        ViewLibrary own = m_now.inTheFile;
        append(own, kept);
        m_library.open({}, std::move(own));
    } else {
        m_library.open(m_now.inTheFile, kept);
    }
    writeNext();
    if (!found)
        Q_EMIT failed(Diagnostic::error(
            tr("The views and stories that your settings keep for this timeline cannot be read (%1). They "
               "stay there, aside from new ones.")
                .arg(found.error().message)));
}

/// Unsaved changes outlive the timeline.
void ViewLibraryStorage::leave()
{
    m_soon.stop();
    if (m_isEdited || m_isUnsaved)
        m_departed.push_back({m_now, m_library.own(), !m_isEdited && m_isTried});
    m_isEdited = m_isUnsaved = false;
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

ViewLibraryStorage::Outcome ViewLibraryStorage::writeOrFail(const Place &place, const ViewLibrary &library,
                                                            const Share &share)
{
    try {
        return write(place, library, share);
    } catch (const std::bad_alloc &) {
        Outcome outcome;
        outcome.fileError = outcome.settingsError = outOfMemory(place.file);
        return outcome;
    }
}

/// Saves at once, or after the running save.
void ViewLibraryStorage::saveNow()
{
    if (!m_writing.valid() && (m_isEdited || isRetrying())) {
        m_isEdited = false;
        m_isTried = true;
        start({m_now, m_library.own()});
    }
}

void ViewLibraryStorage::start(Write next)
{
    m_underWay = std::move(next);
    m_writes += m_underWay.place.file == m_now.file ? 1 : 0;
    *m_share = 0;
    auto promise = std::make_shared<std::promise<Outcome>>();
    m_writing = promise->get_future();
    m_thread.start(
        [self = QPointer(this), promise, place = m_underWay.place, library = m_underWay.library, share = m_share] {
            promise->set_value(writeOrFail(place, library, share));
            // The receiver may have been destroyed: the application is notified and checks that.
            QMetaObject::invokeMethod(
                QCoreApplication::instance(),
                [self] {
                    if (self && self->isWritten())
                        self->takeResult();
                },
                Qt::QueuedConnection);
        });
}

std::vector<ViewLibraryStorage::Write>::iterator ViewLibraryStorage::firstUntried()
{
    return std::find_if(m_departed.begin(), m_departed.end(), [](const Write &one) { return !one.isTried; });
}

/// Previous timelines are saved first.
void ViewLibraryStorage::writeNext()
{
    if (m_writing.valid())
        return;
    if (const auto departed = firstUntried(); departed != m_departed.end()) {
        Write next = std::move(*departed);
        m_departed.erase(departed);
        start(std::move(next));
    } else if (isRetrying()) {
        saveNow();
    } else if (m_isEdited) {
        m_soon.start();
    }
}

bool ViewLibraryStorage::isWritten() const
{
    return m_writing.valid() && m_writing.wait_for(std::chrono::seconds(0)) == std::future_status::ready;
}

bool ViewLibraryStorage::isSaving() const
{
    return m_writing.valid() || m_isEdited || isRetrying() ||
           std::any_of(m_departed.begin(), m_departed.end(), [](const Write &one) { return !one.isTried; });
}

void ViewLibraryStorage::takeResult()
{
    const Outcome outcome = m_writing.get();
    if (m_underWay.place.opening == m_now.opening)
        takeOwn(outcome);
    else
        takeDeparted(outcome);
    report(outcome);
    if (outcome.stamps)
        Q_EMIT wroteFile(outcome.stamps->first, outcome.stamps->second);
    writeNext();
    Q_EMIT written();
}

void ViewLibraryStorage::advance(Place &place, const Outcome &outcome)
{
    const ViewLibrary &kept = outcome.kept->library;
    place.inFile = place.inFile && !outcome.fileError;
    if (!place.inFile) {
        place.inSettings = kept;
        return;
    }
    place.inTheFile = kept;
    if (std::exchange(place.forget, false))
        place.inSettings = {};
}

/// The library may have been edited during the save.
void ViewLibraryStorage::takeOwn(const Outcome &outcome)
{
    m_isUnsaved = !outcome.kept;
    if (!outcome.kept)
        return;
    advance(m_now, outcome);
    m_library.rebase(m_underWay.library, outcome.kept->library);
}

void ViewLibraryStorage::takeDeparted(const Outcome &outcome)
{
    const auto later = std::find_if(m_departed.begin(), m_departed.end(),
                                    [this](const Write &one) { return one.place.opening == m_underWay.place.opening; });
    if (!outcome.kept) {
        if (later == m_departed.end()) // otherwise the later version includes it
            m_departed.push_back({m_underWay.place, m_underWay.library, true});
        return;
    }
    if (later != m_departed.end()) {
        later->library = timeloupe::merged(m_underWay.library, later->library, outcome.kept->library).library;
        advance(later->place, outcome);
    }
    if (m_underWay.place.file == m_now.file)
        follow(outcome);
}

/// The timeline was reopened before the save finished.
void ViewLibraryStorage::follow(const Outcome &outcome)
{
    const bool wroteFile = m_underWay.place.inFile && !outcome.fileError;
    if (wroteFile != m_now.inFile)
        return;
    ViewLibrary &known = wroteFile ? m_now.inTheFile : m_now.inSettings;
    report(m_library.rebase(known, outcome.kept->library));
    known = outcome.kept->library;
}

bool ViewLibraryStorage::follow(const EventStore &store, std::size_t writesBefore)
{
    ViewLibrary inTheFile{store.views(), store.stories()};
    const bool isBeingWritten = m_writing.valid() && m_underWay.place.file == m_now.file;
    if (m_writes != writesBefore || isBeingWritten || inTheFile == m_now.inTheFile)
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
                           "They are lost when you close the window, unless saving succeeds by then.")
                            .arg(error.message, outcome.settingsError->message);
    else
        error.message = tr("Views and stories cannot be saved in your settings (%1). They are lost when you close the "
                           "window, unless saving succeeds by then.")
                            .arg(error.message);
    Q_EMIT failed(error);
}

void ViewLibraryStorage::flush()
{
    flushWithin(-1);
}

bool ViewLibraryStorage::flushWithin(int ms)
{
    const QDeadlineTimer deadline(ms);
    m_soon.stop();
    m_isTried = false;
    for (Write &departed : m_departed)
        departed.isTried = false;
    for (writeNext(); isSaving(); saveNow()) {
        if (!m_writing.valid())
            continue;
        const std::chrono::milliseconds left(deadline.remainingTime());
        if (!deadline.isForever() && m_writing.wait_for(left) != std::future_status::ready)
            return false;
        takeResult();
    }
    m_soon.stop();
    return true;
}

} // namespace timeloupe
