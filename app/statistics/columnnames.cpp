#include "columnnames.h"

namespace Councilscope {

QString snakeCase(QStringView name)
{
    QString snake;
    const QString spelt = name.toString().replace(QLatin1Char('%'), QLatin1String(" percent "));
    for (const QChar character : spelt) {
        if (character.isLetterOrNumber()) {
            snake += character.toLower();
        } else if (!snake.isEmpty() && !snake.endsWith(u'_')) {
            snake += u'_';
        }
    }
    if (snake.endsWith(u'_')) {
        snake.chop(1);
    }
    return snake;
}

ColumnNames::ColumnNames(const TableRow& header)
{
    for (const QStringView cell : header.cells) {
        const QString name = snakeCase(cell);
        if (!name.isEmpty() && !m_byName.contains(name)) {
            m_byName.insert(name, m_names.size());
        }
        m_printed << cell.trimmed().toString();
        m_names << name;
    }
}

qsizetype ColumnNames::indexWith(const QStringList& words) const
{
    for (qsizetype column = 0; column < m_names.size(); ++column) {
        qsizetype at = 0;
        for (const QString& word : words) {
            at = at < 0 ? -1 : m_names[column].indexOf(word, at);
        }
        if (at >= 0) {
            return column;
        }
    }
    return -1;
}

} // namespace Councilscope
