#pragma once

#include "page.h"

#include <library.h>
#include <sourcespan.h>

class QCheckBox;
class QComboBox;
class QLabel;
class QLineEdit;
class QListView;
class QSplitter;
class QStackedWidget;
class QTimer;
class QToolButton;

namespace Councilscope {

class ChangesPanel;
class CopyTableView;
class DocumentFilterProxy;
class DocumentModel;
class DocumentViewer;
class RecordListModel;
class SearchHitModel;

/// The library: its documents, full-text search, and the chosen document with everything found in it.
class DocumentPage : public Page
{
    Q_OBJECT

public:
    DocumentPage(ViewState* state, LibrarySession* session, QWidget* parent = nullptr);

    [[nodiscard]] QString title() const override;
    [[nodiscard]] Picture picture() const override;
    /// The list that is shown: documents, or what changed.
    [[nodiscard]] bool canPrint() const override;
    void print(QPagedPaintDevice* device) override;
    [[nodiscard]] bool canCopy() const override { return true; }
    void copy() override;
    void zoomIn() override;
    void zoomOut() override;
    void zoomFit() override;
    void find(const QString& words) override;

    /// Opens the source's document at its words.
    void openSource(const SourceSpan& source);
    [[nodiscard]] CopyTableView* table() const { return m_table; }
    [[nodiscard]] CopyTableView* records() const { return m_records; }
    [[nodiscard]] QListView* hits() const { return m_hits; }
    [[nodiscard]] DocumentViewer* viewer() const { return m_viewer; }
    /// What changed between two inspections; in place of the list while its button is down.
    [[nodiscard]] ChangesPanel* changes() const { return m_changes; }
    [[nodiscard]] QToolButton* changesButton() const { return m_changesButton; }

protected:
    void showEvent(QShowEvent* event) override;
    void changeEvent(QEvent* event) override;

private:
    void build();
    QWidget* filterRow();
    void connectParts();
    void rebuild();
    void leaveLibrary();
    void fillKinds();
    void applyCouncils();
    void search();
    void showChanges(bool isShown);
    void take(const Result<QVector<SearchHit>>& hits);
    void openDocument(qint64 documentId, const SourceSpan& source);
    void chooseRow(int row);
    void updateCount();
    void retranslate();

    DocumentModel* m_model;
    DocumentFilterProxy* m_proxy;
    SearchHitModel* m_hitModel;
    RecordListModel* m_recordModel;
    QLineEdit* m_filter;
    QComboBox* m_kind;
    QCheckBox* m_onlyChosen;
    QLineEdit* m_search;
    QLabel* m_count;
    QStackedWidget* m_lists;
    CopyTableView* m_table;
    QListView* m_hits;
    ChangesPanel* m_changes;
    QToolButton* m_changesButton;
    QSplitter* m_parts;
    DocumentViewer* m_viewer;
    CopyTableView* m_records;
    QTimer* m_searchDelay;
};

} // namespace Councilscope
