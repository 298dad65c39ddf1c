#pragma once

#include <decision.h>

namespace Councilscope {

/// What reading a document again did to one fact.
struct FactChange
{
    enum class Kind
    {
        Added,
        Removed,
        Changed,
    };

    Kind kind = Kind::Changed;
    std::optional<FactRecord> before; ///< none when added
    std::optional<FactRecord> after; ///< none when removed

    [[nodiscard]] const FactRecord& record() const { return after ? *after : *before; }
};

[[nodiscard]] QString key(FactChange::Kind kind);

/// The facts of one document in two states of a library. Facts are told again by their place and subject; one that says
/// the same at another place has changed, too. Ids, rules' versions and confidences do not count.
[[nodiscard]] QVector<FactChange> factChanges(const RecordSet& before, const RecordSet& after, const QString& sha256);

} // namespace Councilscope
