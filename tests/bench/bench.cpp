// councilscope_bench FOLDER: measures importing against `pdftotext -layout` over the same PDFs, in one run, and prints
// a table.
#include <library.h>

#include <QCommandLineParser>
#include <QCoreApplication>
#include <QDirIterator>
#include <QElapsedTimer>
#include <QFileInfo>
#include <QProcess>
#include <QTemporaryDir>
#include <QTextStream>
#include <QTimer>

#include <sys/resource.h>
#include <unistd.h>

using namespace Councilscope;

namespace {

struct Measurement
{
    double wallSeconds = 0;
    double cpuSeconds = 0;
    qint64 peakBytes = 0; ///< of all processes together
};

double childrenCpuSeconds()
{
    rusage usage{};
    getrusage(RUSAGE_CHILDREN, &usage);
    const auto seconds = [](const timeval& time) { return double(time.tv_sec) + double(time.tv_usec) / 1e6; };
    return seconds(usage.ru_utime) + seconds(usage.ru_stime);
}

QByteArray procFile(qint64 process, const QString& name)
{
    QFile file(QStringLiteral("/proc/%1/%2").arg(process).arg(name));
    return file.open(QIODevice::ReadOnly) ? file.readAll() : QByteArray();
}

/// What a process and everything below it have in memory; pages that they share count once for each.
qint64 residentBytes(qint64 process)
{
    qint64 bytes = procFile(process, QStringLiteral("statm")).split(' ').value(1).toLongLong() * sysconf(_SC_PAGESIZE);
    QDirIterator threads(QStringLiteral("/proc/%1/task").arg(process), QDir::Dirs | QDir::NoDotAndDotDot);
    while (threads.hasNext()) {
        QFile children(threads.next() + QStringLiteral("/children"));
        if (!children.open(QIODevice::ReadOnly)) {
            continue;
        }
        for (const QByteArray& child : children.readAll().simplified().split(' ')) {
            if (!child.isEmpty()) {
                bytes += residentBytes(child.toLongLong());
            }
        }
    }
    return bytes;
}

Measurement run(const QString& program, const QStringList& arguments)
{
    Measurement result;
    const double cpuBefore = childrenCpuSeconds();
    QElapsedTimer wall;
    wall.start();
    QProcess process;
    process.setStandardOutputFile(QProcess::nullDevice());
    process.setStandardErrorFile(QProcess::nullDevice());
    process.start(program, arguments);
    while (!process.waitForFinished(25) && process.state() != QProcess::NotRunning) {
        result.peakBytes = std::max(result.peakBytes, residentBytes(process.processId()));
    }
    result.wallSeconds = double(wall.nsecsElapsed()) / 1e9;
    result.cpuSeconds = childrenCpuSeconds() - cpuBefore;
    return result;
}

Measurement convertOneByOne(const QStringList& pdfs)
{
    Measurement total;
    for (const QString& pdf : pdfs) {
        const Measurement one = run(QStringLiteral("pdftotext"), {QStringLiteral("-layout"), pdf, QStringLiteral("-")});
        total.wallSeconds += one.wallSeconds;
        total.cpuSeconds += one.cpuSeconds;
        total.peakBytes = std::max(total.peakBytes, one.peakBytes);
    }
    return total;
}

Measurement openLibrary(const QString& location)
{
    Measurement result;
    QElapsedTimer wall;
    wall.start();
    const auto library = Library::open(location);
    if (library) {
        const auto records = (*library)->records({});
        const auto counts = (*library)->counts();
        result.wallSeconds = records && counts ? double(wall.nsecsElapsed()) / 1e9 : 0;
    }
    return result;
}

QStringList pdfsBelow(const QString& folder)
{
    QStringList files;
    QDirIterator iterator(folder, {QStringLiteral("*.pdf")}, QDir::Files, QDirIterator::Subdirectories);
    while (iterator.hasNext()) {
        files << iterator.next();
    }
    files.sort();
    return files;
}

void print(QTextStream& out, const QString& name, const Measurement& measurement)
{
    out << name.leftJustified(34) << QString::number(measurement.wallSeconds, 'f', 2).rightJustified(10)
        << QString::number(measurement.cpuSeconds, 'f', 2).rightJustified(10)
        << QString::number(measurement.peakBytes >> 20).rightJustified(10) << "\n";
    out.flush();
}

} // namespace

int main(int argc, char** argv)
{
    const QCoreApplication application(argc, argv);
    QCommandLineParser parser;
    parser.setApplicationDescription(
        QStringLiteral("Measures importing a folder against pdftotext over the same PDFs."));
    parser.addPositionalArgument(QStringLiteral("folder"), QStringLiteral("Folder with documents."));
    const QCommandLineOption programOption(QStringLiteral("program"), QStringLiteral("The program to measure."),
        QStringLiteral("PATH"), QStringLiteral(COUNCILSCOPE_PROGRAM));
    parser.addOption(programOption);
    parser.addHelpOption();
    parser.process(application);
    if (parser.positionalArguments().size() != 1) {
        parser.showHelp(2);
    }
    const QString folder = parser.positionalArguments().constFirst();
    const QTemporaryDir scratch;
    const QString library = scratch.filePath(QStringLiteral("bench.councilscope"));
    const QStringList import{
        QStringLiteral("--library"), library, QStringLiteral("--quiet"), QStringLiteral("import"), folder};

    QTextStream out(stdout);
    out << QString(QStringLiteral("%1 PDFs")).arg(pdfsBelow(folder).size()).leftJustified(34)
        << "    wall s     CPU s   peak MB\n";
    const Measurement texts = convertOneByOne(pdfsBelow(folder));
    print(out, QStringLiteral("pdftotext -layout, one by one"), texts);
    const Measurement first = run(parser.value(programOption), import);
    print(out, QStringLiteral("import"), first);
    print(out, QStringLiteral("import again, nothing changed"), run(parser.value(programOption), import));
    print(out, QStringLiteral("open and load all records"), openLibrary(library));
    out << "import / pdftotext: wall " << QString::number(first.wallSeconds / texts.wallSeconds, 'f', 2) << ", CPU "
        << QString::number(first.cpuSeconds / texts.cpuSeconds, 'f', 2) << "\n";
    return 0;
}
