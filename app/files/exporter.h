// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "model/core/latestjob.h"
#include "model/core/rowset.h"
#include "model/formats/base/format.h"

#include <QObject>

namespace timeloupe {

/// Writes events to a file in the background.
class Exporter : public QObject
{
    Q_OBJECT

public:
    explicit Exporter(QObject *parent = nullptr) : QObject(parent) {}

    /// Ends in written() or failed(). `format` can write.
    void write(const QString &file, const Format *format, const EventStorePtr &store, const RowSetPtr &rows);
    [[nodiscard]] bool isRunning() const { return m_job.isRunning(); }

Q_SIGNALS:
    void written(const QString &file, qsizetype events);
    void failed(const timeloupe::Diagnostic &error);

private:
    LatestJob m_job;
};

} // namespace timeloupe
