#include <commands.h>
#include <invocation.h>

#include <QProcess>
#include <QTemporaryDir>
#include <QTest>

using namespace Councilscope;

class InvocationTest : public QObject
{
    Q_OBJECT

public:
    InvocationTest();

private Q_SLOTS:
    void reads_data();
    void reads();
    void commandsAreComplete();

private:
    QTemporaryDir m_folder; ///< with two libraries
};

InvocationTest::InvocationTest()
{
    for (const QString& name : {u"a.councilscope"_qs, u"b.Councilscope"_qs}) {
        QFile file(m_folder.filePath(name));
        (void)file.open(QIODevice::WriteOnly);
    }
}

void InvocationTest::reads_data()
{
    QTest::addColumn<QString>("line");
    QTest::addColumn<Invocation>("expected");
    const QString home = defaultLibraryLocation();
    const auto quoted = [](const QString& path) { return QString(u'"' + path + u'"'); }; // it may hold spaces
    const QString file = QStringLiteral(COUNCILSCOPE_SOURCE_DIR "/CMakeLists.txt");

    QTest::newRow("nothing") << "" << Invocation{.location = home};
    QTest::newRow("library") << "--library a.councilscope" << Invocation{.location = u"a.councilscope"_qs};
    QTest::newRow("library with =") << "--library=postgresql://h/d check"
                                    << Invocation{.location = u"postgresql://h/d"_qs, .command = u"check"_qs};
    QTest::newRow("library without a path")
        << "check --library"
        << Invocation{
               .location = home, .problem = errorMessage(u"--library needs a path or a postgresql:// address."_qs)};
    QTest::newRow("common options after the command") << "export documents -o a.csv --quiet --json --library b"
                                                      << Invocation{.location = u"b"_qs,
                                                             .json = true,
                                                             .quiet = true,
                                                             .command = u"export"_qs,
                                                             .arguments = {u"documents"_qs, u"-o"_qs, u"a.csv"_qs}};
    QTest::newRow("text after --") << "search -- --json"
                                   << Invocation{.location = home,
                                          .command = u"search"_qs,
                                          .arguments = {u"--"_qs, u"--json"_qs}};
    QTest::newRow("help") << "--help" << Invocation{.location = home, .help = true};
    QTest::newRow("help of a command") << "import -h"
                                       << Invocation{.location = home, .help = true, .command = u"import"_qs};
    QTest::newRow("version") << "--version" << Invocation{.location = home, .version = true};
    QTest::newRow("a file for the window") << quoted(file) << Invocation{.location = home, .arguments = {file}};
    const QString library = m_folder.filePath(u"a.councilscope"_qs);
    const QString other = m_folder.filePath(u"b.Councilscope"_qs);
    const auto twoLibraries = [](const QString& second) {
        return errorMessage(
            u"Only one library can be open."_qs, {}, second, u"Name one library, and the files to import into it."_qs);
    };
    QTest::newRow("a library for the window") << quoted(library) << Invocation{.location = library};
    QTest::newRow("a library in capitals") << quoted(other) << Invocation{.location = other};
    QTest::newRow("a library and a file")
        << quoted(file) + u' ' + quoted(library) << Invocation{.location = library, .arguments = {file}};
    QTest::newRow("two libraries") << quoted(library) + u' ' + quoted(other)
                                   << Invocation{.location = library, .problem = twoLibraries(other)};
    QTest::newRow("a library beside the option")
        << u"--library b "_qs + quoted(library) << Invocation{.location = u"b"_qs, .problem = twoLibraries(library)};
    QTest::newRow("a library as a command's file") << u"import "_qs
            + quoted(library) << Invocation{.location = home, .command = u"import"_qs, .arguments = {library}};
    QTest::newRow("neither") << "imprt"
                             << Invocation{.location = home,
                                    .problem = errorMessage(u"“imprt” is neither a command nor a file."_qs, {}, {},
                                        u"councilscope --help lists the commands."_qs)};
}

void InvocationTest::reads()
{
    QFETCH(QString, line);
    QFETCH(Invocation, expected);
    const Invocation read = readInvocation(QProcess::splitCommand(line), commandNames());
    QCOMPARE(read.location, expected.location);
    QCOMPARE(read.command, expected.command);
    QCOMPARE(read.arguments, expected.arguments);
    QCOMPARE(
        read.problem ? read.problem->toLine() : QString(), expected.problem ? expected.problem->toLine() : QString());
    QVERIFY(read == expected);
}

void InvocationTest::commandsAreComplete()
{
    const QStringList fixed{u"import"_qs, u"export"_qs, u"search"_qs, u"timeline"_qs, u"chart"_qs, u"summary"_qs,
        u"metrics"_qs, u"check"_qs, u"backup"_qs, u"text"_qs, u"facts"_qs, u"reread"_qs};
    QCOMPARE(commandNames().mid(0, fixed.size()), fixed);
    for (const QString& name : fixed) {
        QVERIFY(findCommand(name)->run != nullptr);
        QVERIFY(findCommand(name)->usage.startsWith(name));
        QVERIFY2(helpText().contains(findCommand(name)->usage), qPrintable(name));
    }
    QVERIFY(!helpText().contains(QLatin1String("read-worker")));
}

QTEST_GUILESS_MAIN(InvocationTest)

#include "tst_invocation.moc"
