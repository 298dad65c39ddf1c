#pragma once

#include "documentreader.h"

#include <QImage>

namespace Councilscope {

/// Reads PDF with Poppler. Every call opens a document of its own; no two threads share one.
class PdfReader : public DocumentReader
{
public:
    [[nodiscard]] QString format() const override;
    [[nodiscard]] bool canRead(const QByteArray& bytes) const override;
    [[nodiscard]] Result<PagedText> read(const QByteArray& bytes) const override;

    /// The page (from 1) drawn `width` pixels wide on white.
    [[nodiscard]] static Result<QImage> render(const QByteArray& bytes, int page, int width);
};

} // namespace Councilscope
