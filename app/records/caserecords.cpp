#include "caserecords.h"

#include <array>
#include <cmath>

namespace Councilscope {

namespace {

template <typename Enum, std::size_t size> QString keyOf(Enum value, const std::array<const char*, size>& keys)
{
    return QLatin1String(keys.at(std::size_t(value)));
}

template <typename Enum, std::size_t size> QVector<Enum> inOrder(const std::array<const char*, size>&)
{
    QVector<Enum> values;
    for (std::size_t index = 0; index < size; ++index) {
        values.push_back(Enum(index));
    }
    return values;
}

// In the order of declaration.
constexpr std::array statusKeys{"open", "progressing", "persisting", "resolved_stated", "resolved_inferred", "recurred",
    "superseded", "merged", "not_a_defect"};
constexpr std::array eventKeys{"flagged", "repeated", "progressing", "resolved_stated", "resolved_inferred", "recurred",
    "superseded", "note", "claim"};
constexpr std::array ragKeys{"", "red", "amber", "green"};
constexpr std::array entryKeys{"link", "event", "work", "file"};

QJsonObject toJson(const FactReference& reference)
{
    return {{QStringLiteral("sha256"), reference.sha256}, {QStringLiteral("type"), key(reference.type)},
        {QStringLiteral("start"), qint64(reference.start)}, {QStringLiteral("end"), qint64(reference.end)},
        {QStringLiteral("quote"), reference.quote}, {QStringLiteral("item"), reference.item}};
}

QJsonObject toJson(const PartialDate& date)
{
    return {{QStringLiteral("date"), date.date.toString(Qt::ISODate)},
        {QStringLiteral("precision"), key(date.precision)}, {QStringLiteral("state"), key(date.state)}};
}

QJsonObject valuesOf(const LinkVerdict& link)
{
    return {{QStringLiteral("earlier"), toJson(link.earlier)}, {QStringLiteral("later"), toJson(link.later)},
        {QStringLiteral("same"), link.same}};
}

QJsonObject valuesOf(const CaseEventEntry& event)
{
    return {{QStringLiteral("anchor"), toJson(event.anchor)}, {QStringLiteral("kind"), key(event.kind)},
        {QStringLiteral("status"), event.status ? QJsonValue(key(*event.status)) : QJsonValue()},
        {QStringLiteral("date"), toJson(event.date)}, {QStringLiteral("text"), event.text}};
}

QJsonObject valuesOf(const CaseWork& work)
{
    return {{QStringLiteral("anchor"), toJson(work.anchor)}, {QStringLiteral("title"), work.title},
        {QStringLiteral("owner"), work.owner}, {QStringLiteral("due"), work.due.toString(Qt::ISODate)},
        {QStringLiteral("rag"), key(work.rag)}, {QStringLiteral("action"), work.action},
        {QStringLiteral("measure"), work.measure}, {QStringLiteral("progress"), work.progress}};
}

QJsonObject valuesOf(const CaseFile& file)
{
    return {{QStringLiteral("anchor"), toJson(file.anchor)}, {QStringLiteral("name"), file.name},
        {QStringLiteral("sha256"), file.sha256}, {QStringLiteral("size"), file.size},
        {QStringLiteral("note"), file.note}};
}

/// Takes values out of an object and remembers whether all were there and of their kind. Names it does not ask for are
/// passed over: a newer program may have written more.
class ValueReader
{
public:
    explicit ValueReader(QJsonObject object, bool sound = true)
        : m_object(std::move(object))
        , m_sound(sound)
    {
    }

    [[nodiscard]] bool isSound() const { return m_sound; }
    void require(bool condition) { m_sound = m_sound && condition; }

    QString text(const char* name)
    {
        const QJsonValue value = m_object.value(QLatin1String(name));
        require(value.isString());
        return value.toString();
    }

    bool flag(const char* name)
    {
        const QJsonValue value = m_object.value(QLatin1String(name));
        require(value.isBool());
        return value.toBool();
    }

    /// A whole number from 0 on.
    qint64 number(const char* name)
    {
        const double value = m_object.value(QLatin1String(name)).toDouble(-1);
        require(value >= 0 && value == std::floor(value) && value < 9e15);
        return m_sound ? qint64(value) : 0;
    }

    template <typename Enum> Enum word(const char* name)
    {
        const auto value = fromKey<Enum>(text(name));
        require(value.has_value());
        return value.value_or(Enum{});
    }

    /// Null where there is none.
    template <typename Enum> std::optional<Enum> optionalWord(const char* name)
    {
        return m_object.value(QLatin1String(name)).isNull() ? std::nullopt : std::optional(word<Enum>(name));
    }

    /// Empty where there is none.
    QDate day(const char* name)
    {
        const QString written = text(name);
        const QDate date = QDate::fromString(written, Qt::ISODate);
        require(written.isEmpty() || date.isValid());
        return date;
    }

