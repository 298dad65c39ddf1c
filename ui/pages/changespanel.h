#pragma once

#include <casechangemodel.h>
#include <usermessage.h>

#include <QWidget>

class QComboBox;
class QLabel;
class QPushButton;

namespace Councilscope {

class CopyTableView;

/// What changed since the last report: two inspections of a council, and what became of every case between them. A row
/// leads to its words.
class ChangesPanel : public QWidget
{
    Q_OBJECT

public:
    explicit ChangesPanel(ViewState* state, QWidget* parent = nullptr);

    /// The document's inspection against the one before it that is most like it, until a person chooses another;
    /// without a document the newest of the first chosen council.
    void showDocument(const DocumentRecord& document);
    void retranslate();
    /// The table as comma-separated values.
    bool saveCsv(const QString& path);

    [[nodiscard]] CopyTableView* table() const { return m_table; }
    [[nodiscard]] CaseChangeModel* model() const { return m_model; }
    [[nodiscard]] QComboBox* council() const { return m_council; }
    [[nodiscard]] QComboBox* later() const { return m_later; }
    [[nodiscard]] QComboBox* earlier() const { return m_earlier; }
    [[nodiscard]] QLabel* summary() const { return m_summary; }

Q_SIGNALS:
    void evidenceChosen(const Councilscope::EvidenceItem& evidence);
    void messageRaised(const Councilscope::UserMessage& message);

private:
    void build();
    void rebuild();
    void fillCouncils();
    void fillLater();
    void fillEarlier();
    void compare();
    void askCsv();

    ViewState* m_state;
    CaseChangeModel* m_model;
    QComboBox* m_council;
    QComboBox* m_later;
    QComboBox* m_earlier;
    QLabel* m_since;
    QLabel* m_summary;
    QPushButton* m_save;
    CopyTableView* m_table;
};

} // namespace Councilscope
