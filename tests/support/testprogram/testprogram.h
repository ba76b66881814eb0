// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QTest>

namespace timeloupe::test {

using TestRun = int (*)(int argc, char **argv);

/// Names a test by the file name of its source, without suffix. Always true.
bool addTest(const char *sourceFile, TestRun run);

/// Runs `Test` within an `Application`; its exit status.
template <class Test, class Application> int runTest(int argc, char **argv)
{
    QCoreApplication::setAttribute(Qt::AA_Use96Dpi);
    const Application application(argc, argv);
    Test test;
    return QTest::qExec(&test, argc, argv);
}

} // namespace timeloupe::test

/// Adds a class of tests to the program of its layer, in place of QTEST_MAIN: TIMELOUPE_TEST(TestEdtf,
/// QCoreApplication)
#define TIMELOUPE_TEST(Test, Application)                                                                              \
    [[maybe_unused]] static const bool isAdded##Test =                                                                 \
        timeloupe::test::addTest(__FILE__, &timeloupe::test::runTest<Test, Application>);
