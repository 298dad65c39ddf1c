#pragma once

#include <result.h>

#include <QByteArray>
#include <QStringList>

#include <memory>

struct zip;

namespace Councilscope {

/// The parts of a ZIP archive in memory (ODS, XLSX), read one at a time and never written. Parts that would inflate
/// beyond TableLimits are refused before and while they are read.
class ZipArchive
{
public:
    /// Looks for the signature alone.
    [[nodiscard]] static bool looksLikeZip(const QByteArray& bytes) { return bytes.startsWith("PK\x03\x04"); }
    /// The bytes must outlive the archive.
    [[nodiscard]] static Result<ZipArchive> open(const QByteArray& bytes);

    [[nodiscard]] bool contains(const QString& name) const;
    [[nodiscard]] Result<QByteArray> part(const QString& name) const;

private:
    struct Close
    {
        void operator()(zip* archive) const;
    };
    explicit ZipArchive(zip* archive)
        : m_archive(archive)
    {
    }

    std::unique_ptr<zip, Close> m_archive;
};

} // namespace Councilscope
