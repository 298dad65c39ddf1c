#include <comparedcouncilmodel.h>
#include <councilfilterproxy.h>
#include <councilmodel.h>
#include <samplerecords.h>

#include <QAbstractItemModelTester>
#include <QSignalSpy>
#include <QTest>

using namespace Councilscope;

class CouncilModelTest : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void init();
    void isASoundModel();
    void knowsWhereACouncilStands();
    void keepsTheOrderOfChoosing();
    void checksOutliveNewRecords();
    void filter_data();
    void filter();
    void comparedStayListedWithoutDocuments();
    void regionChecksItsCouncils();
    void comparedKeepTheirOrderAndMove();
    void groupsByAnyScheme_data();
    void groupsByAnyScheme();

private:
    [[nodiscard]] QModelIndex find(const QString& council) const;
    [[nodiscard]] static QStringList listed(const QAbstractItemModel& model);

    std::unique_ptr<CouncilModel> m_model;
};

namespace {

const QDate today(2026, 11, 21);

} // namespace

void CouncilModelTest::init()
{
    m_model = std::make_unique<CouncilModel>();
    m_model->setRows(councilRows(councilStandings(Samples::twoCouncils(), today)), today);
}

QModelIndex CouncilModelTest::find(const QString& council) const
{
    for (int region = 0; region < m_model->rowCount(); ++region) {
        const QModelIndex parent = m_model->index(region, 0);
        for (int row = 0; row < m_model->rowCount(parent); ++row) {
            if (m_model->index(row, 0, parent).data().toString() == council) {
                return m_model->index(row, 0, parent);
            }
        }
    }
    return {};
}

QStringList CouncilModelTest::listed(const QAbstractItemModel& model)
{
    QStringList names;
    for (int region = 0; region < model.rowCount(); ++region) {
        const QModelIndex parent = model.index(region, 0);
        for (int row = 0; row < model.rowCount(parent); ++row) {
            names.push_back(model.index(row, 0, parent).data().toString());
        }
    }
    return names;
}

void CouncilModelTest::isASoundModel()
{
    const QAbstractItemModelTester tester(m_model.get(), QAbstractItemModelTester::FailureReportingMode::QtTest);
    CouncilFilterProxy proxy;
    proxy.setSourceModel(m_model.get());
    const QAbstractItemModelTester proxyTester(&proxy, QAbstractItemModelTester::FailureReportingMode::QtTest);
    QCOMPARE(m_model->councilCount(), 153);
    m_model->setRows({}, today);
    QCOMPARE(m_model->rowCount(), 0);
}

void CouncilModelTest::knowsWhereACouncilStands()
{
    const QModelIndex council = find(u"Herefordshire"_qs);
    QVERIFY(council.isValid());
    QCOMPARE(council.data(CouncilModel::RegionRole).toString(), u"West Midlands"_qs);
    QCOMPARE(council.data(CouncilModel::FlaggedRole).toInt(), 2);
    const auto grades = council.data(CouncilModel::GradesRole).value<QVector<LatestGrade>>();
    QCOMPARE(grades.first().grade, Grade::Good);
    const QString sentence = council.data(Qt::AccessibleTextRole).toString();
    QVERIFY(sentence.contains(u"Leadership: outstanding"_qs));
    QVERIFY(!find(u"Leeds"_qs).data(CouncilModel::HasDocumentsRole).toBool());
}

void CouncilModelTest::keepsTheOrderOfChoosing()
{
    const QSignalSpy spy(m_model.get(), &CouncilModel::checkedChanged);
    QVERIFY(m_model->setData(find(u"Hertfordshire"_qs), Qt::Checked, Qt::CheckStateRole));
    QVERIFY(m_model->setData(find(u"Herefordshire"_qs), Qt::Checked, Qt::CheckStateRole));
    QCOMPARE(m_model->checked(), QStringList({u"Hertfordshire"_qs, u"Herefordshire"_qs}));
    QVERIFY(m_model->setData(find(u"Hertfordshire"_qs), Qt::Unchecked, Qt::CheckStateRole));
    QCOMPARE(m_model->checked(), QStringList(u"Herefordshire"_qs));
    QCOMPARE(spy.size(), 3);
    QVERIFY(!m_model->setData(m_model->index(0, 0), Qt::Checked, Qt::CheckStateRole));
}

void CouncilModelTest::checksOutliveNewRecords()
{
    m_model->setChecked({u"Leeds"_qs});
    m_model->setRows(councilRows({}), today);
    QCOMPARE(find(u"Leeds"_qs).data(Qt::CheckStateRole).toInt(), int(Qt::Checked));
}

void CouncilModelTest::filter_data()
{
    QTest::addColumn<QString>("words");
    QTest::addColumn<bool>("onlyWithDocuments");
    QTest::addColumn<QStringList>("expected");
    QTest::newRow("with documents") << QString() << true << QStringList{u"Hertfordshire"_qs, u"Herefordshire"_qs};
    QTest::newRow("one letter apart") << u"Hertf"_qs << false << QStringList{u"Hertfordshire"_qs};
    QTest::newRow("any case") << u"HEREFORD"_qs << false << QStringList{u"Herefordshire"_qs};
    QTest::newRow("region and documents") << u"west mid"_qs << true << QStringList{u"Herefordshire"_qs};
    QTest::newRow("none") << u"nowhere"_qs << false << QStringList{};
}

