#pragma once

#include <pagedtext.h>

#include <QRectF>
#include <QString>
#include <QVector>

namespace Councilscope {

/// A word as drawn on a page, in points, origin at the top left.
struct LayoutWord
{
    QString text;
    QRectF rect;
    bool spaceAfter = true; ///< false: the next word follows without a space, or the line ends
};

/// Words of one visual line that stand together: no gap wider than a few spaces between them.
struct LayoutSegment
{
    QVector<LayoutWord> words; ///< left to right
    QRectF rect;

    [[nodiscard]] QString text() const;
};

/// All segments at one height of the page, left to right. A table row may have several, two-column text has two.
struct VisualLine
{
    QVector<LayoutSegment> segments;
    QRectF rect;
    double fontSize = 0; ///< height of most of its words

    [[nodiscard]] QString text() const;
};

/// One line of the canonical text before it is written: cells of words. Ordinary lines have one cell.
struct ComposedLine
{
    QVector<QVector<LayoutWord>> cells;
    QRectF rect;
    double fontSize = 0;
    LineRole role = LineRole::Body;
    bool startsParagraph = false;
};

/// A page on its way from words to lines.
struct PageLayout
{
    int number = 0;
    double width = 0;
    double height = 0;
    bool hasImageOnly = false;
    double ocrConfidence = 0; ///< see TextPage
    QString unreadReason;
    QVector<VisualLine> visualLines; ///< top to bottom
    QVector<VisualLine> furniture; ///< taken out of visualLines
    QVector<ComposedLine> lines; ///< in reading order
};

/// The text of words in their order, spaces put where they belong.
[[nodiscard]] QString joinedText(const QVector<LayoutWord>& words);
/// Whether a space stands between two words that follow each other on one line.
[[nodiscard]] bool isSpaceBetween(const LayoutWord& left, const LayoutWord& right);

} // namespace Councilscope
