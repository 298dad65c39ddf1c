#include <csvreader.h>
#include <odsreader.h>
#include <tablereader.h>
#include <xlsxreader.h>

#include <QTemporaryDir>
#include <QTest>

#include <zip.h>

using namespace Councilscope;

namespace {

using Rows = QVector<QStringList>;

/// Rows of cells in UTF-8.
Rows rowsOf(std::initializer_list<std::initializer_list<const char*>> rows)
{
    Rows all;
    for (const auto& cells : rows) {
        QStringList texts;
        for (const char* cell : cells) {
            texts << QString::fromUtf8(cell);
        }
        all << texts;
    }
    return all;
}

struct ReadTable
{
    Rows rows;
    QVector<qsizetype> numbers;
    QStringList sheets;
    QString canonical;
    bool offsetsFit = true;
    UserMessage failure;
};

ReadTable readAll(const QByteArray& bytes)
{
    ReadTable table;
    const TableReader* reader = tableReaderFor(bytes);
    if (!reader) {
        table.failure = errorMessage(QStringLiteral("no reader"));
        return table;
    }
    qsizetype points = 0;
    const auto read = reader->read(bytes, [&](const TableRow& row) {
        table.offsetsFit = table.offsetsFit && row.start == table.canonical.size() && row.pointStart == points;
        QStringList cells;
        for (const QStringView cell : row.cells) {
            cells << cell.toString();
        }
        table.rows << cells;
        table.numbers << row.number;
        table.sheets << row.sheet;
        table.canonical += row.text + QLatin1Char('\n');
        points += row.text.toUcs4().size() + 1;
        return true;
    });
    if (!read) {
        table.failure = read.error();
    }
    return table;
}

/// An archive of the parts, the first one not packed, as OpenDocument wants it.
QByteArray archive(const QVector<std::pair<QByteArray, QByteArray>>& parts)
{
    QTemporaryDir folder;
    const QByteArray path = folder.filePath(QStringLiteral("archive.zip")).toUtf8();
    zip_t* zip = zip_open(path.constData(), ZIP_CREATE, nullptr);
    for (const auto& [name, bytes] : parts) {
        zip_source_t* source = zip_source_buffer(zip, bytes.constData(), zip_uint64_t(bytes.size()), 0);
        const zip_int64_t index = zip_file_add(zip, name.constData(), source, 0);
        if (name == "mimetype") {
            zip_set_file_compression(zip, zip_uint64_t(index), ZIP_CM_STORE, 0);
        }
    }
    zip_close(zip);
    QFile file(QString::fromUtf8(path));
    return file.open(QIODevice::ReadOnly) ? file.readAll() : QByteArray();
}

QByteArray ods(const QByteArray& tables)
{
    return archive({{"mimetype", "application/vnd.oasis.opendocument.spreadsheet"},
        {"content.xml",
            "<office:document-content xmlns:office='o' xmlns:table='t' xmlns:text='x'><office:body><office:spreadsheet>"
                + tables + "</office:spreadsheet></office:body></office:document-content>"}});
}

QByteArray cell(const QByteArray& text, const QByteArray& attributes = {})
{
    return "<table:table-cell " + attributes + "><text:p>" + text + "</text:p></table:table-cell>";
}

QByteArray row(const QByteArray& cells, int repeated = 1)
{
    return "<table:table-row table:number-rows-repeated='" + QByteArray::number(repeated) + "'>" + cells
        + "</table:table-row>";
}

QByteArray table(const QByteArray& rows)
{
    return "<table:table table:name='Sheet'>" + rows + "</table:table>";
}

QByteArray xlsx(const QByteArray& rows)
{
    return archive({{"xl/workbook.xml",
                        "<workbook xmlns:r='r'><sheets><sheet name='First' sheetId='1' r:id='a'/></sheets></workbook>"},
        {"xl/_rels/workbook.xml.rels",
            "<Relationships><Relationship Id='a' Target='worksheets/sheet1.xml'/></Relationships>"},
        {"xl/sharedStrings.xml", "<sst><si><t>Area</t></si><si><r><t>Test</t></r><r><t>shire</t></r></si></sst>"},
        {"xl/styles.xml",
            "<styleSheet><numFmts><numFmt numFmtId='170' formatCode='0.0%'/></numFmts>"
            "<cellXfs><xf numFmtId='0'/><xf numFmtId='170'/><xf numFmtId='9'/></cellXfs></styleSheet>"},
        {"xl/worksheets/sheet1.xml", "<worksheet><sheetData>" + rows + "</sheetData></worksheet>"}});
}

} // namespace