    PartialDate date(const char* name)
    {
        ValueReader inner = within(name);
        PartialDate date;
        date.date = inner.day("date");
        date.precision = inner.word<DatePrecision>("precision");
        date.state = inner.word<RecordState>("state");
        require(inner.isSound() && date.date.isValid() == (date.precision != DatePrecision::Unknown));
        return date;
    }

    FactReference reference(const char* name)
    {
        ValueReader inner = within(name);
        FactReference reference;
        reference.sha256 = inner.text("sha256");
        reference.type = inner.word<RecordType>("type");
        reference.start = inner.number("start");
        reference.end = inner.number("end");
        reference.quote = inner.text("quote");
        reference.item = int(inner.number("item"));
        require(inner.isSound() && reference.isValid() && reference.start <= reference.end);
        return reference;
    }

private:
    [[nodiscard]] ValueReader within(const char* name) const
    {
        const QJsonValue value = m_object.value(QLatin1String(name));
        return ValueReader(value.toObject(), value.isObject());
    }

    QJsonObject m_object;
    bool m_sound;
};

LinkVerdict readLink(ValueReader& values)
{
    LinkVerdict link;
    link.earlier = values.reference("earlier");
    link.later = values.reference("later");
    link.same = values.flag("same");
    values.require(link.earlier != link.later);
    return link;
}

CaseEventEntry readEvent(ValueReader& values)
{
    CaseEventEntry event;
    event.anchor = values.reference("anchor");
    event.kind = values.word<CaseEventKind>("kind");
    event.status = values.optionalWord<CaseStatus>("status");
    event.date = values.date("date");
    event.text = values.text("text");
    values.require(!event.text.trimmed().isEmpty());
    return event;
}

CaseWork readWork(ValueReader& values)
{
    CaseWork work;
    work.anchor = values.reference("anchor");
    work.title = values.text("title");
    work.owner = values.text("owner");
    work.due = values.day("due");
    work.rag = values.word<RagRating>("rag");
    work.action = values.text("action");
    work.measure = values.text("measure");
    work.progress = values.text("progress");
    return work;
}

CaseFile readFile(ValueReader& values)
{
    CaseFile file;
    file.anchor = values.reference("anchor");
    file.name = values.text("name");
    file.sha256 = values.text("sha256");
    file.size = values.number("size");
    file.note = values.text("note");
    values.require(!file.name.isEmpty() && !file.name.contains(QLatin1Char('/')) && !file.sha256.isEmpty());
    return file;
}

FactReference referenceTo(RecordType type, const SourceSpan& source, int item)
{
    return {source.sha256, type, source.start, source.end, source.quote, item};
}

} // namespace

template <> QString key(CaseStatus value)
{
    return keyOf(value, statusKeys);
}

template <> QVector<CaseStatus> allValues<CaseStatus>()
{
    return inOrder<CaseStatus>(statusKeys);
}

template <> QString key(CaseEventKind value)
{
    return keyOf(value, eventKeys);
}

template <> QVector<CaseEventKind> allValues<CaseEventKind>()
{
    return inOrder<CaseEventKind>(eventKeys);
}

template <> QString key(RagRating value)
{
    return keyOf(value, ragKeys);
}

template <> QVector<RagRating> allValues<RagRating>()
{
    return inOrder<RagRating>(ragKeys);
}

template <> QString key(CaseEntryType value)
{
    return keyOf(value, entryKeys);
}

template <> QVector<CaseEntryType> allValues<CaseEntryType>()
{
    return inOrder<CaseEntryType>(entryKeys);
}

FactReference referenceTo(const Finding& finding)
{
    return referenceTo(RecordType::Finding, finding.source, 0);
}

FactReference referenceTo(const Statement& statement, int item)
{
    return referenceTo(RecordType::Statement, statement.source, item);
}

QVector<FactReference> referencesOf(const CaseEntryValue& value)
{
    if (const auto* link = std::get_if<LinkVerdict>(&value)) {
        return {link->earlier, link->later};
    }
    if (const auto* event = std::get_if<CaseEventEntry>(&value)) {
        return {event->anchor};
    }
    if (const auto* work = std::get_if<CaseWork>(&value)) {
        return {work->anchor};
    }
    return {std::get<CaseFile>(value).anchor};
}

QJsonObject toJson(const CaseEntryValue& value)
{
    return std::visit([](const auto& alternative) { return valuesOf(alternative); }, value);
}

std::optional<CaseEntryValue> caseEntryValue(CaseEntryType type, const QJsonObject& values)
{
    ValueReader reader(values);
    CaseEntryValue value;
    switch (type) {
    case CaseEntryType::Link:
        value = readLink(reader);
        break;
    case CaseEntryType::Event:
        value = readEvent(reader);
        break;
    case CaseEntryType::Work:
        value = readWork(reader);
        break;
    case CaseEntryType::File:
        value = readFile(reader);
        break;
    }
    return reader.isSound() ? std::optional(value) : std::nullopt;
}

} // namespace Councilscope
