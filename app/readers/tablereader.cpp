#include "tablereader.h"

#include "csvreader.h"
#include "odsreader.h"
#include "xlsxreader.h"

namespace Councilscope {

const TableReader* tableReaderFor(const QByteArray& bytes)
{
    static const OdsReader ods;
    static const XlsxReader xlsx;
    static const CsvReader csv;
    for (const TableReader* reader : std::initializer_list<const TableReader*>{&ods, &xlsx, &csv}) {
        if (reader->canRead(bytes)) {
            return reader;
        }
    }
    return nullptr;
}

} // namespace Councilscope
