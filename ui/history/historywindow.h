#pragma once

#include <historyrows.h>
#include <jobrunner.h>
#include <result.h>

#include <QDialog>

class QComboBox;
class QLabel;
class QLineEdit;
class QPushButton;

namespace Councilscope {

class CopyTableView;
class HistoryFilterProxy;
class HistoryModel;
class LibrarySession;

/// Who decided or entered what, when and why, the newest first: decisions on records and edits of cases together. Stays
/// open beside the window; reads the trail off the interface's thread, and again whenever the library changes.
class HistoryWindow : public QDialog
{
    Q_OBJECT

public:
    HistoryWindow(LibrarySession* session, ViewState* state, QWidget* parent = nullptr);

    [[nodiscard]] HistoryModel* model() const { return m_model; }
    [[nodiscard]] CopyTableView* table() const { return m_table; }
    [[nodiscard]] QLineEdit* words() const { return m_words; }
    [[nodiscard]] QComboBox* council() const { return m_council; }
    [[nodiscard]] QComboBox* user() const { return m_user; }
    /// The acts that are shown, as comma-separated values; false, with a message, when the file cannot be written.
    bool saveCsv(const QString& path);

Q_SIGNALS:
    void messageRaised(const Councilscope::UserMessage& message);
    /// The trail was read.
    void loaded();

protected:
    void showEvent(QShowEvent* event) override;
    void changeEvent(QEvent* event) override;

private:
    void build();
    void connectParts();
    void reload();
    void take(const Result<QVector<HistoryRow>>& rows);
    void offer(QComboBox* box, const QString& all, const QStringList& names);
    void showEvidence(const QModelIndex& index);
    void openDocument();
    void askCsv();
    void refresh();
    void retranslate();

    LibrarySession* m_session;
    ViewState* m_state;
    HistoryModel* m_model;
    HistoryFilterProxy* m_proxy;
    QLineEdit* m_words;
    QComboBox* m_council;
    QComboBox* m_user;
    CopyTableView* m_table;
    QLabel* m_count;
    QPushButton* m_open;
    QPushButton* m_copy;
    QPushButton* m_save;
    JobRunner m_loading;
};

} // namespace Councilscope
