#pragma once

#include <casemodel.h>

#include <QWidget>

class QCheckBox;
class QComboBox;
class QLabel;
class QLineEdit;
class QToolButton;

namespace Councilscope {

/// Which cases the table shows, and how they are gathered. Councils and period come from the window.
class CaseFilterBar : public QWidget
{
    Q_OBJECT

public:
    explicit CaseFilterBar(QWidget* parent = nullptr);

    /// Councils and period are empty: the page adds those that the window shows.
    [[nodiscard]] CaseFilter filter() const;
    [[nodiscard]] CaseGrouping grouping() const;
    /// Offers the themes and owners that these cases have.
    void offer(const QVector<const Case*>& cases);
    void setTheme(const QString& key);
    void clear();
    /// "12 open".
    void setCount(const QString& text);
    void retranslate();

    [[nodiscard]] QLineEdit* words() const { return m_words; }
    [[nodiscard]] QComboBox* status() const { return m_status; }
    [[nodiscard]] QComboBox* theme() const { return m_theme; }
    [[nodiscard]] QComboBox* groupBox() const { return m_group; }
    [[nodiscard]] QCheckBox* onlyOpen() const { return m_open; }
    [[nodiscard]] QCheckBox* onlyPriority() const { return m_priority; }
    [[nodiscard]] QCheckBox* onlyToConfirm() const { return m_confirm; }

Q_SIGNALS:
    void changed();
    void groupingChanged();

private:
    void build();
    void fill(QComboBox* box, const QVector<std::pair<QString, QString>>& entries);

    QLineEdit* m_words;
    QComboBox* m_status;
    QComboBox* m_kind;
    QComboBox* m_theme;
    QComboBox* m_owner;
    QCheckBox* m_open;
    QCheckBox* m_priority;
    QCheckBox* m_confirm;
    QLabel* m_groupLabel;
    QComboBox* m_group;
    QLabel* m_count;
    QToolButton* m_clear;
};

} // namespace Councilscope
