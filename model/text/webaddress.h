// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QString>

#include <optional>
#include <string_view>

namespace timeloupe {

/// The address of a web page: http or https, a host, no user name or password. All ASCII without spaces, quotes,
/// parentheses, backslashes and angle brackets, so it ends no string of PDF or XML. Only such an address is a link.
class WebAddress
{
public:
    /// The normalised address: percent-encoded, host in lower case and as IDNA. nullopt: `text` cannot be a link.
    /// Nothing is guessed: a space, a control character or a wrong percent sign is an error.
    static std::optional<WebAddress> from(std::string_view text);

    [[nodiscard]] const QString &text() const { return m_text; }
    [[nodiscard]] QString host() const;

    friend bool operator==(const WebAddress &, const WebAddress &) = default;

private:
    explicit WebAddress(QString text) : m_text(std::move(text)) {}

    QString m_text;
};

} // namespace timeloupe
