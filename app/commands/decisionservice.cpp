#include "decisionservice.h"

#include <library.h>

namespace Councilscope {

namespace {

Result<std::optional<Decision>> write(const QString& location, const DecisionChange& change)
{
    const auto library = Library::open(location);
    if (!library) {
        return Failure(library.error());
    }
    return (*library)->decide(change);
}

} // namespace

DecisionService::DecisionService(QObject* parent)
    : QObject(parent)
    , m_queue(write, [this](const Result<std::optional<Decision>>& result) {
        if (result) {
            Q_EMIT decided();
        } else {
            Q_EMIT failed(result.error());
        }
    })
{
}

} // namespace Councilscope
