#pragma once

#include <QLoggingCategory>

namespace Councilscope {

Q_DECLARE_LOGGING_CATEGORY(readersLog)
Q_DECLARE_LOGGING_CATEGORY(extractionLog)
Q_DECLARE_LOGGING_CATEGORY(storeLog)
Q_DECLARE_LOGGING_CATEGORY(jobsLog)
Q_DECLARE_LOGGING_CATEGORY(uiLog)

} // namespace Councilscope
