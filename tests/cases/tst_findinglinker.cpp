#include <findinglinker.h>

#include <QTest>

#include <algorithm>
#include <random>

using namespace Councilscope;

namespace {

DatedFinding finding(const QString& text, int year, FindingKind kind = FindingKind::AreaForImprovement)
{
    DatedFinding dated;
    dated.finding.council = QStringLiteral("Anyshire");
    dated.finding.inspection = QStringLiteral("anyshire-%1").arg(year);
    dated.finding.kind = kind;
    dated.finding.body = QStringLiteral("local_authority");
    dated.finding.text = text;
    dated.finding.source.sha256 = QStringLiteral("document of %1").arg(year);
    dated.date = QDate(year, 3, 1);
    return dated;
}

DatedFinding with(DatedFinding dated, const QStringList& themes)
{
    dated.finding.themes = themes;
    return dated;
}

/// Findings of one document stand one after the other.
QVector<DatedFinding> placed(QVector<DatedFinding> findings)
{
    for (int index = 0; index < findings.size(); ++index) {
        findings[index].finding.ordinal = index + 1;
        findings[index].finding.source.start = index * 1000;
        findings[index].finding.source.end = index * 1000 + findings[index].finding.text.size();
    }
    return findings;
}

/// Two inspections of one council with some matters that come again.
QVector<DatedFinding> twoInspections()
{
    return placed({
        with(finding(
                 QStringLiteral("Offer an independent return home interview to every child who goes missing."), 2015),
            {QStringLiteral("exploitation_missing")}),
        with(finding(QStringLiteral("Ensure that the caseloads of social workers are manageable."), 2015),
            {QStringLiteral("workforce")}),
        with(finding(QStringLiteral("Improve life-story work for children who are adopted."), 2015),
            {QStringLiteral("permanence")}),
        with(finding(QStringLiteral("The take-up of return home interviews by children who have been missing."), 2019),
            {QStringLiteral("exploitation_missing")}),
        with(finding(QStringLiteral("The size of social workers’ caseloads."), 2019), {QStringLiteral("workforce")}),
        with(finding(QStringLiteral("The advocacy that children in care are offered."), 2019),
            {QStringLiteral("voice_of_child")}),
    });
}

QStringList pairs(const QVector<DatedFinding>& findings, const QVector<FindingLink>& links)
{
    QStringList told;
    for (const FindingLink& link : links) {
        told << QStringLiteral("%1 -> %2 %3")
                    .arg(findings[link.earlier].finding.text, findings[link.later].finding.text)
                    .arg(link.score, 0, 'g', 15);
    }
    told.sort();
    return told;
}

const LinkReason* reasonOf(const FindingLink& link, LinkReason::Kind kind)
{
    const auto found = std::find_if(
        link.reasons.cbegin(), link.reasons.cend(), [kind](const LinkReason& reason) { return reason.kind == kind; });
    return found == link.reasons.cend() ? nullptr : &*found;
}

} // namespace

class FindingLinkerTest : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void ordersThresholds();
    void tellsMattersApart_data();
    void tellsMattersApart();
    void comparesOnlyWhatMayBeOne_data();
    void comparesOnlyWhatMayBeOne();
    void findsPairsAmongMany();
    void dependsOnNoOrder();
    void givesReasons();
    void saysWhoIsMeantInstead();
    void tellsPraiseFromDefect();
    void leavesLongGapsToPeople();
    void prefersTheBetterOfTwo();
    void scoresWordsInAnyLength();

private:
    FindingLinker m_linker;
};

void FindingLinkerTest::ordersThresholds()
{
    const LinkThresholds thresholds = m_linker.thresholds();
    QVERIFY(0 < thresholds.proposed);
    QVERIFY(thresholds.proposed < thresholds.linked);
    QVERIFY(thresholds.linked < 1);
}

