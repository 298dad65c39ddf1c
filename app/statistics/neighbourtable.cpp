#include "neighbourtable.h"

#include <QCoreApplication>
#include <QFileInfo>
#include <QRegularExpression>

#include <algorithm>

namespace Councilscope {

namespace {

struct Messages
{
    Q_DECLARE_TR_FUNCTIONS(NeighbourTable)
};

/// "sn1", "sn_10", "neighbour_3": the column of a neighbour.
const QRegularExpression& neighbourName()
{
    static const QRegularExpression form(QStringLiteral("^(?:sn|(?:statistical_)?neighbour)_?(\\d{1,2})$"));
    return form;
}

/// "snp", "sn_3p": how close the neighbour in the column before is.
bool isCloseness(const QString& name)
{
    static const QRegularExpression form(QStringLiteral("^snp\\d*$|^sn_?\\d{1,2}_?p$|close|proximity"));
    return form.match(name).hasMatch();
}

qsizetype codeColumn(const ColumnNames& names)
{
    for (const char* name : {"old_la_code", "la_number", "la_num", "la_code", "new_la_code"}) {
        if (const qsizetype column = names.indexOf(QLatin1String(name)); column >= 0) {
            return column;
        }
    }
    return -1;
}

} // namespace

bool NeighbourTable::isHeader(const ColumnNames& names)
{
    return codeColumn(names) >= 0 && std::any_of(names.names().begin(), names.names().end(), [](const QString& name) {
        const auto match = neighbourName().match(name);
        return match.hasMatch() && match.capturedView(1).toInt() == 1;
    });
}

QString NeighbourTable::setName(const QString& file)
{
    static const QRegularExpression year(QStringLiteral("(?<!\\d)(20\\d\\d)(?!\\d)"));
    const QString name = QFileInfo(file).completeBaseName();
    const auto match = year.match(name);
    return match.hasMatch() ? match.captured(1) : name;
}

NeighbourTable::NeighbourTable(const ColumnNames& names, const CouncilCodes& codes)
    : m_codes(codes)
    , m_code(codeColumn(names))
{
    for (qsizetype column = 0; column < names.count(); ++column) {
        if (neighbourName().match(names.name(column)).hasMatch()) {
            m_neighbours.push_back({column, isCloseness(names.name(column + 1)) ? column + 1 : -1});
        }
    }
}

std::optional<NeighbourList> NeighbourTable::read(const TableRow& row, QString& reason) const
{
    if (row.cell(m_code).trimmed().isEmpty()) {
        return std::nullopt;
    }
    const QStringView code = row.cell(m_code).trimmed();
    const Council& council = m_codes.council(code, code);
    NeighbourList list{council.name, council.laCode, {}};
    if (list.council.isEmpty()) {
        reason = Messages::tr("They name no council that is known.");
        return std::nullopt;
    }
    for (const auto& [column, closeness] : m_neighbours) {
        const QStringView cell = row.cell(column).trimmed();
        const Council& known = m_codes.council(cell, cell);
        const QString neighbour = known.isValid() ? known.name : m_codes.councilNamed(cell, QDate::currentDate()).name;
        if (!neighbour.isEmpty()) {
            list.neighbours.push_back({neighbour, row.cell(closeness).trimmed().toString()});
        }
    }
    return list;
}

} // namespace Councilscope
