#include "textfixture.h"

#include <findinglists.h>
#include <findingprose.h>
#include <themecatalogue.h>

#include <QTest>

using namespace Councilscope;

namespace {

const RuleSet& rules()
{
    static const RuleSet set = *RuleSet::builtIn();
    return set;
}

/// "kind/body: text" of each finding.
QStringList described(const QVector<FindingDraft>& drafts)
{
    QStringList list;
    for (const FindingDraft& draft : drafts) {
        const bool board = draft.body == QLatin1String("lscb");
        list << QString(
            key(draft.kind) + (board ? QStringLiteral("/lscb") : QString()) + QStringLiteral(": ") + draft.text.text());
    }
    return list;
}

QStringList findings(const PagedText& text, DocumentKind kind)
{
    const RuleScope scope{rules(), kind, Framework::Unknown};
    const DocumentOutline outline(text, scope.knownHeading());
    QVector<FindingDraft> drafts = FindingLists(scope, outline.blocks()).read();
    drafts += FindingProse(scope, outline.blocks()).read();
    return described(drafts);
}

} // namespace

class TestFindings : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void readsLists_data();
    void readsLists();
    void readsNews_data();
    void readsNews();
    void readsOverPageBreaks();
    void readsRowsOfTables();
    void mendsLineBreaks_data();
    void mendsLineBreaks();
    void findsThemes_data();
    void findsThemes();
    void quotesWhatItRead();
};

void TestFindings::readsLists_data()
{
    QTest::addColumn<DocumentKind>("kind");
    QTest::addColumn<QString>("text");
    QTest::addColumn<QStringList>("expected");

    QTest::newRow("bullets") << DocumentKind::FullReport
                             << QStringLiteral("What needs to improve?1\n\n• The pace of visits.\n• The use of\n  "
                                               "records.\n\nMain findings\n\n• Not this.")
                             << QStringList{QStringLiteral("area_for_improvement: The pace of visits."),
                                    QStringLiteral("area_for_improvement: The use of records.")};
    QTest::newRow("numbers that go on over a short heading")
        << DocumentKind::FullReport
        << QStringLiteral(
               "Priority and immediate action\n\n7. Visit all children.\n\nLeadership\n\n8. Train managers.\n\n"
               "Areas for improvement\n\n9. Write plans.\n\nKey strengths and weaknesses\n\n10. Some text.")
        << QStringList{QStringLiteral("priority_action: Visit all children."),
               QStringLiteral("priority_action: Train managers."),
               QStringLiteral("area_for_improvement: Write plans.")};
    QTest::newRow("numbers that begin again below a divider")
        << DocumentKind::FullReport
        << QStringLiteral("Areas for improvement\n\nPlanning\n\n1. Visit all children.\n\n2. Write plans.\n\nCare "
                          "leavers\n\n1. Train advisers.\n\nSummary of findings\n\n1. Some text.")
        << QStringList{QStringLiteral("area_for_improvement: Visit all children."),
               QStringLiteral("area_for_improvement: Write plans."),
               QStringLiteral("area_for_improvement: Train advisers.")};
    QTest::newRow("sub-bullets stay inside")
        << DocumentKind::FullReport
        << QStringLiteral("Recommendations\n\n1. Improve plans by ensuring that:\n\n    • they are dated\n    • they "
                          "are shared.\n\n2. Visit more.")
        << QStringList{
               QStringLiteral("recommendation: Improve plans by ensuring that: they are dated they are shared."),
               QStringLiteral("recommendation: Visit more.")};
    QTest::newRow("none") << DocumentKind::FullReport
                          << QStringLiteral("Priority and immediate action\n\n16. There are no areas of priority "
                                            "action.\n\nAreas for improvement\n\n17. Share data.")
                          << QStringList{QStringLiteral("area_for_improvement: Share data.")};
    QTest::newRow("none, in other words")
        << DocumentKind::FullReport
        << QStringLiteral("Priority and immediate action\n\nThere are no priority or immediate actions for the "
                          "council.\n\nAreas for improvement\n\n17. Share data.")
        << QStringList{QStringLiteral("area_for_improvement: Share data.")};
    QTest::newRow("board") << DocumentKind::FullReport
                           << QStringLiteral("Recommendations\n\n1. Visit more.\n\nThe Local Safeguarding Children "
                                             "Board (LSCB)\n\nRecommendations\n\n• Meet more.")
                           << QStringList{QStringLiteral("recommendation: Visit more."),
                                  QStringLiteral("recommendation/lscb: Meet more.")};
    QTest::newRow("contents list is no section")
        << DocumentKind::FullReport << QStringLiteral("Recommendations 8\n\n• A bullet on the cover.") << QStringList{};
    QTest::newRow("deadlines divide") << DocumentKind::FullReport
                                      << QStringLiteral("Areas for improvement\n\n15. The council should take the "
                                                        "following action.\n\nImmediately:\n\n• visit all\n\n"
                                                        "Within three months:\n\n• write plans")
                                      << QStringList{QStringLiteral("area_for_improvement: visit all"),
                                             QStringLiteral("area_for_improvement: write plans")};
    QTest::newRow("one action with parts")
        << DocumentKind::LetterFocusedVisit
        << QStringLiteral("Area for priority action\n\nThe council must act on delay, including:\n\n• late plans\n• "
                          "late visits.\n\nMain findings")
        << QStringList{
               QStringLiteral("priority_action: The council must act on delay, including: late plans late visits.")};
    QTest::newRow("actions of an earlier visit remain")
        << DocumentKind::LetterFocusedVisit
        << QStringLiteral("Areas for priority action\n\nThe areas set last year remain. There are no additional "
                          "priority actions.\n\nMain findings")
        << QStringList{};
    QTest::newRow("a detached paragraph belongs to the bullet before")
        << DocumentKind::LetterUnannounced
        << QStringLiteral("Strengths\n\n- Good calls.\n\n\n\nVisits are on time.\n\n- Clear records.\n\nAreas for "
                          "development\n\n- Plans are late.\n\n"
                          "Any areas for development identified above will be looked at again.")
        << QStringList{QStringLiteral("strength: Good calls. Visits are on time."),
               QStringLiteral("strength: Clear records."), QStringLiteral("area_for_improvement: Plans are late.")};
    QTest::newRow("summary for children")
        << DocumentKind::SummaryChildren
        << QStringLiteral(
               "Here is a summary of the things we found that were **good**:\n\nCalls are answered.\n\n"
               "Here is a summary of the things we found that **needed improving**:\n\nPlans are unclear.\n\n"
               "The full inspection report was published in May.")
        << QStringList{QStringLiteral("strength: Calls are answered."),
               QStringLiteral("area_for_improvement: Plans are unclear.")};
}

