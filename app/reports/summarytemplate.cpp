#include "summarytemplate.h"

#include <QFile>

namespace Councilscope {

namespace {

const QLatin1String itself(".");

// The maps from the inside to the outside; a name is looked up in the first that has it.
QVariant lookUp(const QVector<QVariantMap>& scopes, const QString& name)
{
    for (auto scope = scopes.crbegin(); scope != scopes.crend(); ++scope) {
        if (const auto found = scope->constFind(name); found != scope->cend()) {
            return *found;
        }
    }
    return {};
}

bool isTrue(const QVariant& value)
{
    if (value.typeId() == QMetaType::QVariantList || value.typeId() == QMetaType::QStringList) {
        return !value.toList().isEmpty();
    }
    if (value.typeId() == QMetaType::QVariantMap) {
        return !value.toMap().isEmpty();
    }
    return value.typeId() == QMetaType::QString ? !value.toString().isEmpty() : value.toBool();
}

class Filler
{
public:
    explicit Filler(QStringView text)
        : m_text(text)
    {
    }

    QString fill(const QVariantMap& values)
    {
        m_scopes = {values};
        return fillUntil(0, m_text.size());
    }

private:
    QString fillUntil(qsizetype from, qsizetype end)
    {
        QString result;
        while (from < end) {
            const qsizetype open = m_text.mid(0, end).indexOf(QLatin1String("{{"), from);
            if (open < 0) {
                break;
            }
            result += m_text.mid(from, open - from);
            from = fillTag(open, end, result);
        }
        return result + m_text.mid(from, std::max<qsizetype>(0, end - from));
    }

    // Returns the place after the tag or, of a section, after its end.
    qsizetype fillTag(qsizetype open, qsizetype end, QString& result)
    {
        const bool raw = m_text.mid(open, 3) == QLatin1String("{{{");
        const QLatin1String closing(raw ? "}}}" : "}}");
        const qsizetype nameStart = open + closing.size();
        const qsizetype close = m_text.indexOf(closing, nameStart);
        if (close < 0) {
            result += m_text.mid(open, end - open);
            return end;
        }
        const QString name = m_text.mid(nameStart, close - nameStart).trimmed().toString();
        const qsizetype after = close + closing.size();
        if (name.startsWith(u'#') || name.startsWith(u'^')) {
            return fillSection(name, after, end, result);
        }
        const QString value = lookUp(m_scopes, name).toString();
        result += raw ? value : value.toHtmlEscaped();
        return after;
    }

    qsizetype fillSection(const QString& tag, qsizetype start, qsizetype end, QString& result)
    {
        const QString name = tag.mid(1).trimmed();
        const QString closing = QLatin1String("{{/") + name + QLatin1String("}}");
        const qsizetype found = m_text.mid(0, end).indexOf(closing, start);
        const qsizetype stop = found < 0 ? end : found;
        const QVariant value = lookUp(m_scopes, name);
        if (tag.startsWith(u'^')) {
            result += isTrue(value) ? QString() : fillUntil(start, stop);
        } else if (isTrue(value)) {
            result += fillItems(value, start, stop);
        }
        return found < 0 ? end : found + closing.size();
    }

    QString fillItems(const QVariant& value, qsizetype start, qsizetype stop)
    {
        const bool isList = value.typeId() == QMetaType::QVariantList || value.typeId() == QMetaType::QStringList;
        const QVariantList items = isList ? value.toList() : QVariantList{value};
        QString result;
        for (const QVariant& item : items) {
            QVariantMap scope = item.toMap();
            if (item.typeId() == QMetaType::QString) {
                scope.insert(itself, item);
            }
            m_scopes.push_back(scope);
            result += fillUntil(start, stop);
            m_scopes.pop_back();
        }
        return result;
    }

    QStringView m_text;
    QVector<QVariantMap> m_scopes;
};

} // namespace

SummaryTemplate::SummaryTemplate(const QString& text)
    : m_text(text)
{
}

SummaryTemplate SummaryTemplate::fromResource(const QString& name)
{
    QFile file(QLatin1String(":/templates/") + name);
    if (!file.open(QIODevice::ReadOnly)) {
        qFatal("the template %s is not compiled in", qUtf8Printable(name));
    }
    return SummaryTemplate(QString::fromUtf8(file.readAll()));
}

QString SummaryTemplate::fill(const QVariantMap& values) const
{
    return Filler(m_text).fill(values);
}

} // namespace Councilscope
