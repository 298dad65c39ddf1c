#pragma once

#include "recordcolumns.h"

#include <decision.h>

#include <QSet>

namespace Councilscope {

/// The same text many times over is kept once.
class TextPool
{
public:
    [[nodiscard]] QString shared(const QString& text)
    {
        const auto found = m_texts.constFind(text);
        return found != m_texts.constEnd() ? *found : *m_texts.insert(text);
    }

private:
    QSet<QString> m_texts;
};

// What belongs to one kind of fact alone: table, columns before those of the span, and how a row becomes a value.

template <typename Fact> struct FactTable;

template <> struct FactTable<Judgement>
{
    static constexpr const char* name = "judgements";
    static constexpr RecordType type = RecordType::Judgement;
    static QStringList columns()
    {
        return {QStringLiteral("area"), QStringLiteral("grade"), QStringLiteral("grade_as_printed")};
    }
    static void read(const SqlStatement& query, int column, TextPool& pool, Judgement& judgement)
    {
        judgement.area = decoded<Area>(query.text(column));
        judgement.grade = decoded<Grade>(query.text(column + 1));
        judgement.gradeAsPrinted = pool.shared(query.text(column + 2));
    }
};

template <> struct FactTable<Finding>
{
    static constexpr const char* name = "findings";
    static constexpr RecordType type = RecordType::Finding;
    static QStringList columns()
    {
        return {QStringLiteral("kind"), QStringLiteral("ordinal"), QStringLiteral("body"), QStringLiteral("item"),
            QStringLiteral("themes"), QStringLiteral("speaker")};
    }
    static void read(const SqlStatement& query, int column, TextPool& pool, Finding& finding)
    {
        finding.kind = decoded<FindingKind>(query.text(column));
        finding.ordinal = int(query.number(column + 1));
        finding.body = pool.shared(query.text(column + 2));
        finding.text = query.text(column + 3);
        finding.themes = query.text(column + 4).split(QLatin1Char(';'), Qt::SkipEmptyParts);
        finding.speaker = pool.shared(query.text(column + 5));
    }
};

template <> struct FactTable<Observation>
{
    static constexpr const char* name = "observations";
    static constexpr RecordType type = RecordType::Observation;
    static QStringList columns()
    {
        return QStringList{QStringLiteral("area_code"), QStringLiteral("metric"), QStringLiteral("value"),
                   QStringLiteral("upper_value"), QStringLiteral("qualifier"), QStringLiteral("symbol"),
                   QStringLiteral("breakdown"), QStringLiteral("dataset")}
        + dateColumns(QStringLiteral("as_of"), QStringLiteral("as_of"));
    }
    static void read(const SqlStatement& query, int column, TextPool& pool, Observation& observation)
    {
        const auto number = [&](int at) {
            const QVariant value = query.value(at);
            return value.isNull() ? std::optional<double>() : value.toDouble();
        };
        observation.areaCode = pool.shared(query.text(column));
        observation.metric = pool.shared(query.text(column + 1));
        observation.value = number(column + 2);
        observation.upper = number(column + 3);
        observation.qualifier = decoded<Qualifier>(query.text(column + 4));
        observation.symbol = pool.shared(query.text(column + 5));
        observation.breakdown = pool.shared(query.text(column + 6));
        observation.dataset = pool.shared(query.text(column + 7));
        observation.asOf = readDate(query, column + 8);
    }
};

template <> struct FactTable<Statement>
{
    static constexpr const char* name = "statements";
    static constexpr RecordType type = RecordType::Statement;
    static QStringList columns()
    {
        return QStringList{
                   QStringLiteral("kind"), QStringLiteral("about"), QStringLiteral("value"), QStringLiteral("speaker")}
        + dateColumns(QStringLiteral("stated_date"), QStringLiteral("stated"));
    }
    static void read(const SqlStatement& query, int column, TextPool& pool, Statement& statement)
    {
        statement.kind = decoded<StatementKind>(query.text(column));
        statement.about = pool.shared(query.text(column + 1));
        statement.value = pool.shared(query.text(column + 2));
        statement.speaker = pool.shared(query.text(column + 3));
        statement.date = readDate(query, column + 4);
    }
};

} // namespace Councilscope
