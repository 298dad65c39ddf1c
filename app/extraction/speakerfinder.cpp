#include "speakerfinder.h"

#include "sentences.h"

namespace Councilscope {

namespace {

bool opensQuotation(const QString& text)
{
    return text.startsWith(u'"') || text.startsWith(QChar(0x201C)) || text.startsWith(QChar(0x2018));
}

} // namespace

void SpeakerFinder::readBlock(const OutlineBlock& block)
{
    const QString& text = block.text.text();
    QRegularExpressionMatch match;
    const Rule* attribution = m_scope.match(QStringLiteral("statement.attribution"), block, &match);
    if (attribution) {
        const QString who = match.captured(QStringLiteral("who"));
        const Rule* role = m_scope.match(QStringLiteral("statement.speaker"), who);
        m_speaker = role ? role->value(QStringLiteral("speaker")) : QStringLiteral("reporter");
        m_rule = attribution;
        addClaims(block, match.capturedStart(QStringLiteral("claim")), match.capturedEnd(QStringLiteral("claim")),
            *attribution);
    } else if (opensQuotation(text) && m_rule) {
        addClaims(block, 0, text.size(), *m_rule);
    } else if (!block.isHeading() && text.size() > 120) {
        m_speaker.clear(); // the reporter again; a short line may be a link between two parts of a quotation
        m_rule = nullptr;
    }
}

void SpeakerFinder::addClaims(const OutlineBlock& block, qsizetype start, qsizetype end, const Rule& rule)
{
    if (m_speaker == QLatin1String("inspectorate")) {
        return;
    }
    const QVector<Sentence> sentences = findSentences(QStringView(block.text.text()).mid(start, end - start));
    for (const Sentence& sentence : sentences) {
        StatementDraft draft;
        draft.statement.kind = StatementKind::Claim;
        draft.statement.speaker = m_speaker;
        draft.statement.confidence = 0.8;
        draft.statement.source.ruleId = rule.id;
        draft.statement.source.ruleVersion = rule.version;
        draft.start = block.text.sourceStart(start + sentence.start);
        draft.end = block.text.sourceEnd(start + sentence.end);
        m_drafts.push_back(draft);
    }
}

} // namespace Councilscope
