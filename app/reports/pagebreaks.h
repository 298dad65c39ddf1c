#pragma once

class QTextDocument;

namespace Councilscope {

/// Mends what QTextDocument breaks badly between pages: a heading stays with what follows it, and a row of a table that
/// would be cut begins the next page; a picture that nearly fits is made to fit. The document's page size and paint
/// device must be set; `unitsPerPixel` is the device's resolution by 96.
void mendPageBreaks(QTextDocument& document, double unitsPerPixel);

} // namespace Councilscope
