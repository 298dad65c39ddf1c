#pragma once

#include <QWidget>

class QLabel;
class QPushButton;

namespace Councilscope {

/// What a page shows instead of nothing: what is missing and, where there is one, the button that helps.
class EmptyState : public QWidget
{
    Q_OBJECT

public:
    explicit EmptyState(QWidget* parent = nullptr);

    /// `action` empty: no button.
    void setTexts(const QString& heading, const QString& explanation, const QString& action = {});

Q_SIGNALS:
    void actionRequested();

private:
    QLabel* m_heading;
    QLabel* m_explanation;
    QPushButton* m_button;
};

} // namespace Councilscope
