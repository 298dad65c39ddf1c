#include "contextstatements.h"

namespace Councilscope {

namespace {

bool readsWholeBlock(const Rule& rule)
{
    return rule.value(QStringLiteral("unit")) == QLatin1String("block");
}

} // namespace

void ContextStatements::readBlock(
    const OutlineBlock& block, BlockSentences& sentences, const QString& speaker, qsizetype resolvedEnd)
{
    m_resolvedEnd = resolvedEnd;
    const QString& text = block.text.text();
    QVector<const Rule*> rules = m_scope.candidates(QStringLiteral("statement.context"), block.hits);
    for (const Rule* rule : std::as_const(rules)) {
        if (readsWholeBlock(*rule) && applies(*rule, block, block.start)) {
            const QRegularExpressionMatch match = rule->pattern.match(text);
            if (match.hasMatch()) {
                add(*rule, match, block, 0, speaker);
            }
        }
    }
    rules.removeIf([](const Rule* rule) { return readsWholeBlock(*rule); });
    if (rules.isEmpty()) {
        return;
    }
    for (const BlockSentences::Entry& sentence : sentences.entries()) {
        readSentence(block, sentence, speaker, rules);
    }
}

void ContextStatements::readSentence(const OutlineBlock& block, const BlockSentences::Entry& sentence,
    const QString& speaker, const QVector<const Rule*>& rules)
{
    const qsizetype offset = block.text.sourceStart(sentence.start());
    for (const Rule* rule : rules) {
        if (!sentence.mayMatch(*rule) || !applies(*rule, block, offset)) {
            continue;
        }
        QRegularExpressionMatchIterator matches = rule->pattern.globalMatch(sentence.text());
        if (matches.hasNext()
            && m_scope.match(QStringLiteral("statement.hypothetical"), sentence.text(), sentence.hits())) {
            return;
        }
        while (matches.hasNext()) {
            add(*rule, matches.next(), block, sentence.start(), speaker);
        }
    }
}

bool ContextStatements::applies(const Rule& rule, const OutlineBlock& block, qsizetype offset) const
{
    const int within = rule.values.value(QLatin1String("within")).toInt();
    if (!rule.appliesTo(m_scope.kind, m_scope.framework) || (within > 0 && block.start >= within)) {
        return false;
    }
    const QString needs = rule.value(QStringLiteral("needs"));
    if (needs == QLatin1String("resolved_paragraph")) {
        return m_resolvedEnd > block.start && m_resolvedEnd <= offset && offset < block.end;
    }
    if (needs == QLatin1String("resolved_finding")) {
        return m_resolvedEnd >= 0
            && std::any_of(m_facts.findings.begin(), m_facts.findings.end(), [offset](const Finding& finding) {
                   return (finding.kind == FindingKind::Strength || finding.kind == FindingKind::MeetsRequirements)
                       && finding.source.start <= offset && offset < finding.source.end;
               });
    }
    return true;
}

void ContextStatements::add(const Rule& rule, const QRegularExpressionMatch& match, const OutlineBlock& block,
    qsizetype start, const QString& speaker)
{
    StatementDraft draft;
    Statement& statement = draft.statement;
    statement.kind = fromKey<StatementKind>(rule.value(QStringLiteral("statement"))).value_or(StatementKind::Claim);
    statement.about = rule.value(QStringLiteral("about"));
    statement.value = match.hasCaptured(QStringLiteral("value")) ? match.captured(QStringLiteral("value"))
                                                                 : rule.value(QStringLiteral("value"));
    statement.speaker = speaker;
    statement.state = fromKey<RecordState>(rule.value(QStringLiteral("state"))).value_or(RecordState::Stated);
    statement.confidence = rule.values.value(QLatin1String("confidence")).toDouble(1);
    statement.source.ruleId = rule.id;
    statement.source.ruleVersion = rule.version;
    draft.start = block.text.sourceStart(start + match.capturedStart(QStringLiteral("quote")));
    draft.end = block.text.sourceEnd(start + match.capturedEnd(QStringLiteral("quote")));
    const bool once = rule.values.value(QLatin1String("once")).toBool();
    const bool known = std::any_of(m_drafts.begin(), m_drafts.end(), [&](const StatementDraft& other) {
        return other.statement.kind == statement.kind && other.statement.about == statement.about
            && (once || (other.start < draft.end && draft.start < other.end));
    });
    if (!known) {
        m_drafts.push_back(draft);
    }
}

} // namespace Councilscope
