#include "readerregistry.h"

#include "htmlreader.h"
#include "pdfreader.h"
#include "plaintextreader.h"

#include <QCoreApplication>

namespace Councilscope {

namespace {

QString translated(const char* text)
{
    return QCoreApplication::translate("ReaderRegistry", text);
}

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
        return Failure(errorMessage(translated("The file is empty."), {}, fileName,
                                    translated("Download or copy it again.")));
    }
    if (isNamedPdf(fileName) && HtmlReader::looksLikeHtml(bytes)) {
        return Failure(errorMessage(
            translated("This is a web page, not a PDF: probably an error page was saved in place of the document."), {},
            fileName, translated("Download the document again from where it was published.")));
    }
    for (const auto& reader : m_readers) {
        if (reader->canRead(bytes)) {
            return reader->read(bytes).map_error([&](UserMessage message) {
                message.place = fileName;
                return message;
            });
        }
    }
    return Failure(errorMessage(translated("This is not a kind of file that can be read."),
                                translated("Its content is neither a PDF nor a web page nor plain text."), fileName,
                                translated("Save it as one of these and import that.")));
}

} // namespace Councilscope
