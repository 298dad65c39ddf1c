#pragma once

#include "viewstate.h"

#include <QAbstractListModel>

namespace Councilscope {

/// A page on which words were found; as the store's SearchHit, without the store.
struct SearchHitRow
{
    qint64 documentId = 0;
    QString title; ///< of the document
    QString council;
    int page = 0;
    QString snippet; ///< plain text; hits are between U+0002 and U+0003
    qsizetype start = -1; ///< in the canonical text; -1: not known
    qsizetype end = -1;

    bool operator==(const SearchHitRow&) const = default;
};

/// Hits of a full-text search, best first: a line of place and a snippet each.
class SearchHitModel : public QAbstractListModel
{
    Q_OBJECT

public:
    enum Roles
    {
        PlaceRole = Qt::UserRole + 1, ///< "Hertfordshire, Inspection report, page 3"
        SnippetRole, ///< with its marks
        SourceRole, ///< SourceSpan
    };

    explicit SearchHitModel(QObject* parent = nullptr);

    void setRows(const QVector<SearchHitRow>& rows);
    [[nodiscard]] SourceSpan source(int row) const;

    [[nodiscard]] int rowCount(const QModelIndex& parent = {}) const override;
    [[nodiscard]] QVariant data(const QModelIndex& index, int role) const override;

private:
    [[nodiscard]] QString place(const SearchHitRow& row) const;

    QVector<SearchHitRow> m_rows;
};

/// The snippet without its marks.
[[nodiscard]] QString plainSnippet(const QString& snippet);

} // namespace Councilscope
