// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QObject>

#include "model/core/latestjob.h"
#include "model/document/edit.h"
#include "model/events/storesummary.h"

#include <deque>

namespace timeloupe {

/// A snapshot of a document, with how it became of the one before.
struct DocumentChange
{
    EventStorePtr store;
    StoreSummary summary;
    ChangeSetPtr change;
    Edit inverse; ///< takes it back; empty: the file was read again
};

/// What is open: the only one that changes it. Layers, each a file with its snapshot; one for now. Snapshots are made
/// in the background, one edit after the other. Lives in the UI thread.
class Document : public QObject
{
    Q_OBJECT

public:
    struct Layer
    {
        QString file;
        EventStorePtr store; ///< never null
    };

    explicit Document(QObject *parent = nullptr);

    [[nodiscard]] const std::vector<Layer> &layers() const { return m_layers; }
    [[nodiscard]] const EventStorePtr &store() const { return m_layers.front().store; } ///< never null
    /// Another file. Edits that are under way are dropped.
    void open(const QString &file, EventStorePtr store);
    /// The file as it was read again; nothing while isModified(), or when `change` is not from store().
    void replace(const EventStorePtr &before, EventStorePtr store, StoreSummary summary, ChangeSetPtr change);

    /// Makes a snapshot with the edit, after those that are under way. Ends in changed() or refused().
    void apply(Edit edit);
    [[nodiscard]] bool isApplying() const { return m_job.isRunning(); }
    /// Edited, or about to be, since it was opened.
    [[nodiscard]] bool isModified() const { return m_isModified || isApplying(); }

Q_SIGNALS:
    void changed(const timeloupe::DocumentChange &change); ///< store() is the new one already
    void refused(const timeloupe::Diagnostic &error);

private:
    void applyNext();

    std::vector<Layer> m_layers;
    std::deque<Edit> m_waiting;
    bool m_isModified = false;
    LatestJob m_job;
};

} // namespace timeloupe
