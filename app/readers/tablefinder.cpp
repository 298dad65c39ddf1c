#include "tablefinder.h"

#include <algorithm>
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
            const Interval both {std::max(x.left, y.left), std::min(x.right, y.right)};
            if (both.right - both.left >= narrowest) {
                result.push_back(both);
            }
        }
    }
    return result;
}

/// Extends a region from a line with several segments as far as a corridor stays free.
struct Extension
{
    const QVector<VisualLine>& lines;
    qsizetype first = 0;
    qsizetype last = 0;
    Corridors corridors;

    bool take(qsizetype index)
    {
        const VisualLine& line = lines[index];
        const VisualLine& neighbour = lines[index > last ? last : first];
        const double gap = index > last ? line.rect.top() - neighbour.rect.bottom() : neighbour.rect.top() - line.rect.bottom();
        if (gap > widestRowGap * std::min(line.fontSize, neighbour.fontSize)) {
            return false;
        }
        Corridors rest = intersected(corridors, freeSpace(line), narrowestCorridor * line.fontSize);
        if (rest.isEmpty()) {
            return false;
        }
        corridors = std::move(rest);
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

/// Lines of one column that follow each other at the usual distance.
struct Block
{
    int column = 0;
    QVector<LayoutWord> words;
    QRectF rect;
};

QVector<Block> blocksOf(const Extension& region, double cellGap)
{
    QVector<Block> blocks;
    QVector<qsizetype> open(region.corridors.size() + 1, -1);
    for (qsizetype i = region.first; i <= region.last; ++i) {
        for (const LayoutSegment& segment : region.lines[i].segments) {
            const int column = columnOf(segment, region.corridors);
            qsizetype& index = open[column];
            const bool sameLine = index >= 0 && segment.rect.top() < blocks[index].rect.bottom() - 0.5 * segment.rect.height();
            if (index < 0 || (!sameLine && segment.rect.top() - blocks[index].rect.bottom() > cellGap)) {
                index = blocks.size();
                blocks.push_back({column, {}, segment.rect});
            }
            blocks[index].words += segment.words;
            blocks[index].rect = blocks[index].rect.united(segment.rect);
        }
    }
    return blocks;
}

/// Blocks that stand beside each other are the cells of one row.
QVector<GridRegion::Row> rowsOf(QVector<Block> blocks, qsizetype columns)
{
    std::stable_sort(blocks.begin(), blocks.end(),
                     [](const Block& a, const Block& b) { return a.rect.top() < b.rect.top(); });
    QVector<GridRegion::Row> rows;
    for (const Block& block : blocks) {
        const double tolerance = 0.25 * (block.words.first().rect.height());
        if (rows.isEmpty() || block.rect.top() > rows.last().rect.bottom() - tolerance) {
            rows.push_back({QVector<QVector<LayoutWord>>(columns), block.rect});
        }
        rows.last().cells[block.column] += block.words;
        rows.last().rect = rows.last().rect.united(block.rect);
    }
    return rows;
}

/// In a table set as tight as text each line is a row; a line without all columns continues the row before.
QVector<GridRegion::Row> tightRowsOf(const Extension& region)
{
    const qsizetype columns = region.corridors.size() + 1;
    QVector<GridRegion::Row> rows;
    for (qsizetype i = region.first; i <= region.last; ++i) {
        const VisualLine& line = region.lines[i];
        if (rows.isEmpty() || line.segments.size() > 1) {
            rows.push_back({QVector<QVector<LayoutWord>>(columns), line.rect});
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

qsizetype wordsOn(const LayoutSegment& segment)
{
    return segment.words.size();
}

/// Text in columns: many lines, most of them with several segments, all of them long.
bool isTextInColumns(const Extension& region, qsizetype rows)
{
    constexpr qsizetype fewestLines = 8;
    const qsizetype count = region.last - region.first + 1;
    if (region.corridors.size() != 1 || count < fewestLines || rows * 4 > count) {
        return false;
    }
    QVector<qsizetype> words(2, 0);
    QVector<qsizetype> segments(2, 0);
    for (qsizetype i = region.first; i <= region.last; ++i) {
        for (const LayoutSegment& segment : region.lines[i].segments) {
            const int column = columnOf(segment, region.corridors);
            words[column] += wordsOn(segment);
            ++segments[column];
        }
    }
    return segments[0] * 2 > count && segments[1] * 2 > count && words[0] >= 4 * segments[0] && words[1] >= 4 * segments[1];
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
    const qsizetype columns = region.corridors.size() + 1;
    trim(region, rowsOf(blocksOf(region, cellGap), columns));

    GridRegion grid;
    grid.first = region.first;
    grid.last = region.last;
    grid.rows = rowsOf(blocksOf(region, cellGap), columns);
    const qsizetype count = region.last - region.first + 1;
    if (isTextInColumns(region, grid.rows.size())) {
        grid.kind = GridRegion::Kind::Columns;
        grid.rows.clear();
        grid.columns = columnsOf(region);
    } else if (grid.rows.size() == 1 && count > 2) {
        grid.rows = tightRowsOf(region);
    }
    return grid;
}

} // namespace

QVector<GridRegion> findGrids(const QVector<VisualLine>& lines, double lineGap)
{
    QVector<GridRegion> grids;
    qsizetype free = 0; // lines before this one are taken
    for (qsizetype i = 0; i < lines.size(); ++i) {
        if (lines[i].segments.size() < 2) {
            continue;
        }
        Extension region {lines, i, i, innerGaps(lines[i])};
        for (qsizetype j = i + 1; j < lines.size() && region.take(j); ++j) { }
        for (qsizetype j = i - 1; j >= free && region.take(j); --j) { }
        grids.push_back(gridOf(region, lineGap));
        free = grids.last().last + 1;
        i = grids.last().last;
    }
    return grids;
}

} // namespace Councilscope
