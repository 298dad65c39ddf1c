#pragma once

#include "documentreader.h"

#include <memory>
#include <vector>

namespace Councilscope {

/// Chooses the reader by content: the first registered one that can read the bytes.
class ReaderRegistry
{
public:
    /// PDF, HTML and plain text, in this order.
    [[nodiscard]] static ReaderRegistry withAllReaders();

    void add(std::unique_ptr<DocumentReader> reader);
    /// `fileName` is used in messages only. A file whose name says PDF and whose content is an HTML page is a failure
    /// whose message says so: it is usually an error page saved in place of the document.
    [[nodiscard]] Result<PagedText> read(const QByteArray& bytes, const QString& fileName) const;

private:
    std::vector<std::unique_ptr<DocumentReader>> m_readers;
};

} // namespace Councilscope
