#pragma once

#include "documentoutline.h"
#include "rulescope.h"
#include "statementdraft.h"

namespace Councilscope {

/// Who speaks in a news article. A quotation that runs over several paragraphs keeps its speaker until another is named
/// or a paragraph begins without a quotation mark.
class SpeakerFinder
{
public:
    explicit SpeakerFinder(const RuleScope& scope)
        : m_scope(scope)
    {
    }

    /// To be called for each paragraph in order. Claims found in it are added to drafts().
    void readBlock(const OutlineBlock& block);
    /// Category of the speaker of the block read last: council, opposition, board, inspectorate; "reporter" when nobody
    /// is quoted.
    [[nodiscard]] QString speaker() const { return m_speaker.isEmpty() ? QStringLiteral("reporter") : m_speaker; }
    [[nodiscard]] const QVector<StatementDraft>& drafts() const { return m_drafts; }

private:
    void addClaims(const OutlineBlock& block, qsizetype start, qsizetype end, const Rule& rule);

    const RuleScope& m_scope;
    const Rule* m_rule = nullptr;
    QString m_speaker;
    QVector<StatementDraft> m_drafts;
};

} // namespace Councilscope
