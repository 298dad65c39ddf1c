#include "furniturefinder.h"

#include <QHash>
#include <QRegularExpression>

#include <algorithm>
#include <cmath>

namespace Councilscope {

namespace {

/// Share of the page's height at the top and at the bottom in which furniture is looked for.
constexpr double margin = 0.14;
constexpr qsizetype mostLines = 6;

bool isPageNumber(const QString& text)
{
    static const QRegularExpression pattern(QStringLiteral(
        "^(?:[Pp]age )?[-\\x{2013}]? ?(?:\\d{1,3}|[ivxl]{1,6}) ?[-\\x{2013}]?(?: (?:of|/) \\d{1,3}| ?/ ?\\d{1,3})?$"));
    return pattern.match(text).hasMatch();
}

QString generalized(QString text)
{
    static const QRegularExpression figures(QStringLiteral("\\d+"));
    return text.replace(figures, QStringLiteral("#"));
}

bool isInMargin(const VisualLine& line, const PageLayout& page, bool atTop)
{
    return atTop ? line.rect.center().y() < margin * page.height : line.rect.center().y() > (1 - margin) * page.height;
}

/// The lines at one edge of the page, from the edge inwards.
QVector<qsizetype> edgeLines(const PageLayout& page, bool atTop)
{
    QVector<qsizetype> indexes;
    const qsizetype count = page.visualLines.size();
    for (qsizetype i = 0; i < std::min(count, mostLines); ++i) {
        const qsizetype index = atTop ? i : count - 1 - i;
        if (!isInMargin(page.visualLines[index], page, atTop)) {
            break;
        }
        indexes.push_back(index);
    }
    return indexes;
}

/// Text and height on the page of lines at the edges, with the pages where they stand.
class Repetitions
{
public:
    explicit Repetitions(const QVector<PageLayout>& pages)
    {
        for (const PageLayout& page : pages) {
            for (const bool atTop : {true, false}) {
                for (const qsizetype index : edgeLines(page, atTop)) {
                    const VisualLine& line = page.visualLines[index];
                    m_heights[generalized(line.text())].push_back(line.rect.center().y());
                }
            }
        }
        // A heading may begin several pages; what runs through the document stands on a good share of them.
        m_needed = pages.size() <= 3 ? 2 : std::max<qsizetype>(3, pages.size() / 4);
    }

    [[nodiscard]] bool repeats(const VisualLine& line) const
    {
        constexpr double tolerance = 4; // points
        const auto heights = m_heights.value(generalized(line.text()));
        const double height = line.rect.center().y();
        return std::count_if(heights.begin(), heights.end(), [&](double other) {
            return std::abs(other - height) < tolerance;
        }) >= m_needed;
    }

private:
    QHash<QString, QVector<double>> m_heights;
    qsizetype m_needed = 3;
};

void takeOut(PageLayout& page, bool atTop, const Repetitions& repetitions)
{
    QVector<qsizetype> taken;
    for (const qsizetype index : edgeLines(page, atTop)) {
        const VisualLine& line = page.visualLines[index];
        if (!isPageNumber(line.text()) && !repetitions.repeats(line)) {
            break;
        }
        taken.push_back(index);
    }
    std::sort(taken.begin(), taken.end(), std::greater<>());
    for (const qsizetype index : taken) {
        page.furniture.push_back(page.visualLines.takeAt(index));
    }
}

} // namespace

void takeOutFurniture(QVector<PageLayout>& pages)
{
    const Repetitions repetitions(pages);
    for (PageLayout& page : pages) {
        takeOut(page, true, repetitions);
        takeOut(page, false, repetitions);
    }
}

} // namespace Councilscope
