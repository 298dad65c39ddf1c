#include "importrefusal.h"

#include <ziparchive.h>

#include <QCoreApplication>

namespace Councilscope {

namespace {

struct Messages
{
    Q_DECLARE_TR_FUNCTIONS(ImportRefusal)
};

bool isLibrary(const QByteArray& bytes)
{
    constexpr qsizetype schemaEnd = 1 << 20; // the tables' definitions are the first thing in the file
    return bytes.startsWith(QByteArrayView("SQLite format 3"))
        && QByteArrayView(bytes).first(std::min(bytes.size(), schemaEnd)).contains("CREATE TABLE judgements");
}

/// Not the formats that are archives themselves, such as those of word processors.
bool isArchiveOfFiles(const QByteArray& bytes)
{
    const auto archive = ZipArchive::looksLikeZip(bytes) ? ZipArchive::open(bytes) : Failure(UserMessage());
    return archive && !archive->contains(QStringLiteral("[Content_Types].xml"))
        && !archive->contains(QStringLiteral("mimetype"));
}

} // namespace

std::optional<UserMessage> refusalOf(const QByteArray& bytes, const QString& path)
{
    if (isLibrary(bytes)) {
        return errorMessage(Messages::tr("This is a library, not a document."),
            Messages::tr("Its documents can be shown, and are not loaded into another library."), path,
            Messages::tr("Open it with File › Open…, or on the command line with --library."));
    }
    if (isArchiveOfFiles(bytes)) {
        return errorMessage(Messages::tr("This is an archive of files."), {}, path,
            Messages::tr("Unpack it and import the files that are in it."));
    }
    if (bytes.startsWith("\xD0\xCF\x11\xE0")) {
        return errorMessage(Messages::tr("This file is of an older kind (.xls, .doc) or protected with a password."),
            {}, path, Messages::tr("Save it as .xlsx, .ods, .csv or PDF without a password and import that."));
    }
    return std::nullopt;
}

} // namespace Councilscope
