#include "readerregistry.h"

#include "htmlreader.h"
#include "pdfreader.h"
#include "plaintextreader.h"

#include <QCoreApplication>

namespace Councilscope {

namespace {

struct Messages
{
    Q_DECLARE_TR_FUNCTIONS(ReaderRegistry)
};

bool isNamedPdf(const QString& fileName)
{
    return fileName.endsWith(QLatin1String(".pdf"), Qt::CaseInsensitive);
}

} // namespace

ReaderRegistry ReaderRegistry::withAllReaders()
{
    ReaderRegistry registry;
    registry.add(std::make_unique<PdfReader>());
    registry.add(std::make_unique<HtmlReader>());
    registry.add(std::make_unique<PlainTextReader>());
    return registry;
}

void ReaderRegistry::add(std::unique_ptr<DocumentReader> reader)
{
    m_readers.push_back(std::move(reader));
}

Result<PagedText> ReaderRegistry::read(const QByteArray& bytes, const QString& fileName) const
{
    if (bytes.isEmpty()) {
        return Failure(
            errorMessage(Messages::tr("The file is empty."), {}, fileName, Messages::tr("Download or copy it again.")));
    }
    if (isNamedPdf(fileName) && HtmlReader::looksLikeHtml(bytes)) {
        return Failure(errorMessage(
            Messages::tr("This is a web page, not a PDF: probably an error page was saved in place of the document."),
            {}, fileName, Messages::tr("Download the document again from where it was published.")));
    }
    for (const auto& reader : m_readers) {
        if (reader->canRead(bytes)) {
            return reader->read(bytes).map_error([&](UserMessage message) {
                message.place = fileName;
                return message;
            });
        }
    }
    return Failure(errorMessage(Messages::tr("This is not a kind of file that can be read."),
        Messages::tr("Its content is neither a PDF nor a web page nor plain text."), fileName,
        Messages::tr("Save it as one of these and import that.")));
}

} // namespace Councilscope
