#include <QFile>
#include <QProcess>
#include <QRegularExpression>
#include <QTemporaryDir>
#include <QTest>
#include <QTranslator>
#include <QXmlStreamReader>

namespace {

struct Message
{
    QString context;
    QString source;
    QString comment;
    QStringList translations; ///< one, or all plural forms
    bool numerus = false;
    bool finished = true;

    [[nodiscard]] QByteArray label() const { return QString(context + u": " + source).left(120).toUtf8(); }
};

void readTranslation(QXmlStreamReader& xml, Message& message)
{
    message.finished = xml.attributes().value(QLatin1String("type")).isEmpty();
    if (!message.numerus) {
        message.translations = {xml.readElementText()};
        return;
    }
    while (xml.readNextStartElement()) {
        message.translations.push_back(xml.readElementText());
    }
}

Message readMessage(QXmlStreamReader& xml, const QString& context)
{
    Message message;
    message.context = context;
    message.numerus = xml.attributes().value(QLatin1String("numerus")) == QLatin1String("yes");
    while (xml.readNextStartElement()) {
        if (xml.name() == QLatin1String("source")) {
            message.source = xml.readElementText();
        } else if (xml.name() == QLatin1String("comment")) {
            message.comment = xml.readElementText();
        } else if (xml.name() == QLatin1String("translation")) {
            readTranslation(xml, message);
        } else {
            xml.skipCurrentElement();
        }
    }
    return message;
}

QVector<Message> readCatalogue(const QString& path)
{
    QFile file(path);
    QVector<Message> messages;
    if (!file.open(QIODevice::ReadOnly)) {
        return messages;
    }
    QXmlStreamReader xml(&file);
    QString context;
    while (!xml.atEnd()) {
        if (xml.readNext() != QXmlStreamReader::StartElement) {
            continue;
        }
        if (xml.name() == QLatin1String("name")) {
            context = xml.readElementText();
        } else if (xml.name() == QLatin1String("message")) {
            messages.push_back(readMessage(xml, context));
        }
    }
    return messages;
}

QString cataloguePath(const QString& language)
{
    return QStringLiteral(COUNCILSCOPE_SOURCE_DIR "/translations/councilscope_%1.ts").arg(language);
}

/// "%1", "%2", "%n", "%L1" in order of the alphabet, each as often as it occurs.
QStringList placeholders(const QString& text)
{
    static const QRegularExpression placeholder(QStringLiteral("%(?:L?\\d|n)"));
    QStringList found;
    auto matches = placeholder.globalMatch(text);
    while (matches.hasNext()) {
        found.push_back(matches.next().captured());
    }
    found.sort();
    return found;
}

int acceleratorCount(const QString& text)
{
    static const QRegularExpression accelerator(QStringLiteral("(?<!&)&(?=\\w)(?!amp;|lt;|gt;|quot;)"));
    int count = 0;
    auto matches = accelerator.globalMatch(text);
    while (matches.hasNext()) {
        matches.next();
        ++count;
    }
    return count;
}

} // namespace

/// Watches over the catalogues: the Welsh one is complete and current, and no translation lost a part of its source.
class TestTranslations : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void initTestCase();
    void testNoMessageIsLostAtRunTime();
    void testWelshIsComplete();
    void testWelshHoldsNothingOld();
    void testWelshKeepsTheParts_data();
    void testWelshKeepsTheParts();
    void testEnglishPlurals_data();
    void testEnglishPlurals();
    void testCatalogueIsCompiledIn_data();
    void testCatalogueIsCompiledIn();

private:
    QTemporaryDir m_folder;
    QString m_updated; ///< the Welsh catalogue after lupdate has gone through today's sources
    QString m_complaints;
};

