// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/figures/options/figurechoice.h"

#include <QScrollArea>

namespace timeloupe {

class ContentOptions;
class PageOptions;
class PresetBar;
class TextOptions;
struct Style;

/// The options of a figure in the dialog: presets, page, contents and texts, one below the other.
class OptionsPane : public QScrollArea
{
    Q_OBJECT

public:
    explicit OptionsPane(QWidget *parent = nullptr);

    void setLook(const Style &style);
    [[nodiscard]] const FigureChoice &choice() const { return m_choice; }
    void setChoice(const FigureChoice &choice);
    [[nodiscard]] PresetBar &presets() const { return *m_presets; }
    /// Whether events are selected, which a figure can highlight.
    void setHasSelection(bool has);
    /// Title and subtitle of the figure where none is typed.
    void setOwnWords(const QString &title, const QString &subtitle);

Q_SIGNALS:
    /// The user changed the choice.
    void changed();

private:
    void readOptions();
    void takePreset(FigureChoice choice);

    FigureChoice m_choice;
    PresetBar *m_presets = nullptr;
    PageOptions *m_page = nullptr;
    ContentOptions *m_content = nullptr;
    TextOptions *m_texts = nullptr;
};

} // namespace timeloupe
