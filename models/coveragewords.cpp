#include "coveragewords.h"

#include "coveragetable.h"

#include <words.h>

#include <QCoreApplication>

namespace Councilscope {

namespace {

struct CoverageWords
{
    Q_DECLARE_TR_FUNCTIONS(CoverageWords)
};

enum class Letter
{
    Inspection,
    FocusedVisit,
    MonitoringVisit,
    Unannounced,
    Joint,
    Send,
    Visit,
    News,
    WebPage,
    Document,
};

constexpr int letterCount = int(Letter::Document) + 1;

QString letterText(Letter letter)
{
    switch (letter) {
    case Letter::Inspection:
        return CoverageWords::tr("I", "one letter: inspection");
    case Letter::FocusedVisit:
        return CoverageWords::tr("F", "one letter: focused visit");
    case Letter::MonitoringVisit:
        return CoverageWords::tr("M", "one letter: monitoring visit");
    case Letter::Unannounced:
        return CoverageWords::tr("U", "one letter: unannounced inspection");
    case Letter::Joint:
        return CoverageWords::tr("J", "one letter: joint inspection");
    case Letter::Send:
        return CoverageWords::tr("S", "one letter: SEND inspection");
    case Letter::Visit:
        return CoverageWords::tr("V", "one letter: visit");
    case Letter::News:
        return CoverageWords::tr("N", "one letter: news");
    case Letter::WebPage:
        return CoverageWords::tr("W", "one letter: web page");
    case Letter::Document:
        return CoverageWords::tr("D", "one letter: document");
    }
    return {};
}

QString letterMeaning(Letter letter)
{
    switch (letter) {
    case Letter::Inspection:
        return CoverageWords::tr("inspection");
    case Letter::FocusedVisit:
        return CoverageWords::tr("focused visit");
    case Letter::MonitoringVisit:
        return CoverageWords::tr("monitoring visit");
    case Letter::Unannounced:
        return CoverageWords::tr("unannounced inspection");
    case Letter::Joint:
        return CoverageWords::tr("joint inspection");
    case Letter::Send:
        return CoverageWords::tr("SEND inspection");
    case Letter::Visit:
        return CoverageWords::tr("visit");
    case Letter::News:
        return CoverageWords::tr("news");
    case Letter::WebPage:
        return CoverageWords::tr("web page");
    case Letter::Document:
        return CoverageWords::tr("other document");
    }
    return {};
}

Letter letterOf(DocumentKind kind)
{
    switch (kind) {
    case DocumentKind::News:
        return Letter::News;
    case DocumentKind::WebPage:
        return Letter::WebPage;
    default:
        return Letter::Document;
    }
}

Letter letterOf(const CoverageItem& item)
{
    if (!item.isInspection) {
        return letterOf(item.documents.isEmpty() ? DocumentKind::Other : item.documents.first().kind);
    }
    switch (item.framework) {
    case Framework::Fv:
        return Letter::FocusedVisit;
    case Framework::Mv:
        return Letter::MonitoringVisit;
    case Framework::Ucra:
        return Letter::Unannounced;
    case Framework::Jtai:
        return Letter::Joint;
    case Framework::Send:
        return Letter::Send;
    default:
        return item.isVisit ? Letter::Visit : Letter::Inspection;
    }
}

} // namespace

QString coverageLetter(const CoverageItem& item)
{
    return letterText(letterOf(item));
}

QString coverageLetterName(const QString& letter)
{
    for (int value = 0; value < letterCount; ++value) {
        if (letterText(Letter(value)) == letter) {
            return letterMeaning(Letter(value));
        }
    }
    return {};
}

QString coverageWhat(const CoverageItem& item)
{
    if (!item.isInspection) {
        return item.documents.isEmpty() ? QString() : documentTitle(item.documents.first());
    }
    if (item.isVisit) {
        return CoverageWords::tr("Visit");
    }
    return item.service.isEmpty() || fromKey<Area>(item.service)
        ? frameworkName(item.framework)
        //: %1 what was inspected, as an English report prints it
        : CoverageWords::tr("Inspection: %1").arg(item.service);
}

QString coverageGapName(const CoverageItem& item)
{
    if (item.service.isEmpty() || fromKey<Area>(item.service)) {
        return coverageWhat(item);
    }
    return item.service.left(1).toUpper() + item.service.mid(1);
}

QString coverageItemName(const CoverageItem& item)
{
    if (!item.isInspection || !item.date.isValid()) {
        return coverageWhat(item);
    }
    //: %1 an inspection or visit, %2 its date
    return CoverageWords::tr("%1, %2").arg(coverageWhat(item), dateText(item.date));
}

QString coverageStatus(const CoverageItem& item, const QString& speaker)
{
    switch (item.state) {
    case CoverageState::Loaded:
        return CoverageWords::tr("loaded");
    case CoverageState::InPart:
        return CoverageWords::tr("loaded, but it could be read only in part");
    case CoverageState::SecondHand:
        //: %1 title of a document
        return CoverageWords::tr("its report is not loaded; known from: %1").arg(speaker);
    case CoverageState::Listed:
        return CoverageWords::tr("not loaded; listed in: %1").arg(speaker);
    case CoverageState::Mentioned:
        return CoverageWords::tr("not loaded; mentioned in: %1").arg(speaker);
    }
    return {};
}

QString coverageStateName(CoverageState state)
{
    switch (state) {
    case CoverageState::Loaded:
        return CoverageWords::tr("loaded");
    case CoverageState::InPart:
        return CoverageWords::tr("read only in part");
    case CoverageState::SecondHand:
        return CoverageWords::tr("only news or a summary of it is loaded");
    case CoverageState::Listed:
        return CoverageWords::tr("listed in a published table, not loaded");
    case CoverageState::Mentioned:
        return CoverageWords::tr("mentioned by a loaded document, not loaded");
    }
    return {};
}

QString gapReason(CoverageState state)
{
    switch (state) {
    case CoverageState::SecondHand:
        return CoverageWords::tr("news or summary only");
    case CoverageState::Listed:
        return CoverageWords::tr("listed in a table");
    case CoverageState::Mentioned:
        return CoverageWords::tr("mentioned");
    case CoverageState::InPart:
        return CoverageWords::tr("read in part");
    case CoverageState::Loaded:
        return {};
    }
    return {};
}

QString stateOfCount(const StatedCountCheck& check)
{
    //: %1 such as "7 strengths", %2 a number
    return CoverageWords::tr("%1 stated, %2 found").arg(findingCount(check.kind, check.stated)).arg(check.found);
}

QString absenceSentence(const CouncilCoverage& council, int year)
{
    const bool isBefore = council.existsFrom.isValid() && year < council.existsFrom.year();
    const QStringList others = isBefore ? council.predecessors : council.successors;
    if (isBefore && others.isEmpty()) {
        return CoverageWords::tr("%1 came into being on %2: nothing was due.")
            .arg(council.council, dateText(council.existsFrom));
    }
    if (isBefore) {
        //: %1 council, %2 date, %3 names of councils
        return CoverageWords::tr("%1 came into being on %2: nothing was due. Before it: %3.")
            .arg(council.council, dateText(council.existsFrom), others.join(QStringLiteral(", ")));
    }
    return CoverageWords::tr("%1 ended on %2: nothing was due any more. After it: %3.")
        .arg(council.council, dateText(council.existsTo), others.join(QStringLiteral(", ")));
}

QString coverageHeadline(const CoverageTable& table)
{
    if (table.known() == 0) {
        return CoverageWords::tr("No inspection or visit of the chosen councils is known in these years.");
    }
    //: %1 a number, %n known inspections and visits
    QStringList parts{CoverageWords::tr("%1 of %n known inspection(s) and visit(s) are loaded", nullptr, table.known())
                          .arg(table.loaded)};
    if (table.mentioned > 0) {
        parts << CoverageWords::tr("%n only mentioned", "inspections and visits", table.mentioned);
    }
    if (table.listed > 0) {
        parts << CoverageWords::tr("%n only listed in published tables", "inspections and visits", table.listed);
    }
    if (table.secondHand > 0) {
        parts << CoverageWords::tr("%n known from news or summaries", "inspections and visits", table.secondHand);
    }
    if (table.counts > 0) {
        parts << CoverageWords::tr("%n stated count(s) differ from what was found", nullptr, table.counts);
    }
    return parts.join(QStringLiteral(" · "));
}

} // namespace Councilscope
