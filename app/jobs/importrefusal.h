#pragma once

#include <usermessage.h>

#include <QByteArray>

#include <optional>

namespace Councilscope {

/// Why a file is not imported though it is plain what it is: a library, an archive of files, a workbook of an old kind.
/// Nothing for all others.
[[nodiscard]] std::optional<UserMessage> refusalOf(const QByteArray& bytes, const QString& path);

} // namespace Councilscope
