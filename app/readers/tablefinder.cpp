#include "tablefinder.h"

#include "linefinder.h"

#include <QRegularExpression>

#include <algorithm>
#include <cmath>
#include <limits>

namespace Councilscope {

namespace {

struct Interval
{
    double left = 0;
    double right = 0;
};

using Corridors = QVector<Interval>;

constexpr double infinity = std::numeric_limits<double>::infinity();
/// A corridor narrower than this many line heights is an accident of spacing.
constexpr double narrowestCorridor = 0.7;
/// A gap between words, in line heights, at which a line may be cut when a column begins there.
constexpr double narrowestCut = 0.4;
/// Lines of one table are not further apart than this many line heights.
constexpr double widestRowGap = 3.0;

/// Where a line has no words: before, between and behind its segments.
Corridors freeSpace(const VisualLine& line)
{
    Corridors free;
    double left = -infinity;
    for (const LayoutSegment& segment : line.segments) {
        free.push_back({left, segment.rect.left()});
        left = segment.rect.right();
    }
    free.push_back({left, infinity});
    return free;
}

LayoutSegment segmentOf(const QVector<LayoutWord>& words)
{
    LayoutSegment segment{words, {}};
    for (const LayoutWord& word : words) {
        segment.rect = segment.rect.united(word.rect);
    }
    return segment;
}

Corridors innerGaps(const VisualLine& line)
{
    Corridors gaps = freeSpace(line);
    gaps.removeFirst();
    gaps.removeLast();
    return gaps;
}

Corridors intersected(const Corridors& a, const Corridors& b, double narrowest)
{
    Corridors result;
    for (const Interval& x : a) {
        for (const Interval& y : b) {
            const Interval both{std::max(x.left, y.left), std::min(x.right, y.right)};
            if (both.right - both.left >= narrowest) {
                result.push_back(both);
            }
        }
    }
    return result;
}

/// Cuts a segment that runs into the next column at a word gap, when a word begins exactly where that column does.
void cutAtColumn(VisualLine& line, const Corridors& corridors)
{
    constexpr double alignment = 2; // points
    for (const Interval& corridor : corridors) {
        for (qsizetype s = 0; s < line.segments.size(); ++s) {
            QVector<LayoutWord>& words = line.segments[s].words;
            for (qsizetype w = 1; w < words.size(); ++w) {
                const double left = words[w].rect.left();
                const double gap = left - words[w - 1].rect.right();
                if (std::abs(left - corridor.right) < alignment && gap > narrowestCut * line.fontSize) {
                    line.segments.insert(s + 1, segmentOf(words.mid(w)));
                    line.segments[s] = segmentOf(line.segments[s].words.mid(0, w));
                    break;
                }
            }
        }
    }
}

/// Extends a region from its first lines as far as a corridor stays free.
struct Extension
{
    QVector<VisualLine>& lines;
    qsizetype first = 0;
    qsizetype last = 0;
    Corridors corridors;

