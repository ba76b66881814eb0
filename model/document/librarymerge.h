// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "model/events/viewlibrary.h"

#include <optional>

namespace timeloupe {

/// A view or story that was edited on both sides.
struct MergeConflict
{
    Text name;    ///< in their version
    Text ownName; ///< of our version, kept beside it; empty: one side deleted it
    bool isDeletion = false;
};

/// For each element of a list, its position before the merge; nullopt: new.
using OldPositions = std::vector<std::optional<std::size_t>>;

struct MergedLibrary
{
    ViewLibrary library;
    std::vector<MergeConflict> conflicts;
    OldPositions oldViewPositions = {};  ///< in our version
    OldPositions oldStoryPositions = {}; ///< in ours
};

/// Three-way merge: `base` is the last version read or written, `ours` derives from it, `theirs` is the current content
/// of the file.
///
/// An edit on one side is taken; an edit wins over a deletion; where both sides edited an element, or gave a new one
/// the same name, both are kept: theirs unchanged, ours right after it under a free name. Equal additions are merged.
/// Elements of two sides correspond if they are equal, or else have the same name, or else differ only in name. The
/// order is ours where we changed it, else theirs; an addition stays after its predecessor, ours after theirs. An
/// element that we did not edit takes their source text.
MergedLibrary merged(const ViewLibrary &base, const ViewLibrary &ours, const ViewLibrary &theirs);

} // namespace timeloupe
