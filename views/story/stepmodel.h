// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QAbstractListModel>

#include "model/document/viewlibrarymodel.h"
#include "model/state/viewstate.h"

#include <optional>

namespace timeloupe {

/// The titles of a story's steps, in the language of the data. Steps of own stories can be renamed and dragged.
class StepModel : public QAbstractListModel
{
    Q_OBJECT

public:
    enum Role : int {
        CaptionRole = Qt::UserRole, ///< QString: its first line, without stars
        UntitledRole,               ///< bool: a placeholder for a missing title
    };

    StepModel(ViewState &state, ViewLibraryModel &library, QObject *parent = nullptr);

    void setStory(std::optional<std::size_t> story);

    [[nodiscard]] int rowCount(const QModelIndex &parent = {}) const override;
    [[nodiscard]] QVariant data(const QModelIndex &index, int role = Qt::DisplayRole) const override;
    bool setData(const QModelIndex &index, const QVariant &value, int role = Qt::EditRole) override;
    [[nodiscard]] Qt::ItemFlags flags(const QModelIndex &index) const override;

private:
    [[nodiscard]] int stepsNow() const;
    [[nodiscard]] const StoryStep &step(int row) const;
    [[nodiscard]] QString said(const Text &text) const;
    [[nodiscard]] QString caption(int row) const;
    void readLibrary();
    void allChanged();

    ViewState &m_state;
    ViewLibraryModel &m_library;
    std::optional<std::size_t> m_story;
    int m_rows = 0;
};

} // namespace timeloupe
