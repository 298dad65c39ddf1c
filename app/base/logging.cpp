#include "logging.h"

namespace Councilscope {

Q_LOGGING_CATEGORY(readersLog, "councilscope.readers", QtWarningMsg)
Q_LOGGING_CATEGORY(extractionLog, "councilscope.extraction", QtWarningMsg)
Q_LOGGING_CATEGORY(storeLog, "councilscope.store", QtWarningMsg)
Q_LOGGING_CATEGORY(jobsLog, "councilscope.jobs", QtWarningMsg)
Q_LOGGING_CATEGORY(uiLog, "councilscope.ui", QtWarningMsg)

} // namespace Councilscope
