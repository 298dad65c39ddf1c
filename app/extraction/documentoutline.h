#pragma once

#include "mendedtext.h"
#include "sentences.h"
#include "wordfinder.h"

#include <pagedtext.h>

#include <functional>

namespace Councilscope {

/// A paragraph, heading or list item of a document, over line and page breaks.
struct OutlineBlock
{
    enum class Kind
    {
        Heading, ///< one printed line of a heading; a longer heading is several blocks
        Paragraph,
        Item,
    };

    Kind kind = Kind::Paragraph;
    int level = 0; ///< of an Item: 0 for the outermost list
    int number = -1; ///< printed before an Item: 12 for "12."
    QString marker; ///< a bullet, a letter, or empty for a number
    MendedText text; ///< without the marker
    WordHits hits; ///< of the finder that the outline was made with
    qsizetype lastCell = 0; ///< where the last cell of a table's row begins in text(); 0 for anything else
    qsizetype start = 0; ///< half-open, canonical, without the marker
    qsizetype end = 0;
    int page = 0;
    double left = 0; ///< of the marker or the first word, 0-1 of the page
    double textLeft = 0; ///< of the first word after the marker
    double fontSize = 0;
    bool bold = false;

    [[nodiscard]] bool isItem() const { return kind == Kind::Item; }
    [[nodiscard]] bool isHeading() const { return kind == Kind::Heading; }
};

/// The structure of a document: what belongs together, told from roles, indents, gaps and markers of the lines.
/// Footnotes and their marks, running headers and footers are left out. Domain words come in only by `isKnownHeading`,
/// asked with each whole line, for headings that are printed like body text, and by `words`, which are looked for in
/// each block.
class DocumentOutline
{
public:
    using KnownHeading = std::function<bool(const QString& line)>;

    DocumentOutline(const PagedText& text, const KnownHeading& isKnownHeading, const WordFinder* words = nullptr);

    [[nodiscard]] const QVector<OutlineBlock>& blocks() const { return m_blocks; }

private:
    struct Line;
    [[nodiscard]] Line describe(qsizetype index) const;
    void readBareNumber(QStringView whole, Line& line) const;
    void collectFootnotes();
    [[nodiscard]] QVector<Sentence> partsOf(const TextLine& line, qsizetype start) const;
    void addText(OutlineBlock& block, const TextLine& line, qsizetype start) const;
    [[nodiscard]] bool goesOnBelow(const Line& line) const;
    /// Without number and footnote mark.
    [[nodiscard]] QString headingText(const Line& line) const;
    void addLine(const Line& line, const KnownHeading& isKnownHeading);
    [[nodiscard]] bool continuesLastBlock(const Line& line) const;
    /// The line below begins anew though its first word would have had room here, or it stands further off than the
    /// lines of the paragraph do: rows of a table without lines and gaps look so.
    [[nodiscard]] bool isForcedDown(const Line& line) const;
    void findUsualStep();
    /// Where the longest line of the page that begins below or above it ends.
    [[nodiscard]] double columnRight(qsizetype index) const;
    /// Of a heading on two lines that is printed like text.
    [[nodiscard]] bool isFirstOfTwo(const Line& line, const KnownHeading& isKnownHeading) const;
    void startBlock(const Line& line, OutlineBlock::Kind kind);
    [[nodiscard]] int levelOf(const Line& line) const;
    /// "9." right below a wrapped "8.", also without a gap.
    [[nodiscard]] bool isNextNumber(const Line& line) const;

    const PagedText& m_text;
    QVector<OutlineBlock> m_blocks;
    QSet<int> m_footnotes;
    double m_usualStep = 0; ///< from line to line of running text, of the page's height
    qsizetype m_lastLine = -1;
    qsizetype m_secondOfHeading = -1; ///< index of a line
};

} // namespace Councilscope
