// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QByteArray>
#include <QString>

namespace timeloupe::robust {

/// Why the bytes are not what the suffix (json, jsonl, csv, svg, html, pdf, png) promises, or hold what no figure may
/// hold: scripts, handlers, actions, addresses that are no web addresses. Empty: nothing. PDFs are read by the program
/// qpdf.
QString outputError(const QString &suffix, const QByteArray &bytes);

/// Why a terminal must not be shown this text: it is no UTF-8, or holds control characters. Empty: it may.
QString terminalError(const QByteArray &text);

} // namespace timeloupe::robust
