#include <inspectionmerger.h>

#include <QTest>

using namespace Councilscope;

class InspectionMergerTest : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void merges_data();
    void merges();
    void prefersTheReport();
    void prefersWhatAPersonDecided();
    void infersAYear_data();
    void infersAYear();
    void keysAreUnique();
    void findsMonths_data();
    void findsMonths();
};

namespace {

struct Mention
{
    InspectionMention value;

    Mention(const char* sha256, Framework framework, const char* start, const char* end)
    {
        value.sha256 = QString::fromLatin1(sha256);
        value.kind = DocumentKind::FullReport;
        value.inspection.council = QStringLiteral("Leeds");
        value.inspection.framework = framework;
        value.inspection.start = PartialDate::fromIso(QString::fromLatin1(start));
        value.inspection.end = PartialDate::fromIso(QString::fromLatin1(end));
    }
    Mention& kind(DocumentKind kind)
    {
        value.kind = kind;
        return *this;
    }
    Mention& published(const char* date)
    {
        value.inspection.published = PartialDate::fromIso(QString::fromLatin1(date));
        return *this;
    }
    Mention& grade(Grade grade)
    {
        value.inspection.overallGrade = grade;
        return *this;
    }
    Mention& council(const char* name)
    {
        value.inspection.council = QString::fromLatin1(name);
        return *this;
    }
    Mention& month(int month)
    {
        value.month = month;
        return *this;
    }
    Mention& earlier(const PartialDate& date)
    {
        value.earlier << date;
        return *this;
    }
    operator InspectionMention() const { return value; }
};

/// "key: documents", one for each inspection.
QStringList described(const MergedInspections& merged)
{
    QStringList lines;
    for (const Inspection& inspection : merged.inspections) {
        lines << inspection.key + QLatin1String(": ") + inspection.documents.join(QLatin1Char(' '));
    }
    return lines;
}

using Mentions = QVector<InspectionMention>;

} // namespace

void InspectionMergerTest::merges_data()
{
    QTest::addColumn<Mentions>("mentions");
    QTest::addColumn<QStringList>("inspections");
    const Mention report
        = Mention("r", Framework::Ilacs, "2022-07-18", "2022-07-29").published("2022-09-21").grade(Grade::Inadequate);
    const QString alone = QStringLiteral("leeds-ilacs-2022-07-29: ");

    QTest::newRow("nothing") << Mentions{} << QStringList{};
    QTest::newRow("one") << Mentions{report} << QStringList{alone + u"r"_qs};
    QTest::newRow("the same days twice") << Mentions{report, Mention("s", Framework::Ilacs, "2022-07-18", "2022-07-29")}
                                         << QStringList{alone + u"r s"_qs};
    QTest::newRow("days that overlap") << Mentions{report, Mention("s", Framework::Ilacs, "2022-07-11", "2022-07-22")}
                                       << QStringList{alone + u"r s"_qs};
    QTest::newRow("only the end known") << Mentions{report, Mention("s", Framework::Ilacs, "", "2022-07-29")}
                                        << QStringList{alone + u"r s"_qs};
    QTest::newRow("another framework, same days")
        << Mentions{report, Mention("s", Framework::Send, "2022-07-18", "2022-07-22")}
        << QStringList{u"leeds-send-2022-07-22: s"_qs, alone + u"r"_qs};
    QTest::newRow("another council, same days")
        << Mentions{report, Mention("s", Framework::Ilacs, "2022-07-18", "2022-07-29").council("York")}
        << QStringList{alone + u"r"_qs, u"york-ilacs-2022-07-29: s"_qs};
    QTest::newRow("framework not said") << Mentions{report,
        Mention("s", Framework::Unknown, "2022-07-18", "2022-07-29")}
                                        << QStringList{alone + u"r s"_qs};
    QTest::newRow("visits a month apart") << Mentions{Mention("a", Framework::Mv, "2023-06-28", "2023-06-29"),
        Mention("b", Framework::Mv, "2023-07-28", "2023-07-29")}
                                          << QStringList{u"leeds-mv-2023-06-29: a"_qs, u"leeds-mv-2023-07-29: b"_qs};
    QTest::newRow("month known, one visit in it") << Mentions{Mention("a", Framework::Mv, "2023-06-28", "2023-06-29"),
        Mention("b", Framework::Mv, "2023-06", "").kind(DocumentKind::News)}
                                                  << QStringList{u"leeds-mv-2023-06-29: a b"_qs};
    QTest::newRow("year known, two visits in it")
        << Mentions{Mention("a", Framework::Mv, "2023-02-01", "2023-02-02"),
               Mention("b", Framework::Mv, "2023-06-28", "2023-06-29"),
               Mention("c", Framework::Mv, "2023", "").kind(DocumentKind::News)}
        << QStringList{u"leeds-mv-2023: c"_qs, u"leeds-mv-2023-02-02: a"_qs, u"leeds-mv-2023-06-29: b"_qs};
    QTest::newRow("two that know the month only")
        << Mentions{Mention("a", Framework::Mv, "2023-06", ""), Mention("b", Framework::Mv, "2023-06", "")}
        << QStringList{u"leeds-mv-2023-06: a b"_qs};
    QTest::newRow("published with the report")
        << Mentions{report, Mention("n", Framework::Ilacs, "", "").kind(DocumentKind::News).published("2022-09-22")}
        << QStringList{alone + u"n r"_qs};
    QTest::newRow("published months later")
        << Mentions{report, Mention("n", Framework::Ilacs, "", "").kind(DocumentKind::News).published("2023-08-02")}
        << QStringList{alone + u"r"_qs, u"leeds-ilacs-2023-08-02: n"_qs};
    QTest::newRow("published soon after an inspection whose report is not loaded")
        << Mentions{Mention("s", Framework::Ilacs, "2022-07-18", "2022-07-29"),
               Mention("n", Framework::Ilacs, "", "").kind(DocumentKind::News).published("2022-09-22")}
        << QStringList{alone + u"n s"_qs};
    QTest::newRow("two news of one day, no report")
        << Mentions{Mention("m", Framework::Ilacs, "", "").published("2022-09-21"),
               Mention("n", Framework::Ilacs, "", "").published("2022-09-22")}
        << QStringList{u"leeds-ilacs-2022-09-21: m n"_qs};
    QTest::newRow("summary without a date, one event")
        << Mentions{report, Mention("c", Framework::Ilacs, "", "").kind(DocumentKind::SummaryChildren)}
        << QStringList{alone + u"c r"_qs};
    QTest::newRow("summary without a date, two events")
        << Mentions{report, Mention("q", Framework::Ilacs, "2018-05-14", "2018-05-18"),
               Mention("c", Framework::Ilacs, "", "").kind(DocumentKind::SummaryChildren)}
        << QStringList{u"leeds-ilacs-undated-c: c"_qs, u"leeds-ilacs-2018-05-18: q"_qs, alone + u"r"_qs};
    QTest::newRow("news without a date, same grade")
        << Mentions{report, Mention("n", Framework::Ilacs, "", "").kind(DocumentKind::News).grade(Grade::Inadequate)}
        << QStringList{alone + u"n r"_qs};
    QTest::newRow("news without a date, another grade")
        << Mentions{report, Mention("n", Framework::Ilacs, "", "").kind(DocumentKind::News).grade(Grade::Good)}
        << QStringList{u"leeds-ilacs-undated-n: n"_qs, alone + u"r"_qs};
    QTest::newRow("nothing known at all")
        << Mentions{Mention("n", Framework::Unknown, "", "")} << QStringList{u"leeds-inspection-undated-n: n"_qs};
}

