// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "model/events/shelf.h"

#include <optional>

namespace timeloupe {

/// A view or story that was edited twice.
struct ShelfConflict
{
    Text name;    ///< in what others have written
    Text ownName; ///< of ours, which is kept beside it; empty: we deleted it, or they did
    bool isDeletion = false;
};

/// For each element of a list the place that it had before; nullopt: it is new.
using PlacesBefore = std::vector<std::optional<std::size_t>>;

struct MergedShelf
{
    Shelf shelf;
    std::vector<ShelfConflict> conflicts;
    PlacesBefore viewsBefore = {};   ///< in ours
    PlacesBefore storiesBefore = {}; ///< in ours
};

/// Three-way merge: `base` is what was read or written last, `ours` is made of it, `theirs` is what is there now.
///
/// An edit of one side is taken; an edit wins over a deletion; where both edited one of them, or gave a new one the
/// same name, both are kept: theirs as it is, ours right after it under a free name. Equal additions are one. Elements
/// of two sides belong together if they are equal, or else have the same name, or else differ in nothing but the name.
/// The order is ours where we changed it, else theirs; what one side added follows what it follows there,
/// ours after theirs. Of an
/// element that we did not edit the source text is theirs.
MergedShelf merged(const Shelf &base, const Shelf &ours, const Shelf &theirs);

} // namespace timeloupe
