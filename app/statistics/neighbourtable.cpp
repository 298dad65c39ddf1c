#include "neighbourtable.h"

#include <QCoreApplication>
#include <QFileInfo>
#include <QRegularExpression>

namespace Councilscope {

namespace {

struct Messages
{
    Q_DECLARE_TR_FUNCTIONS(NeighbourTable)
};

/// "sn1", "sn_10": the column of a neighbour.
const QRegularExpression& neighbourName()
{
    static const QRegularExpression form(QStringLiteral("^sn_?(\\d{1,2})$"));
    return form;
}

} // namespace

bool NeighbourTable::isHeader(const ColumnNames& names)
{
    const bool first = names.contains(QStringLiteral("sn1")) || names.contains(QStringLiteral("sn_1"));
    const bool code = names.contains(QStringLiteral("old_la_code")) || names.contains(QStringLiteral("la_number"))
        || names.contains(QStringLiteral("la_num"));
    return first && code;
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
{
    for (const char* name : {"old_la_code", "la_number", "la_num"}) {
        if (m_code < 0) {
            m_code = names.indexOf(QLatin1String(name));
        }
    }
    for (qsizetype column = 0; column < names.count(); ++column) {
        if (neighbourName().match(names.name(column)).hasMatch()) {
            m_neighbours.push_back(column);
        }
    }
}

std::optional<NeighbourList> NeighbourTable::read(const TableRow& row, QString& reason) const
{
    if (row.cell(m_code).trimmed().isEmpty()) {
        return std::nullopt;
    }
    const Council& council = m_codes.council(row.cell(m_code));
    NeighbourList list{council.name, council.laCode, {}};
    if (list.council.isEmpty()) {
        reason = Messages::tr("They name no council that is known.");
        return std::nullopt;
    }
    for (const qsizetype column : m_neighbours) {
        const QString neighbour = m_codes.council(row.cell(column)).name;
        if (!neighbour.isEmpty()) {
            list.neighbours.push_back({neighbour, row.cell(column + 1).trimmed().toString()});
        }
    }
    return list;
}

} // namespace Councilscope
