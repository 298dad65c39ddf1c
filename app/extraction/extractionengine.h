#pragma once

#include <pagedtext.h>
#include <records.h>

#include <functional>
#include <memory>

namespace Councilscope {

class RuleSet;

/// What is known of a file besides its text.
struct SourceFileInfo
{
    QString sha256;
    QString file; ///< file name without folders
};

/// Text with layout in, facts with evidence out. Knows no format. Rules are given or loaded once, the compiled-in ones
/// with the user's; afterwards the engine is immutable and can be used from several threads.
class ExtractionEngine
{
public:
    ExtractionEngine();
    explicit ExtractionEngine(const RuleSet& rules);
    ~ExtractionEngine();
    ExtractionEngine(const ExtractionEngine&) = delete;
    ExtractionEngine& operator=(const ExtractionEngine&) = delete;

    /// Told the name of each step when it is done: the extractors' names and "outline". For measuring.
    using StepObserver = std::function<void(const QString& step)>;

    /// Never fails: what cannot be read is left out and listed in DocumentFacts::notes.
    [[nodiscard]] DocumentFacts extract(
        const PagedText& text, const SourceFileInfo& file, const StepObserver& stepDone = {}) const;

private:
    struct Private;
    std::unique_ptr<Private> d;
};

} // namespace Councilscope
