// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QString>

#include <optional>
#include <set>
#include <string>
#include <string_view>
#include <vector>

namespace timeloupe {

struct Source;

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

/// The link to a source. nullopt: it has none, or its `url` cannot be a link.
std::optional<WebAddress> addressOf(const Source &source);
/// All links to sources, as ASCII.
std::set<std::string> addressesOf(const std::vector<Source> &sources);

} // namespace timeloupe
