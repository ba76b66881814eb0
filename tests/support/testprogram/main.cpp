// SPDX-License-Identifier: GPL-3.0-or-later
#include "tests/support/testprogram/testprogram.h"

#include <cstdio>
#include <filesystem>
#include <map>
#include <string>

namespace timeloupe::test {

namespace {

using Tests = std::map<std::string, TestRun, std::less<>>;

Tests &tests()
{
    static Tests all;
    return all;
}

/// The application is named after the test, and so are its settings and caches.
int run(int argc, char **argv)
{
    if (const auto test = argc > 1 ? tests().find(argv[1]) : tests().end(); test != tests().end())
        return test->second(argc - 1, argv + 1);
    std::fprintf(stderr, "Usage: %s TEST [OPTION of QTest…]\nTests:\n", argv[0]);
    for (const auto &[name, test] : tests())
        std::fprintf(stderr, "  %s\n", name.c_str());
    return 2;
}

} // namespace

bool addTest(const char *sourceFile, TestRun run)
{
    return tests().emplace(std::filesystem::path(sourceFile).stem().string(), run).second;
}

} // namespace timeloupe::test

int main(int argc, char **argv)
{
    return timeloupe::test::run(argc, argv);
}
