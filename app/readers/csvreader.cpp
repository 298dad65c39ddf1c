#include "csvreader.h"

#include "textdecoder.h"

#include <QCoreApplication>
#include <QStringDecoder>

#include <cstring>

namespace Councilscope {

namespace {

struct Messages
{
    Q_DECLARE_TR_FUNCTIONS(CsvReader)
};

bool isUtf8(const QByteArray& bytes)
{
    constexpr qsizetype step = 1 << 20;
    QStringDecoder decoder(QStringConverter::Utf8);
    for (qsizetype at = 0; at < bytes.size(); at += step) {
        const QString part = decoder(QByteArrayView(bytes).sliced(at, std::min(step, bytes.size() - at)));
        if (decoder.hasError()) {
            return false;
        }
    }
    return true;
}

/// The bytes as UTF-8 without a byte order mark; not copied when they are that already.
QByteArray asUtf8(const QByteArray& bytes)
{
    const bool isUtf16 = bytes.startsWith("\xFF\xFE") || bytes.startsWith("\xFE\xFF");
    if (isUtf16 || !isUtf8(bytes)) {
        return decodeText(bytes).toUtf8();
    }
    return bytes.startsWith("\xEF\xBB\xBF") ? bytes.mid(3) : bytes;
}

char16_t separatorOf(const QByteArray& text)
{
    const QByteArrayView line = QByteArrayView(text).first(std::min<qsizetype>(text.size(), 1 << 16));
    const qsizetype end = line.indexOf('\n');
    const QByteArrayView first = end < 0 ? line : line.first(end);
    char16_t best = u',';
    for (const char16_t other : {u';', u'\t'}) {
        if (first.count(char(other)) > first.count(char(best))) {
            best = other;
        }
    }
    return best;
}

/// Splits one row. The cells are views of the row, or of `unquoted` where marks had to be taken out.
class RowSplitter
{
public:
    explicit RowSplitter(char16_t separator)
        : m_separator(separator)
    {
    }

    void split(TableRow& row)
    {
        row.cells.clear();
        m_unquoted.clear();
        const QStringView text = row.text;
        qsizetype at = 0;
        do {
            at = text.mid(at).startsWith(u'"') ? takeQuoted(text, at, row.cells) : takePlain(text, at, row.cells);
        } while (at <= text.size());
    }

private:
    /// Returns the beginning of the next cell, behind the end of the text after the last one.
    qsizetype takePlain(QStringView text, qsizetype at, QVector<QStringView>& cells) const
    {
        const qsizetype found = text.indexOf(m_separator, at);
        const qsizetype end = found < 0 ? text.size() : found;
        cells.push_back(text.mid(at, end - at));
        return end + 1;
    }

    qsizetype takeQuoted(QStringView text, qsizetype at, QVector<QStringView>& cells)
    {
        qsizetype close = text.indexOf(u'"', at + 1);
        if (close >= 0 && (close + 1 == text.size() || text[close + 1] == m_separator)) {
            cells.push_back(text.mid(at + 1, close - at - 1));
            return close + 2;
        }
        QString cell;
        qsizetype from = at + 1;
        while (close >= 0 && close + 1 < text.size() && text[close + 1] == u'"') {
            cell += text.mid(from, close + 1 - from);
            from = close + 2;
            close = text.indexOf(u'"', from);
        }
        // Whatever follows the closing mark belongs to the cell: nothing is lost.
        const qsizetype end = close < 0 ? text.size() : close;
        const qsizetype next = text.indexOf(m_separator, end);
        const qsizetype stop = next < 0 ? text.size() : next;
        cell += text.mid(from, end - from);
        cell += text.mid(std::min(end + 1, stop), stop - std::min(end + 1, stop));
        m_unquoted.push_back(cell);
        cells.push_back(m_unquoted.back());
        return stop + 1;
    }

    char16_t m_separator;
    std::vector<QString> m_unquoted; // the texts of a QString stay where they are when the vector grows
};

/// Where a row ends in the bytes.
struct RowEnd
{
    qsizetype end = 0; ///< without the line end
    qsizetype next = 0;
    qsizetype lines = 0;
    bool closed = true; ///< false: a quotation mark is open at the end of the file or of what a row may be
};

RowEnd endOfRow(const QByteArray& text, qsizetype from)
{
    const char* begin = text.constData();
    const char* end = begin + text.size();
    RowEnd row;
    bool open = false;
    const char* at = begin + from;
    while (at < end && at - begin - from < TableLimits::rowBytes) {
        const char* line = static_cast<const char*>(std::memchr(at, '\n', size_t(end - at)));
        const char* stop = line ? line : end;
        for (const char* mark = at; (mark = static_cast<const char*>(std::memchr(mark, '"', size_t(stop - mark))));
             ++mark) {
            open = !open;
        }
        ++row.lines;
        row.next = (line ? line + 1 : end) - begin;
        if (!open) {
            const bool carriageReturn = stop > begin + from && stop[-1] == '\r';
            row.end = stop - begin - (carriageReturn ? 1 : 0);
            return row;
        }
        at = begin + row.next;
    }
    row.closed = false;
    return row;
}

Failure unclosed(qsizetype line)
{
    return Failure(errorMessage(Messages::tr("The table cannot be read."),
        Messages::tr("A quotation mark that opens a cell on line %1 is never closed.").arg(line), {},
        Messages::tr("Download the file again, or close the cell.")));
}

Failure tooManyBlank(qsizetype line)
{
    return Failure(errorMessage(Messages::tr("The table cannot be read."),
        Messages::tr("More than %1 empty rows stand before line %2.").arg(TableLimits::blankRows).arg(line), {},
        Messages::tr("Delete the empty rows and load the file again.")));
}

qsizetype codePoints(QStringView text)
{
    return text.size() - std::count_if(text.begin(), text.end(), [](QChar c) { return c.isLowSurrogate(); });
}

} // namespace

bool CsvReader::canRead(const QByteArray& bytes) const
{
    return !bytes.isEmpty() && !isBinary(bytes);
}

Result<void> CsvReader::read(const QByteArray& bytes, const TableRowCallback& callback) const
{
    QByteArray text = asUtf8(bytes);
    if (!text.contains('\n')) {
        text.replace('\r', '\n'); // line ends of old Macintoshes
    }
    RowSplitter splitter(separatorOf(text));
    TableRow row;
    row.number = 1;
    qsizetype blank = 0;
    for (qsizetype at = 0; at < text.size();) {
        const RowEnd end = endOfRow(text, at);
        if (!end.closed) {
            return unclosed(row.number);
        }
        row.text = QString::fromUtf8(text.constData() + at, end.end - at);
        if (end.lines > 1) {
            row.text = withLineFeeds(row.text);
        }
        splitter.split(row);
        const bool isBlank = row.isBlank();
        if (!isBlank && blank > TableLimits::blankRows) {
            return tooManyBlank(row.number);
        }
        blank = isBlank ? blank + 1 : 0;
        if (blank <= TableLimits::blankRows && !callback(row)) {
            return {};
        }
        row.number += end.lines;
        row.start += row.text.size() + 1;
        row.pointStart += codePoints(row.text) + 1;
        at = end.next;
    }
    return {};
}

} // namespace Councilscope