void TestFindings::readsLists()
{
    QFETCH(DocumentKind, kind);
    QFETCH(QString, text);
    QFETCH(QStringList, expected);
    QCOMPARE(findings(textOf(text, false), kind), expected);
}

void TestFindings::readsNews_data()
{
    QTest::addColumn<QString>("text");
    QTest::addColumn<QStringList>("expected");

    QTest::newRow("introduced bullets") << QStringLiteral(
        "Strengths included:\n\n• “kind” staff.\n\nNegatives included:\n\n• late plans.\n\nLeader Ann Example said: "
        "“We act.”")
                                        << QStringList{QStringLiteral("strength: “kind” staff."),
                                               QStringLiteral("area_for_improvement: late plans.")};
    QTest::newRow("members of a number") << QStringLiteral(
        "It found that two required immediate action.\n\nOne was the logging of calls at night.\n\nThe other involved "
        "visits that were late.")
                                         << QStringList{
                                                QStringLiteral("priority_action: the logging of calls at night"),
                                                QStringLiteral("priority_action: visits that were late")};
    QTest::newRow("enumeration") << QStringLiteral("Areas requiring improvement included the number of late visits, "
                                                   "the lack of trained staff and vans, the slow post.")
                                 << QStringList{QStringLiteral("area_for_improvement: the number of late visits"),
                                        QStringLiteral("area_for_improvement: the lack of trained staff and vans"),
                                        QStringLiteral("area_for_improvement: the slow post")};
    QTest::newRow("clause") << QStringLiteral(
        "Retention of drivers, however, remains a key risk, and records were not yet accurate enough.")
                            << QStringList{QStringLiteral("area_for_improvement: records were not yet accurate enough"),
                                   QStringLiteral(
                                       "area_for_improvement: Retention of drivers, however, remains a key risk")};
    QTest::newRow("hypothetical") << QStringLiteral(
        "Staffing could have been called poor if it had not changed; then it would have remained a key risk.")
                                  << QStringList{};
}

void TestFindings::readsNews()
{
    QFETCH(QString, text);
    QFETCH(QStringList, expected);
    QCOMPARE(findings(textOf(text, false), DocumentKind::News), expected);
}

void TestFindings::readsOverPageBreaks()
{
    PagedText text = textOf(
        QStringLiteral(
            "What needs to improve\n• The care that is\n\fgiven at night.\n• Plans.\nMain findings\n• Not this."),
        true);
    const QVector<double> lefts{0.1, 0.1, 0.13, 0.1, 0.1, 0.1};
    QCOMPARE(text.lines.size(), lefts.size());
    for (qsizetype i = 0; i < lefts.size(); ++i) {
        TextLine& line = text.lines[i];
        const bool bullet = text.text[line.start] == u'•';
        line.role = bullet ? LineRole::ListItem : LineRole::Body;
        line.startsParagraph = bullet || i == 4;
        line.rect = {lefts[i], 0.1, 0.9, 0.12};
    }
    QCOMPARE(findings(text, DocumentKind::FullReport),
        (QStringList{QStringLiteral("area_for_improvement: The care that is given at night."),
            QStringLiteral("area_for_improvement: Plans.")}));
}

