#include "recognisedpages.h"

#include <QCoreApplication>
#include <QHash>

namespace Councilscope {

namespace {

template <typename Fact> void weaken(QVector<Fact>& facts, const QHash<int, double>& confidences)
{
    for (Fact& fact : facts) {
        fact.confidence *= confidences.value(fact.source.page, 1);
    }
}

} // namespace

void markRecognisedPages(const PagedText& text, DocumentFacts& facts)
{
    QHash<int, double> confidences;
    for (const TextPage& page : text.pages) {
        if (page.ocrConfidence > 0) {
            confidences.insert(page.number, page.ocrConfidence);
            const QString what = QCoreApplication::translate("RecognisedPages",
                "This page is a picture; its text was recognised (OCR), with a "
                "mean confidence of %1 per cent.")
                                     .arg(qRound(100 * page.ocrConfidence));
            facts.notes.push_back({what, page.number});
        }
    }
    if (confidences.isEmpty()) {
        return;
    }
    weaken(facts.judgements, confidences);
    weaken(facts.findings, confidences);
    weaken(facts.observations, confidences);
    weaken(facts.statements, confidences);
}

} // namespace Councilscope
