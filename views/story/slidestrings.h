// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "model/language/catalogue.h"

#include <QStringList>

namespace timeloupe {

/// Texts of slides besides the data, in the story's language.
class SlideStrings
{
public:
    explicit SlideStrings(Language language) : m_catalogue(Catalogue::of(language)) {}

    /// "3 / 9".
    [[nodiscard]] QString number(int step, int count) const;
    /// "Source: Overview", "Sources: Overview · The announcement · 3 more".
    [[nodiscard]] QString sources(const QStringList &titles) const;
    /// "Step 3", for a step without a title.
    [[nodiscard]] QString step(int step) const { return text("slide.step").arg(step + 1); }
    [[nodiscard]] QString untitled() const { return text("slide.untitled"); }
    [[nodiscard]] QString noSteps() const { return text("slide.noSteps"); }
    [[nodiscard]] QString cannotShow(const QString &why) const { return text("slide.cannotShow").arg(why); }
    [[nodiscard]] QString noSuchEvent(const QString &id) const { return text("slide.noSuchEvent").arg(id); }
    [[nodiscard]] QString next() const { return text("slide.next"); }
    [[nodiscard]] QString last() const { return text("slide.last"); }
    [[nodiscard]] QString noNotes() const { return text("slide.noNotes"); }
    [[nodiscard]] QString notes() const { return text("slide.notes"); }
    [[nodiscard]] QString screenIsBlank() const { return text("slide.screenIsBlank"); }
    // Buttons of the web page.
    [[nodiscard]] QString allSteps() const { return text("slide.allSteps"); }
    [[nodiscard]] QString present() const { return text("slide.present"); }
    [[nodiscard]] QString fullScreen() const { return text("slide.fullScreen"); }

private:
    [[nodiscard]] QString text(QByteArrayView key) const { return m_catalogue.text(key); }

    const Catalogue &m_catalogue;
};

} // namespace timeloupe
