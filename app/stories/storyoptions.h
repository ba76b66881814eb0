// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/figures/options/optionrows.h"

#include "app/stories/storywriter.h"

QT_BEGIN_NAMESPACE
class QComboBox;
QT_END_NAMESPACE

namespace timeloupe {

class Segmented;

/// Export options of a story: target, shape, colours, language and viewing distance.
class StoryOptions : public OptionRows
{
    Q_OBJECT

public:
    explicit StoryOptions(QWidget *parent = nullptr);

    void setLook(const Style &style);
    void setTheme(Theme theme);
    void setLanguage(Language language);
    [[nodiscard]] StoryTarget target() const;
    [[nodiscard]] Language language() const;
    [[nodiscard]] StoryFileOptions options() const;

Q_SIGNALS:
    void changed();

private:
    Segmented *m_target;
    Segmented *m_shape;
    Segmented *m_theme;
    Segmented *m_distance;
    Segmented *m_scale;
    QComboBox *m_language;
};

} // namespace timeloupe
