#include "../shared/comparisonrecords.h"

#include <imageexporter.h>
#include <labelplacer.h>
#include <metricchart.h>
#include <metricchartpicture.h>
#include <metricchartview.h>

#include <QPainter>
#include <QSignalSpy>
#include <QTemporaryDir>
#include <QTest>
#include <QXmlStreamReader>

#include <cmath>

using namespace Councilscope;

class TestMetricChart : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void axisScale_data();
    void axisScale();
    void labelsDoNotTouch_data();
    void labelsDoNotTouch();
    void marksFollowDatesAndValues();
    void titleHasAtMostTenWords_data();
    void titleHasAtMostTenWords();
    void savesEveryForm_data();
    void savesEveryForm();
    void pngHasAskedSize();
    void csvHasOneLineForEachFigure();
    void saysWhyThereIsNothing();
    void keyboardWalksTheFigures();
    void drawsWithoutCutLabels();
    void everyModeMarksItsFigures_data();
    void everyModeMarksItsFigures();
    void ownRangeLeavesOutWhatIsBeyond();
    void totalsStayOffTheAxis();
    void momentPrefersOfficialFigures();
    void ticksAreRound_data();
    void ticksAreRound();
    void captionOfBarsIsOfTheirMoment();
    void comparatorsHideNothing();
    void partsOfMeasuresAreCharted();

private:
    static MetricSelection selection(const RecordSet& records)
    {
        return {QStringLiteral("children_looked_after"), Testing::councilsOf(records), {}, {}};
    }
    static void keep(const Picture& picture, const QString& name);
};

void TestMetricChart::keep(const Picture& picture, const QString& name)
{
    if (const QString folder = Testing::pictureFolder(); !folder.isEmpty()) {
        QVERIFY(ImageExporter::save(picture, folder + u'/' + name, {{}, 96}));
    }
}

void TestMetricChart::axisScale_data()
{
    QTest::addColumn<double>("lowest");
    QTest::addColumn<double>("highest");
    QTest::addColumn<bool>("fromZero");
    QTest::addColumn<double>("from");
    QTest::addColumn<double>("to");
    QTest::addColumn<double>("step");
    QTest::newRow("counts") << 235.0 << 1022.0 << true << 0.0 << 1250.0 << 250.0;
    QTest::newRow("cut") << 235.0 << 340.0 << false << 225.0 << 350.0 << 25.0;
    QTest::newRow("per cent") << 0.2 << 1.0 << true << 0.0 << 1.0 << 0.2;
    QTest::newRow("one figure") << 5.0 << 5.0 << true << 0.0 << 5.0 << 1.0;
    QTest::newRow("below nought") << -4.0 << 6.0 << true << -4.0 << 6.0 << 2.0;
}

void TestMetricChart::axisScale()
{
    QFETCH(double, lowest);
    QFETCH(double, highest);
    QFETCH(bool, fromZero);
    const AxisScale scale = Councilscope::axisScale(lowest, highest, fromZero);
    QTEST(scale.from, "from");
    QTEST(scale.to, "to");
    QTEST(scale.step, "step");
}

void TestMetricChart::labelsDoNotTouch_data()
{
    QTest::addColumn<QVector<double>>("wanted");
    QTest::addColumn<int>("placed");
    QTest::newRow("none") << QVector<double>{} << 0;
    QTest::newRow("apart") << QVector<double>{20, 60, 90} << 3;
    QTest::newRow("equal") << QVector<double>{50, 50, 50, 50} << 4;
    QTest::newRow("at both ends") << QVector<double>{0, 1, 99, 100} << 4;
    QTest::newRow("too many") << QVector<double>(15, 10) << 10;
}

