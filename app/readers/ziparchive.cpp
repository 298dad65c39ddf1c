#include "ziparchive.h"

#include "tablereader.h"

#include <QCoreApplication>

#include <zip.h>

namespace Councilscope {

namespace {

struct Messages
{
    Q_DECLARE_TR_FUNCTIONS(ZipArchive)
};

Failure unreadable(const QString& reason)
{
    return Failure(errorMessage(
        Messages::tr("The spreadsheet cannot be read."), reason, {}, Messages::tr("Download or save the file again.")));
}

Failure tooLarge(const QString& name)
{
    return Failure(errorMessage(Messages::tr("The spreadsheet is refused."),
        Messages::tr("Its part “%1” would unpack to an unreasonable size.").arg(name), {},
        Messages::tr("Such files are made by mistake or to do harm; get it from its publisher.")));
}

} // namespace

void ZipArchive::Close::operator()(zip* archive) const
{
    zip_discard(archive);
}

Result<ZipArchive> ZipArchive::open(const QByteArray& bytes)
{
    zip_error_t error;
    zip_error_init(&error);
    zip_source_t* source = zip_source_buffer_create(bytes.constData(), zip_uint64_t(bytes.size()), 0, &error);
    zip_t* archive = source ? zip_open_from_source(source, ZIP_RDONLY, &error) : nullptr;
    if (!archive) {
        if (source) {
            zip_source_free(source);
        }
        zip_error_fini(&error);
        return unreadable(Messages::tr("Its archive is damaged or not complete."));
    }
    zip_error_fini(&error);
    return ZipArchive(archive);
}

bool ZipArchive::contains(const QString& name) const
{
    return zip_name_locate(m_archive.get(), name.toUtf8().constData(), 0) >= 0;
}

Result<QByteArray> ZipArchive::part(const QString& name) const
{
    const zip_int64_t index = zip_name_locate(m_archive.get(), name.toUtf8().constData(), 0);
    zip_stat_t stat;
    if (index < 0 || zip_stat_index(m_archive.get(), zip_uint64_t(index), 0, &stat) != 0) {
        return unreadable(Messages::tr("Its part “%1” is missing.").arg(name));
    }
    const auto size = qint64(stat.size);
    const auto packed = std::max<qint64>(1, qint64(stat.comp_size));
    if (size < 0 || size > TableLimits::inflatedBytes
        || (size > TableLimits::ratioFreeBytes && size / packed > TableLimits::inflationRatio)) {
        return tooLarge(name);
    }
    zip_file_t* file = zip_fopen_index(m_archive.get(), zip_uint64_t(index), 0);
    if (!file) {
        return unreadable(Messages::tr("Its part “%1” is damaged or protected by a password.").arg(name));
    }
    QByteArray bytes(size, Qt::Uninitialized);
    qint64 done = 0;
    while (done < size) {
        const zip_int64_t got = zip_fread(file, bytes.data() + done, zip_uint64_t(size - done));
        if (got <= 0) {
            break;
        }
        done += got;
    }
    const bool closed = zip_fclose(file) == 0; // tells of a wrong checksum
    if (done < size || !closed) {
        return unreadable(Messages::tr("Its part “%1” is damaged.").arg(name));
    }
    return bytes;
}

} // namespace Councilscope
