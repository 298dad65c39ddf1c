#pragma once

#include <extractionengine.h>
#include <library.h>
#include <readerregistry.h>
#include <sha256.h>

namespace Councilscope {

/// Reads bytes as an import does; a document without text when they cannot be read.
[[nodiscard]] inline StoredDocument readDocument(
    const ExtractionEngine& engine, const QByteArray& bytes, const QString& name)
{
    const auto text = ReaderRegistry::withAllReaders().read(bytes, name);
    if (!text) {
        return {};
    }
    StoredDocument document;
    document.bytes = bytes;
    document.text = text->text;
    for (const TextPage& page : text->pages) {
        document.pageStarts << page.start;
    }
    document.facts = engine.extract(*text, {sha256Of(bytes), name});
    return document;
}

} // namespace Councilscope
