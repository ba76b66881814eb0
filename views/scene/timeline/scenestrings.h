// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "model/language/catalogue.h"

#include <QString>

namespace timeloupe {

/// Texts of a timeline besides the data, in the language of the data.
class SceneStrings
{
public:
    explicit SceneStrings(Language language) : m_catalogue(Catalogue::of(language)) {}

    [[nodiscard]] QString others(std::size_t companies) const; ///< "5 others"
    [[nodiscard]] QString noCompany() const { return text("scene.noCompany"); }
    [[nodiscard]] QString undated() const { return text("scene.undated"); }
    [[nodiscard]] QString undatedSuffix() const { return text("scene.undatedSuffix"); }
    [[nodiscard]] QString dataEnd() const { return text("scene.dataEnd"); }
    [[nodiscard]] QString ongoing(std::size_t events) const; ///< "‹ 1.2k ongoing"
    [[nodiscard]] QString folded(const QString &length, bool empty) const;
    [[nodiscard]] QString noEvents() const { return text("scene.noEvents"); }
    [[nodiscard]] QString noMatchingEvents() const { return text("scene.noMatchingEvents"); }

private:
    [[nodiscard]] QString text(QByteArrayView key) const { return m_catalogue.text(key); }

    const Catalogue &m_catalogue;
};

/// "7", "1.2k", "34k", "1.2M" in every language.
QString shortCount(std::size_t count);

} // namespace timeloupe
