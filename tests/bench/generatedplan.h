// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "tests/support/generator.h"

#include <QString>

namespace timeloupe::bench {

/// Writes generated events in the simple form. false: the file cannot be written.
bool writeGeneratedEvents(const test::GeneratorOptions &options, const QString &file);
/// Writes generated events to `folder`/events.json, and to `folder`/plan.json a plan to replay on them.
bool writeGeneratedPlan(const test::GeneratorOptions &options, const QString &folder);

} // namespace timeloupe::bench
