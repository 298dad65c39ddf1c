#pragma once

#include <QWidget>

class QComboBox;
class QLabel;
class QToolButton;

namespace Councilscope {

class ViewState;

/// Which years all pages look at: from, to, or all. Reads and sets the ViewState's period; whole years only, so that a
/// period made elsewhere (by the visible part of a time axis) is shown as the years that it touches.
class PeriodBar : public QWidget
{
    Q_OBJECT

public:
    explicit PeriodBar(ViewState* state, QWidget* parent = nullptr);

    [[nodiscard]] QComboBox* from() const { return m_from; }
    [[nodiscard]] QComboBox* to() const { return m_to; }
    [[nodiscard]] QToolButton* allYears() const { return m_all; }

protected:
    void changeEvent(QEvent* event) override;

private:
    void fillYears();
    void showPeriod();
    void choose();
    void retranslate();

    ViewState* m_state;
    QLabel* m_label;
    QComboBox* m_from;
    QComboBox* m_to;
    QToolButton* m_all;
    int m_firstYear = 0;
};

/// "2015–2020", "since 2015", "until 2020"; empty for all years.
[[nodiscard]] QString periodText(const QDate& from, const QDate& to);

} // namespace Councilscope
