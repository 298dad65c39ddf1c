#pragma once

#include <pagedtext.h>

namespace Councilscope {

/// A line of a document that a test may change.
struct EditableLine
{
    TextLine line; ///< place, role and font; its offsets and words are made anew
    QString text;
    QVector<NormalizedRect> words; ///< boxes of the words that `text` was read with
    QString blank; ///< of texts without pages: what stands between the line before and this one
};

/// A document taken apart into lines, changed by a test and put together again with plausible words and boxes.
class EditableText
{
public:
    explicit EditableText(const PagedText& text);

    [[nodiscard]] PagedText assembled() const;

    QVector<EditableLine> lines; ///< `line.page` says on which page each stands; ascending

private:
    PagedText m_original;
};

} // namespace Councilscope
