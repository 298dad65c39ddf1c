#pragma once

#include <vocabulary.h>

#include <QSortFilterProxyModel>

#include <optional>

namespace Councilscope {

/// Documents of which every word of the filter line is somewhere in the row, of one kind, of some councils.
class DocumentFilterProxy : public QSortFilterProxyModel
{
    Q_OBJECT

public:
    explicit DocumentFilterProxy(QObject* parent = nullptr);

    void setWords(const QString& words);
    /// Nothing: every kind.
    void setKind(std::optional<DocumentKind> kind);
    /// Empty: every council, and documents of none.
    void setCouncils(const QStringList& councils);

protected:
    [[nodiscard]] bool filterAcceptsRow(int row, const QModelIndex& parent) const override;

private:
    QStringList m_words;
    std::optional<DocumentKind> m_kind;
    QStringList m_councils;
};

} // namespace Councilscope