void FindingLinkerTest::tellsMattersApart_data()
{
    QTest::addColumn<QString>("earlier");
    QTest::addColumn<QString>("later");
    QTest::addColumn<QStringList>("themes");
    QTest::addColumn<bool>("isProposed");
    const auto row
        = [](const char* name, const char* earlier, const char* later, const QString& themes, bool isProposed) {
              QTest::newRow(name) << QString::fromUtf8(earlier) << QString::fromUtf8(later)
                                  << themes.split(u' ', Qt::SkipEmptyParts) << isProposed;
          };
    const QString workforce = QStringLiteral("workforce");
    const QString plans = QStringLiteral("planning");
    const QString oversight = QStringLiteral("management_oversight");
    const QString permanence = QStringLiteral("permanence");
    row("caseloads in other words", "Reduce the workload of social workers so that it is manageable.",
        "Caseloads in the assessment teams.", workforce, true);
    row("vacancies, then retention", "Fill vacant posts and rely less on agency staff.",
        "The recruitment and retention of social workers.", workforce, true);
    row("supervision, then oversight", "Provide regular and reflective supervision to social workers.",
        "Supervision and management oversight of practice.", oversight, true);
    row("plans of one group", "Make child protection plans specific and measurable.",
        "The quality of child protection plans.", plans, true);
    row("strategy meetings", "Invite health services to every strategy discussion.",
        "The timeliness of strategy meetings.", QStringLiteral("child_protection"), true);
    row("pre-proceedings", "Use the public law outline early enough.", "The timeliness of pre-proceedings work.",
        permanence, true);
    row("views", "Parents and children are seldom asked for their views.",
        "The views of children and parents are not always heard.", QStringLiteral("voice_of_child"), true);
    row("homeless", "Assess all homeless young people of 16 and 17.",
        "Help for 16- and 17-year-olds who say that they are homeless.", QStringLiteral("homelessness"), true);
    row("nothing in common", "Ensure that the caseloads of social workers are manageable.",
        "The sufficiency of placements near home.", QString(), false);
    row("one theme, another matter", "Review the recruitment of adopters.",
        "Life-story work for children in long-term foster homes.", permanence, false);
    row("plans, other children", "Agree short-break plans with parents of disabled children.",
        "The quality of pathway plans.", QString(), false);
    row("dental, not mental", "Dental checks of children in care.", "The mental health of care leavers.", QString(),
        false);
}

void FindingLinkerTest::tellsMattersApart()
{
    QFETCH(const QString, earlier);
    QFETCH(const QString, later);
    QFETCH(const QStringList, themes);
    QFETCH(const bool, isProposed);
    const FindingLink link = m_linker.link(with(finding(earlier, 2016), themes), with(finding(later, 2019), themes));
    QVERIFY2((link.score >= m_linker.thresholds().proposed) == isProposed, qPrintable(QString::number(link.score)));
}

void FindingLinkerTest::comparesOnlyWhatMayBeOne_data()
{
    QTest::addColumn<DatedFinding>("earlier");
    QTest::addColumn<DatedFinding>("later");
    QTest::addColumn<int>("links");
    const QString text = QStringLiteral("The timeliness of return home interviews.");
    const DatedFinding first = finding(text, 2016);
    const DatedFinding second = finding(text, 2019);
    QTest::newRow("two inspections") << first << second << 1;
    DatedFinding other = second;
    other.finding.council = QStringLiteral("Othershire");
    QTest::newRow("other council") << first << other << 0;
    other = second;
    other.finding.body = QStringLiteral("lscb");
    QTest::newRow("other body") << first << other << 0;
    other = first;
    other.finding.source.start += 500;
    other.finding.source.end += 500;
    QTest::newRow("one document") << first << other << 0;
    other = first;
    other.finding.source.sha256 = QStringLiteral("another document");
    QTest::newRow("two documents of one inspection") << first << other << 1;
    QTest::newRow("later first") << second << first << 1;
    QTest::newRow("strength, then defect") << finding(text, 2016, FindingKind::Strength) << second << 1;
    QTest::newRow("strength twice") << finding(text, 2016, FindingKind::Strength)
                                    << finding(text, 2019, FindingKind::MeetsRequirements) << 0;
}

