// The same facts must be read when a real document is printed otherwise: with another council's name, other line and
// page breaks, bullets, headings, quotes and dates.
#include "transformations.h"

#include <councilnamefinder.h>
#include <extractionengine.h>
#include <readerregistry.h>

#include <QDir>
#include <QDirIterator>
#include <QFileInfo>
#include <QTest>

using namespace Councilscope;

namespace {

struct Sample
{
    QString file;
    PagedText text;
    DocumentFacts facts;
};

const ExtractionEngine& engine()
{
    static const ExtractionEngine instance;
    return instance;
}

DocumentFacts factsOf(const PagedText& text, const QString& file)
{
    return engine().extract(text, {QStringLiteral("00"), QFileInfo(file).fileName()});
}

/// Letters and digits, without names of councils: what stays of a text when it is printed otherwise.
QString plain(QString text)
{
    const QVector<CouncilMatch> names = CouncilNameFinder::instance().find(text);
    for (auto name = names.crbegin(); name != names.crend(); ++name) {
        text.remove(name->start, name->end - name->start);
    }
    text.replace(QLatin1String("per cent"), QLatin1String("%"));
    text.replace(
        QRegularExpression(QStringLiteral("\\blooked[- ]after children\\b"), QRegularExpression::CaseInsensitiveOption),
        QStringLiteral("children looked after"));
    text.remove(QRegularExpression(QStringLiteral("(?<=\\d)(?:st|nd|rd|th)\\b|\\bto\\b|[^\\w%]|_"),
        QRegularExpression::UseUnicodePropertiesOption));
    return text.toLower();
}

QStringList inspectionFacts(const DocumentFacts& facts)
{
    QStringList list{u"kind " + key(facts.document.kind), u"framework " + key(facts.document.framework),
        u"published " + facts.document.published.toIso()};
    if (facts.inspection) {
        list << u"start " + facts.inspection->start.toIso() << u"end " + facts.inspection->end.toIso()
             << u"lead " + facts.inspection->leadInspector << u"overall " + key(facts.inspection->overallGrade);
    }
    for (const Judgement& judgement : facts.judgements) {
        list << u"judgement " + key(judgement.area) + u' ' + key(judgement.grade);
    }
    return list;
}

QStringList described(const DocumentFacts& facts)
{
    QStringList list = inspectionFacts(facts);
    for (const Finding& finding : facts.findings) {
        list << u"finding " + key(finding.kind) + u' ' + finding.body + u' ' + plain(finding.text);
    }
    for (const Observation& observation : facts.observations) {
        list << u"observation " + observation.metric + u' ' + QString::number(observation.value.value_or(-1)) + u' '
                + observation.asOf.toIso();
    }
    for (const Statement& statement : facts.statements) {
        if (statement.kind == StatementKind::Claim) {
            continue; // names those who speak for the council, and so the council
        }
        list << u"statement " + key(statement.kind) + u' ' + statement.value + u' ' + statement.date.toIso();
    }
    return list;
}

QString corpusFolder()
{
    const QString given = qEnvironmentVariable("COUNCILSCOPE_CORPUS");
    return given.isEmpty() ? QStringLiteral(COUNCILSCOPE_SOURCE_DIR "/../shared") : given;
}

QStringList documents()
{
    QStringList files;
    QDirIterator iterator(
        QDir(corpusFolder()).filePath(QStringLiteral("library")), QDir::Files, QDirIterator::Subdirectories);
    while (iterator.hasNext()) {
        files << iterator.next();
    }
    files.sort();
    return files;
}

} // namespace

class TestMetamorphic : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void initTestCase();
    void keepsFacts_data();
    void keepsFacts();
    void readsNewNames_data();
    void readsNewNames();

private:
    QVector<Sample> m_samples;
};

