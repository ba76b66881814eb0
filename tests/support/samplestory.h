// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "model/state/storysnapshot.h"

namespace timeloupe::test {

/// A story of panelRecord() in two languages. Its steps: 0 everything; 1 OpenAI in 2025, with amounts, words full of
/// signs that mean something in HTML; 2 three days; 3 a filter that cannot be read; 4 no title and an event that is not
/// there; 5 a last one without event.
StorySnapshotPtr sampleStory(Language language = Language::English);

} // namespace timeloupe::test
