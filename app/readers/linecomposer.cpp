#include "linecomposer.h"

#include "linefinder.h"
#include "tablefinder.h"

#include <QHash>

#include <algorithm>
#include <cmath>

namespace Councilscope {

namespace {

/// What is usual in a document or on a page.
struct Habits
{
    double fontSize = 0; ///< height of most characters
    double lineGap = 0; ///< from the bottom of a line to the top of the next, within a paragraph
};

/// The most frequent value, values being rounded to halves and weighted.
double mostFrequent(const QHash<int, qsizetype>& weights)
{
    int best = 0;
    qsizetype most = 0;
    for (auto it = weights.begin(); it != weights.end(); ++it) {
        if (it.value() > most || (it.value() == most && it.key() < best)) {
            best = it.key();
            most = it.value();
        }
    }
    return best / 2.0;
}

Habits habitsOf(const QVector<PageLayout>& pages)
{
    QHash<int, qsizetype> sizes;
    for (const PageLayout& page : pages) {
        for (const VisualLine& line : page.visualLines) {
            sizes[qRound(2 * line.fontSize)] += line.text().size();
        }
    }
    Habits habits;
    habits.fontSize = mostFrequent(sizes);
    QHash<int, qsizetype> gaps;
    for (const PageLayout& page : pages) {
        for (qsizetype i = 1; i < page.visualLines.size(); ++i) {
            const VisualLine& line = page.visualLines[i];
            const double gap = line.rect.top() - page.visualLines[i - 1].rect.bottom();
            if (std::abs(line.fontSize - habits.fontSize) < 0.6 && gap > -habits.fontSize && gap < habits.fontSize) {
                ++gaps[qRound(2 * gap)];
            }
        }
    }
    habits.lineGap = mostFrequent(gaps);
    return habits;
}

QVector<LayoutWord> wordsOf(const VisualLine& line)
{
    QVector<LayoutWord> words;
    for (const LayoutSegment& segment : line.segments) {
        words += segment.words;
    }
    return words;
}

ComposedLine composed(const VisualLine& line)
{
    return {{wordsOf(line)}, line.rect, line.fontSize, LineRole::Body, false};
}

ComposedLine composed(const GridRegion::Row& row)
{
    ComposedLine line{row.cells, row.rect, 0, LineRole::TableRow, true};
    while (!line.cells.isEmpty() && line.cells.last().isEmpty()) {
        line.cells.removeLast();
    }
    for (const auto& cell : line.cells) {
        for (const LayoutWord& word : cell) {
            line.fontSize = std::max(line.fontSize, word.rect.height());
        }
    }
    return line;
}

/// Distance between the first two words of a line in line heights.
double markGap(const QVector<LayoutWord>& words)
{
    return words.size() < 2 ? 0
                            : (words[1].rect.left() - words[0].rect.right()) / std::max(words[0].rect.height(), 1.0);
}

bool beginsItem(const ComposedLine& line, bool afterGap)
{
    const QVector<LayoutWord>& words = line.cells.first();
    if (words.size() < 2 || !isListMark(words.first().text)) {
        return false;
    }
    constexpr double hanging = 0.4;
    return words.first().text == QString(QChar(0x2022)) || markGap(words) > hanging || afterGap;
}

/// Where the text of a line begins, its list mark left aside.
double textLeft(const ComposedLine& line)
{
    const QVector<LayoutWord>& words = line.cells.first();
    return line.role == LineRole::ListItem && words.size() > 1 ? words[1].rect.left() : line.rect.left();
}

bool endsSentence(const ComposedLine& line)
{
    if (line.cells.last().isEmpty()) {
        return true;
    }
    static const QString marks = QStringLiteral(".:;?!\u201D\"");
    return marks.contains(line.cells.last().last().text.back());
}

/// A line that begins small after one that did not end a sentence goes on with it, whatever their distance.
bool continues(const ComposedLine& line, const ComposedLine& previous)
{
    const bool text = previous.role == LineRole::Body || previous.role == LineRole::ListItem;
    return text && line.cells.first().first().text.front().isLower() && !endsSentence(previous);
}

class RoleFinder
{
public:
    explicit RoleFinder(const Habits& habits)
        : m_habits(habits)
    {
    }

