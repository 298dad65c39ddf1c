#pragma once

#include "documentreader.h"

namespace Councilscope {

/// Reads plain text and Markdown. The canonical text is the decoded file with LF line ends, otherwise untouched.
class PlainTextReader : public DocumentReader
{
public:
    [[nodiscard]] QString format() const override;
    [[nodiscard]] bool canRead(const QByteArray& bytes) const override;
    [[nodiscard]] Result<PagedText> read(const QByteArray& bytes) const override;
};

} // namespace Councilscope
