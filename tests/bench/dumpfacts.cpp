// councilscope_dumpfacts: reads files and prints what extraction finds in them, one JSON object a line, or their text.
#include <extractionengine.h>
#include <readerregistry.h>
#include <recordsjson.h>

#include <QCommandLineParser>
#include <QCoreApplication>
#include <QCryptographicHash>
#include <QDirIterator>
#include <QFile>
#include <QFileInfo>
#include <QJsonDocument>
#include <QTextStream>
#include <QThreadPool>
#include <QtConcurrentMap>

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
    const QString sha256 = QString::fromLatin1(QCryptographicHash::hash(bytes, QCryptographicHash::Sha256).toHex());
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

} // namespace

int main(int argc, char** argv)
{
    const QCoreApplication application(argc, argv);
    QCommandLineParser parser;
    const QCommandLineOption textOption(QStringLiteral("text"), QStringLiteral("Print the canonical text."));
    const QCommandLineOption layoutOption(QStringLiteral("layout"), QStringLiteral("Print lines with role and place."));
    const QCommandLineOption jobsOption(
        QStringLiteral("jobs"), QStringLiteral("Number of threads."), QStringLiteral("N"), QStringLiteral("1"));
    parser.addOptions({textOption, layoutOption, jobsOption});
    parser.addPositionalArgument(QStringLiteral("paths"), QStringLiteral("Files and folders."));
    parser.addHelpOption();
    parser.process(application);

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
