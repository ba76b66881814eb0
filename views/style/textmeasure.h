// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QFontMetricsF>
#include <QString>

#include <array>
#include <cstddef>

namespace timeloupe {

/// Fast text widths in one font: caches the advances of Latin letters; other texts are measured by the font. Not
/// thread-safe.
class TextMeasure
{
public:
    explicit TextMeasure(const QFont &font);
    [[nodiscard]] double width(const QString &text) const;
    /// `text`, elided at the end to at most `width` pixels.
    [[nodiscard]] QString elided(const QString &text, double width) const;

private:
    static constexpr std::size_t kLatin = 0x250;     // before combining marks
    static constexpr char16_t kPunctuation = 0x2010; // dashes, quotes, narrow spaces
    static constexpr std::size_t kPunctuations = 0x50;
    static constexpr char16_t kEuro = 0x20ac;
    static constexpr std::size_t kTable = kLatin + kPunctuations + 1;
    /// Index of a letter in the table; kTable for other letters.
    [[nodiscard]] static std::size_t place(QChar letter);
    [[nodiscard]] static bool isInTable(const QString &text);
    [[nodiscard]] float advance(QChar letter) const;

    QFontMetricsF m_metrics;
    mutable std::array<float, kTable> m_advance; // negative: not measured yet
};

} // namespace timeloupe
