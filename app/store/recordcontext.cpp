#include "recordcontext.h"

namespace Councilscope {

const DocumentContext& RecordContext::document(qint64 id) const
{
    static const DocumentContext none;
    const auto found = documents.constFind(id);
    return found != documents.constEnd() ? *found : none;
}

SourceSpan RecordContext::readSpan(const SqlStatement& query, int firstColumn, qint64 documentId)
{
    const DocumentContext& from = document(documentId);
    SourceSpan span;
    span.documentId = documentId;
    span.sha256 = from.sha256;
    span.file = from.file;
    span.page = int(query.number(firstColumn));
    span.start = query.number(firstColumn + 1);
    span.end = query.number(firstColumn + 2);
    span.pointStart = query.number(firstColumn + 3);
    span.pointEnd = query.number(firstColumn + 4);
    span.quote = query.text(firstColumn + 5);
    span.boxes = boxesFromJson(query.text(firstColumn + 6));
    span.ruleId = pool.shared(query.text(firstColumn + 7));
    span.ruleVersion = int(query.number(firstColumn + 8));
    return span;
}

} // namespace Councilscope
