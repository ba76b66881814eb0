// SPDX-License-Identifier: GPL-3.0-or-later
#include "model/document/document.h"

#include "model/core/backgroundrelease.h"

namespace timeloupe {

Document::Document(QObject *parent) : QObject(parent), m_layers{{QString(), EventStoreBuilder().build()}} {}

void Document::open(const QString &file, EventStorePtr store)
{
    m_job.cancel();
    m_waiting.clear();
    m_isModified = false;
    m_layers.front() = {file, std::move(store)};
}

void Document::replace(const EventStorePtr &before, EventStorePtr store, StoreSummary summary, ChangeSetPtr change)
{
    if (isModified() || before != this->store())
        return;
    m_layers.front().store = std::move(store);
    Q_EMIT changed({this->store(), std::move(summary), std::move(change), {}});
}

void Document::apply(Edit edit)
{
    m_waiting.push_back(std::move(edit));
    if (!m_job.isRunning())
        applyNext();
}

void Document::applyNext()
{
    if (m_waiting.empty())
        return;
    Edit edit = std::move(m_waiting.front());
    m_waiting.pop_front();
    const auto work = [store = store(), edit = std::move(edit)](const std::atomic<bool> &) -> Result<DocumentChange> {
        Result<AppliedEdit> made = applied(store, edit);
        if (!made)
            return made.error();
        StoreSummary summary = summarized(*made->store);
        AppliedEdit edited = std::move(made).value();
        return DocumentChange{releasedInBackground(std::move(edited.store)), std::move(summary),
                              std::move(edited.change), std::move(edited.inverse)};
    };
    m_job.start(work, [this](const Result<DocumentChange> &made) {
        if (made) {
            m_layers.front().store = made->store;
            m_isModified = true;
            Q_EMIT changed(*made);
        } else {
            Q_EMIT refused(made.error());
        }
        if (!m_job.isRunning())
            applyNext();
    });
}

} // namespace timeloupe