    bool take(qsizetype index)
    {
        VisualLine line = lines[index];
        const VisualLine& neighbour = lines[index > last ? last : first];
        const double gap
            = index > last ? line.rect.top() - neighbour.rect.bottom() : neighbour.rect.top() - line.rect.bottom();
        const double smaller = std::min(line.fontSize, neighbour.fontSize);
        const bool otherSize = std::abs(line.fontSize - neighbour.fontSize) > 0.15 * smaller;
        if (gap > widestRowGap * smaller || (otherSize && line.segments.size() == 1)) {
            return false;
        }
        Corridors rest = intersected(corridors, freeSpace(line), narrowestCorridor * line.fontSize);
        if (rest.isEmpty()) {
            cutAtColumn(line, corridors);
            rest = intersected(corridors, freeSpace(line), narrowestCut * line.fontSize);
        }
        if (rest.isEmpty()) {
            return false;
        }
        corridors = std::move(rest);
        lines[index] = std::move(line);
        (index > last ? last : first) = index;
        return true;
    }
};

int columnOf(const LayoutSegment& segment, const Corridors& corridors)
{
    int column = 0;
    for (const Interval& corridor : corridors) {
        if (segment.rect.center().x() > (corridor.left + corridor.right) / 2) {
            ++column;
        }
    }
    return column;
}

/// How far the text of each column may reach: to its longest line and at least close to the next column.
QVector<double> rightEdges(const Extension& region)
{
    constexpr double padding = 1.2; // line heights
    QVector<double> edges(region.corridors.size() + 1, -infinity);
    for (qsizetype column = 0; column < region.corridors.size(); ++column) {
        edges[column] = region.corridors[column].right - padding * region.lines[region.first].fontSize;
    }
    for (qsizetype i = region.first; i <= region.last; ++i) {
        for (const LayoutSegment& segment : region.lines[i].segments) {
            double& edge = edges[columnOf(segment, region.corridors)];
            edge = std::max(edge, segment.rect.right());
        }
    }
    return edges;
}

/// Whether the next line of a cell begins with a word that had room on the line before: then the line ended on purpose.
bool endsOnPurpose(const LayoutSegment& above, const LayoutSegment& below, double rightEdge)
{
    const QRectF& word = below.words.first().rect;
    return above.rect.right() + 0.5 * word.height() + word.width() < rightEdge;
}

/// Two lines, each with several cells, are two rows when a cell above ended on purpose. Where space tells rows apart
/// anyway, only the last column counts: cells of the others may be narrower than they seem.
bool areSeparateRows(const VisualLine& above, const VisualLine& below, const Extension& region,
    const QVector<double>& edges, bool padded)
{
    if (above.segments.size() < 2 || below.segments.size() < above.segments.size()) {
        return false;
    }
    for (const LayoutSegment& a : above.segments) {
        for (const LayoutSegment& b : below.segments) {
            const int column = columnOf(a, region.corridors);
            const bool counts = !padded || column == region.corridors.size();
            if (counts && column == columnOf(b, region.corridors) && endsOnPurpose(a, b, edges[column])) {
                return true;
            }
        }
    }
    return false;
}

/// A table of contents: the last cell of its lines is the number of a page.
bool isContents(const Extension& region)
{
    static const QRegularExpression pageNumber(QStringLiteral("^(?:\\d{1,3}|[ivx]{1,5})$"));
    int numbers = 0;
    for (qsizetype i = region.first; i <= region.last; ++i) {
        const VisualLine& line = region.lines[i];
        if (line.segments.size() > 1) {
            if (!pageNumber.match(line.segments.last().text()).hasMatch()) {
                return false;
            }
            ++numbers;
        }
    }
    return numbers > 2;
}

/// A line that goes on with the first column after that had ended: its cell begins anew, and so does the row.
bool restartsFirstColumn(const VisualLine& line, const GridRegion::Row& row, const Extension& region, double cellGap)
{
    const LayoutSegment& first = line.segments.first();
    return columnOf(first, region.corridors) == 0 && !row.cells.first().isEmpty()
        && first.rect.top() - row.cells.first().last().rect.bottom() > cellGap + 0.3 * line.fontSize;
}

/// Number of bands that are told apart by more space than there is between the lines of a cell.
int bandsOf(const Extension& region, double cellGap)
{
    int bands = 1;
    double bottom = region.lines[region.first].rect.bottom();
    for (qsizetype i = region.first + 1; i <= region.last; ++i) {
        bands += region.lines[i].rect.top() - bottom > cellGap;
        bottom = std::max(bottom, region.lines[i].rect.bottom());
    }
    return bands;
}

QVector<GridRegion::Row> rowsOf(const Extension& region, double cellGap)
{
    const QVector<double> edges = rightEdges(region);
    const bool contents = isContents(region);
    const bool padded = bandsOf(region, cellGap) > 1;
    QVector<GridRegion::Row> rows;
    for (qsizetype i = region.first; i <= region.last; ++i) {
        const VisualLine& line = region.lines[i];
        if (rows.isEmpty() || line.rect.top() - rows.last().rect.bottom() > cellGap
            || (contents && region.lines[i - 1].segments.size() > 1)
            || areSeparateRows(region.lines[i - 1], line, region, edges, padded)
            || restartsFirstColumn(line, rows.last(), region, cellGap)) {
            rows.push_back({QVector<QVector<LayoutWord>>(edges.size()), line.rect});
        }
        for (const LayoutSegment& segment : line.segments) {
            rows.last().cells[columnOf(segment, region.corridors)] += segment.words;
        }
        rows.last().rect = rows.last().rect.united(line.rect);
    }
    return rows;
}

int filledCells(const GridRegion::Row& row)
{
    return int(std::count_if(row.cells.begin(), row.cells.end(), [](const auto& cell) { return !cell.isEmpty(); }));
}

/// Takes lines off the ends of a region until its outermost lines belong to rows with several cells.
void trim(Extension& region, const QVector<GridRegion::Row>& rows)
{
    const auto isFull = [](const GridRegion::Row& row) { return filledCells(row) > 1; };
    const auto firstFull = std::find_if(rows.begin(), rows.end(), isFull);
    const auto lastFull = std::find_if(rows.rbegin(), rows.rend(), isFull);
    if (firstFull == rows.end()) {
        return;
    }
    while (region.lines[region.first].rect.center().y() < firstFull->rect.top()) {
        ++region.first;
    }
    while (region.lines[region.last].rect.center().y() > lastFull->rect.bottom()) {
        --region.last;
    }
}

/// Text in columns: many lines, most of them with several segments, all of them long.
bool isTextInColumns(const Extension& region, int bands)
{
    constexpr qsizetype fewestLines = 8;
    const qsizetype count = region.last - region.first + 1;
    if (region.corridors.size() != 1 || count < fewestLines || bands * 4 > count) {
        return false;
    }
    QVector<qsizetype> words(2, 0);
    QVector<qsizetype> segments(2, 0);
    for (qsizetype i = region.first; i <= region.last; ++i) {
        for (const LayoutSegment& segment : region.lines[i].segments) {
            const int column = columnOf(segment, region.corridors);
            words[column] += segment.words.size();
            ++segments[column];
        }
    }
    return segments[0] * 2 > count && segments[1] * 2 > count && words[0] >= 4 * segments[0]
        && words[1] >= 4 * segments[1];
}

QVector<QVector<VisualLine>> columnsOf(const Extension& region)
{
    QVector<QVector<VisualLine>> columns(region.corridors.size() + 1);
    for (qsizetype i = region.first; i <= region.last; ++i) {
        for (const LayoutSegment& segment : region.lines[i].segments) {
            columns[columnOf(segment, region.corridors)].push_back({{segment}, segment.rect, region.lines[i].fontSize});
        }
    }
    return columns;
}

GridRegion gridOf(Extension region, double lineGap)
{
    const double height = region.lines[region.first].fontSize;
    const double cellGap = std::max(lineGap, 0.0) + 0.22 * height;
    trim(region, rowsOf(region, cellGap));

    GridRegion grid;
    grid.first = region.first;
    grid.last = region.last;
    grid.rows = rowsOf(region, cellGap);
    if (isTextInColumns(region, bandsOf(region, cellGap))) {
        grid.kind = GridRegion::Kind::Columns;
        grid.rows.clear();
        grid.columns = columnsOf(region);
    }
    return grid;
}

/// Two lines at overlapping heights that stand beside each other: a cell that is centred beside a taller one.
bool standBeside(const VisualLine& a, const VisualLine& b)
{
    const double overlap = std::min(a.rect.bottom(), b.rect.bottom()) - std::max(a.rect.top(), b.rect.top());
    const double between = std::max(a.rect.left(), b.rect.left()) - std::min(a.rect.right(), b.rect.right());
    const double height = std::min(a.fontSize, b.fontSize);
    return overlap > 0.3 * height && between > narrowestCorridor * height;
}

/// The first lines of a grid at an index; without corridors when none begins there.
Extension seedAt(QVector<VisualLine>& lines, qsizetype index)
{
    const VisualLine& line = lines[index];
    if (line.segments.size() > 1) {
        return {lines, index, index, innerGaps(line)};
    }
    if (index + 1 < lines.size() && standBeside(line, lines[index + 1])) {
        const QRectF& left = line.rect.left() < lines[index + 1].rect.left() ? line.rect : lines[index + 1].rect;
        const QRectF& right = line.rect.left() < lines[index + 1].rect.left() ? lines[index + 1].rect : line.rect;
        return {lines, index, index + 1, {{left.right(), right.left()}}};
    }
    return {lines, index, index, {}};
}

/// A column of nothing but list marks before one of text is a list.
bool isList(const Extension& region)
{
    if (region.corridors.size() != 1) {
        return false;
    }
    for (qsizetype i = region.first; i <= region.last; ++i) {
        for (const LayoutSegment& segment : region.lines[i].segments) {
            if (columnOf(segment, region.corridors) == 0 && !isListMark(segment.text())) {
                return false;
            }
        }
    }
    return true;
}

/// One line of running text with a wide gap in it, as justified text has.
bool isProse(const Extension& region, double lineGap)
{
    const double height = region.lines[region.first].fontSize;
    const bool narrow = std::all_of(region.corridors.begin(), region.corridors.end(),
        [&](const Interval& corridor) { return corridor.right - corridor.left < 2 * height; });
    if (region.first != region.last || !narrow) {
        return false;
    }
    const QRectF& line = region.lines[region.first].rect;
    const double near = lineGap + 0.22 * height;
    const bool belowText = region.first > 0 && line.top() - region.lines[region.first - 1].rect.bottom() < near;
    const bool aboveText
        = region.last + 1 < region.lines.size() && region.lines[region.last + 1].rect.top() - line.bottom() < near;
    return belowText || aboveText;
}

} // namespace

QVector<GridRegion> findGrids(QVector<VisualLine>& lines, double lineGap)
{
    QVector<GridRegion> grids;
    qsizetype free = 0; // lines before this one are taken
    for (qsizetype i = 0; i < lines.size(); ++i) {
        Extension region = seedAt(lines, i);
        if (region.corridors.isEmpty()) {
            continue;
        }
        for (qsizetype j = region.last + 1; j < lines.size() && region.take(j); ++j) { }
        for (qsizetype j = region.first - 1; j >= free && region.take(j); --j) { }
        if (isList(region) || isProse(region, lineGap)) {
            continue;
        }
        grids.push_back(gridOf(region, lineGap));
        i = grids.last().last;
        free = i + 1;
    }
    return grids;
}

} // namespace Councilscope
