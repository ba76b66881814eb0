// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "random.h"

#include <QByteArray>

namespace timeloupe::robust {

/// Some bytes flipped, removed, doubled or replaced.
QByteArray withOtherBytes(QByteArray bytes, Random &random);
/// Some tokens of a JSON text replaced by tokens of any kind, swapped, doubled or removed.
QByteArray withOtherTokens(QByteArray json, Random &random);
/// Stretches of the bytes copied over others.
QByteArray spliced(QByteArray bytes, Random &random);

} // namespace timeloupe::robust
