#pragma once

#include "pagedtext.h"

#include <codepoints.h>
#include <sourcespan.h>

namespace Councilscope {

/// Makes the evidence of a range of the canonical text: quote, page, boxes, both kinds of offsets. Keeps a reference to
/// the text, which must outlive it.
class SpanBuilder
{
public:
    SpanBuilder(const PagedText& text, const QString& sha256, const QString& file);

    /// White space at both ends of the range is left out. An empty range gives an invalid span.
    [[nodiscard]] SourceSpan span(qsizetype start, qsizetype end, const QString& ruleId, int ruleVersion = 1) const;

private:
    [[nodiscard]] QVector<PageBox> boxes(qsizetype start, qsizetype end) const;

    const PagedText& m_text;
    CodePointMap m_codePoints;
    QString m_sha256;
    QString m_file;
};

} // namespace Councilscope
