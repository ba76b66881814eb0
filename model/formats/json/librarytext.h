// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "model/core/result.h"
#include "model/events/viewlibrary.h"

#include <string_view>

namespace timeloupe {

/// The JSON arrays of views and stories, as members of a file. Empty: the member is absent.
struct LibraryText
{
    std::string views;
    std::string stories;
};

/// Serializes `shelf`; `now` is the current text of the members. Unedited elements keep their text, edited ones keep
/// unchanged parts, and arrays keep their spacing. Updates the sources in `shelf` to the written texts.
LibraryText textOf(ViewLibrary &library, const LibraryText &now = {});
/// Parses the arrays. The error has no position.
Result<ViewLibrary> libraryFrom(const LibraryText &text);

/// A timeline with these views and stories and no events.
std::string libraryDocument(const LibraryText &text);
/// `fileName` is used in the error only.
Result<ViewLibrary> libraryFromDocument(std::string_view json, const QString &fileName = {});

} // namespace timeloupe
