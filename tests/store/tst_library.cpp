#include <library.h>

#include <QTemporaryDir>
#include <QTest>

using namespace Councilscope;

class LibraryTest : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void savesAndReads();
};

void LibraryTest::savesAndReads()
{
    QTemporaryDir folder;
    auto library = Library::open(folder.filePath(QStringLiteral("a/b.councilscope")));
    QVERIFY2(library, library ? "" : qPrintable(library.error().toLine()));
    StoredDocument document;
    document.text = QStringLiteral("first page\n\fsecond page with caseloads\n");
    document.pageStarts = {0, 12};
    document.bytes = "x";
    document.facts.document.sha256 = QStringLiteral("2d711642b726b04401627ca9fbac32f5c8530fb1903cc4db02258717921a4881");
    document.facts.document.pages = 2;
    document.facts.document.council = QStringLiteral("Leeds");
    const auto id = (*library)->save(document);
    QVERIFY2(id, id ? "" : qPrintable(id.error().toLine()));
    QCOMPARE((*library)->text(*id).value(), document.text);
    QCOMPARE((*library)->search(QStringLiteral("caseload")).value().size(), 1);
    QCOMPARE((*library)->check().value().size(), 0);
    QVERIFY((*library)->removeDocument(*id));
    QCOMPARE((*library)->search(QStringLiteral("caseload")).value().size(), 0);
}

QTEST_GUILESS_MAIN(LibraryTest)

#include "tst_library.moc"
