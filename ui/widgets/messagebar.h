#pragma once

#include <QFrame>

class QLabel;
class QToolButton;

namespace Councilscope {

class MessageModel;

/// The newest message of the model above the page; it stays until it is dismissed.
class MessageBar : public QFrame
{
    Q_OBJECT

public:
    explicit MessageBar(MessageModel* model, QWidget* parent = nullptr);

protected:
    void changeEvent(QEvent* event) override;
    void paintEvent(QPaintEvent* event) override;

private:
    void refresh();
    void retranslate();

    MessageModel* m_model;
    QLabel* m_icon;
    QLabel* m_text;
    QToolButton* m_dismiss;
    QToolButton* m_dismissAll;
};

} // namespace Councilscope