void InspectionMergerTest::merges()
{
    QFETCH(Mentions, mentions);
    QFETCH(QStringList, inspections);
    const auto bySha
        = [](const InspectionMention& left, const InspectionMention& right) { return left.sha256 < right.sha256; };
    std::sort(mentions.begin(), mentions.end(), bySha);
    const MergedInspections first = mergeInspections(mentions);
    QCOMPARE(described(first), inspections);
    QCOMPARE(first.keyByDocument.size(), mentions.size());
    do {
        const MergedInspections merged = mergeInspections(mentions);
        QCOMPARE(merged.inspections, first.inspections);
        QCOMPARE(merged.keyByDocument, first.keyByDocument);
    } while (std::next_permutation(mentions.begin(), mentions.end(), bySha));
}

void InspectionMergerTest::prefersTheReport()
{
    InspectionMention report
        = Mention("z", Framework::Ilacs, "2022-07-18", "2022-07-29").published("2022-09-21").grade(Grade::Good);
    report.inspection.leadInspector = QStringLiteral("Ann Ash");
    InspectionMention news = Mention("a", Framework::Ilacs, "2022-07", "2022-07")
                                 .published("2022-09-22")
                                 .grade(Grade::Inadequate)
                                 .kind(DocumentKind::News);
    news.inspection.leadInspector = QStringLiteral("A. Ash");
    news.inspection.variant = QStringLiteral("short");
    const Inspection merged = mergeInspections({news, report}).inspections.value(0);
    QCOMPARE(merged.overallGrade, Grade::Good);
    QCOMPARE(merged.leadInspector, QStringLiteral("Ann Ash"));
    QCOMPARE(merged.published.toIso(), QStringLiteral("2022-09-21"));
    QCOMPARE(merged.start.toIso(), QStringLiteral("2022-07-18"));
    QCOMPARE(merged.variant, QStringLiteral("short"));
}

