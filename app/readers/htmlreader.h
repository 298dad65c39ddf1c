#pragma once

#include "documentreader.h"

namespace Councilscope {

/// Reads the main text of an HTML page: without scripts, styles, navigation, headers, footers and asides. Each block is
/// a line; each table row is a line with its cells joined by tabs. Nothing is fetched.
class HtmlReader : public DocumentReader
{
public:
    [[nodiscard]] QString format() const override;
    [[nodiscard]] bool canRead(const QByteArray& bytes) const override;
    [[nodiscard]] Result<PagedText> read(const QByteArray& bytes) const override;

    /// A short look: does the text begin as an HTML page does?
    [[nodiscard]] static bool looksLikeHtml(const QByteArray& bytes);
};

} // namespace Councilscope
