#include "textdecoder.h"

#include <QStringDecoder>

#include <algorithm>
#include <array>
#include <optional>
#include <string_view>

namespace Councilscope {

namespace {

// What Windows-1252 has where Latin-1 has control characters; the five gaps stay what they are.
constexpr std::u16string_view windows1252 = u"\u20AC\u0081\u201A\u0192\u201E\u2026\u2020\u2021"
                                            u"\u02C6\u2030\u0160\u2039\u0152\u008D\u017D\u008F"
                                            u"\u0090\u2018\u2019\u201C\u201D\u2022\u2013\u2014"
                                            u"\u02DC\u2122\u0161\u203A\u0153\u009D\u017E\u0178";

/// UTF-16 without a mark: text in a Latin script has a zero in every second byte.
std::optional<QStringConverter::Encoding> utf16ByZeros(const QByteArray& bytes)
{
    const qsizetype looked = std::min<qsizetype>(bytes.size(), 4096) & ~qsizetype(1);
    qsizetype evenZeros = 0;
    qsizetype oddZeros = 0;
    for (qsizetype i = 0; i < looked; i += 2) {
        evenZeros += bytes[i] == 0;
        oddZeros += bytes[i + 1] == 0;
    }
    const qsizetype most = looked / 2 * 7 / 10;
    if (looked >= 4 && oddZeros > most && evenZeros == 0) {
        return QStringConverter::Utf16LE;
    }
    if (looked >= 4 && evenZeros > most && oddZeros == 0) {
        return QStringConverter::Utf16BE;
    }
    return std::nullopt;
}

std::optional<QString> decoded(const QByteArray& bytes, QStringConverter::Encoding encoding)
{
    QStringDecoder decoder(encoding, QStringConverter::Flag::Stateless);
    QString text = decoder.decode(bytes);
    if (decoder.hasError()) {
        return std::nullopt;
    }
    return text;
}

std::optional<QStringConverter::Encoding> utf16Encoding(const QByteArray& bytes)
{
    if (bytes.startsWith("\xFF\xFE")) {
        return QStringConverter::Utf16LE;
    }
    if (bytes.startsWith("\xFE\xFF")) {
        return QStringConverter::Utf16BE;
    }
    return utf16ByZeros(bytes);
}

} // namespace

QString fromWindows1252(const QByteArray& bytes)
{
    QString text = QString::fromLatin1(bytes);
    for (QChar& c : text) {
        if (c.unicode() >= 0x80 && c.unicode() < 0xA0) {
            c = QChar(windows1252[c.unicode() - 0x80]);
        }
    }
    return text;
}

QString decodeText(const QByteArray& bytes)
{
    QString text;
    if (const auto utf16 = utf16Encoding(bytes)) {
        text = decoded(bytes, *utf16).value_or(QString());
    } else {
        text = decoded(bytes, QStringConverter::Utf8).value_or(QString());
    }
    if (text.isEmpty()) {
        text = fromWindows1252(bytes);
    }
    if (text.startsWith(QChar(QChar::ByteOrderMark))) {
        text.remove(0, 1);
    }
    return text;
}

QString withLineFeeds(QString text)
{
    text.replace(QLatin1String("\r\n"), QLatin1String("\n"));
    return text.replace(QLatin1Char('\r'), QLatin1Char('\n'));
}

bool isBinary(const QByteArray& bytes)
{
    static const std::array<QByteArray, 12> signatures{
        QByteArrayLiteral("PK\x03\x04"),
        QByteArrayLiteral("\x89PNG"),
        QByteArrayLiteral("\xFF\xD8\xFF"),
        QByteArrayLiteral("GIF8"),
        QByteArrayLiteral("\x7F"
                          "ELF"),
        QByteArrayLiteral("\x1F\x8B"),
        QByteArrayLiteral("\xD0\xCF\x11\xE0"),
        QByteArrayLiteral("SQLite format 3"),
        QByteArrayLiteral("7z\xBC\xAF"),
        QByteArrayLiteral("Rar!"),
        QByteArrayLiteral("{\\rtf"),
        QByteArrayLiteral("%PDF-"),
    };
    if (std::any_of(signatures.begin(), signatures.end(), [&](const QByteArray& s) { return bytes.startsWith(s); })) {
        return true;
    }
    if (utf16Encoding(bytes)) {
        return false;
    }
    return std::any_of(bytes.begin(), bytes.end(), [](char byte) {
        const auto c = static_cast<unsigned char>(byte);
        return c < 0x20 && c != '\t' && c != '\n' && c != '\r' && c != '\f' && c != 0x1B && c != 0x0B;
    });
}

} // namespace Councilscope
