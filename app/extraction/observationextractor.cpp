#include "observationextractor.h"

#include "councilnamefinder.h"
#include "observationfinder.h"
#include "sentences.h"

namespace Councilscope {

namespace {

constexpr qsizetype LongestHeading = 200;

/// Walks through a document and remembers what figures without a date of their own refer to.
class ObservationReader
{
public:
    ObservationReader(const ExtractionContext& context, DocumentFacts& facts)
        : m_context(context)
        , m_facts(facts)
        , m_scope(scopeOf(context, facts))
    {
    }

    void read();

private:
    void readBlock(const OutlineBlock& block);
    /// In articles: figures of the country, or of another council, stand beside those of the council they are about.
    [[nodiscard]] bool isElsewhere(const OutlineBlock& block, qsizetype offset) const;
    void append(const QVector<ObservationDraft>& drafts, const OutlineBlock& block);

    const ExtractionContext& m_context;
    DocumentFacts& m_facts;
    RuleScope m_scope;
    PartialDate m_date; ///< of the count that sub-bullets divide
    QSet<QString> m_read; ///< metrics that the section has given
    bool m_inSection = false;
};

void ObservationReader::read()
{
    const DocumentOutline& outline = outlineOf(m_context, m_facts);
    for (const OutlineBlock& block : outline.blocks()) {
        const QString& text = block.text.text();
        if (text.size() <= LongestHeading && m_scope.match(QStringLiteral("observation.section"), block)) {
            m_inSection = true;
        } else if (block.isHeading() && m_inSection
            && (m_scope.match(QStringLiteral("finding.end"), block)
                || m_scope.match(QStringLiteral("finding.heading"), block))) {
            m_inSection = false;
        }
        readBlock(block);
    }
}

void ObservationReader::readBlock(const OutlineBlock& block)
{
    const PartialDate reference = m_facts.inspection && m_facts.inspection->end.isValid() ? m_facts.inspection->end
                                                                                          : m_facts.document.published;
    ObservationFinder finder(m_scope, block, m_date, reference);
    if (!m_inSection) {
        QVector<ObservationDraft> drafts = finder.find(QStringLiteral("observation.prose"));
        drafts.removeIf([&](const ObservationDraft& draft) { return isElsewhere(block, draft.start); });
        append(drafts, block);
        m_date = drafts.isEmpty() ? PartialDate() : drafts.first().observation.asOf;
        return;
    }
    // The section gives each figure once, in its own bullet; what comes later speaks of parts of it.
    QVector<ObservationDraft> drafts = finder.find(QStringLiteral("observation.info"));
    drafts.removeIf([this](const ObservationDraft& draft) { return m_read.contains(draft.observation.metric); });
    append(drafts, block);
    for (const ObservationDraft& draft : drafts) {
        if (draft.observation.metric == QLatin1String("children_looked_after")
            && !m_read.contains(draft.observation.metric)) {
            m_date = draft.observation.asOf;
        }
        m_read.insert(draft.observation.metric);
    }
}

bool ObservationReader::isElsewhere(const OutlineBlock& block, qsizetype offset) const
{
    if (m_scope.kind != DocumentKind::News && m_scope.kind != DocumentKind::WebPage) {
        return false;
    }
    const QVector<Sentence> sentences = findSentences(block.text.text());
    const auto sentence = std::find_if(sentences.cbegin(), sentences.cend(),
        [offset](const Sentence& candidate) { return candidate.start <= offset && offset < candidate.end; });
    if (sentence == sentences.cend()) {
        return false;
    }
    const QString words = block.text.text().mid(sentence->start, sentence->end - sentence->start);
    const QVector<CouncilMatch> names = CouncilNameFinder::instance().find(words);
    const bool isAnothers = !names.isEmpty() && std::none_of(names.cbegin(), names.cend(), [this](const auto& name) {
        return name.council == m_facts.document.council;
    });
    return isAnothers || m_scope.match(QStringLiteral("observation.elsewhere"), words);
}

void ObservationReader::append(const QVector<ObservationDraft>& drafts, const OutlineBlock& block)
{
    for (const ObservationDraft& draft : drafts) {
        Observation observation = draft.observation;
        const auto sameFigure = [&](const Observation& other) {
            return other.metric == observation.metric && other.value == observation.value
                && other.asOf == observation.asOf && other.symbol == observation.symbol;
        };
        if (std::any_of(m_facts.observations.begin(), m_facts.observations.end(), sameFigure)) {
            continue; // printed twice, read once
        }
        observation.council = m_facts.document.council;
        observation.source = m_context.spans.span(block.text.sourceStart(draft.start), block.text.sourceEnd(draft.end),
            observation.source.ruleId, observation.source.ruleVersion);
        if (observation.source.isValid()) {
            m_facts.observations.push_back(observation);
        }
    }
}

} // namespace

bool ObservationExtractor::canHandle(const ExtractionContext&, const DocumentFacts& facts) const
{
    return facts.document.kind != DocumentKind::Dataset && facts.document.kind != DocumentKind::Other
        && !facts.document.council.isEmpty();
}

void ObservationExtractor::extract(const ExtractionContext& context, DocumentFacts& facts) const
{
    ObservationReader(context, facts).read();
}

} // namespace Councilscope