void TestTranslations::initTestCase()
{
    QVERIFY(m_folder.isValid());
    m_updated = m_folder.filePath(QStringLiteral("councilscope_cy.ts"));
    QVERIFY(QFile::copy(cataloguePath(QStringLiteral("cy")), m_updated));
    QVERIFY(QFile::setPermissions(m_updated, QFile::ReadOwner | QFile::WriteOwner));
    const QString sources = QStringLiteral(COUNCILSCOPE_SOURCE_DIR);
    QProcess lupdate;
    lupdate.start(QStringLiteral(COUNCILSCOPE_LUPDATE),
        {QStringLiteral("-silent"), QStringLiteral("-locations"), QStringLiteral("none"),
            QStringLiteral("-no-obsolete"), QStringLiteral("-extensions"), QStringLiteral("cpp,h,ui"),
            sources + u"/app", sources + u"/models", sources + u"/ui", QStringLiteral(COUNCILSCOPE_DATA_STRINGS),
            QStringLiteral("-ts"), m_updated});
    QVERIFY2(lupdate.waitForFinished(), qPrintable(lupdate.errorString()));
    m_complaints = QString::fromLocal8Bit(lupdate.readAllStandardError());
    QVERIFY2(lupdate.exitCode() == 0, qPrintable(m_complaints));
}

/// A message must be asked for in the context under which it stands in the catalogue. lupdate takes the context of a
/// plain tr() from the class around it; a helper function of that name asks in another one, and stays English without a
/// word.
void TestTranslations::testNoMessageIsLostAtRunTime()
{
    QVERIFY2(!m_complaints.contains(QLatin1String("Q_OBJECT")), qPrintable(m_complaints));
    for (const Message& message : readCatalogue(m_updated)) {
        QVERIFY2(message.context != QLatin1String("Councilscope"), message.label().constData());
    }
}

void TestTranslations::testWelshIsComplete()
{
    QStringList missing;
    for (const Message& message : readCatalogue(m_updated)) {
        if (!message.finished || message.translations.contains(QString())) {
            missing.push_back(QString::fromUtf8(message.label()));
        }
    }
    QVERIFY2(missing.isEmpty(), qPrintable(u"Without a Welsh translation:\n" + missing.join(u'\n')));
}

void TestTranslations::testWelshHoldsNothingOld()
{
    const auto before = readCatalogue(cataloguePath(QStringLiteral("cy")));
    QVERIFY(!before.isEmpty());
    QVERIFY2(before.size() == readCatalogue(m_updated).size(), "Run the target update_translations.");
}

void TestTranslations::testWelshKeepsTheParts_data()
{
    QTest::addColumn<QString>("source");
    QTest::addColumn<QStringList>("translations");
    int number = 0;
    for (const Message& message : readCatalogue(cataloguePath(QStringLiteral("cy")))) {
        const QByteArray label = QByteArray::number(++number) + ' ' + message.label();
        QTest::newRow(label.constData()) << message.source << message.translations;
    }
}

void TestTranslations::testWelshKeepsTheParts()
{
    QFETCH(QString, source);
    QFETCH(QStringList, translations);
    for (const QString& translation : translations) {
        QCOMPARE(placeholders(translation), placeholders(source));
        QCOMPARE(acceleratorCount(translation), acceleratorCount(source));
        QCOMPARE(translation.endsWith(u'…'), source.endsWith(u'…'));
        QCOMPARE(translation.endsWith(u':'), source.endsWith(u':'));
    }
}

void TestTranslations::testEnglishPlurals_data()
{
    QTest::addColumn<QString>("source");
    QTest::addColumn<QStringList>("translations");
    for (const Message& message : readCatalogue(cataloguePath(QStringLiteral("en")))) {
        if (message.numerus) {
            QTest::newRow(message.label().constData()) << message.source << message.translations;
        }
    }
}

void TestTranslations::testEnglishPlurals()
{
    QFETCH(QString, source);
    QFETCH(QStringList, translations);
    QCOMPARE(translations.size(), 2);
    for (const QString& translation : translations) {
        QVERIFY(!translation.isEmpty());
        QVERIFY2(!translation.contains(QLatin1String("(s)")), qPrintable(translation));
        QCOMPARE(placeholders(translation), placeholders(source));
    }
}

void TestTranslations::testCatalogueIsCompiledIn_data()
{
    QTest::addColumn<QString>("file");
    QTest::newRow("English") << QStringLiteral(":/translations/councilscope_en.qm");
    QTest::newRow("Welsh") << QStringLiteral(":/translations/councilscope_cy.qm");
}

void TestTranslations::testCatalogueIsCompiledIn()
{
    QFETCH(QString, file);
    QTranslator translator;
    QVERIFY(translator.load(file));
    QVERIFY(!translator.isEmpty());
}

QTEST_GUILESS_MAIN(TestTranslations)
#include "tst_translations.moc"