void FindingLinkerTest::comparesOnlyWhatMayBeOne()
{
    QFETCH(const DatedFinding, earlier);
    QFETCH(const DatedFinding, later);
    QFETCH(const int, links);
    const QVector<DatedFinding> findings{earlier, later};
    const QVector<FindingLink> found = m_linker.links(findings);
    QCOMPARE(found.size(), links);
    for (const FindingLink& link : found) {
        QVERIFY(findings[link.earlier].date <= findings[link.later].date);
    }
}

void FindingLinkerTest::findsPairsAmongMany()
{
    const QVector<DatedFinding> findings = twoInspections();
    const QVector<FindingLink> links = m_linker.links(findings);
    QCOMPARE(links.size(), 2);
    QCOMPARE(links[0].earlier, 0);
    QCOMPARE(links[0].later, 3);
    QCOMPARE(links[1].earlier, 1);
    QCOMPARE(links[1].later, 4);
    for (const FindingLink& link : links) {
        QVERIFY(link.score >= m_linker.thresholds().proposed && link.score <= 1);
    }
}

void FindingLinkerTest::dependsOnNoOrder()
{
    QVector<DatedFinding> findings = twoInspections();
    const QStringList expected = pairs(findings, m_linker.links(findings));
    QVERIFY(!expected.isEmpty());
    std::mt19937 random(7);
    for (int round = 0; round < 20; ++round) {
        std::shuffle(findings.begin(), findings.end(), random);
        const QVector<FindingLink> links = m_linker.links(findings);
        QCOMPARE(pairs(findings, links), expected);
        QVERIFY(std::is_sorted(links.cbegin(), links.cend(), [](const FindingLink& left, const FindingLink& right) {
            return std::pair(left.earlier, left.later) < std::pair(right.earlier, right.later);
        }));
    }
    QCOMPARE(pairs(findings, FindingLinker().links(findings)), expected);
}

void FindingLinkerTest::givesReasons()
{
    const QStringList themes{QStringLiteral("workforce")};
    const FindingLink link
        = m_linker.link(with(finding(QStringLiteral("Make sure that caseloads are manageable."), 2016), themes),
            with(finding(QStringLiteral("Caseloads remain too high."), 2019), themes));
    const LinkReason* matters = reasonOf(link, LinkReason::Kind::SharedConcepts);
    QVERIFY(matters);
    QCOMPARE(matters->terms, QStringList{QStringLiteral("caseloads")});
    QVERIFY(matters->weight > 0);
    const LinkReason* terms = reasonOf(link, LinkReason::Kind::SharedTerms);
    QVERIFY(terms);
    QCOMPARE(terms->terms, QStringList{QStringLiteral("Caseloads")});
    const LinkReason* shared = reasonOf(link, LinkReason::Kind::SharedThemes);
    QVERIFY(shared);
    QCOMPARE(shared->terms, themes);
    const LinkReason* reference = reasonOf(link, LinkReason::Kind::Reference);
    QVERIFY(reference);
    QCOMPARE(reference->terms, QStringList{QStringLiteral("remain")});
    const LinkReason* distance = reasonOf(link, LinkReason::Kind::Distance);
    QVERIFY(distance);
    QCOMPARE(distance->months, 36);
    QVERIFY(
        std::is_sorted(link.reasons.cbegin(), link.reasons.cend(), [](const LinkReason& left, const LinkReason& right) {
            return std::abs(left.weight) > std::abs(right.weight);
        }));
}

