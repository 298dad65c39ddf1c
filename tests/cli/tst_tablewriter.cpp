#include <tablewriter.h>

#include <QDir>
#include <QJsonArray>
#include <QJsonDocument>
#include <QJsonObject>
#include <QTemporaryDir>
#include <QTest>
#include <QXmlStreamReader>

#include <zip.h>

using namespace Councilscope;

class TableWriterTest : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void writesCsvCells_data();
    void writesCsvCells();
    void writesCsvTable();
    void writesJson();
    void writesOds();
    void writesByEnding_data();
    void writesByEnding();
    void namesTheFileThatCannotBeWritten_data();
    void namesTheFileThatCannotBeWritten();
    void leavesNothingUnfinished_data();
    void leavesNothingUnfinished();
    void refusesMoreRowsThanASheetHas();
};

namespace {

ExportTable sampleTable()
{
    return {QStringLiteral("sample"),
        {QStringLiteral("council"), QStringLiteral("value"), QStringLiteral("as_of"), QStringLiteral("quote")},
        {{QStringLiteral("Leeds"), 52.4, QStringLiteral("2022-03-31"), QStringLiteral("first\nsecond & <third>")},
            {QStringLiteral("York"), QVariant(), QStringLiteral("2022"), QStringLiteral("bell\a")}}};
}

QByteArray entry(const QByteArray& archive, const char* name, zip_uint16_t* method = nullptr)
{
    zip_source_t* source = zip_source_buffer_create(archive.constData(), zip_uint64_t(archive.size()), 0, nullptr);
    zip_t* zip = zip_open_from_source(source, ZIP_RDONLY, nullptr);
    zip_stat_t info;
    QByteArray bytes;
    if (zip && zip_stat(zip, name, 0, &info) == 0) {
        if (method) {
            *method = info.comp_method;
        }
        bytes.resize(qsizetype(info.size));
        zip_file_t* file = zip_fopen(zip, name, 0);
        zip_fread(file, bytes.data(), info.size);
        zip_fclose(file);
    }
    zip_discard(zip);
    return bytes;
}

/// What stands in a file of this name.
QByteArray written(const ExportTable& table, const QString& name)
{
    const QTemporaryDir folder;
    QFile file(folder.filePath(name));
    return writeTable(table, file.fileName()) && file.open(QIODevice::ReadOnly) ? file.readAll() : QByteArray();
}

} // namespace

void TableWriterTest::writesCsvCells_data()
{
    QTest::addColumn<QVariant>("value");
    QTest::addColumn<QByteArray>("cell");
    QTest::newRow("text") << QVariant(u"Leeds"_qs) << QByteArray("Leeds");
    QTest::newRow("gap") << QVariant() << QByteArray();
    QTest::newRow("comma") << QVariant(u"Bristol, City of"_qs) << QByteArray("\"Bristol, City of\"");
    QTest::newRow("quotes") << QVariant(u"a \"good\" one"_qs) << QByteArray("\"a \"\"good\"\" one\"");
    QTest::newRow("line break") << QVariant(u"a\nb"_qs) << QByteArray("\"a\nb\"");
    QTest::newRow("outside ASCII") << QVariant(u"‘é’"_qs) << QByteArray("‘é’");
    QTest::newRow("whole number") << QVariant(1269.0) << QByteArray("1269");
    QTest::newRow("fraction") << QVariant(0.1) << QByteArray("0.1");
    QTest::newRow("large number") << QVariant(1234567.0) << QByteArray("1234567");
    QTest::newRow("integer") << QVariant(7) << QByteArray("7");
}

void TableWriterTest::writesCsvCells()
{
    QFETCH(QVariant, value);
    QFETCH(QByteArray, cell);
    const ExportTable table{u"t"_qs, {u"a"_qs, u"b"_qs}, {{value, u"x"_qs}}};
    QCOMPARE(written(table, u"t.csv"_qs), QByteArray("a,b\r\n" + cell + ",x\r\n"));
}

void TableWriterTest::writesCsvTable()
{
    QCOMPARE(written({u"t"_qs, {u"a"_qs, u"b"_qs}, {}}, u"t.csv"_qs), QByteArray("a,b\r\n"));
    QCOMPARE(written({u"t"_qs, {u"a"_qs, u"b"_qs, u"c"_qs}, {{QVariant(), QVariant(), u"x"_qs}}}, u"t.csv"_qs),
        QByteArray("a,b,c\r\n,,x\r\n"));
}

void TableWriterTest::writesJson()
{
    const QByteArray text = written(sampleTable(), u"t.json"_qs);
    const QJsonArray json = QJsonDocument::fromJson(text).array();
    QCOMPARE(text, QJsonDocument(json).toJson(QJsonDocument::Indented));
    QCOMPARE(written({u"t"_qs, {u"a"_qs}, {}}, u"t.json"_qs), QJsonDocument(QJsonArray()).toJson());
    QCOMPARE(json.size(), 2);
    QCOMPARE(json[0][u"value"].toDouble(), 52.4);
    QVERIFY(json[1][u"value"].isNull());
    QCOMPARE(json[1][u"council"].toString(), QStringLiteral("York"));
}

