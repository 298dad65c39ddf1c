#include "pagebreaks.h"

#include <QAbstractTextDocumentLayout>
#include <QTextBlock>
#include <QTextDocument>
#include <QTextFragment>
#include <QTextImageFormat>
#include <QTextTable>

#include <algorithm>
#include <cmath>

namespace Councilscope {

namespace {

constexpr double smallestShare = 0.72; // of a picture's width: smaller letters could not be read

struct Extent
{
    double top = 0;
    double bottom = 0;
};

// Where the first line of a block begins. The block's rectangle may begin on the page before, where the line found no
// room.
double firstLine(const QTextDocument& document, const QTextBlock& block)
{
    const QTextLayout* layout = block.layout();
    const bool inTable = QTextCursor(block).currentTable() != nullptr; // lines of cells count from their cell
    if (inTable || layout->lineCount() == 0) {
        return document.documentLayout()->blockBoundingRect(block).top();
    }
    return layout->position().y() + layout->lineAt(0).y();
}

Extent rowExtent(const QTextDocument& document, const QTextTable& table, int row)
{
    Extent extent{1e18, 0};
    for (int column = 0; column < table.columns(); ++column) {
        const QTextTableCell cell = table.cellAt(row, column);
        const QTextBlock last = cell.lastCursorPosition().block();
        for (QTextBlock block = cell.firstCursorPosition().block(); block.isValid(); block = block.next()) {
            const QRectF rect = document.documentLayout()->blockBoundingRect(block);
            extent.top = std::min(extent.top, rect.top());
            extent.bottom = std::max(extent.bottom, rect.bottom());
            if (block == last) {
                break;
            }
        }
    }
    return extent;
}

class Mender
{
public:
    Mender(QTextDocument& document, double unitsPerPixel)
        : m_document(document)
        , m_unitsPerPixel(unitsPerPixel)
        , m_pageHeight(document.pageSize().height())
    {
    }

    // From the first block to the last: every change moves what follows it, and nothing before.
    void mend()
    {
        shrinkPictures();
        QTextBlock heading; // the last one met
        for (QTextBlock block = m_document.begin(); block.isValid(); block = block.next()) {
            if (QTextTable* table = QTextCursor(block).currentTable()) {
                mendStart(*table, heading);
                mendRows(*table);
                block = table->lastCursorPosition().block();
            } else if (block.blockFormat().headingLevel() > 0) {
                heading = block;
                mendHeading(block);
            }
        }
    }

private:
    [[nodiscard]] int page(double y) const { return int(std::floor((y + 0.5) / m_pageHeight)); }

    // A picture that finds no room would leave the rest of the page empty: it is made smaller where little is wanting.
    void shrinkPictures()
    {
        (void)m_document.pageCount(); // lays out all blocks: until then they have no lines
        for (QTextBlock block = m_document.begin(); block.isValid(); block = block.next()) {
            for (QTextBlock::iterator part = block.begin(); !part.atEnd(); ++part) {
                if (part.fragment().charFormat().isImageFormat() && block.layout()->lineCount() > 0) {
                    shrink(block, part.fragment());
                    break;
                }
            }
        }
    }

    void shrink(const QTextBlock& block, const QTextFragment& picture)
    {
        const double above = m_document.documentLayout()->blockBoundingRect(block.previous()).bottom();
        const double room
            = (page(above - 1) + 1) * m_pageHeight - above - block.blockFormat().topMargin() * m_unitsPerPixel;
        const double share = room * 0.97 / block.layout()->lineAt(0).height();
        if (page(above - 1) == page(firstLine(m_document, block)) || share < smallestShare || share >= 1) {
            return;
        }
        QTextImageFormat format = picture.charFormat().toImageFormat();
        format.setWidth(format.width() * share);
        QTextCursor cursor(block);
        cursor.setPosition(picture.position());
        cursor.setPosition(picture.position() + picture.length(), QTextCursor::KeepAnchor);
        cursor.setCharFormat(format);
        layOutAgain();
    }

    void mendHeading(const QTextBlock& heading)
    {
        QTextBlock next = heading.next();
        while (next.isValid() && next.blockFormat().headingLevel() > 0) {
            next = next.next();
        }
        if (next.isValid() && page(firstLine(m_document, heading)) != page(firstLine(m_document, next))) {
            breakBefore(heading);
        }
    }

    void breakBefore(const QTextBlock& block)
    {
        QTextCursor cursor(block);
        QTextBlockFormat format = block.blockFormat();
        format.setPageBreakPolicy(QTextFormat::PageBreak_AlwaysBefore);
        cursor.setBlockFormat(format);
        layOutAgain();
    }

    // Laying out only what follows a change loses blocks behind tables and page breaks.
    void layOutAgain()
    {
        const QSizeF size = m_document.pageSize();
        m_document.setPageSize(size + QSizeF(1, 1));
        m_document.setPageSize(size);
    }

    void mendRows(QTextTable& table)
    {
        for (int row = table.format().headerRowCount() + 1; row < table.rows(); ++row) {
            const Extent extent = rowExtent(m_document, table, row);
            const bool fitsOnAPage = extent.bottom - extent.top < m_pageHeight / 2;
            if (page(extent.top) != page(extent.bottom - 1) && fitsOnAPage) {
                pushDown(table, row, (page(extent.top) + 1) * m_pageHeight - extent.top);
            }
        }
    }

    // A table whose first row would be cut, or left behind by its header, begins the next page with its heading.
    void mendStart(QTextTable& table, const QTextBlock& heading)
    {
        const int first = table.format().headerRowCount();
        if (!heading.isValid() || first >= table.rows()) {
            return;
        }
        const int startPage = page(rowExtent(m_document, table, 0).top);
        const Extent row = rowExtent(m_document, table, first);
        const bool isHeadingThere = page(firstLine(m_document, heading)) == startPage;
        if (isHeadingThere && page(row.bottom - 1) != startPage && row.bottom - row.top < m_pageHeight / 2) {
            breakBefore(heading);
        }
    }

    // A row cannot break before itself; the one above takes the rest of the page as room below its text.
    void pushDown(QTextTable& table, int row, double distance)
    {
        for (int column = 0; column < table.columns(); ++column) {
            QTextTableCell above = table.cellAt(row - 1, column);
            QTextTableCellFormat format = above.format().toTableCellFormat();
            format.setBottomPadding(distance / m_unitsPerPixel + table.format().cellPadding());
            above.setFormat(format);
        }
        layOutAgain();
    }

    QTextDocument& m_document;
    double m_unitsPerPixel;
    double m_pageHeight;
};

} // namespace

void mendPageBreaks(QTextDocument& document, double unitsPerPixel)
{
    Mender(document, unitsPerPixel).mend();
}

} // namespace Councilscope
