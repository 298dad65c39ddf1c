#pragma once

#include <viewstate.h>

#include <QFrame>

class QLabel;
class QTextBrowser;
class QToolButton;

namespace Councilscope {

/// One side of a proposal: when, what, the words, and the way to its case.
class ProposalCard : public QFrame
{
    Q_OBJECT

public:
    explicit ProposalCard(QWidget* parent = nullptr);

    /// `about` says what the words are of ("Case: ..., open"); `caseKey` empty: there is no case to go to.
    void setSide(const QString& heading, const QString& about, const EvidenceItem& evidence, const QString& words,
        const QString& caseKey);
    [[nodiscard]] const EvidenceItem& evidence() const { return m_evidence; }
    void retranslate();

Q_SIGNALS:
    void evidenceRequested(const Councilscope::EvidenceItem& item);
    void caseRequested(const QString& caseKey);

private:
    EvidenceItem m_evidence;
    QString m_caseKey;
    QLabel* m_heading;
    QLabel* m_about;
    QTextBrowser* m_words;
    QToolButton* m_show;
    QToolButton* m_case;
};

} // namespace Councilscope
