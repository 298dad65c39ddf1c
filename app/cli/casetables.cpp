#include "casetables.h"

#include <period.h>

#include <QJsonDocument>

namespace Councilscope {

namespace {

QStringList words(const char* list)
{
    return QString::fromLatin1(list).split(QLatin1Char(' '));
}

bool isWanted(const QString& council, const RecordFilter& filter)
{
    return filter.councils.isEmpty() || filter.councils.contains(council);
}

QString titleOf(const Case& single)
{
    const auto* work = single.work ? std::get_if<CaseWork>(&single.work->value) : nullptr;
    return work && !work->title.isEmpty() ? work->title : single.title;
}

/// What a person entered has no document: their words stand in place of the quote.
QVariantList evidenceOf(const CaseEvent& event)
{
    const SourceSpan& source = event.source;
    if (!source.isValid()) {
        return {QString(), QString(), {}, {}, {}, event.text};
    }
    return {source.sha256, source.file, source.page > 0 ? QVariant(source.page) : QVariant(), qint64(source.pointStart),
        qint64(source.pointEnd), source.quote};
}

QString sideText(const std::optional<CaseEntry>& side)
{
    return side ? QString::fromUtf8(QJsonDocument(toJson(side->value)).toJson(QJsonDocument::Compact)) : QString();
}

} // namespace

ExportTable caseTable(const CaseLedger& ledger, const RecordFilter& filter)
{
    ExportTable table{
        QStringLiteral("cases"), words("case council title themes status opened last_mentioned closed events"), {}};
    for (const Case& single : ledger.cases) {
        if (isWanted(single.council, filter) && isWithin(single.opened.date, filter.from, filter.to)) {
            table.rows.push_back({single.key, single.council, titleOf(single), single.themes.join(QLatin1Char(';')),
                key(single.status), single.opened.toIso(), single.lastMentioned.toIso(), single.closed.toIso(),
                int(single.events.size())});
        }
    }
    return table;
}

ExportTable caseEventTable(const CaseLedger& ledger, const RecordFilter& filter)
{
    ExportTable table{QStringLiteral("case-events"),
        words("case date date_precision kind state sha256 file page start end quote by"), {}};
    for (const Case& single : ledger.cases) {
        for (const CaseEvent& event : single.events) {
            if (isWanted(single.council, filter) && isWithin(event.date.date, filter.from, filter.to)) {
                table.rows.push_back(QVariantList{single.key, event.date.toIso(), key(event.date.precision),
                                         key(event.kind), key(event.state)}
                    + evidenceOf(event) + QVariantList{event.by});
            }
        }
    }
    return table;
}

ExportTable caseLogTable(const QVector<CaseLogEntry>& lines, const RecordFilter& filter)
{
    ExportTable table{QStringLiteral("case-log"), words("entry type council before after text by at"), {}};
    for (const CaseLogEntry& line : lines) {
        if (isWanted(line.council, filter) && isWithin(line.when.date(), filter.from, filter.to)) {
            table.rows.push_back({line.entry, key(line.type), line.council, sideText(line.before), sideText(line.after),
                line.text, line.user, line.when.toString(Qt::ISODateWithMs)});
        }
    }
    return table;
}

CaseKeys::CaseKeys(const CaseLedger& ledger)
{
    for (const Case& single : ledger.cases) {
        for (const CaseEvent& event : single.events) {
            if (event.fact && event.fact->type == RecordType::Finding) {
                QStringList& keys = m_keys[placeOf(*event.fact)];
                if (!keys.contains(single.key)) {
                    keys << single.key;
                }
            }
        }
    }
}

QString CaseKeys::of(const Finding& finding) const
{
    return m_keys.value(placeOf(referenceTo(finding))).join(QLatin1Char(';'));
}

CaseKeys::Place CaseKeys::placeOf(const FactReference& reference)
{
    return {reference.sha256, reference.start, reference.end};
}

} // namespace Councilscope