class TestTableReaders : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void readsCsv_data();
    void readsCsv();
    void refusesCsv_data();
    void refusesCsv();
    void readsOds();
    void readsXlsx();
    void refusesSpreadsheets_data();
    void refusesSpreadsheets();
    void stopsWhenAsked();
};

void TestTableReaders::readsCsv_data()
{
    QTest::addColumn<QByteArray>("bytes");
    QTest::addColumn<Rows>("rows");
    QTest::addColumn<QString>("canonical");
    const auto text = [](const char* utf8) { return QString::fromUtf8(utf8); };
    QTest::newRow("plain") << QByteArray("a,b\n1,2\n") << rowsOf({{"a", "b"}, {"1", "2"}}) << text("a,b\n1,2\n");
    QTest::newRow("no line end at the end")
        << QByteArray("a,b\n1,2") << rowsOf({{"a", "b"}, {"1", "2"}}) << text("a,b\n1,2\n");
    QTest::newRow("CRLF, byte order mark") << QByteArray("\xEF\xBB\xBF"
                                                         "a,b\r\n1,2\r\n")
                                           << rowsOf({{"a", "b"}, {"1", "2"}}) << text("a,b\n1,2\n");
    QTest::newRow("separator in a quoted cell")
        << QByteArray("\"Test, County of\",1\n") << rowsOf({{"Test, County of", "1"}})
        << text("\"Test, County of\",1\n");
    QTest::newRow("doubled marks") << QByteArray("\"a \"\"b\"\" c\",\"\"\"\"\n") << rowsOf({{"a \"b\" c", "\""}})
                                   << text("\"a \"\"b\"\" c\",\"\"\"\"\n");
    QTest::newRow("line end in a cell") << QByteArray("\"a\r\nb\",1\nc,2\n") << rowsOf({{"a\nb", "1"}, {"c", "2"}})
                                        << text("\"a\nb\",1\nc,2\n");
    QTest::newRow("quoted blanks") << QByteArray("\"\",,\"\"\n") << rowsOf({{"", "", ""}}) << text("\"\",,\"\"\n");
    QTest::newRow("empty line between") << QByteArray("a\n\nb\n") << rowsOf({{"a"}, {""}, {"b"}}) << text("a\n\nb\n");
    QTest::newRow("semicolons") << QByteArray("a;b;c\n1,5;2;3\n") << rowsOf({{"a", "b", "c"}, {"1,5", "2", "3"}})
                                << text("a;b;c\n1,5;2;3\n");
    QTest::newRow("Windows-1252") << QByteArray("na\xEFve,1\n") << rowsOf({{"na\u00EFve", "1"}})
                                  << text("na\u00EFve,1\n");
    QTest::newRow("beyond the first plane") << QByteArray("\xF0\x9F\x8F\xA0,1\nx,2\n")
                                            << rowsOf({{"\U0001F3E0", "1"}, {"x", "2"}}) << text("\U0001F3E0,1\nx,2\n");
}

void TestTableReaders::readsCsv()
{
    QFETCH(QByteArray, bytes);
    const ReadTable table = readAll(bytes);
    QVERIFY2(table.failure.what.isEmpty(), qPrintable(table.failure.toLine()));
    QTEST(table.rows, "rows");
    QTEST(table.canonical, "canonical");
    QVERIFY(table.offsetsFit);
}

void TestTableReaders::refusesCsv_data()
{
    QTest::addColumn<QByteArray>("bytes");
    QTest::addColumn<QString>("reason");
    QTest::newRow("a mark that is never closed") << QByteArray("a,b\n1,\"2\n3,4\n") << QStringLiteral("line 2");
    QTest::newRow("a million empty rows") << "a,b\n" + QByteArray(1'000'000, '\n') + "1,2\n"
                                          << QStringLiteral("empty rows");
}

void TestTableReaders::refusesCsv()
{
    QFETCH(QByteArray, bytes);
    QFETCH(QString, reason);
    const ReadTable table = readAll(bytes);
    QVERIFY2(table.failure.reason.contains(reason), qPrintable(table.failure.toLine()));
    QVERIFY(!table.failure.help.isEmpty());
}