void TestMetricChart::labelsDoNotTouch()
{
    QFETCH(QVector<double>, wanted);
    QVector<double> places = placeLabels(wanted, 10, 0, 100);
    places.removeIf([](double place) { return std::isnan(place); });
    QTEST(int(places.size()), "placed");
    std::sort(places.begin(), places.end());
    for (qsizetype i = 0; i < places.size(); ++i) {
        QVERIFY(places.at(i) >= 5 - 1e-6 && places.at(i) <= 95 + 1e-6);
        QVERIFY(i == 0 || places.at(i) - places.at(i - 1) >= 10 - 1e-6);
    }
}

void TestMetricChart::marksFollowDatesAndValues()
{
    const RecordSet records = Testing::twoCouncils();
    const MetricChartData data = metricChartData(records, selection(records));
    const MetricChart chart(data, ChartStyle::light(), {1000, 600});
    QCOMPARE(chart.marks().size(), data.series.at(0).points.size() + data.series.at(1).points.size());
    for (const ChartMark& mark : chart.marks()) {
        QVERIFY(chart.plotArea().adjusted(-1, -1, 1, 1).contains(mark.place));
    }
    const ChartMark& first = chart.marks().at(0);
    const ChartMark& second = chart.marks().at(1);
    QVERIFY(first.place.x() < second.place.x());
    QVERIFY(first.place.y() > second.place.y()); // 235 lies below 305
    QCOMPARE(chart.markAt(first.place + QPointF(3, 3)), &first);
    QVERIFY(!chart.markAt(chart.plotArea().topLeft()));
}

void TestMetricChart::titleHasAtMostTenWords_data()
{
    QTest::addColumn<QStringList>("councils");
    QTest::addColumn<QString>("metric");
    const QStringList both{QStringLiteral("Herefordshire"), QStringLiteral("Hertfordshire")};
    QTest::newRow("one") << both.mid(0, 1) << QStringLiteral("children_looked_after");
    QTest::newRow("two") << both << QStringLiteral("children_looked_after");
    QTest::newRow("one figure") << both.mid(1) << QStringLiteral("child_protection_plans");
    QTest::newRow("long") << both << QStringLiteral("privately_fostered");
}

void TestMetricChart::titleHasAtMostTenWords()
{
    QFETCH(QStringList, councils);
    QFETCH(QString, metric);
    const MetricChartData data = metricChartData(Testing::twoCouncils(), {metric, councils, {}, {}});
    QVERIFY(!data.title.isEmpty());
    QVERIFY2(data.title.split(u' ').size() <= 10, qPrintable(data.title));
    QVERIFY(data.caption.contains(QLatin1String("Source:")));
    QVERIFY(textAlternative(data).contains(data.series.first().council));
}

void TestMetricChart::savesEveryForm_data()
{
    QTest::addColumn<QString>("name");
    QTest::addColumn<QByteArray>("head");
    QTest::newRow("png") << QStringLiteral("chart.png") << QByteArray("\x89PNG");
    QTest::newRow("svg") << QStringLiteral("chart.svg") << QByteArray("<?xml");
    QTest::newRow("pdf") << QStringLiteral("chart.pdf") << QByteArray("%PDF");
    QTest::newRow("csv") << QStringLiteral("chart.CSV") << QByteArray("council,");
}

void TestMetricChart::savesEveryForm()
{
    QFETCH(QString, name);
    QTemporaryDir folder;
    const RecordSet records = Testing::twoCouncils();
    QVERIFY(saveMetricChart(records, selection(records), folder.filePath(name)));
    QFile file(folder.filePath(name));
    QVERIFY(file.open(QIODevice::ReadOnly));
    const QByteArray bytes = file.readAll();
    QFETCH(QByteArray, head);
    QVERIFY(bytes.startsWith(head));
    if (name.endsWith(QLatin1String("svg"))) {
        QVERIFY(bytes.contains("Hertfordshire"));
        QVERIFY(bytes.contains("viewBox=\"0 0 1000 600\""));
    }
}

