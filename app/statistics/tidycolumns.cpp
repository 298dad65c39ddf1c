#include "tidycolumns.h"

#include "figurecell.h"

#include <dataset.h>

#include <QCryptographicHash>

#include <cmath>

namespace Councilscope {

namespace {

/// A column's kind is plain after so many cells; whether it varies is not.
constexpr int enoughCells = 5000;

const QStringList& standardColumns()
{
    static const QStringList columns{
        QStringLiteral("time_period"),
        QStringLiteral("time_identifier"),
        QStringLiteral("geographic_level"),
        QStringLiteral("country_code"),
        QStringLiteral("country_name"),
        QStringLiteral("region_code"),
        QStringLiteral("region_name"),
        QStringLiteral("old_la_code"),
        QStringLiteral("new_la_code"),
        QStringLiteral("la_name"),
    };
    return columns;
}

} // namespace

bool TidyColumns::isHeader(const ColumnNames& names)
{
    return names.contains(QStringLiteral("time_period")) && names.contains(QStringLiteral("time_identifier"))
        && names.contains(QStringLiteral("geographic_level"));
}

QString TidyColumns::series() const
{
    if (publication.isValid()) {
        return publication.key;
    }
    QStringList own;
    for (const QString& name : names.names()) {
        if (!standardColumns().contains(name)) {
            own << name;
        }
    }
    own.sort();
    const QByteArray hash = QCryptographicHash::hash(own.join(QLatin1Char(';')).toUtf8(), QCryptographicHash::Sha256);
    return QStringLiteral("columns_") + QString::fromLatin1(hash.toHex().left(16));
}

ColumnProfiler::ColumnProfiler(const ColumnNames& names, const StatisticsCatalogue& catalogue)
    : m_names(names)
    , m_catalogue(catalogue)
    , m_publication(catalogue.publicationOf(names.names()))
    , m_profiles(names.count())
{
    for (qsizetype column = 0; column < names.count(); ++column) {
        const QString name = names.name(column);
        m_profiles[column].judged = !name.isEmpty() && !standardColumns().contains(name) && !catalogue.isLocation(name);
    }
}

void ColumnProfiler::add(const TableRow& row)
{
    const qsizetype count = std::min(m_profiles.size(), row.cells.size());
    for (qsizetype column = 0; column < count; ++column) {
        Profile& profile = m_profiles[column];
        const QStringView cell = row.cells[column].trimmed();
        if (!profile.judged || cell.isEmpty()) {
            continue;
        }
        if (profile.first.isEmpty()) {
            profile.first = cell.toString();
        }
        profile.varies = profile.varies || cell != profile.first;
        if (profile.numbers + profile.texts >= enoughCells || isMissingSymbol(cell)) {
            continue;
        }
        const auto number = readFigure(cell).value;
        ++(number || isFigureLike(cell) ? profile.numbers : profile.texts);
        profile.whole = profile.whole && (!number || *number == std::floor(*number));
        profile.states = profile.states && m_catalogue.stateMark(cell).has_value();
    }
}

bool ColumnProfiler::isMeasure(qsizetype column) const
{
    const Profile& profile = m_profiles[column];
    const QString name = m_names.name(column);
    if (m_publication.filters.contains(name) || (profile.whole && m_catalogue.isNumericFilter(name))) {
        return false;
    }
    // A column of symbols alone is a measure that nobody could publish.
    return profile.numbers >= profile.texts && (profile.numbers > 0 || !profile.first.isEmpty());
}

bool ColumnProfiler::isState(qsizetype column) const
{
    const Profile& profile = m_profiles[column];
    return profile.states && profile.texts > 0 && profile.numbers == 0;
}

bool ColumnProfiler::isFilter(qsizetype column) const
{
    const Profile& profile = m_profiles[column];
    const QString name = m_names.name(column);
    if (profile.varies || profile.first.isEmpty()) {
        return profile.varies && !m_catalogue.isRemark(name);
    }
    return !m_catalogue.isTotal(profile.first) && !m_catalogue.isRemark(name) && !m_catalogue.isTableName(name);
}

qsizetype ColumnProfiler::remarkedOn(qsizetype column) const
{
    const QString name = m_names.name(column);
    const qsizetype word = name.lastIndexOf(QLatin1Char('_'));
    const bool remarks = word > 0 && m_catalogue.isRemarkEnding(name.mid(word + 1));
    const qsizetype about = remarks ? m_names.indexOf(name.left(word)) : -1;
    return about >= 0 && m_profiles[about].judged && isMeasure(about) ? about : -1;
}

TidyColumns ColumnProfiler::columns() const
{
    TidyColumns columns{m_names, m_publication, {}, {}, {}, {}};
    for (qsizetype column = 0; column < m_profiles.size(); ++column) {
        if (!m_profiles[column].judged) {
            continue;
        }
        if (const qsizetype about = remarkedOn(column); about >= 0) {
            columns.remarks.insert(about, column);
        } else if (isMeasure(column)) {
            columns.measures.push_back(column);
        } else if (isState(column)) {
            columns.states.push_back(column);
        } else if (isFilter(column)) {
            columns.filters.push_back(column);
        }
    }
    return columns;
}

} // namespace Councilscope
