#include "proposalcard.h"

#include <QHBoxLayout>
#include <QLabel>
#include <QTextBrowser>
#include <QToolButton>
#include <QVBoxLayout>

namespace Councilscope {

ProposalCard::ProposalCard(QWidget* parent)
    : QFrame(parent)
    , m_heading(new QLabel(this))
    , m_about(new QLabel(this))
    , m_words(new QTextBrowser(this))
    , m_show(new QToolButton(this))
    , m_case(new QToolButton(this))
{
    setFrameShape(QFrame::StyledPanel);
    QFont bold = font();
    bold.setWeight(QFont::DemiBold);
    m_heading->setFont(bold);
    for (QLabel* label : {m_heading, m_about}) {
        label->setTextFormat(Qt::PlainText);
        label->setWordWrap(true);
    }
    m_about->setForegroundRole(QPalette::PlaceholderText);
    m_words->setFrameShape(QFrame::NoFrame);
    m_words->setTabChangesFocus(true);
    m_words->document()->setDocumentMargin(0);
    m_words->viewport()->setAutoFillBackground(false);
    auto* buttons = new QHBoxLayout;
    for (QToolButton* button : {m_show, m_case}) {
        button->setToolButtonStyle(Qt::ToolButtonTextOnly);
        button->setAutoRaise(true);
        buttons->addWidget(button);
    }
    buttons->addStretch();
    auto* layout = new QVBoxLayout(this);
    layout->setContentsMargins(10, 8, 10, 6);
    layout->setSpacing(3);
    layout->addWidget(m_heading);
    layout->addWidget(m_about);
    layout->addWidget(m_words, 1);
    layout->addLayout(buttons);
    connect(m_show, &QToolButton::clicked, this, [this] { Q_EMIT evidenceRequested(m_evidence); });
    connect(m_case, &QToolButton::clicked, this, [this] { Q_EMIT caseRequested(m_caseKey); });
    retranslate();
}

void ProposalCard::setSide(const QString& heading, const QString& about, const EvidenceItem& evidence,
    const QString& words, const QString& caseKey)
{
    m_evidence = evidence;
    m_caseKey = caseKey;
    m_heading->setText(heading);
    m_about->setText(about);
    m_about->setVisible(!about.isEmpty());
    m_words->setPlainText(words);
    m_words->setAccessibleName(heading);
    m_show->setEnabled(evidence.isValid());
    m_case->setEnabled(!caseKey.isEmpty());
}

void ProposalCard::retranslate()
{
    m_show->setText(tr("Show on the page"));
    m_case->setText(tr("Go to the case"));
}

} // namespace Councilscope
