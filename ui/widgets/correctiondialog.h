#pragma once

#include <decision.h>

#include <QDialog>

class QComboBox;
class QFormLayout;
class QLabel;
class QLineEdit;
class QPlainTextEdit;

namespace Councilscope {

/// Asks what a record should say, with the words of the document above. The fields are those of the kind of record.
class CorrectionDialog : public QDialog
{
    Q_OBJECT

public:
    explicit CorrectionDialog(const FactRecord& fact, QWidget* parent = nullptr);

    /// The record with the values of the fields.
    [[nodiscard]] FactRecord corrected() const;
    [[nodiscard]] QString reason() const;
    /// For tests and for filling in from elsewhere: the field of a decidable value, by its name; nullptr when there is
    /// none.
    [[nodiscard]] QWidget* field(const QString& name) const { return m_fields.value(name); }

private:
    void build();
    void addFields(const Judgement& judgement);
    void addFields(const Finding& finding);
    void addFields(const Observation& observation);
    void addFields(const Statement& statement);
    void addFields(const ReportedInspection& reported);
    template <typename Enum, typename Name>
    void addChoice(const QString& name, const QString& label, Enum value, Name nameOf);
    void addText(const QString& name, const QString& label, const QString& value);
    void addLongText(const QString& name, const QString& label, const QString& value);
    void addDate(const QString& name, const QString& prefix, const QString& label, const PartialDate& date);
    [[nodiscard]] QString quote() const;
    [[nodiscard]] QString problem() const;
    [[nodiscard]] QJsonValue valueOf(const QString& name) const;
    void refreshAcceptable();

    FactRecord m_fact;
    QFormLayout* m_form;
    QHash<QString, QWidget*> m_fields; ///< by name of the decidable value
    QHash<QString, QString> m_datePrefixes; ///< of precision and state, by name of the date
    QLabel* m_problem;
    QLineEdit* m_reason;
    QPushButton* m_ok = nullptr;
};

} // namespace Councilscope
