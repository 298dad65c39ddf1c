#include "messagebar.h"

#include <messagemodel.h>
#include <timelinestyle.h>

#include <QEvent>
#include <QHBoxLayout>
#include <QLabel>
#include <QPainter>
#include <QStyle>
#include <QToolButton>

namespace Councilscope {

MessageBar::MessageBar(MessageModel* model, QWidget* parent)
    : QFrame(parent)
    , m_model(model)
    , m_icon(new QLabel(this))
    , m_text(new QLabel(this))
    , m_dismiss(new QToolButton(this))
    , m_dismissAll(new QToolButton(this))
{
    m_text->setWordWrap(true);
    m_text->setTextFormat(Qt::RichText);
    m_text->setTextInteractionFlags(Qt::TextSelectableByMouse | Qt::TextSelectableByKeyboard);
    m_icon->setAlignment(Qt::AlignTop);
    auto* layout = new QHBoxLayout(this);
    layout->setContentsMargins(10, 6, 6, 6);
    layout->addWidget(m_icon, 0, Qt::AlignTop);
    layout->addWidget(m_text, 1);
    layout->addWidget(m_dismissAll, 0, Qt::AlignTop);
    layout->addWidget(m_dismiss, 0, Qt::AlignTop);
    connect(m_dismiss, &QToolButton::clicked, this, [this] { m_model->dismiss(0); });
    connect(m_dismissAll, &QToolButton::clicked, this, [this] { m_model->dismissAll(); });
    for (const auto signal : {&QAbstractItemModel::rowsInserted, &QAbstractItemModel::rowsRemoved}) {
        connect(m_model, signal, this, &MessageBar::refresh);
    }
    connect(m_model, &QAbstractItemModel::modelReset, this, &MessageBar::refresh);
    retranslate();
    refresh();
}

void MessageBar::refresh()
{
    const QModelIndex newest = m_model->index(0);
    setVisible(newest.isValid());
    if (!newest.isValid()) {
        return;
    }
    const auto level = UserMessage::Level(newest.data(MessageModel::LevelRole).toInt());
    const QStyle::StandardPixmap icon = level == UserMessage::Level::Error ? QStyle::SP_MessageBoxCritical
        : level == UserMessage::Level::Warning                             ? QStyle::SP_MessageBoxWarning
                                                                           : QStyle::SP_MessageBoxInformation;
    const int size = fontMetrics().height() + 4;
    m_icon->setPixmap(style()->standardIcon(icon, nullptr, this).pixmap(size, size));
    const QString detail = newest.data(MessageModel::DetailRole).toString();
    QString text = QStringLiteral("<b>%1</b>").arg(newest.data().toString().toHtmlEscaped());
    if (!detail.isEmpty()) {
        text += QStringLiteral("<br>") + detail.toHtmlEscaped();
    }
    m_text->setText(text);
    setAccessibleName(tr("Message"));
    setAccessibleDescription(newest.data(Qt::AccessibleTextRole).toString());
    const int more = m_model->rowCount() - 1;
    m_dismissAll->setVisible(more > 0);
    m_dismissAll->setText(tr("Dismiss all %n", nullptr, more + 1));
}

void MessageBar::retranslate()
{
    m_dismiss->setText(tr("Dismiss"));
    m_dismiss->setToolTip(tr("Take this message away"));
    m_text->setAccessibleName(tr("Text of the message"));
    refresh();
}

void MessageBar::changeEvent(QEvent* event)
{
    QFrame::changeEvent(event);
    if (event->type() == QEvent::LanguageChange) {
        retranslate();
    }
}

void MessageBar::paintEvent(QPaintEvent*)
{
    QPainter painter(this);
    const TimelineStyle style = TimelineStyle::fromPalette(palette());
    painter.fillRect(rect(), style.rowHighlight);
    painter.fillRect(QRect(0, height() - 1, width(), 1), style.majorGrid);
}

} // namespace Councilscope
