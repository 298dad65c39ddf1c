#pragma once

#include "documentoutline.h"
#include "printeddates.h"
#include "reportedareas.h"
#include "rulescope.h"

#include <records.h>

namespace Councilscope {

/// A grade that an article or a web page tells of the council that it is about.
struct ReportedGrade
{
    QVector<Area> areas; ///< never empty
    QString printed; ///< "requires improvement"
    bool earlier = false; ///< of an inspection before the one that is reported
    bool isInferred = false; ///< told of all areas together
    PartialDate date; ///< of an earlier one, where it is printed
    const Rule* rule = nullptr;
    qsizetype start = 0; ///< half-open, canonical
    qsizetype end = 0;
};

/// Reads ratings told in prose, sentence by sentence. Rules of the target "reported.grade" find a grade that is used as
/// a rating. Whose it is: the only council of its clause, else of its sentence, else the one its paragraph speaks of;
/// several leave it to nobody. When: "reported.earlier" and printed years. What of: areas named before or behind it
/// ("reported.area"), or the whole service; "reported.row" finds a list of areas with their grades. Sentences about
/// other things that are inspected ("reported.other"), about many councils ("reported.veto") and clauses about what
/// might be ("reported.veto.clause") rate nothing.
class ReportedGrades
{
public:
    /// Reads the document of `facts`, which must outlive it.
    ReportedGrades(const RuleScope& scope, const DocumentRecord& document);

    void readBlock(const OutlineBlock& block);
    [[nodiscard]] QVector<ReportedGrade> grades() const;

private:
    /// A grade inside one sentence; offsets are in the sentence.
    struct Mention
    {
        const Rule* rule = nullptr;
        QString printed;
        qsizetype start = 0; ///< of the whole match
        qsizetype end = 0;
        qsizetype gradeStart = 0;
        qsizetype gradeEnd = 0;
        bool earlier = false;
    };

    void readRows(const OutlineBlock& block);
    void readSentence(const OutlineBlock& block, qsizetype start, const QString& sentence);
    [[nodiscard]] QVector<Mention> mentionsIn(const QString& sentence) const;
    void addMention(
        QVector<Mention>& mentions, const Rule& rule, const QRegularExpressionMatch& match, const QString& group) const;
    /// `from`: the end of the grade before it. False when the clause denies the grade; a grade that no longer stands is
    /// an earlier one.
    [[nodiscard]] bool readTime(const QString& sentence, qsizetype from, Mention& mention, PartialDate& date);
    [[nodiscard]] PartialDate dateNear(const QString& sentence, const Sentence& clause, const Mention& mention) const;
    [[nodiscard]] PartialDate yearAgo(const QString& words) const;
    [[nodiscard]] QString ownerOf(const QString& sentence, const Sentence& clause) const;
    void followTopic(const QString& sentence);
    [[nodiscard]] QVector<Area> areasOf(
        const QString& sentence, const QVector<Mention>& mentions, qsizetype index, bool& isInferred);

    const RuleScope& m_scope;
    ReportedAreas m_areas;
    const DocumentRecord& m_document;
    QString m_topic; ///< the council that the paragraph speaks of; empty when it speaks of several
    bool m_topicIsMany = false; ///< the councils named last are several, who may be "they"
    bool m_isAboutOther = false; ///< the first rating told is not one of a council's service
    QVector<PartialDate> m_datesTaken; ///< of the sentence
    qsizetype m_areasTaken = 0; ///< in the sentence: the end of the areas that a grade was led to
    QVector<ReportedGrade> m_grades;
    QVector<ReportedGrade> m_rows; ///< of a list of areas with their grades
};

/// All grades told in the document, in reading order. Empty when it is about no council.
[[nodiscard]] QVector<ReportedGrade> reportedGrades(const ExtractionContext& context, const DocumentFacts& facts);

} // namespace Councilscope