void TestFindings::readsRowsOfTables()
{
    PagedText text = textOf(QStringLiteral("Areas for priority action\nResponsible body\tAreas for priority action\n"
                                           "Kent County Council\tLeaders must cut the waits. This includes:\n"
                                           "      • waits for diagnosis\nThe health board\tLeaders must agree a plan.\n"
                                           "Areas for improvement\nLeaders should listen.\n"),
        true);
    for (TextLine& line : text.lines) {
        const QStringView words = text.range(line.start, line.end);
        line.role = words.contains(u'\t') ? LineRole::TableRow
            : words.startsWith(u'A')      ? LineRole::Heading
                                          : LineRole::Body;
    }
    QCOMPARE(findings(text, DocumentKind::ReportSend),
        (QStringList{QStringLiteral("priority_action: Leaders must cut the waits. This includes: waits for diagnosis"),
            QStringLiteral("priority_action: Leaders must agree a plan."),
            QStringLiteral("area_for_improvement: Leaders should listen.")}));
}

void TestFindings::mendsLineBreaks_data()
{
    QTest::addColumn<QStringList>("lines");
    QTest::addColumn<QString>("expected");

    QTest::newRow("space") << QStringList{QStringLiteral("one "), QStringLiteral("  two")} << QStringLiteral("one two");
    QTest::newRow("broken word") << QStringList{QStringLiteral("in pre-"), QStringLiteral("proceedings work")}
                                 << QStringLiteral("in pre-proceedings work");
    QTest::newRow("shared word") << QStringList{QStringLiteral("for 16-"), QStringLiteral("and 17-year-olds")}
                                 << QStringLiteral("for 16- and 17-year-olds");
    QTest::newRow("or") << QStringList{QStringLiteral("pre-"), QStringLiteral("or post-birth")}
                        << QStringLiteral("pre- or post-birth");
    QTest::newRow("dash") << QStringList{QStringLiteral("late –"), QStringLiteral("again")}
                          << QStringLiteral("late – again");
    QTest::newRow("footnote mark") << QStringList{QStringLiteral("special schools3 and"), QStringLiteral("homes.")}
                                   << QStringLiteral("special schools and homes.");
    QTest::newRow("a number that is no mark")
        << QStringList{QStringLiteral("key stage 3 and level4")} << QStringLiteral("key stage 3 and level4");
}

void TestFindings::mendsLineBreaks()
{
    QFETCH(QStringList, lines);
    QFETCH(QString, expected);
    MendedText text(QSet<int>{3});
    qsizetype start = 0;
    for (const QString& line : lines) {
        text.addLine(line, start);
        start += line.size() + 1;
    }
    QCOMPARE(text.text(), expected);
    QCOMPARE(text.sourceEnd(text.text().size()), start - 1);
}

void TestFindings::findsThemes_data()
{
    QTest::addColumn<QString>("text");
    QTest::addColumn<QString>("theme");
    QTest::addColumn<bool>("expected");

    QTest::newRow("chronologies") << QStringLiteral("The use of chronologies") << QStringLiteral("data_recording")
                                  << true;
    QTest::newRow("caseloads") << QStringLiteral("Caseloads are high") << QStringLiteral("workforce") << true;
    QTest::newRow("several words") << QStringLiteral("domestic violence notices") << QStringLiteral("domestic_abuse")
                                   << true;
    QTest::newRow("hyphen") << QStringLiteral("out-of-hours cover") << QStringLiteral("out_of_hours") << true;
    QTest::newRow("part of a word") << QStringLiteral("an explanation of planets") << QStringLiteral("planning")
                                    << false;
    QTest::newRow("nothing") << QStringLiteral("The weather") << QStringLiteral("neglect") << false;
}

void TestFindings::findsThemes()
{
    QFETCH(QString, text);
    QFETCH(QString, theme);
    QFETCH(bool, expected);
    const ThemeCatalogue& catalogue = ThemeCatalogue::instance();
    QCOMPARE(catalogue.themesOf(text).contains(theme), expected);
    const QVector<ThemeHit> hits = catalogue.hits(text);
    const bool hit = std::any_of(
        hits.begin(), hits.end(), [&](const ThemeHit& one) { return one.theme == theme && one.end > one.start; });
    QCOMPARE(hit, expected);
}

void TestFindings::quotesWhatItRead()
{
    const QString content = QStringLiteral(
        "Inspection of Kent local authority\nchildren’s services\nInspection dates: 6 to 17 December 2021\n\n"
        "What needs to improve?\n\n• The pace of\n  visits.\n• Supervision.\n");
    const DocumentFacts facts = factsOf(content, false);
    QCOMPARE(facts.findings.size(), 2);
    QCOMPARE(facts.findings[0].source.quote, QStringLiteral("The pace of\n  visits."));
    QCOMPARE(facts.findings[0].text, QStringLiteral("The pace of visits."));
    QCOMPARE(facts.findings[1].ordinal, 2);
    QCOMPARE(facts.findings[1].source.ruleId, QStringLiteral("finding.heading.needs"));
    QCOMPARE(facts.findings[1].council, QStringLiteral("Kent"));
    QCOMPARE(content.mid(facts.findings[1].source.start, facts.findings[1].source.end - facts.findings[1].source.start),
        facts.findings[1].source.quote);
}

QTEST_GUILESS_MAIN(TestFindings)
#include "tst_findings.moc"
