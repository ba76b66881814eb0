// SPDX-License-Identifier: GPL-3.0-or-later
#include "model/text/webaddress.h"

#include <QUrl>

#include <algorithm>

namespace timeloupe {

namespace {

constexpr qsizetype kMaxBytes = 8000; // RFC 9110, 4.1: the minimum that recipients should support

bool isBlankOrControl(unsigned char c)
{
    return c <= ' ' || c == 0x7f;
}

} // namespace

std::optional<WebAddress> WebAddress::from(std::string_view text)
{
    if (text.size() > static_cast<std::size_t>(kMaxBytes) || std::any_of(text.begin(), text.end(), isBlankOrControl))
        return std::nullopt;
    const QUrl url(QString::fromUtf8(text.data(), static_cast<qsizetype>(text.size())), QUrl::StrictMode);
    const bool isWeb = url.scheme() == QLatin1String("https") || url.scheme() == QLatin1String("http");
    if (!url.isValid() || !isWeb || url.host().isEmpty() || url.authority().contains(u'@'))
        return std::nullopt;
    QByteArray encoded = url.toEncoded(QUrl::FullyEncoded);
    encoded.replace('(', "%28").replace(')', "%29"); // QUrl leaves them unescaped; they delimit PDF strings
    if (encoded.size() > kMaxBytes)
        return std::nullopt;
    return WebAddress(QString::fromLatin1(encoded));
}

QString WebAddress::host() const
{
    return QUrl(m_text, QUrl::StrictMode).host(QUrl::FullyEncoded);
}

} // namespace timeloupe
