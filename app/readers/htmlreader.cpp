#include "htmlreader.h"

#include "htmltext.h"
#include "textdecoder.h"

#include <libxml/HTMLparser.h>

#include <QCoreApplication>
#include <QRegularExpression>
#include <QStringDecoder>

#include <memory>

namespace Councilscope {

namespace {

struct FreeDocument
{
    void operator()(xmlDoc* document) const { xmlFreeDoc(document); }
};

QByteArray withoutMark(const QByteArray& bytes)
{
    return bytes.startsWith("\xEF\xBB\xBF") ? bytes.mid(3) : bytes;
}

/// The encoding that a meta element of the first bytes names; empty when there is none.
QByteArray declaredEncoding(const QByteArray& bytes)
{
    static const QRegularExpression pattern(QStringLiteral("<meta[^>]{0,200}charset\\s*=\\s*[\"']?([\\w-]{2,30})"),
        QRegularExpression::CaseInsensitiveOption);
    return pattern.match(QString::fromLatin1(bytes.left(4096))).captured(1).toLatin1().toLower();
}

QString decodeHtml(const QByteArray& bytes)
{
    const QByteArray declared = declaredEncoding(bytes);
    const bool hasMark
        = bytes.startsWith("\xEF\xBB\xBF") || bytes.startsWith("\xFF\xFE") || bytes.startsWith("\xFE\xFF");
    // Browsers read these three names as Windows-1252.
    if (!hasMark && (declared == "iso-8859-1" || declared == "windows-1252" || declared == "us-ascii")) {
        return fromWindows1252(bytes);
    }
    return decodeText(bytes);
}

} // namespace

QString HtmlReader::format() const
{
    return QStringLiteral("html");
}

bool HtmlReader::looksLikeHtml(const QByteArray& bytes)
{
    static const QRegularExpression opening(
        QStringLiteral(
            "^\\s*(?:<\\?xml[^>]{0,200}\\?>\\s*)?(?:<!--.{0,2000}?-->\\s*)*<(?:!doctype\\s+html|html|head|body)\\b"),
        QRegularExpression::CaseInsensitiveOption | QRegularExpression::DotMatchesEverythingOption);
    return opening.match(decodeText(withoutMark(bytes).left(4096))).hasMatch();
}

bool HtmlReader::canRead(const QByteArray& bytes) const
{
    return looksLikeHtml(bytes);
}

Result<PagedText> HtmlReader::read(const QByteArray& bytes) const
{
    const QByteArray utf8 = withLineFeeds(decodeHtml(bytes)).toUtf8();
    const std::unique_ptr<xmlDoc, FreeDocument> document(htmlReadMemory(utf8.constData(), int(utf8.size()), nullptr,
        "UTF-8", HTML_PARSE_NONET | HTML_PARSE_RECOVER | HTML_PARSE_NOERROR | HTML_PARSE_NOWARNING));
    PagedText text = document ? mainText(*document) : PagedText{};
    if (text.lines.isEmpty()) {
        return Failure(errorMessage(QCoreApplication::translate("HtmlReader", "The web page holds no text."),
            QCoreApplication::translate("HtmlReader", "It may be made by a script when it is shown."), {},
            QCoreApplication::translate("HtmlReader", "Save the text of the page to a file and import that.")));
    }
    return text;
}

} // namespace Councilscope
