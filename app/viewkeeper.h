// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QTimer>

#include "model/eventstore.h"
#include "model/viewbook.h"

#include <future>

namespace timeloupe {

/// Keeps the views and stories of a ViewBook: fills it when a timeline is opened, and writes its edits soon after they
/// were made. They go into the timeline's own file when that can be; else, and when writing fails, into the user's
/// settings, and are found there when the timeline is opened again.
class ViewKeeper : public QObject
{
    Q_OBJECT

public:
    static constexpr int kDelayMs = 500;

    /// `book` must outlive it.
    explicit ViewKeeper(ViewBook &book, QObject *parent = nullptr);
    ~ViewKeeper() override;

    /// `store` is what was read from `file`. What was edited before is written first.
    void open(const QString &file, const EventStore &store);
    /// Writes now what was not written yet, and waits for it.
    void flush();
    [[nodiscard]] bool keepsInFile() const { return m_inFile; }

Q_SIGNALS:
    void failed(const timeloupe::Diagnostic &error);

private:
    void save();
    void saveInFile();
    [[nodiscard]] bool isWritten() const; ///< what is under way
    void takeResult();

    ViewBook &m_book;
    QString m_file;
    bool m_inFile = false;
    bool m_edited = false;
    bool m_forget = false; ///< what the settings keep, when the file has it
    Shelf m_saved;         ///< what is in the file
    Shelf m_underWay;      ///< what is being written
    std::future<Result<bool>> m_writing;
    QTimer m_soon;
};

} // namespace timeloupe