void FindingLinkerTest::saysWhoIsMeantInstead()
{
    const QStringList themes{QStringLiteral("assessment")};
    const DatedFinding all = with(finding(QStringLiteral("The quality of assessments."), 2016), themes);
    const FindingLink general
        = m_linker.link(all, with(finding(QStringLiteral("The quality of assessments."), 2019), themes));
    const FindingLink narrow = m_linker.link(
        all, with(finding(QStringLiteral("The quality of assessments of privately fostered children."), 2019), themes));
    QVERIFY(narrow.score < general.score);
    const LinkReason* group = reasonOf(narrow, LinkReason::Kind::DifferentGroup);
    QVERIFY(group);
    QCOMPARE(group->terms, QStringList{QStringLiteral("privately fostered children")});
    QVERIFY(group->weight < 0);
    QVERIFY(!reasonOf(general, LinkReason::Kind::DifferentGroup));
}

void FindingLinkerTest::tellsPraiseFromDefect()
{
    const QString text = QStringLiteral("Supervision is regular and reflective.");
    const DatedFinding flagged = finding(QStringLiteral("Supervision is neither regular nor reflective."), 2016);
    QCOMPARE(m_linker.link(flagged, finding(text, 2019, FindingKind::Strength)).kind, FindingLink::Kind::Met);
    QCOMPARE(m_linker.link(flagged, finding(text, 2019, FindingKind::MeetsRequirements)).kind, FindingLink::Kind::Met);
    QCOMPARE(m_linker.link(flagged, finding(text, 2019, FindingKind::Concern)).kind, FindingLink::Kind::SameDefect);
}

void FindingLinkerTest::leavesLongGapsToPeople()
{
    const QStringList themes{QStringLiteral("exploitation_missing")};
    const DatedFinding first = with(
        finding(
            QStringLiteral(
                "The quality of return home interviews for missing children, and who arranges, signs and files them."),
            2012),
        themes);
    const QString text = QStringLiteral(
        "The quality of return home interviews for missing children, particularly of boys from distant towns.");
    QVERIFY(m_linker.link(first, with(finding(text, 2015), themes)).isLinked);
    const FindingLink later = m_linker.link(first, with(finding(text, 2021), themes));
    QVERIFY(!later.isLinked);
    QVERIFY2(later.score >= m_linker.thresholds().linked, "the best of a person's queue all the same");
}

void FindingLinkerTest::prefersTheBetterOfTwo()
{
    const QStringList themes{QStringLiteral("planning")};
    const DatedFinding near
        = with(finding(QStringLiteral("Child protection plans lack clear timescales."), 2016), themes);
    const DatedFinding far = with(finding(QStringLiteral("Plans for care leavers lack detail."), 2016), themes);
    const DatedFinding later = with(finding(QStringLiteral("Timescales in child protection plans."), 2019), themes);
    const auto score = [this](const QVector<DatedFinding>& findings) {
        const QVector<FindingLink> links = m_linker.links(placed(findings));
        return links.isEmpty() ? 0 : links.constFirst().score;
    };
    QVERIFY(score({far, later, near}) < score({far, later}));
    QVERIFY(score({near, later, far}) >= m_linker.link(near, later).score);
}

void FindingLinkerTest::scoresWordsInAnyLength()
{
    const DatedFinding empty = finding(QString(), 2016);
    const DatedFinding signs = finding(QStringLiteral("… – 16, 17; ’s '"), 2019);
    const DatedFinding endless = finding(QStringLiteral("plans of children in need and ").repeated(400), 2020);
    const QVector<DatedFinding> findings{empty, signs, endless};
    for (const DatedFinding& earlier : findings) {
        for (const DatedFinding& later : findings) {
            const double score = m_linker.link(earlier, later).score;
            QVERIFY(score >= 0 && score <= 1);
        }
    }
    QCOMPARE(m_linker.links({empty, signs}).size(), 0);
    QCOMPARE(m_linker.links({}).size(), 0);
}

QTEST_GUILESS_MAIN(FindingLinkerTest)
#include "tst_findinglinker.moc"
