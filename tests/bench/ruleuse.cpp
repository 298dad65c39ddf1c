// councilscope_ruleuse: what each rule is worth.
//   councilscope_ruleuse FOLDER              how many documents, and which, read otherwise without the rule
//   councilscope_ruleuse --learn FOLDER FOLDER2   facts of FOLDER2, one JSON object a line, by those rules alone that
//                                            change a document of FOLDER: as if nobody had seen FOLDER2
#include <extractionengine.h>
#include <readerregistry.h>
#include <recordsjson.h>
#include <ruleset.h>
#include <sha256.h>

#include <QCommandLineParser>
#include <QCoreApplication>
#include <QDirIterator>
#include <QFile>
#include <QFileInfo>
#include <QJsonDocument>
#include <QTextStream>
#include <QtConcurrentMap>

#include <algorithm>

using namespace Councilscope;

namespace {

struct Source
{
    QString path;
    QString sha256;
    PagedText text;
    QByteArray facts; ///< with all rules
};

QVector<Source> sourcesBelow(const QString& folder)
{
    QStringList files;
    QDirIterator iterator(folder, QDir::Files, QDirIterator::Subdirectories);
    while (iterator.hasNext()) {
        files << iterator.next();
    }
    files.sort();
    const ReaderRegistry readers = ReaderRegistry::withAllReaders();
    QVector<Source> sources;
    for (const QString& path : files) {
        QFile file(path);
        const QByteArray bytes = file.open(QIODevice::ReadOnly) ? file.readAll() : QByteArray();
        if (const Result<PagedText> text = readers.read(bytes, QFileInfo(path).fileName())) {
            sources.push_back({path, sha256Of(bytes), *text, {}});
        }
    }
    return sources;
}

QJsonObject factsOf(const ExtractionEngine& engine, const Source& source)
{
    return toJson(engine.extract(source.text, {source.sha256, QFileInfo(source.path).fileName()}));
}

/// Documents that read otherwise without the rule.
QStringList changedWithout(const RuleSet& rules, const QString& id, const QVector<Source>& sources)
{
    const ExtractionEngine engine(rules.without({id}));
    const QVector<bool> changed = QtConcurrent::blockingMapped<QVector<bool>>(sources, [&engine](const Source& source) {
        return QJsonDocument(factsOf(engine, source)).toJson(QJsonDocument::Compact) != source.facts;
    });
    QStringList paths;
    for (qsizetype i = 0; i < sources.size(); ++i) {
        paths << (changed[i] ? QStringList{sources[i].path} : QStringList());
    }
    return paths;
}

void printFacts(const RuleSet& rules, const QString& folder, QTextStream& out)
{
    const ExtractionEngine engine(rules);
    const QVector<Source> sources = sourcesBelow(folder);
    for (const Source& source : sources) {
        const QJsonObject line{{QStringLiteral("path"), source.path}, {QStringLiteral("sha256"), source.sha256},
            {QStringLiteral("facts"), factsOf(engine, source)}};
        out << QJsonDocument(line).toJson(QJsonDocument::Compact) << '\n';
    }
}

} // namespace

int main(int argc, char** argv)
{
    const QCoreApplication app(argc, argv);
    QCommandLineParser parser;
    parser.addOption({QStringLiteral("learn"), QStringLiteral("Folder whose documents choose the rules."),
        QStringLiteral("folder")});
    parser.addPositionalArgument(QStringLiteral("folder"), QStringLiteral("Documents."));
    parser.addHelpOption();
    parser.process(app);
    const QString folder = parser.positionalArguments().value(0);
    const QString learn = parser.value(QStringLiteral("learn"));
    if (folder.isEmpty()) {
        parser.showHelp(2);
    }
    const Result<RuleSet> rules = RuleSet::builtIn();
    if (!rules) {
        qFatal("%s", qUtf8Printable(rules.error().toLine()));
    }
    QTextStream out(stdout);
    QVector<Source> sources = sourcesBelow(learn.isEmpty() ? folder : learn);
    const ExtractionEngine engine(*rules);
    for (Source& source : sources) {
        source.facts = QJsonDocument(factsOf(engine, source)).toJson(QJsonDocument::Compact);
    }
    QStringList idle;
    for (const Rule& rule : rules->all()) {
        const QStringList paths = changedWithout(*rules, rule.id, sources);
        idle << (paths.isEmpty() ? QStringList{rule.id} : QStringList());
        if (learn.isEmpty()) {
            out << rule.id << '\t' << paths.size() << '\t' << paths.join(u'|') << Qt::endl;
        }
    }
    if (!learn.isEmpty()) {
        printFacts(rules->without(idle), folder, out);
    }
    return 0;
}
