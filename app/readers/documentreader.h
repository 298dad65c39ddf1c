#pragma once

#include <pagedtext.h>
#include <result.h>

#include <QByteArray>

namespace Councilscope {

/// Reads the bytes of one format into text with layout. Knows no domain. Stateless and usable from one thread at a
/// time.
class DocumentReader
{
public:
    DocumentReader() = default;
    DocumentReader(const DocumentReader&) = delete;
    DocumentReader& operator=(const DocumentReader&) = delete;
    virtual ~DocumentReader() = default;

    /// A short stable name: "pdf", "html", "text".
    [[nodiscard]] virtual QString format() const = 0;
    /// Fast look at the content, never at a file name.
    [[nodiscard]] virtual bool canRead(const QByteArray& bytes) const = 0;
    /// A failure says what is wrong with the bytes and what to do.
    [[nodiscard]] virtual Result<PagedText> read(const QByteArray& bytes) const = 0;
};

} // namespace Councilscope
