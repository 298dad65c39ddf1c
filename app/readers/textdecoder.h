#pragma once

#include <QByteArray>
#include <QString>

namespace Councilscope {

/// Decodes bytes of unknown encoding: by byte order mark, UTF-16 without one by its zero bytes, strict UTF-8, else
/// Windows-1252. The mark is dropped; line ends stay as they are.
[[nodiscard]] QString decodeText(const QByteArray& bytes);
/// `\r\n` and `\r` become `\n`.
[[nodiscard]] QString withLineFeeds(QString text);
/// Control characters that no text has, or the signature of a picture, archive or program.
[[nodiscard]] bool isBinary(const QByteArray& bytes);
/// Text with Windows-1252's characters for the bytes 0x80-0x9F.
[[nodiscard]] QString fromWindows1252(const QByteArray& bytes);

} // namespace Councilscope