void InspectionMergerTest::prefersWhatAPersonDecided()
{
    InspectionMention report
        = Mention("z", Framework::Ilacs, "2022-07-18", "2022-07-29").published("2022-09-21").grade(Grade::Good);
    report.inspection.leadInspector = QStringLiteral("Ann Ash");
    InspectionMention news = Mention("a", Framework::Ilacs, "2022-07-19", "2022-07")
                                 .published("2022-09-22")
                                 .grade(Grade::Inadequate)
                                 .kind(DocumentKind::News);
    news.inspection.leadInspector = QStringLiteral("Ann Ashe");
    news.isDecided = true;
    for (const Mentions& mentions : {Mentions{news, report}, Mentions{report, news}}) {
        const MergedInspections merged = mergeInspections(mentions);
        QCOMPARE(merged.inspections.size(), 1);
        const Inspection inspection = merged.inspections.first();
        QCOMPARE(inspection.leadInspector, QStringLiteral("Ann Ashe"));
        QCOMPARE(inspection.start.toIso(), QStringLiteral("2022-07-19"));
        QCOMPARE(inspection.end.toIso(), QStringLiteral("2022-07-29")); // known to the day only here
        QCOMPARE(inspection.published.toIso(), QStringLiteral("2022-09-22"));
        QCOMPARE(inspection.overallGrade, Grade::Good); // grades are decided as judgements
    }
}

void InspectionMergerTest::infersAYear_data()
{
    QTest::addColumn<Mentions>("mentions");
    QTest::addColumn<QString>("start"); // of the mention "n"
    const Mention news = Mention("n", Framework::Ucra, "", "").kind(DocumentKind::News).month(10);
    const Mention letter = Mention("l", Framework::Ucra, "2011-05-17", "2011-05-18");
    const auto with = [](Mention mention, const PartialDate& date) { return mention.earlier(date); };
    const PartialDate october = PartialDate::month(2009, 10);

    QTest::newRow("alone") << Mentions{news} << "";
    QTest::newRow("a letter that says nothing") << Mentions{news, letter} << "";
    QTest::newRow("a letter that names the month") << Mentions{news, with(letter, october)} << "2009-10";
    QTest::newRow("a letter that names the day")
        << Mentions{news, with(letter, PartialDate::day(QDate(2009, 10, 6)))} << "2009-10";
    QTest::newRow("another month") << Mentions{news, with(letter, PartialDate::month(2009, 9))} << "";
    QTest::newRow("the year only") << Mentions{news, with(letter, PartialDate::year(2009))} << "";
    QTest::newRow("two Octobers") << Mentions{news, with(with(letter, october), PartialDate::month(2008, 10))} << "";
    QTest::newRow("said of another framework")
        << Mentions{news, with(Mention("l", Framework::Cp, "2013-01-28", "2013-02-06"), october)} << "";
    QTest::newRow("that inspection is loaded, so both are one")
        << Mentions{news, with(letter, october), Mention("o", Framework::Ucra, "2009-10-06", "2009-10-07")}
        << "2009-10-06";
}

void InspectionMergerTest::infersAYear()
{
    QFETCH(Mentions, mentions);
    const MergedInspections merged = mergeInspections(mentions);
    const QString key = merged.keyByDocument.value(QStringLiteral("n"));
    const auto found = std::find_if(merged.inspections.begin(), merged.inspections.end(),
        [&](const Inspection& inspection) { return inspection.key == key; });
    QVERIFY(found != merged.inspections.end());
    QTEST(found->start.toIso(), "start");
    QCOMPARE(found->start.state,
        found->start.precision == DatePrecision::Month ? RecordState::Inferred : RecordState::Stated);
}

void InspectionMergerTest::keysAreUnique()
{
    const MergedInspections merged
        = mergeInspections({Mention("a", Framework::Mv, "", "").month(3), Mention("b", Framework::Mv, "", "").month(3),
            Mention("ccccccccc1", Framework::Mv, "", ""), Mention("ccccccccc2", Framework::Mv, "", "")});
    QStringList keys = merged.keyByDocument.values();
    QCOMPARE(keys.size(), 4);
    QCOMPARE(keys.removeDuplicates(), 0);
}

void InspectionMergerTest::findsMonths_data()
{
    QTest::addColumn<QString>("text");
    QTest::addColumn<int>("month");
    QTest::newRow("none") << "the inspection took place" << 0;
    QTest::newRow("one") << "in early October" << 10;
    QTest::newRow("small letters") << "at the end of june" << 6;
    QTest::newRow("the same twice") << "from 3 March to 7 March" << 3;
    QTest::newRow("two") << "28 January to 6 February" << 0;
    QTest::newRow("part of a word") << "Junebug and marching" << 0;
}

void InspectionMergerTest::findsMonths()
{
    QFETCH(QString, text);
    QTEST(monthNamedIn(text), "month");
}

QTEST_APPLESS_MAIN(InspectionMergerTest)

#include "tst_inspectionmerger.moc"