void TestMetricChart::pngHasAskedSize()
{
    const RecordSet records = Testing::twoCouncils();
    const Picture picture = metricChartPicture(metricChartData(records, selection(records)));
    const QImage image = ImageExporter::toImage(picture, {{800, 500}, 192});
    QCOMPARE(image.size(), QSize(1600, 1000));
    QCOMPARE(image.dotsPerMeterX(), 7559);
    QVERIFY(!ImageExporter::save(picture, QStringLiteral("/nowhere/at/all/chart.png")));
    QVERIFY(!ImageExporter::save(picture, QStringLiteral("chart.bmp")));
    keep(picture, QStringLiteral("chart-2.png"));
    keep(picture, QStringLiteral("chart-2.pdf"));
    keep(picture, QStringLiteral("chart-2.svg"));
    const RecordSet many = Testing::manyCouncils(40);
    keep(metricChartPicture(metricChartData(many, selection(many))), QStringLiteral("chart-40.png"));
    MetricSelection one = selection(records);
    one.councils = {QStringLiteral("Herefordshire")};
    keep(metricChartPicture(metricChartData(records, one, {.fromZero = false})), QStringLiteral("chart-1-cut.png"));
}

void TestMetricChart::csvHasOneLineForEachFigure()
{
    const RecordSet records = Testing::twoCouncils();
    const QByteArray csv = metricChartCsv(metricSeries(records, selection(records)));
    QCOMPARE(csv.count('\n'), 1 + 13);
    QVERIFY(csv.contains("Hertfordshire,children_looked_after,2020-03-31,day,,,exact,c,,stated,"));
    QVERIFY(csv.contains("Herefordshire,children_looked_after,2017-03,month,305,"));
}

void TestMetricChart::saysWhyThereIsNothing()
{
    const RecordSet records = Testing::twoCouncils();
    const QString metric = QStringLiteral("children_looked_after");
    const QString here = QStringLiteral("Herefordshire");
    const QStringList reasons{emptyReason({}, {metric, {here}, {}, {}}), emptyReason(records, {metric, {}, {}, {}}),
        emptyReason(records, {metric, {QStringLiteral("Leeds")}, {}, {}}),
        emptyReason(records, {metric, {here}, QDate(1990, 1, 1), QDate(1991, 1, 1)})};
    QCOMPARE(QSet<QString>(reasons.cbegin(), reasons.cend()).size(), 4);
    QTemporaryDir folder;
    const auto saved = saveMetricChart({}, {metric, {here}, {}, {}}, folder.filePath(QStringLiteral("a.png")));
    QVERIFY(!saved);
    QVERIFY(!saved.error().reason.isEmpty());
}

void TestMetricChart::keyboardWalksTheFigures()
{
    const RecordSet records = Testing::twoCouncils();
    MetricChartView view;
    view.resize(900, 500);
    view.setData(metricChartData(records, selection(records)), {});
    QSignalSpy activated(&view, &MetricChartView::pointActivated);
    QTest::keyClick(&view, Qt::Key_Right);
    QCOMPARE(*view.current()->observation.value, 235.0);
    QTest::keyClick(&view, Qt::Key_Right);
    QCOMPARE(*view.current()->observation.value, 305.0);
    QVERIFY(view.accessibleDescription().contains(QLatin1String("305")));
    QTest::keyClick(&view, Qt::Key_Down);
    QCOMPARE(view.current()->observation.council, QStringLiteral("Hertfordshire"));
    QTest::keyClick(&view, Qt::Key_Return);
    QCOMPARE(activated.size(), 1);
    QTest::mouseClick(&view, Qt::LeftButton, {}, view.marks().at(0).place.toPoint());
    QCOMPARE(activated.size(), 2);
    QTest::keyClick(&view, Qt::Key_Escape);
    QVERIFY(!view.current());
}

