#pragma once

#include "comparisonsummary.h"
#include "summaryvalues.h"

#include <result.h>

#include <QImage>

#include <memory>

class QPagedPaintDevice;
class QPainter;
class QTextDocument;

namespace Councilscope {

/// Sets a summary in type: HTML, ODT, PDF and printed pages, all from one template. Needs a QGuiApplication.
class SummaryRenderer
{
public:
    /// `timeline` is the picture of the timelines, drawn at a multiple of the printed width; null: left out.
    explicit SummaryRenderer(const ComparisonSummary& summary, const QImage& timeline = {});

    /// A page that stands alone: the picture is in it.
    [[nodiscard]] QString toHtml() const;
    /// The same for the window: citations are links to "evidence:N", the picture is a resource of the document.
    [[nodiscard]] std::unique_ptr<QTextDocument> toDocument(CitationLinks links) const;
    /// All pages with header, footer and page numbers; the device's page layout says paper and margins.
    void print(QPagedPaintDevice* device) const;
    /// The path's ending decides: .pdf, .html, .odt. Nothing is left behind when it fails.
    [[nodiscard]] Result<void> save(const QString& path) const;
    [[nodiscard]] static QStringList endings();

private:
    [[nodiscard]] QString html(CitationLinks links, const QString& timelineAddress) const;
    void paintFrame(QPainter& painter, const QRectF& paper, int page, int pages) const;

    ComparisonSummary m_summary;
    QImage m_timeline;
};

} // namespace Councilscope
