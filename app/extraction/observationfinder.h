#pragma once

#include "documentoutline.h"
#include "figurefinder.h"
#include "printeddates.h"
#include "rulescope.h"
#include "sentences.h"

#include <records.h>

namespace Councilscope {

/// An observation while it is collected: the record without its evidence, and where it stands in its block.
struct ObservationDraft
{
    Observation observation;
    qsizetype start = 0; ///< half-open in the block's text
    qsizetype end = 0;
};

/// Reads the figures of one block of text.
class ObservationFinder
{
public:
    /// `context` is the date that figures without one take ("Of this number"), `reference` the document's own date, for
    /// "last year"; either may be unknown.
    ObservationFinder(
        const RuleScope& scope, const OutlineBlock& block, const PartialDate& context, const PartialDate& reference);

    /// Figures of all rules of the target, in the order of the rules; each range of text gives one metric once.
    [[nodiscard]] QVector<ObservationDraft> find(const QString& target);

private:
    /// Figures, dates and sentences are looked for when a rule has matched: most blocks have nothing to give.
    void readText();
    /// False when there is no usable figure where the rule expects one.
    bool readMatch(const Rule& rule, const QRegularExpressionMatch& match);
    void readRate(const Rule& rule, qsizetype from, const ObservationDraft& value);
    void readPrior(const Rule& rule, qsizetype from, const ObservationDraft& value);
    void add(const Rule& rule, const QString& metric, const Figure& figure, const PartialDate& asOf);
    [[nodiscard]] bool isExcluded(const Rule& rule, const Sentence& sentence) const;
    [[nodiscard]] const Figure* figureIn(qsizetype start, qsizetype end) const;
    [[nodiscard]] Sentence sentenceAt(qsizetype offset) const;
    [[nodiscard]] PartialDate dateFor(const Rule& rule, const Figure& figure, qsizetype priorStart) const;
    [[nodiscard]] PartialDate priorDate(qsizetype from, qsizetype to, const PartialDate& current) const;
    [[nodiscard]] bool isLastMonth(const PrintedDate& date) const;
    [[nodiscard]] PartialDate withYear(const PrintedDate& date) const;

    const RuleScope& m_scope;
    const OutlineBlock& m_block;
    PartialDate m_context;
    PartialDate m_reference;
    QVector<Figure> m_figures;
    QVector<PrintedDate> m_dates;
    QVector<Sentence> m_sentences;
    QVector<ObservationDraft> m_drafts;
};

} // namespace Councilscope
