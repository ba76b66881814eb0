// SPDX-License-Identifier: GPL-3.0-or-later
#include "viewkeeper.h"

#include "model/workerpool.h"
#include "viewfile.h"

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

Shelf notIn(Shelf shelf, const Shelf &known)
{
    return {notAmong(std::move(shelf.views), known.views), notAmong(std::move(shelf.stories), known.stories)};
}

void append(Shelf &shelf, const Shelf &more)
{
    shelf.views.insert(shelf.views.end(), more.views.begin(), more.views.end());
    shelf.stories.insert(shelf.stories.end(), more.stories.begin(), more.stories.end());
}

} // namespace

ViewKeeper::ViewKeeper(ViewBook &book, QObject *parent) : QObject(parent), m_book(book)
{
    m_soon.setSingleShot(true);
    m_soon.setInterval(kDelayMs);
    connect(&m_soon, &QTimer::timeout, this, &ViewKeeper::save);
    connect(&m_book, &ViewBook::edited, this, [this] {
        m_edited = true;
        m_soon.start();
    });
}

ViewKeeper::~ViewKeeper()
{
    flush();
}

void ViewKeeper::open(const QString &file, const EventStore &store)
{
    flush();
    m_file = file;
    m_inFile = canKeepViewsIn(file);
    m_saved = {store.views(), store.stories()};
    const Result<Shelf> found = viewsInSettings(file);
    const Shelf kept = found ? notIn(*found, m_saved) : Shelf();
    m_forget = m_inFile && found && !found->isEmpty();
    if (m_inFile) {
        Shelf own = m_saved;
        append(own, kept);
        m_book.open({}, std::move(own));
    } else {
        m_book.open(m_saved, kept);
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

void ViewKeeper::save()
{
    if (!m_edited || m_writing.valid())
        return; // what is under way is followed by the rest
    m_edited = false;
    if (m_inFile)
        saveInFile();
    else
        keepViewsInSettings(m_file, m_book.own());
}

/// A file can be large: it is written in the background.
void ViewKeeper::saveInFile()
{
    m_underWay = m_book.own();
    auto promise = std::make_shared<std::promise<Result<bool>>>();
    m_writing = promise->get_future();
    workerPool().start([self = QPointer(this), promise, file = m_file, now = m_underWay, before = m_saved] {
        promise->set_value(keepViewsIn(file, now, before));
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

bool ViewKeeper::isWritten() const
{
    return m_writing.valid() && m_writing.wait_for(std::chrono::seconds(0)) == std::future_status::ready;
}

void ViewKeeper::takeResult()
{
    const Result<bool> result = m_writing.get();
    if (result) {
        m_saved = std::move(m_underWay);
        if (std::exchange(m_forget, false))
            keepViewsInSettings(m_file, {});
    } else {
        m_inFile = false;
        keepViewsInSettings(m_file, m_book.own());
        Diagnostic error = result.error();
        error.message = tr("Views and stories cannot be saved in the file: %1. They are kept in your settings instead.")
                            .arg(error.message);
        Q_EMIT failed(error);
    }
    if (m_edited)
        m_soon.start();
}

void ViewKeeper::flush()
{
    m_soon.stop();
    if (m_writing.valid())
        takeResult();
    save();
    if (m_writing.valid())
        takeResult();
    m_soon.stop();
}

} // namespace timeloupe
