#pragma once

#include "findingdraft.h"
#include "rulescope.h"

namespace Councilscope {

/// Reads findings that stand under headings as lists ("Areas for improvement", "Strengths"). Items are told by
/// structure: numbers that go on, bullets of one level, sub-bullets kept inside their item; rules say which headings
/// begin a list (finding.heading; its value `paragraphs` says whether plain paragraphs, or "short" ones, are points
/// where there are no bullets), which end it (finding.end), which only divide it (finding.subheading), whose findings
/// follow (finding.body) and which sentence says that there are none (finding.denial) or only leads to them
/// (finding.leadin).
class FindingLists
{
public:
    FindingLists(const RuleScope& scope, const QVector<OutlineBlock>& blocks);

    [[nodiscard]] QVector<FindingDraft> read();

private:
    void readHeading(qsizetype index);
    void readItem(qsizetype index);
    void readParagraph(qsizetype index);
    void open(const Rule& rule);
    void close();
    [[nodiscard]] const Rule* headingRule(qsizetype index, qsizetype& lines) const;
    [[nodiscard]] bool listGoesOn(qsizetype index) const;
    /// The items from this one on are short points like those of the open list.
    [[nodiscard]] bool pointsGoOn(qsizetype index) const;
    /// Behind a line that divides the list: long texts after points are no points.
    [[nodiscard]] bool turnsToProse(const OutlineBlock& block) const;
    [[nodiscard]] bool takesParagraphs() const;
    [[nodiscard]] bool takesShortParagraphs() const;
    void addParagraph(const OutlineBlock& block);
    /// The section is one finding; its bullets are parts of it.
    [[nodiscard]] bool isSingle() const;
    [[nodiscard]] bool isPartOfLastItem(const OutlineBlock& block) const;
    [[nodiscard]] bool isSibling(const OutlineBlock& block) const;
    /// A table names who has to act, and behind it what: takes the last cell of the block, or what else belongs to the
    /// row before it. Whether the block was taken.
    [[nodiscard]] bool addToRows(const OutlineBlock& block);

    const RuleScope& m_scope;
    const QVector<OutlineBlock>& m_blocks;
    QVector<FindingDraft> m_drafts;
    QVector<FindingDraft> m_items; // of the open section
    QVector<FindingDraft> m_paragraphs; // of the open section, used when it has no items
    const Rule* m_section = nullptr;
    const OutlineBlock* m_lastItem = nullptr;
    const OutlineBlock* m_lastRow = nullptr; // whose last cell is the last of m_paragraphs
    QString m_body = QStringLiteral("local_authority");
    bool m_isDivided = false; // a line that is no item stood in the open list
    qsizetype m_skip = 0; // blocks of a heading that were read with its first line
};

} // namespace Councilscope
