#include "sheetrows.h"

#include <QCoreApplication>

namespace Councilscope {

namespace {

struct Messages
{
    Q_DECLARE_TR_FUNCTIONS(SheetRows)
};

} // namespace

void SheetRows::beginSheet(const QString& name)
{
    m_row.sheet = name;
    m_row.number = 0;
    m_blank = 0;
}

bool SheetRows::refuse(const QString& reason)
{
    m_refusal = reason;
    return false;
}

bool SheetRows::skipTo(qsizetype number)
{
    const qsizetype skipped = number - 1 - m_row.number - m_blank;
    return skipped <= 0 || add({}, skipped);
}

bool SheetRows::add(QStringList cells, qsizetype repeated)
{
    while (!cells.isEmpty() && cells.last().trimmed().isEmpty()) {
        cells.removeLast();
    }
    if (cells.isEmpty()) {
        m_blank += std::max<qsizetype>(1, repeated);
        return true;
    }
    if (m_blank > TableLimits::blankRows) {
        return refuse(Messages::tr("More than %1 empty rows stand before a row of the sheet “%2”.")
                          .arg(TableLimits::blankRows)
                          .arg(m_row.sheet));
    }
    m_row.number += std::exchange(m_blank, 0);
    if (repeated > TableLimits::repeatedRows || m_row.number + repeated > TableLimits::rows) {
        return refuse(Messages::tr("A row of the sheet “%1” is repeated %2 times.").arg(m_row.sheet).arg(repeated));
    }
    for (qsizetype copy = 0; copy < repeated; ++copy) {
        ++m_row.number;
        if (!tell(cells)) {
            return false;
        }
    }
    return true;
}

bool SheetRows::tell(const QStringList& cells)
{
    m_row.text = cells.join(QLatin1Char('\t'));
    m_row.cells.clear();
    for (const QString& cell : cells) {
        m_row.cells.push_back(cell);
    }
    if (!m_callback(m_row)) {
        return false;
    }
    const auto pairs
        = std::count_if(m_row.text.cbegin(), m_row.text.cend(), [](QChar c) { return c.isLowSurrogate(); });
    m_row.start += m_row.text.size() + 1;
    m_row.pointStart += m_row.text.size() - pairs + 1;
    return true;
}

Result<void> SheetRows::result() const
{
    if (m_refusal.isEmpty()) {
        return {};
    }
    return Failure(errorMessage(Messages::tr("The spreadsheet is refused."), m_refusal, {},
        Messages::tr("Delete what is not data and load the file again.")));
}

QString shownNumber(const QString& stored, bool isPercentage)
{
    constexpr int figures = 15;
    bool isNumber = false;
    const double value = stored.toDouble(&isNumber);
    if (!isNumber || (!isPercentage && stored.size() <= figures)) {
        return stored;
    }
    return isPercentage ? QString::number(value * 100, 'g', figures) + QLatin1Char('%')
                        : QString::number(value, 'g', figures);
}

} // namespace Councilscope
