#pragma once

#include <caseledger.h>

#include <QWidget>

class QComboBox;
class QFormLayout;
class QLabel;
class QLineEdit;
class QPlainTextEdit;
class QPushButton;

namespace Councilscope {

class DateField;

/// The case's line in the improvement plan, as a form. What is typed is saved with the button, or when the form or its
/// case is left: nothing typed is lost.
class CaseWorkPanel : public QWidget
{
    Q_OBJECT

public:
    explicit CaseWorkPanel(QWidget* parent = nullptr);

    /// nullptr empties and disables the form. The same case again leaves alone what is being typed.
    void setCase(const Case* single);
    /// Owners that are offered while typing.
    void setOwners(const QStringList& owners);
    [[nodiscard]] CaseWork work() const;
    [[nodiscard]] bool isChanged() const;
    /// Hands over what was typed, if anything was.
    void save();
    void retranslate();

    [[nodiscard]] QLineEdit* owner() const { return m_owner; }
    [[nodiscard]] DateField* due() const { return m_due; }
    [[nodiscard]] QComboBox* rag() const { return m_rag; }
    [[nodiscard]] QPlainTextEdit* action() const { return m_action; }
    [[nodiscard]] QPushButton* saveButton() const { return m_save; }

Q_SIGNALS:
    void workChanged(const Councilscope::Case& single, const Councilscope::CaseWork& work);

protected:
    void hideEvent(QHideEvent* event) override;

private:
    void build();
    void fill();
    void refreshButtons();

    std::optional<Case> m_case;
    QFormLayout* m_form;
    QLineEdit* m_title;
    QLineEdit* m_owner;
    DateField* m_due;
    QComboBox* m_rag;
    QPlainTextEdit* m_action;
    QPlainTextEdit* m_measure;
    QPlainTextEdit* m_progress;
    QPushButton* m_save;
    QPushButton* m_revert;
    bool m_isFilling = false;
};

} // namespace Councilscope
