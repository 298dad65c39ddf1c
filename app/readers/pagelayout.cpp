#include "pagelayout.h"

#include <QStringList>

namespace Councilscope {

namespace {

bool isRaised(const LayoutWord& word, const LayoutWord& neighbour)
{
    return word.rect.height() < 0.85 * neighbour.rect.height() && word.rect.bottom() < neighbour.rect.bottom() - 1;
}

} // namespace

bool isSpaceBetween(const LayoutWord& left, const LayoutWord& right)
{
    if (left.spaceAfter) {
        return true;
    }
    // A raised figure is the mark of a footnote: "Board 1", never "Board1" and above all never "1201" for 120 and
    // note 1.
    if (right.text.front().isDigit() && isRaised(right, left)) {
        return true;
    }
    const bool sameLine = right.rect.center().y() < left.rect.bottom() && right.rect.center().y() > left.rect.top();
    return !sameLine || right.rect.left() - left.rect.right() > 0.12 * left.rect.height();
}

QString joinedText(const QVector<LayoutWord>& words)
{
    QString text;
    for (qsizetype i = 0; i < words.size(); ++i) {
        if (i > 0 && isSpaceBetween(words[i - 1], words[i])) {
            text += QLatin1Char(' ');
        }
        text += words[i].text;
    }
    return text;
}

QString LayoutSegment::text() const
{
    return joinedText(words);
}

QString VisualLine::text() const
{
    QStringList parts;
    for (const LayoutSegment& segment : segments) {
        parts << segment.text();
    }
    return parts.join(QLatin1Char(' '));
}

} // namespace Councilscope
