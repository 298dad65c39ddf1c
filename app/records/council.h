#pragma once

#include <QDate>
#include <QString>
#include <QStringList>

namespace Councilscope {

/// One council of the gazetteer (resources/reference/councils.json), present or former.
struct Council
{
    QString name; ///< short common name, the same in every table
    QString officialName;
    QString onsCode;
    QString laCode; ///< three digits of the DfE
    QString urn; ///< Ofsted's
    QString region; ///< ONS region
    QDate validFrom; ///< invalid: before 2000
    QDate validTo; ///< invalid: exists today
    QStringList successors; ///< short names
    QStringList aliases; ///< further spellings met in documents, whole words
    QStringList formerCodes; ///< other ONS codes of this council: before, or after, a change of boundary or status

    [[nodiscard]] bool isValid() const { return !name.isEmpty(); }
    bool operator==(const Council&) const = default;
};

} // namespace Councilscope