void TestMetricChart::drawsWithoutCutLabels()
{
    const RecordSet many = Testing::manyCouncils(40);
    const MetricChartData data = metricChartData(many, selection(many));
    const Picture picture = metricChartPicture(data);
    const MetricChart chart(data, ChartStyle::light(), picture.size);
    QCOMPARE(chart.unlabelled(), 0);
    const MetricChart small(data, ChartStyle::dark(), MetricChart::minimumSize());
    QVERIFY(small.unlabelled() > 0);
    QVERIFY(small.plotArea().width() > 150);
}

namespace {

// Official figures of all councils of the records, of the country and of a few neighbours.
std::shared_ptr<const OfficialFigures> officialOf(const RecordSet& records, double country)
{
    auto official = std::make_shared<OfficialFigures>();
    Observation figure;
    figure.metric = QStringLiteral("children_looked_after");
    figure.dataset = QStringLiteral("sample");
    const QStringList councils = Testing::councilsOf(records) + QStringList{QString()};
    for (int year = 2013; year <= 2025; ++year) {
        figure.asOf = PartialDate::day(QDate(year, 3, 31));
        for (qsizetype i = 0; i < councils.size(); ++i) {
            figure.council = councils.at(i);
            figure.areaCode = figure.council.isEmpty() ? QStringLiteral("E92000001") : QString();
            const bool suppressed = i == 1 && year == 2016;
            figure.value
                = figure.council.isEmpty() ? country : 210 + (int(i) * 53) % 400 + ((year * 7 + int(i)) % 11) * 9;
            figure.symbol = suppressed ? QStringLiteral("c") : QString();
            if (suppressed) {
                figure.value.reset();
            }
            official->figures << figure;
        }
    }
    return official;
}

} // namespace

void TestMetricChart::everyModeMarksItsFigures_data()
{
    QTest::addColumn<ChartMode>("mode");
    QTest::addColumn<int>("councils");
    QTest::addColumn<bool>("dark");
    for (const int councils : {2, 40}) {
        for (const bool dark : {false, true}) {
            const QByteArray tail = QByteArray::number(councils) + (dark ? " dark" : " light");
            QTest::newRow(QByteArray("line " + tail).constData()) << ChartMode::Line << councils << dark;
            QTest::newRow(QByteArray("bars " + tail).constData()) << ChartMode::Bars << councils << dark;
            QTest::newRow(QByteArray("panels " + tail).constData()) << ChartMode::Panels << councils << dark;
        }
    }
}

void TestMetricChart::everyModeMarksItsFigures()
{
    QFETCH(ChartMode, mode);
    QFETCH(int, councils);
    QFETCH(bool, dark);
    const RecordSet records = councils == 2 ? Testing::twoCouncils() : Testing::manyCouncils(councils);
    MetricChartOptions options{
        .mode = mode, .comparators = {{ComparatorKind::England, {}}}, .official = officialOf(records, 400)};
    options.highlighted = councils > 2 ? QStringLiteral("Council number 7") : QString();
    const MetricChartData data = metricChartData(records, selection(records), options);
    const QSizeF size(1000, std::max(560.0, chartHeight(data, 1000)));
    const ChartStyle style = dark ? ChartStyle::dark() : ChartStyle::light();
    const auto chart = makeChart(data, style, size);
    QVERIFY(chart->marks().size() >= councils);
    for (const ChartMark& mark : chart->marks()) {
        QVERIFY(QRectF(QPointF(), size).contains(mark.place));
    }
    for (const double ratio : {1.0, 2.0}) {
        QImage image((size * ratio).toSize(), QImage::Format_RGB32);
        image.setDevicePixelRatio(ratio);
        QPainter painter(&image);
        chart->draw(painter, {});
        painter.end();
        QCOMPARE(image.pixelColor(image.width() - 2, 2), style.background);
        if (const QString folder = Testing::pictureFolder(); !folder.isEmpty()) {
            const QString name = QString::fromLatin1(QTest::currentDataTag()).replace(u' ', u'-');
            QVERIFY(image.save(folder + u'/' + name + QStringLiteral("@%1.png").arg(ratio)));
        }
    }
}

