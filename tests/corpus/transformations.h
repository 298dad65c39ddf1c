#pragma once

#include "editabletext.h"

#include <functional>

namespace Councilscope {

/// A change of a document's print that leaves what it says as it is.
struct Transformation
{
    const char* name;
    double least; ///< share of the facts that must be the same, 0-1
    std::function<void(EditableText& text, const QString& council)> apply; ///< `council` is the one it is about
};

[[nodiscard]] QVector<Transformation> transformations();

/// The text with every name of the council replaced; a name that is broken over lines goes to the first of them.
void renameCouncil(EditableText& text, const QString& council, const QString& name);

} // namespace Councilscope
