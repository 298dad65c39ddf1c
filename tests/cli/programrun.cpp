#include "programrun.h"

#include <QDir>
#include <QFile>
#include <QProcess>

namespace Councilscope {

namespace {

constexpr int programTimeout = 240000;

} // namespace

bool ProgramRun::renew()
{
    m_folder = std::make_unique<QTemporaryDir>();
    return m_folder->isValid();
}

ProgramRun::Outcome ProgramRun::run(const QStringList& arguments, bool withLibrary) const
{
    QProcess process;
    process.setWorkingDirectory(m_folder->path());
    process.start(QStringLiteral(COUNCILSCOPE_PROGRAM),
        (withLibrary ? QStringList{QStringLiteral("--library"), path(QStringLiteral("l.councilscope"))} : QStringList{})
            + arguments);
    if (!process.waitForFinished(programTimeout) || process.exitStatus() != QProcess::NormalExit) {
        process.kill();
        return {};
    }
    return {process.exitCode(), QString::fromUtf8(process.readAllStandardOutput()),
        QString::fromUtf8(process.readAllStandardError())};
}

QString ProgramRun::write(const QString& name, const QByteArray& content) const
{
    const QString full = path(name);
    QDir().mkpath(QFileInfo(full).path());
    QFile file(full);
    return file.open(QIODevice::WriteOnly) && file.write(content) == content.size() ? full : QString();
}

QByteArray sampleLetter()
{
    QFile file(QStringLiteral(
        COUNCILSCOPE_SOURCE_DIR "/resources/samples/hertfordshire unannounced inspection letter - 16 june 2011.txt"));
    return file.open(QIODevice::ReadOnly) ? file.readAll() : QByteArray();
}

QByteArray sampleArticle()
{
    return "<html><head><title>Council told to do better</title></head><body><article><h1>Council told to do "
           "better</h1><p>Herefordshire Council was visited by Ofsted inspectors in June 2023, who said that caseloads "
           "remain high.</p></article></body></html>";
}

QByteArray sampleErrorPage()
{
    return "<!DOCTYPE html><html><head><title>404 Not Found</title></head><body><p>Not found</p></body></html>";
}

QStringList column(const QString& lines, int index)
{
    QStringList cells;
    for (const QString& line : lines.split(QLatin1Char('\n'), Qt::SkipEmptyParts)) {
        cells << line.split(QLatin1Char('\t')).value(index);
    }
    return cells;
}

} // namespace Councilscope