void TestMetricChart::ownRangeLeavesOutWhatIsBeyond()
{
    const RecordSet records = Testing::twoCouncils();
    const MetricChartData data = metricChartData(records, selection(records), {.range = ValueRange(200, 400)});
    const MetricChart chart(data, ChartStyle::light(), {1000, 600});
    QVERIFY(!chart.marks().isEmpty());
    for (const ChartMark& mark : chart.marks()) {
        const auto value = data.series.at(mark.series).points.at(mark.point).observation.value;
        QVERIFY(!value || (*value >= 200 && *value <= 400));
    }
}

void TestMetricChart::totalsStayOffTheAxis()
{
    const RecordSet records = Testing::twoCouncils();
    const MetricChartOptions options{
        .comparators = {{ComparatorKind::England, {}}}, .official = officialOf(records, 80000)};
    const MetricChartData data = metricChartData(records, selection(records), options);
    QCOMPARE(data.series.size(), 2);
    QVERIFY2(data.caption.contains(QStringLiteral("80,000")), qPrintable(data.caption));
    QCOMPARE(chartSeries(records, selection(records), options).size(), 3);
}

void TestMetricChart::momentPrefersOfficialFigures()
{
    const RecordSet records = Testing::twoCouncils();
    const MetricChartOptions options{
        .mode = ChartMode::Bars, .moment = QDate(2022, 3, 31), .official = officialOf(records, 400)};
    const MetricChartData data = metricChartData(records, selection(records), options);
    QVERIFY(data.moment.isValid());
    const MetricPoint* point = pointAt(data.series.first(), data.moment);
    QVERIFY(point && !point->isReported());
    QCOMPARE(point->date.date, QDate(2022, 3, 31));
}

namespace {

MetricSeries seriesOf(const QString& name, const QVector<double>& values, bool isComparator = false)
{
    MetricSeries series{.council = name, .metric = QStringLiteral("cin_rate"), .isComparator = isComparator};
    for (qsizetype i = 0; i < values.size(); ++i) {
        Observation figure{.council = name, .metric = series.metric, .value = values[i]};
        figure.asOf = PartialDate::day(QDate(2020 + int(i), 3, 31));
        figure.dataset = QStringLiteral("any");
        series.points.push_back({.observation = figure, .date = figure.asOf});
    }
    series.joins = joinsOf(series.points);
    return series;
}

int pixelsOf(const QColor& color, const MetricChartData& data)
{
    QImage image(900, 500, QImage::Format_RGB32);
    QPainter painter(&image);
    MetricChart(data, ChartStyle::light(), QSizeF(image.size())).draw(painter, QPointF());
    painter.end();
    int pixels = 0;
    for (int y = 0; y < image.height(); ++y) {
        for (int x = 0; x < image.width(); ++x) {
            pixels += image.pixelColor(x, y) == color;
        }
    }
    return pixels;
}

} // namespace

void TestMetricChart::ticksAreRound_data()
{
    QTest::addColumn<double>("from");
    QTest::addColumn<double>("to");
    QTest::addColumn<QVector<double>>("ticks");
    QTest::newRow("from zero") << 0.0 << 50.0 << QVector<double>{0, 10, 20, 30, 40, 50};
    QTest::newRow("odd lower end") << 3.0 << 40.0 << QVector<double>{3, 10, 20, 30, 40};
    QTest::newRow("lower end near a round figure") << 9.0 << 40.0 << QVector<double>{9, 20, 30, 40};
    QTest::newRow("below zero") << -10.0 << 10.0 << QVector<double>{-10, -5, 0, 5, 10};
}

void TestMetricChart::ticksAreRound()
{
    QFETCH(double, from);
    QFETCH(double, to);
    QTEST(ownScale(from, to).ticks(), "ticks");
}

