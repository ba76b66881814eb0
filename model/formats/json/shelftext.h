// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "model/core/result.h"
#include "model/events/shelf.h"

#include <string_view>

namespace timeloupe {

/// The JSON arrays of views and stories, as members of a file. Empty: there is no such member.
struct ShelfText
{
    std::string views;
    std::string stories;
};

/// `now` is what the members are. Elements that were read and not edited keep their text, edited ones the parts of it
/// that still hold, and the arrays their spacing. The sources of `shelf` become the texts that are written.
ShelfText textOf(Shelf &shelf, const ShelfText &now = {});
/// The error says what is wrong; it has no place.
Result<Shelf> shelfFrom(const ShelfText &text);

/// Views and stories by themselves: a timeline without events.
std::string shelfDocument(const ShelfText &text);
/// `fileName` is for the error.
Result<Shelf> shelfFromDocument(std::string_view json, const QString &fileName = {});

} // namespace timeloupe
