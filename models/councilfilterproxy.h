#pragma once

#include <QSortFilterProxyModel>

namespace Councilscope {

/// Which councils are listed: by a part of the name or region, and optionally only those with loaded documents or
/// compared. What is compared is always in sight in the list of its own (ComparedCouncilModel).
class CouncilFilterProxy : public QSortFilterProxyModel
{
    Q_OBJECT

public:
    explicit CouncilFilterProxy(QObject* parent = nullptr);

    void setWords(const QString& words);
    void setOnlyWithDocuments(bool only);
    [[nodiscard]] bool onlyWithDocuments() const { return m_onlyWithDocuments; }

protected:
    [[nodiscard]] bool filterAcceptsRow(int sourceRow, const QModelIndex& sourceParent) const override;

private:
    QString m_words;
    bool m_onlyWithDocuments = false;
};

} // namespace Councilscope
