#pragma once

#include <normalizedrect.h>

#include <QString>
#include <QVector>

namespace Councilscope {

/// A rectangle on one page of a document.
struct PageBox
{
    int page = 0; ///< from 1
    NormalizedRect rect;

    bool operator==(const PageBox&) const = default;
};

/// Where a record comes from: the very words, their place in the canonical text and on the page, and the rule that
/// spoke. `start` and `end` are a half-open range in the document's canonical text, in UTF-16 units; `pointStart` and
/// `pointEnd` are the same range in Unicode code points, as exported. Invariant: quote == text.mid(start, end - start).
struct SourceSpan
{
    qint64 documentId = 0; ///< in the library; 0 while not stored
    QString sha256; ///< of the document's bytes, lower-case hex
    QString file; ///< file name without folders
    int page = 0; ///< page of the first character, from 1; 0 for unpaged documents
    qsizetype start = -1;
    qsizetype end = -1;
    qsizetype pointStart = -1;
    qsizetype pointEnd = -1;
    QString quote;
    QVector<PageBox> boxes; ///< one for each line touched; empty for unpaged documents
    QString ruleId;
    int ruleVersion = 1;

    [[nodiscard]] bool isValid() const { return start >= 0 && end > start; }
    bool operator==(const SourceSpan&) const = default;
};

} // namespace Councilscope
