#pragma once

#include <caseledger.h>

#include <QDialog>

class QComboBox;
class QLabel;
class QPlainTextEdit;
class QPushButton;

namespace Councilscope {

class DateField;

/// Asks for what a person adds to the life of a case: another status, or a note. OK needs everything: no status without
/// a date and a reason or a quote.
class CaseEventDialog : public QDialog
{
    Q_OBJECT

public:
    enum class Kind
    {
        Status,
        Note,
    };

    CaseEventDialog(const Case& single, Kind kind, QWidget* parent = nullptr);

    /// Fills in what is proposed; the person may change it.
    void propose(CaseStatus status, const PartialDate& date, const QString& text);

    /// Says that the status is for several cases.
    void setCount(int cases);

    [[nodiscard]] CaseStatus status() const;
    [[nodiscard]] PartialDate date() const;
    [[nodiscard]] QString text() const;

    [[nodiscard]] QComboBox* statusBox() const { return m_status; }
    [[nodiscard]] DateField* dateField() const { return m_date; }
    [[nodiscard]] QPlainTextEdit* textEdit() const { return m_text; }
    [[nodiscard]] QPushButton* ok() const { return m_ok; }

private:
    void build(const Case& single);
    void refreshAcceptable();

    Kind m_kind;
    CaseStatus m_before;
    QComboBox* m_status;
    DateField* m_date;
    QPlainTextEdit* m_text;
    QLabel* m_title;
    QLabel* m_missing;
    QPushButton* m_ok = nullptr;
};

} // namespace Councilscope
