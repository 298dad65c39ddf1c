#pragma once

#include <result.h>

#include <QHash>
#include <QString>
#include <QStringList>
#include <QVector>

#include <optional>

namespace Councilscope {

/// What a column measures where the filters have these values.
struct MeasureMapping
{
    QString column; ///< in snake case
    QString metric;
    QHash<QString, QString> where; ///< value by filter column; the filters named here are no breakdown then
};

/// A published table, recognised by its columns and never by the name of its file.
struct Publication
{
    QString key;
    QString title;
    QString source;
    QStringList columns; ///< all of them are there
    QString period; ///< day of a reporting year: "31 March"
    QStringList filters; ///< columns that are no measures, whatever they hold
    QVector<MeasureMapping> measures;

    [[nodiscard]] bool isValid() const { return !key.isEmpty(); }
};

/// Known publications (resources/reference/statistics.json). Read once, then immutable and safe to share.
class StatisticsCatalogue
{
public:
    [[nodiscard]] static Result<StatisticsCatalogue> fromJson(const QByteArray& json);
    /// The compiled-in catalogue; a broken one is a programming error and aborts.
    [[nodiscard]] static const StatisticsCatalogue& instance();

    /// The publication with these columns (in snake case). For an unknown table what is known of its family: a source
    /// and a day, no key.
    [[nodiscard]] Publication publicationOf(const QStringList& columns) const;
    /// Columns of the standard that say where, besides those that every table has.
    [[nodiscard]] bool isLocation(const QString& column) const { return m_locations.contains(column); }
    /// The value of a filter that leaves nothing out: "Total".
    [[nodiscard]] bool isTotal(QStringView value) const;
    /// Filters that hold whole numbers: "age".
    [[nodiscard]] bool isNumericFilter(const QString& column) const;
    /// Columns that give the table a title in every row: "category".
    [[nodiscard]] bool isTableName(const QString& column) const { return m_tableNames.contains(column); }
    /// Columns that remark on all figures of a row: "notes".
    [[nodiscard]] bool isRemark(const QString& column) const { return m_remarks.contains(column); }
    /// Last words of columns that remark on one measure: the "footnote" of "rate_footnote".
    [[nodiscard]] bool isRemarkEnding(const QString& word) const { return m_remarkEndings.contains(word); }
    /// The mark of figures whose row says "Provisional" or "Revised"; empty for final ones, none for other texts.
    [[nodiscard]] std::optional<QString> stateMark(QStringView text) const;

private:
    struct Family
    {
        QStringList words; ///< one of them is part of a column's name, as a whole word
        QString source;
        QString period;
    };

    QVector<Publication> m_publications;
    QVector<Family> m_families;
    QStringList m_locations;
    QStringList m_totals;
    QStringList m_numericFilters;
    QStringList m_averages; ///< words of columns that only look like numeric filters: "mean_age"
    QStringList m_tableNames;
    QStringList m_remarks;
    QStringList m_remarkEndings;
    QHash<QString, QString> m_stateMarks; ///< by text in lower case
};

} // namespace Councilscope