void TestMetricChart::captionOfBarsIsOfTheirMoment()
{
    RecordSet records;
    records.documents.push_back({});
    auto official = std::make_shared<OfficialFigures>();
    for (const int year : {2020, 2024}) {
        Observation figure{.council = QStringLiteral("Leeds"), .metric = QStringLiteral("cin_rate"), .value = 5};
        figure.asOf = PartialDate::day(QDate(year, 3, 31));
        figure.dataset = QStringLiteral("any");
        official->figures.push_back(figure);
    }
    MetricChartOptions options{.mode = ChartMode::Bars, .moment = QDate(2024, 3, 31), .official = official};
    const MetricSelection leeds{QStringLiteral("cin_rate"), {QStringLiteral("Leeds")}, {}, {}};
    const QString bars = metricChartData(records, leeds, options).caption;
    QVERIFY2(bars.contains(QStringLiteral("2024")) && !bars.contains(QStringLiteral("2020")), qPrintable(bars));
    options.mode = ChartMode::Line;
    QVERIFY(metricChartData(records, leeds, options).caption.contains(QStringLiteral("2020")));
}

/// A dashed line that goes up and down again encloses what lies below it, and must not cover it.
void TestMetricChart::comparatorsHideNothing()
{
    MetricChartData data;
    data.title = QStringLiteral("Any");
    data.series = {seriesOf(QStringLiteral("Leeds"), {5, 5, 5}), seriesOf(QStringLiteral("Torbay"), {1, 1, 1}),
        seriesOf(QStringLiteral("England"), {2, 20, 2}, true)};
    const QColor leeds = ChartStyle::light().seriesColor(0);
    const int alone = pixelsOf(leeds, data);
    data.inspections = {{1, QDate(2020, 6, 1), Grade::Good, {}}};
    QVERIFY(alone > 100);
    QVERIFY2(pixelsOf(leeds, data) > alone * 9 / 10, qPrintable(QString::number(pixelsOf(leeds, data))));
}

void TestMetricChart::partsOfMeasuresAreCharted()
{
    RecordSet records;
    records.documents.push_back({});
    auto official = std::make_shared<OfficialFigures>();
    for (const auto& [breakdown, value] :
        {std::pair(QStringLiteral("age: 17"), 40.0), std::pair(QStringLiteral("age: 18"), 60.0)}) {
        for (const QString& council : {QStringLiteral("Leeds"), QString()}) {
            Observation figure{.council = council, .metric = QStringLiteral("cin_percent"), .value = value};
            figure.areaCode = council.isEmpty() ? QStringLiteral("E92000001") : QStringLiteral("E08000035");
            figure.asOf = PartialDate::day(QDate(2024, 3, 31));
            figure.breakdown = breakdown;
            figure.dataset = QStringLiteral("any");
            official->figures.push_back(figure);
        }
    }
    MetricChartOptions options;
    options.official = official;
    options.comparators = {{ComparatorKind::England, {}, {}}};
    options.moreMetrics = {measureKey(QStringLiteral("cin_percent"), QStringLiteral("age: 18"))};
    const QString first = measureKey(QStringLiteral("cin_percent"), QStringLiteral("age: 17"));
    const MetricChartData data = metricChartData(records, {first, {QStringLiteral("Leeds")}, {}, {}}, options);
    QCOMPARE(data.series.size(), 4);
    QCOMPARE(data.metrics(), (QStringList{first, options.moreMetrics.first()}));
    QCOMPARE(data.series[0].points.first().observation.value, 40.0);
    QCOMPARE(data.series[1].council, QStringLiteral("England"));
    QCOMPARE(data.series[2].points.first().observation.value, 60.0);
    QVERIFY(measureText(first).contains(QStringLiteral("17")));
    const MetricChartData total
        = metricChartData(records, {QStringLiteral("cin_percent"), {QStringLiteral("Leeds")}, {}, {}}, {});
    QVERIFY(total.isEmpty());
}

QTEST_MAIN(TestMetricChart)
#include "tst_metricchart.moc"
