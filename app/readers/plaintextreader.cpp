#include "plaintextreader.h"

#include "flowtext.h"
#include "textdecoder.h"

#include <QCoreApplication>

namespace Councilscope {

QString PlainTextReader::format() const
{
    return QStringLiteral("text");
}

bool PlainTextReader::canRead(const QByteArray& bytes) const
{
    return !isBinary(bytes);
}

Result<PagedText> PlainTextReader::read(const QByteArray& bytes) const
{
    PagedText text = flowText(withLineFeeds(decodeText(bytes)));
    if (text.lines.isEmpty()) {
        return Failure(errorMessage(QCoreApplication::translate("PlainTextReader", "The file is empty."), {}, {},
            QCoreApplication::translate("PlainTextReader", "Download or copy it again.")));
    }
    return text;
}

} // namespace Councilscope
