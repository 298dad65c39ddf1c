#pragma once

#include "pagelayout.h"

#include <QDeadlineTimer>
#include <QImage>

namespace Councilscope {

/// What recognition made of the picture of a page.
struct OcrPage
{
    QVector<LayoutWord> words; ///< in points of the page
    double confidence = 0; ///< mean over the characters, 0-1; 0 when nothing was read
    QString problem; ///< why nothing was read, a translated sentence; empty when something was
};

/// Reads pictures of pages with the tesseract program where it is installed; the program does without it. One object
/// reads one document: all its pages together may take `seconds`, so that the document's own limit is kept.
class Ocr
{
public:
    /// Pictures are best given with this many dots an inch.
    static constexpr double resolution = 300;

    explicit Ocr(int seconds = 80, const QString& program = installedProgram());

    /// Path of tesseract; empty when it is not installed.
    [[nodiscard]] static QString installedProgram();
    [[nodiscard]] bool isAvailable() const { return !m_program.isEmpty(); }
    /// `dotsPerInch` says how large the picture's page is.
    [[nodiscard]] OcrPage read(const QImage& picture, double dotsPerInch = resolution);

    /// Words and confidence of tesseract's TSV output.
    [[nodiscard]] static OcrPage fromTsv(const QString& tsv, double dotsPerInch);

private:
    QString m_program;
    QDeadlineTimer m_deadline;
};

} // namespace Councilscope
