#include "words.h"

#include <QCoreApplication>
#include <QLocale>

namespace Councilscope {

namespace {

// English month names under a foreign system locale would mix two languages: the interface's own language decides.
QLocale interfaceLocale()
{
    //: The language code of this translation, for the names of months: en, cy
    return QLocale(QCoreApplication::translate("Words", "en"));
}

} // namespace

QString gradeName(Grade grade)
{
    switch (grade) {
    case Grade::Outstanding:
        return QCoreApplication::translate("Words", "Outstanding");
    case Grade::Good:
        return QCoreApplication::translate("Words", "Good");
    case Grade::RequiresImprovement:
        return QCoreApplication::translate("Words", "Requires improvement");
    case Grade::Adequate:
        return QCoreApplication::translate("Words", "Adequate");
    case Grade::Inadequate:
        return QCoreApplication::translate("Words", "Inadequate");
    case Grade::NotGraded:
        return QCoreApplication::translate("Words", "Not graded");
    case Grade::Unknown:
        return {};
    }
    return {};
}

QString areaName(Area area)
{
    switch (area) {
    case Area::Overall:
        return QCoreApplication::translate("Words", "Overall");
    case Area::HelpAndProtection:
        return QCoreApplication::translate("Words", "Help and protection");
    case Area::LookedAfterAndPermanence:
        return QCoreApplication::translate("Words", "Looked after and permanence");
    case Area::InCare:
        return QCoreApplication::translate("Words", "Children in care");
    case Area::InCareAndCareLeavers:
        return QCoreApplication::translate("Words", "Children in care and care leavers");
    case Area::CareLeavers:
        return QCoreApplication::translate("Words", "Care leavers");
    case Area::Adoption:
        return QCoreApplication::translate("Words", "Adoption");
    case Area::Leadership:
        return QCoreApplication::translate("Words", "Leadership");
    case Area::Lscb:
        return QCoreApplication::translate("Words", "Safeguarding board");
    }
    return {};
}

QString areaShortName(Area area)
{
    switch (area) {
    case Area::Overall:
        return QCoreApplication::translate("Words", "overall");
    case Area::HelpAndProtection:
        return QCoreApplication::translate("Words", "help");
    case Area::LookedAfterAndPermanence:
    case Area::InCare:
        return QCoreApplication::translate("Words", "care");
    case Area::InCareAndCareLeavers:
        return QCoreApplication::translate("Words", "care and leavers");
    case Area::CareLeavers:
        return QCoreApplication::translate("Words", "leavers");
    case Area::Adoption:
        return QCoreApplication::translate("Words", "adoption");
    case Area::Leadership:
        return QCoreApplication::translate("Words", "leaders");
    case Area::Lscb:
        return QCoreApplication::translate("Words", "board");
    }
    return {};
}

QString frameworkName(Framework framework)
{
    switch (framework) {
    case Framework::Ucra:
        return QCoreApplication::translate("Words", "Unannounced inspection of contact, referral and assessment");
    case Framework::Slac:
        return QCoreApplication::translate("Words", "Safeguarding and looked after children inspection");
    case Framework::Cp:
        return QCoreApplication::translate("Words", "Child protection inspection");
    case Framework::Sif:
        return QCoreApplication::translate("Words", "Single inspection (SIF)");
    case Framework::Ilacs:
        return QCoreApplication::translate("Words", "ILACS inspection");
    case Framework::Jtai:
        return QCoreApplication::translate("Words", "Joint targeted area inspection");
    case Framework::Mv:
        return QCoreApplication::translate("Words", "Monitoring visit");
    case Framework::Fv:
        return QCoreApplication::translate("Words", "Focused visit");
    case Framework::Send:
        return QCoreApplication::translate("Words", "Area SEND inspection");
    case Framework::Other:
    case Framework::Unknown:
        return QCoreApplication::translate("Words", "Inspection");
    }
    return {};
}

QString documentKindName(DocumentKind kind)
{
    switch (kind) {
    case DocumentKind::FullReport:
        return QCoreApplication::translate("Words", "Inspection report");
    case DocumentKind::LetterUnannounced:
        return QCoreApplication::translate("Words", "Unannounced inspection letter");
    case DocumentKind::LetterFocusedVisit:
        return QCoreApplication::translate("Words", "Focused visit letter");
    case DocumentKind::LetterMonitoringVisit:
        return QCoreApplication::translate("Words", "Monitoring visit letter");
    case DocumentKind::LetterJtai:
        return QCoreApplication::translate("Words", "Joint targeted area inspection letter");
    case DocumentKind::SummaryChildren:
        return QCoreApplication::translate("Words", "Summary for children");
    case DocumentKind::ReportSend:
        return QCoreApplication::translate("Words", "Area SEND report");
    case DocumentKind::News:
        return QCoreApplication::translate("Words", "News article");
    case DocumentKind::WebPage:
        return QCoreApplication::translate("Words", "Web page");
    case DocumentKind::Dataset:
        return QCoreApplication::translate("Words", "Statistics file");
    case DocumentKind::Other:
        return QCoreApplication::translate("Words", "Document");
    }
    return {};
}

QString findingKindName(FindingKind kind)
{
    switch (kind) {
    case FindingKind::Strength:
        return QCoreApplication::translate("Words", "strength");
    case FindingKind::MeetsRequirements:
        return QCoreApplication::translate("Words", "meets requirements");
    case FindingKind::AreaForImprovement:
        return QCoreApplication::translate("Words", "area for improvement");
    case FindingKind::PriorityAction:
        return QCoreApplication::translate("Words", "priority action");
    case FindingKind::Recommendation:
        return QCoreApplication::translate("Words", "recommendation");
    case FindingKind::Concern:
        return QCoreApplication::translate("Words", "concern");
    }
    return {};
}

QString findingCount(FindingKind kind, int count)
{
    switch (kind) {
    case FindingKind::Strength:
        return QCoreApplication::translate("Words", "%n strength(s)", nullptr, count);
    case FindingKind::MeetsRequirements:
        return QCoreApplication::translate("Words", "%n requirement(s) met", nullptr, count);
    case FindingKind::AreaForImprovement:
        return QCoreApplication::translate("Words", "%n area(s) for improvement", nullptr, count);
    case FindingKind::PriorityAction:
        return QCoreApplication::translate("Words", "%n priority action(s)", nullptr, count);
    case FindingKind::Recommendation:
        return QCoreApplication::translate("Words", "%n recommendation(s)", nullptr, count);
    case FindingKind::Concern:
        return QCoreApplication::translate("Words", "%n concern(s)", nullptr, count);
    }
    return {};
}

QString themeName(const QString& themeKey)
{
    QString name = themeKey;
    name.replace(u'_', u' ');
    if (!name.isEmpty()) {
        name[0] = name[0].toUpper();
    }
    // The catalogues know the keys of resources/reference/themes.json in this form.
    return QCoreApplication::translate("Themes", name.toUtf8().constData());
}

QString dateText(const PartialDate& date)
{
    if (!date.isValid()) {
        return {};
    }
    const QLocale locale = interfaceLocale();
    switch (date.precision) {
    case DatePrecision::Day:
        return locale.toString(date.date, QStringLiteral("d MMMM yyyy"));
    case DatePrecision::PartOfMonth:
    case DatePrecision::Month:
        return locale.toString(date.date, QStringLiteral("MMMM yyyy"));
    case DatePrecision::Year:
        return QString::number(date.date.year());
    case DatePrecision::Unknown:
        return {};
    }
    return {};
}

QString dateText(const QDate& date)
{
    return dateText(PartialDate::day(date));
}

QString shortDateText(const PartialDate& date)
{
    if (!date.isValid()) {
        return {};
    }
    const QLocale locale = interfaceLocale();
    switch (date.precision) {
    case DatePrecision::Day:
        return locale.toString(date.date, QStringLiteral("d MMM yyyy"));
    case DatePrecision::PartOfMonth:
    case DatePrecision::Month:
        return locale.toString(date.date, QStringLiteral("MMM yyyy"));
    default:
        return dateText(date);
    }
}

QString documentTitle(const DocumentRecord& document)
{
    const bool hasOwnTitle = document.kind == DocumentKind::Other || document.kind == DocumentKind::Dataset;
    if (hasOwnTitle && !document.title.isEmpty()) {
        return document.title;
    }
    if (document.kind == DocumentKind::Other) {
        return document.file;
    }
    const QString kind = documentKindName(document.kind);
    if (!document.published.isValid()) {
        return kind;
    }
    //: %1 is a kind of document, %2 a date
    return QCoreApplication::translate("Words", "%1, published %2").arg(kind, dateText(document.published));
}

QString timeSince(const QDate& date, const QDate& today)
{
    if (!date.isValid() || date > today) {
        return {};
    }
    const int months
        = (today.year() - date.year()) * 12 + today.month() - date.month() - (today.day() < date.day() ? 1 : 0);
    if (months < 1) {
        return QCoreApplication::translate("Words", "less than a month ago");
    }
    if (months < 24) {
        return QCoreApplication::translate("Words", "%n month(s) ago", nullptr, months);
    }
    const int years = months / 12;
    const int rest = months % 12; // a sum among the arguments would hide the text from lupdate
    if (rest == 0) {
        return QCoreApplication::translate("Words", "%n year(s) ago", nullptr, years);
    }
    //: %1: "3 years", %2: "10 months"
    return QCoreApplication::translate("Words", "%1 %2 ago")
        .arg(QCoreApplication::translate("Words", "%n year(s)", nullptr, years),
            QCoreApplication::translate("Words", "%n month(s)", nullptr, rest));
}

} // namespace Councilscope