void TableWriterTest::writesOds()
{
    const QByteArray ods = written(sampleTable(), u"t.ods"_qs);
    zip_uint16_t method = 99;
    QCOMPARE(entry(ods, "mimetype", &method), QByteArray("application/vnd.oasis.opendocument.spreadsheet"));
    QCOMPARE(method, zip_uint16_t(ZIP_CM_STORE));
    QCOMPARE(ods.mid(30, 8), QByteArray("mimetype"));
    QVERIFY(entry(ods, "META-INF/manifest.xml").contains("content.xml"));

    QXmlStreamReader xml(entry(ods, "content.xml"));
    QStringList cells;
    int rows = 0;
    while (!xml.atEnd()) {
        if (xml.readNext() != QXmlStreamReader::StartElement) {
            continue;
        }
        rows += xml.name() == QLatin1String("table-row") ? 1 : 0;
        if (xml.name() == QLatin1String("table-cell")) {
            const QXmlStreamAttributes attributes = xml.attributes();
            const QString office = QStringLiteral("urn:oasis:names:tc:opendocument:xmlns:office:1.0");
            const QString type = attributes.value(office, QLatin1String("value-type")).toString();
            const QString exact = attributes.value(office, QLatin1String("value")).toString()
                + attributes.value(office, QLatin1String("date-value")).toString();
            cells << type + u'/' + exact + u'/' + xml.readElementText(QXmlStreamReader::IncludeChildElements);
        }
    }
    QVERIFY2(!xml.hasError(), qPrintable(xml.errorString()));
    QCOMPARE(rows, 3);
    QCOMPARE(cells,
        (QStringList{u"string//council"_qs, u"string//value"_qs, u"string//as_of"_qs, u"string//quote"_qs,
            u"string//Leeds"_qs, u"float/52.4/52.4"_qs, u"date/2022-03-31/2022-03-31"_qs,
            u"string//firstsecond & <third>"_qs, u"string//York"_qs, u"//"_qs, u"string//2022"_qs,
            u"string//bell "_qs}));
}

void TableWriterTest::writesByEnding_data()
{
    QTest::addColumn<QString>("name");
    QTest::addColumn<QByteArray>("beginning");
    QTest::newRow("csv") << "t.csv" << QByteArray("council,value");
    QTest::newRow("capitals") << "t.CSV" << QByteArray("council,value");
    QTest::newRow("json") << "t.json" << QByteArray("[\n");
    QTest::newRow("ods") << "t.ods" << QByteArray("PK");
}

void TableWriterTest::writesByEnding()
{
    QFETCH(QString, name);
    QFETCH(QByteArray, beginning);
    QTemporaryDir folder;
    QVERIFY(writeTable(sampleTable(), folder.filePath(name)));
    QFile file(folder.filePath(name));
    QVERIFY(file.open(QIODevice::ReadOnly));
    QVERIFY(file.readAll().startsWith(beginning));
}

void TableWriterTest::namesTheFileThatCannotBeWritten_data()
{
    QTest::addColumn<QString>("path");
    for (const QString& format : tableFormats()) {
        QTest::newRow(qPrintable(format)) << QString(u"/nonexistent/t."_qs + format);
    }
}

void TableWriterTest::namesTheFileThatCannotBeWritten()
{
    QFETCH(QString, path);
    const auto written = writeTable(sampleTable(), path);
    QVERIFY(!written);
    QCOMPARE(written.error().place, path);
    QVERIFY(!written.error().reason.isEmpty());
}

void TableWriterTest::leavesNothingUnfinished_data()
{
    QTest::addColumn<QString>("format");
    for (const QString& format : tableFormats()) {
        QTest::newRow(qPrintable(format)) << format;
    }
}

void TableWriterTest::leavesNothingUnfinished()
{
    QFETCH(QString, format);
    const QTemporaryDir folder;
    {
        const auto stream = TableStream::toFile(u"t"_qs, {u"a"_qs}, folder.filePath(u"t."_qs + format));
        QVERIFY(stream);
        (*stream)->write({1});
    }
    QVERIFY(QDir(folder.path()).isEmpty());
}

void TableWriterTest::refusesMoreRowsThanASheetHas()
{
    const QTemporaryDir folder;
    const auto stream = TableStream::toFile(u"t"_qs, {u"a"_qs}, folder.filePath(u"t.ods"_qs));
    QVERIFY(stream);
    for (int row = 0; row < 1'048'576; ++row) {
        (*stream)->write({});
    }
    const auto written = (*stream)->finish();
    QVERIFY(!written);
    QVERIFY(written.error().help.contains(u".csv"_qs));
    QVERIFY(QDir(folder.path()).isEmpty());
}

QTEST_GUILESS_MAIN(TableWriterTest)

#include "tst_tablewriter.moc"
