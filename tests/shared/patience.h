#pragma once

#include <QTest>

// Include this in every test that waits. Waiting ends as soon as what is waited for is there, so patience costs
// nothing; Qt's own five seconds are too few on a busy machine or under a sanitizer.

namespace Councilscope::Testing {

/// How long a test waits for what is sure to come, in milliseconds: also for QSignalSpy::wait() and QTest::qWaitFor().
constexpr int patience = 60000;

} // namespace Councilscope::Testing

#undef QTRY_VERIFY
#undef QTRY_VERIFY2
#undef QTRY_COMPARE
#define QTRY_VERIFY(expr) QTRY_VERIFY_WITH_TIMEOUT(expr, Councilscope::Testing::patience)
#define QTRY_VERIFY2(expr, message) QTRY_VERIFY2_WITH_TIMEOUT(expr, message, Councilscope::Testing::patience)
#define QTRY_COMPARE(expr, expected) QTRY_COMPARE_WITH_TIMEOUT(expr, expected, Councilscope::Testing::patience)
