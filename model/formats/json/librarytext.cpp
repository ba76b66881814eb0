// SPDX-License-Identifier: GPL-3.0-or-later
#include "model/formats/json/librarytext.h"

#include "model/formats/json/jsonpatch.h"
#include "model/formats/json/jsonreader.h"
#include "model/formats/json/jsonviewwriter.h"
#include "model/formats/json/syntax/jsonmembers.h"
#include "model/formats/json/syntax/jsontext.h"

namespace timeloupe {

namespace {

constexpr int kMemberLevel = 1; ///< indentation level of a top-level member

std::string compact(const JsonOutput &out)
{
    return compactValue(out.text(), 0, out.text().size());
}

std::string compactText(const SavedView &view)
{
    JsonOutput out;
    JsonViewWriter(out, view.unknown).view(view);
    return compact(out);
}

std::string compactText(const Story &story)
{
    JsonOutput out;
    JsonViewWriter(out, story.unknown).story(story);
    return compact(out);
}

const std::vector<SavedView> &part(const ViewLibrary &library, const SavedView *)
{
    return library.views;
}

const std::vector<Story> &part(const ViewLibrary &library, const Story *)
{
    return library.stories;
}

LibraryText only(std::string array, const SavedView *)
{
    return {std::move(array), {}};
}

LibraryText only(std::string array, const Story *)
{
    return {{}, std::move(array)};
}

/// The parsed sources, rewritten; empty where there is none.
template <class T> std::vector<std::string> readFromSources(const std::vector<T> &values)
{
    std::string sources;
    for (const T &value : values)
        if (!value.source.text.empty())
            sources += (sources.empty() ? "[" : ",") + value.source.text;
    std::vector<std::string> texts(values.size());
    constexpr const T *kind = nullptr;
    const Result<ViewLibrary> read = sources.empty() ? ViewLibrary() : libraryFrom(only(sources + "]", kind));
    if (!read)
        return texts;
    std::size_t next = 0;
    for (std::size_t i = 0; i < values.size(); ++i)
        if (!values[i].source.text.empty())
            texts[i] = compactText(part(*read, kind)[next++]);
    return texts;
}

std::vector<std::string> elementsOf(const std::string &array)
{
    std::vector<std::string> texts;
    for (const JsonMemberPlace &place : arrayElements(array).value_or(std::vector<JsonMemberPlace>()))
        texts.push_back(array.substr(place.value, place.end - place.value));
    return texts;
}

template <class T> std::string arrayOf(std::vector<T> &values, const std::string &now)
{
    const std::vector<std::string> before = readFromSources(values);
    std::vector<std::string> elements;
    for (std::size_t i = 0; i < values.size(); ++i) {
        T &value = values[i];
        const std::string after = compactText(value);
        value.source.text = before[i].empty() ? formattedAsElement(now, after, kMemberLevel)
                                              : patchedJson(value.source.text, before[i], after);
        elements.push_back(value.source.text);
    }
    if (elements == elementsOf(now))
        return now;
    return arrayLikeJson(now, elements, kMemberLevel);
}

std::string member(std::string_view name, const std::string &value)
{
    return value.empty() ? std::string() : ",\"" + std::string(name) + "\":" + value;
}

} // namespace

LibraryText textOf(ViewLibrary &library, const LibraryText &now)
{
    return {arrayOf(library.views, now.views), arrayOf(library.stories, now.stories)};
}

Result<ViewLibrary> libraryFrom(const LibraryText &text)
{
    Result<ViewLibrary> library = libraryFromDocument(libraryDocument(text));
    if (library)
        return library;
    Diagnostic error = library.error();
    error.line = 0;
    error.column = 0;
    return error;
}

std::string libraryDocument(const LibraryText &text)
{
    return "{\"format\":\"timeloupe\",\"version\":1,\"events\":[]" + member("views", text.views) +
           member("stories", text.stories) + "}";
}

Result<ViewLibrary> libraryFromDocument(std::string_view json, const QString &fileName)
{
    const Result<LoadedTimeline> read = readJson(json, fileName, {});
    if (!read)
        return read.error();
    return ViewLibrary{read->store->views(), read->store->stories()};
}

} // namespace timeloupe