void CouncilModelTest::filter()
{
    QFETCH(QString, words);
    QFETCH(bool, onlyWithDocuments);
    QFETCH(QStringList, expected);
    CouncilFilterProxy proxy;
    proxy.setSourceModel(m_model.get());
    proxy.sort(0);
    proxy.setWords(words);
    proxy.setOnlyWithDocuments(onlyWithDocuments);
    QCOMPARE(listed(proxy), expected);
}

void CouncilModelTest::comparedStayListedWithoutDocuments()
{
    m_model->setChecked({u"Leeds"_qs});
    CouncilFilterProxy proxy;
    proxy.setSourceModel(m_model.get());
    proxy.setOnlyWithDocuments(true);
    QVERIFY(listed(proxy).contains(u"Leeds"_qs));
    proxy.setWords(u"Hertf"_qs);
    QCOMPARE(listed(proxy), QStringList(u"Hertfordshire"_qs));
}

void CouncilModelTest::regionChecksItsCouncils()
{
    const QModelIndex region = find(u"Herefordshire"_qs).parent();
    QCOMPARE(region.data(Qt::CheckStateRole).toInt(), int(Qt::Unchecked));
    QVERIFY(m_model->setData(region, Qt::Checked, Qt::CheckStateRole));
    QCOMPARE(m_model->checked(), QStringList(u"Herefordshire"_qs)); // those with documents only
    QCOMPARE(region.data(Qt::CheckStateRole).toInt(), int(Qt::Checked));
    QVERIFY(m_model->setData(region, Qt::Unchecked, Qt::CheckStateRole));
    QVERIFY(m_model->checked().isEmpty());
}

void CouncilModelTest::comparedKeepTheirOrderAndMove()
{
    ComparedCouncilModel compared(m_model.get());
    const QAbstractItemModelTester tester(&compared, QAbstractItemModelTester::FailureReportingMode::QtTest);
    m_model->setChecked({u"Leeds"_qs, u"Hertfordshire"_qs, u"Nowhere"_qs});
    QCOMPARE(compared.rowCount(), 3);
    QCOMPARE(compared.index(2).data().toString(), u"Nowhere"_qs); // no such council is listed
    QVERIFY(compared.moveRow({}, 0, {}, 2));
    QCOMPARE(m_model->checked(), QStringList({u"Hertfordshire"_qs, u"Leeds"_qs, u"Nowhere"_qs}));
    QVERIFY(compared.moveRow({}, 2, {}, 0));
    QCOMPARE(compared.councils().first(), u"Nowhere"_qs);
    QVERIFY(!compared.moveRow({}, 0, {}, 4));
    QVERIFY(compared.setData(compared.index(0), Qt::Unchecked, Qt::CheckStateRole));
    QCOMPARE(m_model->checked(), QStringList({u"Hertfordshire"_qs, u"Leeds"_qs}));
    QCOMPARE(compared.index(0).data(CouncilModel::RegionRole).toString(), u"East of England"_qs);
}

void CouncilModelTest::groupsByAnyScheme_data()
{
    QTest::addColumn<QString>("scheme");
    QTest::addColumn<int>("regions");
    QTest::addColumn<QString>("ofCamden");
    QTest::addColumn<QString>("ofYork");
    QTest::newRow("ons") << QStringLiteral("ons") << 9 << QStringLiteral("London")
                         << QStringLiteral("Yorkshire and The Humber");
    QTest::newRow("lait") << QStringLiteral("lait") << 10 << QStringLiteral("Inner London")
                          << QStringLiteral("Yorkshire and The Humber");
    QTest::newRow("ofsted") << QStringLiteral("ofsted") << 8 << QStringLiteral("London")
                            << QStringLiteral("North East, Yorkshire and the Humber");
}

void CouncilModelTest::groupsByAnyScheme()
{
    QFETCH(QString, scheme);
    const QAbstractItemModelTester tester(m_model.get(), QAbstractItemModelTester::FailureReportingMode::QtTest);
    m_model->setChecked({QStringLiteral("York")});
    const int councils = m_model->councilCount();
    m_model->setRegionScheme(scheme);
    QTEST(m_model->rowCount(), "regions");
    QCOMPARE(m_model->councilCount(), councils);
    QTEST(find(QStringLiteral("Camden")).parent().data(CouncilModel::NameRole).toString(), "ofCamden");
    QTEST(find(QStringLiteral("York")).data(CouncilModel::RegionRole).toString(), "ofYork");
    QCOMPARE(m_model->checked(), QStringList{QStringLiteral("York")});
}

QTEST_GUILESS_MAIN(CouncilModelTest)
#include "tst_councilmodel.moc"
