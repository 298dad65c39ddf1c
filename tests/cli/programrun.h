#pragma once

#include <QTemporaryDir>

#include <memory>

namespace Councilscope {

/// Runs the program itself, as a script would, in a folder of its own with the library "l.councilscope".
class ProgramRun
{
public:
    struct Outcome
    {
        int code = -1; ///< -1: it did not end, or crashed
        QString output;
        QString errors;
    };

    /// A new, empty folder; false where none can be made.
    [[nodiscard]] bool renew();
    [[nodiscard]] Outcome run(const QStringList& arguments, bool withLibrary = true) const;
    /// Makes a file, and the folders on its way, in this folder and gives its full path; empty where that failed.
    [[nodiscard]] QString write(const QString& name, const QByteArray& content) const;
    [[nodiscard]] QString path(const QString& name) const { return m_folder->filePath(name); }

private:
    std::unique_ptr<QTemporaryDir> m_folder;
};

/// The sample letter about Hertfordshire of 16 June 2011.
[[nodiscard]] QByteArray sampleLetter();
/// A short article about Herefordshire.
[[nodiscard]] QByteArray sampleArticle();
/// What a web site gives instead of a page.
[[nodiscard]] QByteArray sampleErrorPage();

/// One column of lines whose cells are apart by tabs.
[[nodiscard]] QStringList column(const QString& lines, int index);

} // namespace Councilscope
