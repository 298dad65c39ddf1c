// councilscope_dumpfacts: reads files and prints what extraction finds in them, one JSON object a line, or their text,
// or what reading and extracting cost.
#include <extractionengine.h>
#include <readerregistry.h>
#include <recordsjson.h>
#include <sha256.h>

#include <QCommandLineParser>
#include <QCoreApplication>
#include <QDirIterator>
#include <QFile>
#include <QFileInfo>
#include <QJsonDocument>
#include <QTextStream>
#include <QThreadPool>
#include <QtConcurrentMap>

#include <algorithm>
#include <numeric>
#include <time.h>

using namespace Councilscope;

namespace {

enum class Mode
{
    Facts,
    Text,
    Layout,
};

QStringList filesBelow(const QStringList& paths)
{
    QStringList files;
    for (const QString& path : paths) {
        if (!QFileInfo(path).isDir()) {
            files << path;
            continue;
        }
        QDirIterator iterator(path, QDir::Files, QDirIterator::Subdirectories);
        while (iterator.hasNext()) {
            files << iterator.next();
        }
    }
    files.sort();
    return files;
}

QByteArray factsLine(const QString& path, const QByteArray& bytes, const Result<PagedText>& text)
{
    static const ExtractionEngine engine;
    const QString sha256 = sha256Of(bytes);
    QJsonObject json{{QStringLiteral("path"), path}, {QStringLiteral("sha256"), sha256}};
    if (text) {
        json[QLatin1String("facts")] = toJson(engine.extract(*text, {sha256, QFileInfo(path).fileName()}));
    } else {
        json[QLatin1String("error")] = text.error().toLine();
    }
    return QJsonDocument(json).toJson(QJsonDocument::Compact) + '\n';
}

const char* name(LineRole role)
{
    switch (role) {
    case LineRole::Body:
        return "body";
    case LineRole::Heading:
        return "head";
    case LineRole::ListItem:
        return "item";
    case LineRole::TableRow:
        return "row ";
    case LineRole::Footnote:
        return "note";
    }
    return "";
}

QString layoutText(const PagedText& text)
{
    QString result;
    QTextStream out(&result);
    out.setRealNumberNotation(QTextStream::FixedNotation);
    out.setRealNumberPrecision(3);
    int page = -1;
    for (const TextLine& line : text.lines) {
        if (line.page != page) {
            page = line.page;
            out << "=== page " << page << "\n";
            for (const Furniture& furniture : text.furniture) {
                if (furniture.page == page) {
                    out << "    furniture [" << furniture.rect.top << "] " << furniture.text << "\n";
                }
            }
        }
        QString content = text.range(line.start, line.end).toString();
        content.replace(QLatin1Char('\t'), QStringLiteral(" ⇥ "));
        out << name(line.role) << (line.startsParagraph ? " ¶ " : "   ") << line.start << " [" << line.rect.left << " "
            << line.rect.top << " " << line.rect.right << " " << line.rect.bottom << "] "
            << qRound(line.fontSize * 10) / 10.0 << " | " << content << "\n";
    }
    return result;
}

QString pageText(const PagedText& text)
{
    QString result;
    for (const TextPage& page : text.pages) {
        if (text.isPaged()) {
            result += QStringLiteral("--- page %1 ---\n").arg(page.number);
        }
        result += text.range(page.start, page.end);
    }
    return result;
}

QByteArray output(const QString& path, Mode mode)
{
    QFile file(path);
    if (!file.open(QIODevice::ReadOnly)) {
        return (path + QStringLiteral(": cannot be read\n")).toUtf8();
    }
    const QByteArray bytes = file.readAll();
    const auto text = ReaderRegistry::withAllReaders().read(bytes, QFileInfo(path).fileName());
    if (mode == Mode::Facts) {
        return factsLine(path, bytes, text);
    }
    const QString head = QStringLiteral("##### %1\n").arg(path);
    if (!text) {
        return (head + text.error().toLine() + QLatin1Char('\n')).toUtf8();
    }
    return (head + (mode == Mode::Text ? pageText(*text) : layoutText(*text))).toUtf8();
}

/// Of the calling thread. Other work of the machine delays a wall clock, and this one not.
double cpuSeconds()
{
    timespec now{};
    clock_gettime(CLOCK_THREAD_CPUTIME_ID, &now);
    return double(now.tv_sec) + double(now.tv_nsec) / 1e9;
}

/// CPU seconds by step, in the order in which the steps were first met.
class Times
{
public:
    /// Everything since the last call belongs to the step.
    void add(const QString& step)
    {
        const double now = cpuSeconds();
        const auto known
            = std::find_if(m_steps.begin(), m_steps.end(), [&step](const auto& entry) { return entry.first == step; });
        if (known == m_steps.end()) {
            m_steps.push_back({step, now - m_last});
        } else {
            known->second += now - m_last;
        }
        m_last = cpuSeconds();
    }
    /// What happened since the last call belongs to no step.
    void skip() { m_last = cpuSeconds(); }
    void print(QTextStream& out) const
    {
        for (const auto& [step, seconds] : m_steps) {
            out << QStringLiteral("  %1%2 s\n").arg(step, -16).arg(seconds, 8, 'f', 3);
        }
    }
    [[nodiscard]] double sum() const
    {
        return std::accumulate(
            m_steps.begin(), m_steps.end(), 0.0, [](double sum, const auto& entry) { return sum + entry.second; });
    }

private:
    double m_last = cpuSeconds();
    QVector<std::pair<QString, double>> m_steps;
};

QString formatOf(const QString& path)
{
    return QFileInfo(path).suffix().toLower();
}

/// One file after the other in one thread; opening files, hashing and printing are in no time. The first use of the
/// rules, which compiles them, is.
void printTimes(const QStringList& paths)
{
    Times reading;
    Times extracting;
    const ExtractionEngine engine;
    extracting.add(QStringLiteral("load rules"));
    for (const QString& path : paths) {
        QFile file(path);
        if (!file.open(QIODevice::ReadOnly)) {
            continue;
        }
        const QByteArray bytes = file.readAll();
        reading.skip();
        const auto text = ReaderRegistry::withAllReaders().read(bytes, QFileInfo(path).fileName());
        reading.add(formatOf(path));
        if (text) {
            const SourceFileInfo info{QString(64, u'0'), QFileInfo(path).fileName()};
            extracting.skip();
            (void)engine.extract(*text, info, [&extracting](const QString& step) { extracting.add(step); });
        }
    }
    QTextStream err(stderr);
    err << "reading " << QString::number(reading.sum(), 'f', 3) << " s of CPU\n";
    reading.print(err);
    err << "extracting " << QString::number(extracting.sum(), 'f', 3) << " s\n";
    extracting.print(err);
    err << "extracting / reading: " << QString::number(extracting.sum() / reading.sum(), 'f', 3) << "\n";
}

} // namespace

