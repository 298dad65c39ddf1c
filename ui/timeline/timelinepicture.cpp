#include "timelinepicture.h"

#include "timelinelegend.h"
#include "timelinepainter.h"

#include <words.h>

#include <QCoreApplication>
#include <QFontInfo>
#include <QFontMetricsF>
#include <QPainter>

#include <cmath>

namespace Councilscope {

namespace {

constexpr double margin = 16;
constexpr int namesInTitle = 3;

QString defaultTitle(const QVector<TimelineBlock>& blocks)
{
    if (blocks.size() > namesInTitle) {
        return QCoreApplication::translate(
            "TimelinePicture", "Inspections of children's services in %n council(s)", nullptr, int(blocks.size()));
    }
    QStringList names;
    for (const TimelineBlock& block : blocks) {
        names.push_back(block.council);
    }
    //: %1: names of councils
    return QCoreApplication::translate("TimelinePicture", "Inspections of children's services: %1")
        .arg(names.join(QStringLiteral(", ")));
}

int documentCount(const QVector<CouncilTimeline>& timelines)
{
    qsizetype documents = 0;
    for (const CouncilTimeline& timeline : timelines) {
        documents += timeline.documents.size();
    }
    return int(documents);
}

} // namespace

TimelinePicture::TimelinePicture(const QVector<CouncilTimeline>& timelines, const TimelinePictureOptions& options)
    : TimelinePicture(timelineBlocks(timelines), documentCount(timelines), options)
{
}

TimelinePicture::TimelinePicture(
    const QVector<TimelineBlock>& blocks, int documents, const TimelinePictureOptions& options)
    : m_options(options)
    , m_blocks(blocks)
    , m_documents(documents)
{
    // In pixels: what was measured on the screen is drawn alike on a device of any resolution.
    m_options.font.setPixelSize(QFontInfo(options.font).pixelSize());
    m_em = QFontMetricsF(m_options.font).height();
    if (m_options.title.isEmpty()) {
        m_options.title = defaultTitle(blocks);
    }
    m_folding = options.folding.value_or(TimelineFolding{suitableDetail(blocks.size()), {}, {}, {}});
    m_geometry = TimelineGeometry(m_blocks, m_folding, m_em);
}

QFont TimelinePicture::scaledFont(double factor, bool bold) const
{
    QFont font = m_options.font;
    font.setPixelSize(int(std::lround(font.pixelSize() * factor)));
    font.setWeight(bold ? QFont::DemiBold : QFont::Normal);
    return font;
}

double TimelinePicture::titleHeight() const
{
    return std::round(m_em * 2.0);
}

double TimelinePicture::axisHeight() const
{
    return std::round(m_em * 1.5);
}

double TimelinePicture::captionHeight() const
{
    return std::round(m_em * 1.4);
}

double TimelinePicture::footHeight(double width) const
{
    const TimelineLegend legend(legendContents(m_blocks, m_geometry), m_options.style, scaledFont(0.86, false));
    return captionHeight() + legend.heightFor(width - 2 * margin) + std::round(m_em * 1.6);
}

QSizeF TimelinePicture::sizeHint(double width) const
{
    return {width, 2 * margin + titleHeight() + axisHeight() + m_geometry.height() + footHeight(width)};
}

TimeAxis TimelinePicture::axis(double left, double width) const
{
    const TimeAxis fitted = TimelineGeometry::fitted(m_blocks, m_options.today, left, width);
    const QDate from = m_options.from.isValid() ? m_options.from : fitted.from();
    const QDate to = m_options.to.isValid() ? m_options.to : fitted.to();
    return TimeAxis::over(from, to, left, width);
}

int TimelinePicture::councilsThatFit(double height) const
{
    int fit = 0;
    for (const TimelineRow& row : m_geometry.rows()) {
        if (row.bottom() > height) {
            return row.block;
        }
        fit = row.block + 1;
    }
    return fit;
}

QString TimelinePicture::sourceLine(int hiddenCouncils) const
{
    QString line = QCoreApplication::translate(
        "TimelinePicture", "Source: %n published document(s) read by Councilscope.", nullptr, m_documents);
    line += u' ' + QCoreApplication::translate("TimelinePicture", "Drawn on %1.").arg(dateText(m_options.today));
    if (hiddenCouncils > 0) {
        line += u' '
            + QCoreApplication::translate(
                "TimelinePicture", "%n more council(s) do not fit in this picture.", nullptr, hiddenCouncils);
    }
    return line;
}

void TimelinePicture::draw(QPainter& painter, const QRectF& rect) const
{
    painter.save();
    painter.setRenderHint(QPainter::Antialiasing);
    painter.fillRect(rect, m_options.style.background);
    painter.translate(rect.topLeft());
    const double width = rect.width();
    const double foot = footHeight(width);
    const double top = margin + titleHeight() + axisHeight();
    const int shown = councilsThatFit(rect.height() - top - foot - margin + m_em);
    const QVector<TimelineBlock> blocks = m_blocks.mid(0, shown);
    TimelineGeometry geometry = m_geometry;
    if (shown < m_blocks.size()) {
        geometry = TimelineGeometry(blocks, m_folding, m_em);
    }
    const double labels = std::min(TimelinePainter::labelWidth(m_blocks, m_geometry, m_options.font), width / 3);
    const double axisLeft = margin + labels;
    const TimelineScene scene{blocks, geometry, axis(axisLeft, width - margin - axisLeft), m_options.style,
        m_options.font, m_options.today, margin, width - margin, false, {}, {}, false};
    const TimelinePainter timeline(scene);
    painter.setFont(scaledFont(1.25, true));
    painter.setPen(m_options.style.text);
    painter.drawText(
        QRectF(margin, margin, width - 2 * margin, titleHeight()), Qt::AlignLeft | Qt::AlignTop, m_options.title);
    timeline.drawAxisLabels(painter, top);
    painter.translate(0, top);
    timeline.drawGrid(painter, 0, geometry.height());
    timeline.drawRows(painter, 0, geometry.height());
    painter.translate(0, geometry.height());
    timeline.drawSeamCaptions(painter, 2);
    const TimelineLegend legend(legendContents(m_blocks, m_geometry), m_options.style, scaledFont(0.86, false));
    const QRectF legendArea(margin, captionHeight(), width - 2 * margin, foot);
    legend.draw(painter, legendArea);
    painter.setFont(scaledFont(0.86, false));
    painter.setPen(m_options.style.mutedText);
    painter.drawText(
        QRectF(margin, captionHeight() + legend.heightFor(legendArea.width()), legendArea.width(), m_em * 1.6),
        Qt::AlignLeft | Qt::AlignVCenter, sourceLine(int(m_blocks.size()) - shown));
    painter.restore();
}

} // namespace Councilscope
