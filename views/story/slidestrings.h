// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "model/events/eventrecord.h"

#include <QStringList>

namespace timeloupe {

/// What slides say beside the data, in the story's own language, whatever that of the window is.
class SlideStrings
{
public:
    explicit SlideStrings(Language language) : m_french(language == Language::French) {}

    /// "3 / 9".
    [[nodiscard]] QString number(int step, int count) const;
    /// "Source: Overview", "Sources: Overview · The announcement · 3 more".
    [[nodiscard]] QString sources(const QStringList &titles) const;
    /// "Step 3", for one without a title.
    [[nodiscard]] QString step(int step) const { return pick("Step %1", "Étape %1").arg(step + 1); }
    [[nodiscard]] QString untitled() const { return pick("Story", "Récit"); }
    [[nodiscard]] QString noSteps() const { return pick("This story has no steps.", "Ce récit n’a pas d’étapes."); }
    [[nodiscard]] QString cannotShow(const QString &why) const
    {
        return pick("This step cannot be shown: %1", "Cette étape ne peut être montrée : %1").arg(why);
    }
    [[nodiscard]] QString noSuchEvent(const QString &id) const
    {
        return pick("its event “%1” is not in the timeline", "son événement « %1 » n’est pas dans la frise").arg(id);
    }
    [[nodiscard]] QString next() const { return pick("Next", "Suite"); }
    [[nodiscard]] QString last() const { return pick("This is the last step.", "C’est la dernière étape."); }
    [[nodiscard]] QString noNotes() const { return pick("No notes for this step.", "Pas de notes pour cette étape."); }
    [[nodiscard]] QString notes() const { return pick("Notes", "Notes"); }
    [[nodiscard]] QString screenIsBlank() const { return pick("The screen is blank", "L’écran est masqué"); }
    // Buttons of the web page.
    [[nodiscard]] QString allSteps() const { return pick("All steps", "Toutes les étapes"); }
    [[nodiscard]] QString present() const { return pick("Present", "Présenter"); }
    [[nodiscard]] QString fullScreen() const { return pick("Full screen", "Plein écran"); }

private:
    [[nodiscard]] QString pick(const char *english, const char *french) const
    {
        return QString::fromUtf8(m_french ? french : english);
    }

    bool m_french;
};

} // namespace timeloupe