void TestMetamorphic::initTestCase()
{
    // COUNCILSCOPE_METAMORPHIC_STEP=1 takes every document.
    const QStringList files = documents();
    if (files.isEmpty()) {
        QSKIP(
            "There is no library of documents beside the repository; set COUNCILSCOPE_CORPUS to the folder that holds "
            "library/.");
    }
    bool given = false;
    const int asked = qEnvironmentVariableIntValue("COUNCILSCOPE_METAMORPHIC_STEP", &given);
    const ReaderRegistry readers = ReaderRegistry::withAllReaders();
    for (qsizetype i = 0; i < files.size(); i += given ? std::max(1, asked) : 14) {
        QFile file(files[i]);
        QVERIFY(file.open(QIODevice::ReadOnly));
        if (const Result<PagedText> text = readers.read(file.readAll(), files[i])) {
            m_samples.push_back({files[i], *text, factsOf(*text, files[i])});
        }
    }
}

void TestMetamorphic::keepsFacts_data()
{
    QTest::addColumn<int>("index");
    const QVector<Transformation> all = transformations();
    for (int i = 0; i < all.size(); ++i) {
        QTest::newRow(all[i].name) << i;
    }
}

void TestMetamorphic::keepsFacts()
{
    QFETCH(int, index);
    const Transformation transformation = transformations().at(index);
    int kept = 0;
    int all = 0;
    QStringList changes;
    for (const Sample& sample : m_samples) {
        EditableText changed(sample.text);
        transformation.apply(changed, sample.facts.document.council);
        QStringList before = described(sample.facts);
        QStringList after = described(factsOf(changed.assembled(), sample.file));
        const qsizetype count = std::max(before.size(), after.size());
        for (const QString& fact : QStringList(before)) {
            if (after.removeOne(fact)) {
                before.removeOne(fact);
                ++kept;
            }
        }
        all += static_cast<int>(count);
        if (!before.isEmpty() || !after.isEmpty()) {
            changes << sample.file.section(u'/', -2) + u"\n    - " + before.join(u"\n    - ") + u"\n    + "
                    + after.join(u"\n    + ");
        }
    }
    qInfo().noquote()
        << QStringLiteral("%1 of %2 facts kept (%3)").arg(kept).arg(all).arg(double(kept) / all, 0, 'f', 4);
    QVERIFY(all > 0);
    if (qEnvironmentVariableIsSet("COUNCILSCOPE_METAMORPHIC_CHANGES")) {
        qInfo().noquote() << changes.join(u'\n');
    }
    QVERIFY2(kept >= transformation.least * all, qPrintable(changes.join(u'\n').left(3000)));
}

void TestMetamorphic::readsNewNames_data()
{
    QTest::addColumn<QString>("printed");
    QTest::addColumn<QString>("council");
    QTest::newRow("short") << QStringLiteral("Kent") << QStringLiteral("Kent");
    QTest::newRow("long") << QStringLiteral("Bath and North East Somerset")
                          << QStringLiteral("Bath and North East Somerset");
    QTest::newRow("islands") << QStringLiteral("Isles of Scilly") << QStringLiteral("Isles of Scilly");
    QTest::newRow("royal borough") << QStringLiteral("Royal Borough of Greenwich") << QStringLiteral("Greenwich");
    QTest::newRow("corporation") << QStringLiteral("City of London Corporation") << QStringLiteral("City of London");
    QTest::newRow("saint") << QStringLiteral("St Helens") << QStringLiteral("St Helens");
    QTest::newRow("ampersand") << QStringLiteral("Brighton & Hove City Council") << QStringLiteral("Brighton and Hove");
}

void TestMetamorphic::readsNewNames()
{
    QFETCH(QString, printed);
    QFETCH(QString, council);
    int named = 0;
    int right = 0;
    QStringList wrong;
    for (const Sample& sample : m_samples) {
        if (sample.facts.document.council.isEmpty()) {
            continue;
        }
        EditableText changed(sample.text);
        renameCouncil(changed, sample.facts.document.council, printed);
        const QString read = factsOf(changed.assembled(), sample.file).document.council;
        ++named;
        right += read == council ? 1 : 0;
        if (read != council) {
            wrong << sample.file.section(u'/', -2) + u": " + read;
        }
    }
    QVERIFY(named > 0);
    QVERIFY2(wrong.isEmpty(), qPrintable(wrong.join(u'\n')));
    QCOMPARE(right, named);
}

QTEST_APPLESS_MAIN(TestMetamorphic)
#include "tst_metamorphic.moc"
