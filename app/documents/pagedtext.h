#pragma once

#include <normalizedrect.h>

#include <QString>
#include <QVector>

namespace Councilscope {

/// The text of a document with its layout, independent of any format and of any domain.
///
/// `text` is the canonical text: every offset in the program counts UTF-16 units in it. It holds the lines in reading
/// order, each ended by '\n'; pages are separated by '\f' (which follows the last line's '\n'); the cells of a table
/// row are joined by '\t', each cell's own lines by ' ', so that a row is one line. Page headers, footers and page
/// numbers are not in it: they are `furniture`. For plain text and HTML there is one page of number 0, no boxes, and
/// the text is the decoded file with LF line ends and without BOM (HTML: its main text). Nothing is hyphenated or
/// de-hyphenated here.
struct TextWord
{
    qsizetype start = 0; ///< half-open, in the canonical text
    qsizetype end = 0;
    NormalizedRect rect; ///< on the page of its line
};

enum class LineRole
{
    Body,
    Heading, ///< larger or bolder than the body, or numbered as one
    ListItem, ///< first line of an item: begins with a bullet or a number that hangs
    TableRow,
    Footnote,
};

struct TextLine
{
    qsizetype start = 0; ///< half-open, without the line end
    qsizetype end = 0;
    int page = 0; ///< from 1; 0 for unpaged
    NormalizedRect rect; ///< of the whole line; empty for unpaged
    LineRole role = LineRole::Body;
    double fontSize = 0; ///< height of the words in points, 0 when unknown
    bool bold = false;
    bool startsParagraph = false; ///< a vertical gap, an indent or a bullet separates it from the line before
    qsizetype firstWord = 0; ///< index into PagedText::words
    qsizetype wordCount = 0;
};

struct TextPage
{
    int number = 0; ///< from 1; 0 for unpaged
    qsizetype start = 0; ///< half-open range of its lines, without the '\f'
    qsizetype end = 0;
    double width = 0; ///< points
    double height = 0;
    bool hasImageOnly = false; ///< an image and no text: perhaps a scan
    double ocrConfidence = 0; ///< mean, 0-1, of a picture whose text was recognised; 0: the text is the document's own
    QString unreadReason; ///< why a picture was not recognised, a translated sentence
};

/// A running header, footer or page number; kept for --layout, not part of the canonical text.
struct Furniture
{
    int page = 0;
    NormalizedRect rect;
    QString text;
};

struct PagedText
{
    QString text;
    QString title; ///< of the file's metadata or <title>; empty when absent
    QVector<TextPage> pages; ///< at least one for a document that was read
    QVector<TextLine> lines; ///< ascending by start, never empty ranges
    QVector<TextWord> words; ///< ascending by start
    QVector<Furniture> furniture;

    [[nodiscard]] bool isPaged() const { return !pages.isEmpty() && pages.first().number > 0; }
    [[nodiscard]] QStringView range(qsizetype start, qsizetype end) const
    {
        return QStringView(text).mid(start, end - start);
    }
    /// Page number of the character at the offset; 0 for unpaged.
    [[nodiscard]] int pageAt(qsizetype offset) const;
    /// Index of the line that holds the offset or, between lines, of the line before; -1 before the first.
    [[nodiscard]] qsizetype lineAt(qsizetype offset) const;
};

} // namespace Councilscope