void TestTableReaders::readsOds()
{
    const QByteArray empty = "<table:table-cell table:number-columns-repeated='16000'/>";
    const ReadTable read = readAll(ods(table(row(cell("Title of the sheet") + empty) + row(empty, 2)
        + "<table:table-header-rows>" + row(cell("Area") + cell("Value", "table:number-columns-repeated='2'") + empty)
        + "</table:table-header-rows>"
        + row(cell("Test<text:s text:c='2'/>shire") + cell("12.35", "office:value-type='float' office:value='12.3456'")
            + cell("29/02/2024", "office:value-type='date' office:date-value='2024-02-29T00:00:00'")
            + cell("12.9%", "office:value-type='percentage' office:value='0.129'"))
        + row(cell("same"), 3) + row(empty, 1'048'000))));
    QVERIFY2(read.failure.what.isEmpty(), qPrintable(read.failure.toLine()));
    QCOMPARE(read.rows,
        (rowsOf({{"Title of the sheet"}, {"Area", "Value", "Value"}, {"Test shire", "12.3456", "2024-02-29", "12.9%"},
            {"same"}, {"same"}, {"same"}})));
    QCOMPARE(read.numbers, (QVector<qsizetype>{1, 4, 5, 6, 7, 8}));
    QCOMPARE(read.sheets.first(), QStringLiteral("Sheet"));
    QVERIFY(read.offsetsFit);
}

void TestTableReaders::readsXlsx()
{
    const ReadTable read
        = readAll(xlsx("<row r='2'><c r='A2' t='s'><v>0</v></c><c r='C2' t='s'><v>1</v></c></row>"
                       "<row r='5'><c r='B5'><v>45352</v></c><c r='C5' t='inlineStr'><is><t>c</t></is></c></row>"
                       "<row r='6'><c r='A6' s='1'><v>0.129</v></c><c r='B6' s='2'><v>1</v></c>"
                       "<c r='C6' s='0'><v>0.30000000000000004</v></c></row>"));
    QVERIFY2(read.failure.what.isEmpty(), qPrintable(read.failure.toLine()));
    QCOMPARE(read.rows, (rowsOf({{"Area", "", "Testshire"}, {"", "45352", "c"}, {"12.9%", "100%", "0.3"}})));
    QCOMPARE(read.numbers, (QVector<qsizetype>{2, 5, 6}));
    QCOMPARE(read.sheets, QStringList(3, QStringLiteral("First")));
}

void TestTableReaders::refusesSpreadsheets_data()
{
    QTest::addColumn<QByteArray>("bytes");
    QTest::addColumn<QString>("reason");
    const QByteArray whole = ods(table(row(cell("a") + cell("b"))));
    QTest::newRow("cut off") << whole.left(whole.size() / 2) << QStringLiteral("damaged");
    QTest::newRow("bomb") << archive(
        {{"mimetype", "application/vnd.oasis.opendocument.spreadsheet"}, {"content.xml", QByteArray(40 << 20, ' ')}})
                          << QStringLiteral("unreasonable");
    QTest::newRow("row repeated without end") << ods(table(row(cell("a"), 1'000'000))) << QStringLiteral("repeated");
    QTest::newRow("empty rows before data")
        << ods(table(row("", 1'000'000) + row(cell("a")))) << QStringLiteral("empty rows");
    QTest::newRow("not well-formed") << ods("<table:table>") << QStringLiteral("well-formed");
    QTest::newRow("no content") << archive({{"mimetype", "application/vnd.oasis.opendocument.spreadsheet"}})
                                << QStringLiteral("missing");
}

void TestTableReaders::refusesSpreadsheets()
{
    QFETCH(QByteArray, bytes);
    QFETCH(QString, reason);
    const ReadTable read = readAll(bytes);
    QVERIFY2(read.failure.reason.contains(reason), qPrintable(read.failure.toLine()));
}

void TestTableReaders::stopsWhenAsked()
{
    const QByteArray bytes("a\nb\nc\n");
    int rows = 0;
    QVERIFY(tableReaderFor(bytes)->read(bytes, [&](const TableRow&) { return ++rows < 2; }));
    QCOMPARE(rows, 2);
}

QTEST_GUILESS_MAIN(TestTableReaders)

#include "tst_tablereaders.moc"