    void run(QVector<PageLayout>& pages)
    {
        const ComposedLine* previous = nullptr;
        for (PageLayout& page : pages) {
            markFootnotes(page);
            bool firstOfPage = true;
            for (ComposedLine& line : page.lines) {
                if (line.role == LineRole::Body) {
                    decide(line, previous, firstOfPage);
                }
                firstOfPage = false;
                if (line.role != LineRole::Footnote) {
                    previous = &line;
                }
            }
        }
    }

private:
    void decide(ComposedLine& line, const ComposedLine* previous, bool firstOfPage) const
    {
        const bool separate = !previous
            || (!continues(line, *previous) && (firstOfPage ? endsSentence(*previous) : isApart(line, *previous)));
        if (line.fontSize > 1.12 * m_habits.fontSize && line.cells.first().size() <= 30) {
            line.role = LineRole::Heading;
            line.startsParagraph = separate || previous->role != LineRole::Heading;
        } else if (beginsItem(line, separate)) {
            line.role = LineRole::ListItem;
            line.startsParagraph = true;
        } else {
            line.startsParagraph
                = separate || previous->role == LineRole::Heading || previous->role == LineRole::TableRow;
        }
    }

    [[nodiscard]] bool isApart(const ComposedLine& line, const ComposedLine& previous) const
    {
        const double height = m_habits.fontSize;
        const double gap = line.rect.top() - previous.rect.bottom();
        const double indent = line.rect.left() - textLeft(previous);
        const bool resized = std::abs(line.fontSize - previous.fontSize) > 0.12 * height;
        const bool outdented = indent < -0.8 * height && previous.role == LineRole::ListItem;
        return gap > m_habits.lineGap + 0.25 * height || gap < -height || resized || indent > 0.8 * height || outdented;
    }

    void markFootnotes(PageLayout& page) const
    {
        qsizetype first = page.lines.size();
        for (qsizetype i = page.lines.size() - 1; i >= 0; --i) {
            const ComposedLine& line = page.lines[i];
            if (line.role != LineRole::Body || line.fontSize > 0.92 * m_habits.fontSize
                || line.rect.center().y() < 0.5 * page.height) {
                break;
            }
            if (!line.cells.first().isEmpty() && line.cells.first().first().text.front().isDigit()) {
                first = i;
            }
        }
        for (qsizetype i = first; i < page.lines.size(); ++i) {
            page.lines[i].role = LineRole::Footnote;
            page.lines[i].startsParagraph = page.lines[i].cells.first().first().text.front().isDigit();
        }
    }

    Habits m_habits;
};

void composePage(PageLayout& page, const Habits& habits)
{
    const QVector<GridRegion> grids = findGrids(page.visualLines, habits.lineGap);
    auto grid = grids.begin();
    for (qsizetype i = 0; i < page.visualLines.size(); ++i) {
        if (grid == grids.end() || i < grid->first) {
            page.lines.push_back(composed(page.visualLines[i]));
            continue;
        }
        for (const GridRegion::Row& row : grid->rows) {
            page.lines.push_back(composed(row));
        }
        for (const QVector<VisualLine>& column : grid->columns) {
            for (const VisualLine& line : column) {
                page.lines.push_back(composed(line));
            }
        }
        i = grid->last;
        ++grid;
    }
}

} // namespace

void composeLines(QVector<PageLayout>& pages)
{
    const Habits habits = habitsOf(pages);
    for (PageLayout& page : pages) {
        composePage(page, habits);
    }
    RoleFinder(habits).run(pages);
}

} // namespace Councilscope