int main(int argc, char** argv)
{
    const QCoreApplication application(argc, argv);
    QCommandLineParser parser;
    const QCommandLineOption textOption(QStringLiteral("text"), QStringLiteral("Print the canonical text."));
    const QCommandLineOption layoutOption(QStringLiteral("layout"), QStringLiteral("Print lines with role and place."));
    const QCommandLineOption timesOption(
        QStringLiteral("times"), QStringLiteral("Print only what reading and extracting cost, in one thread."));
    const QCommandLineOption jobsOption(
        QStringLiteral("jobs"), QStringLiteral("Number of threads."), QStringLiteral("N"), QStringLiteral("1"));
    parser.addOptions({textOption, layoutOption, timesOption, jobsOption});
    parser.addPositionalArgument(QStringLiteral("paths"), QStringLiteral("Files and folders."));
    parser.addHelpOption();
    parser.process(application);

    if (parser.isSet(timesOption)) {
        printTimes(filesBelow(parser.positionalArguments()));
        return 0;
    }
    const Mode mode = parser.isSet(layoutOption) ? Mode::Layout : parser.isSet(textOption) ? Mode::Text : Mode::Facts;
    QThreadPool::globalInstance()->setMaxThreadCount(std::max(1, parser.value(jobsOption).toInt()));
    QFile out;
    if (!out.open(stdout, QIODevice::WriteOnly)) {
        return 1;
    }
    const auto results = QtConcurrent::blockingMappedReduced<int>(
        filesBelow(parser.positionalArguments()), [mode](const QString& path) { return output(path, mode); },
        [&out](int& count, const QByteArray& bytes) {
            out.write(bytes);
            ++count;
        },
        QtConcurrent::OrderedReduce | QtConcurrent::SequentialReduce);
    return results > 0 ? 0 : 1;
}
