#include "linefinder.h"

#include <QRegularExpression>

#include <algorithm>
#include <cmath>

namespace Councilscope {

namespace {

constexpr QChar bullet(0x2022);
/// A gap wider than this many line heights separates segments; justified text stays below it.
constexpr double segmentGap = 1.05;
/// A list mark may stand this many line heights before its text.
constexpr double listMarkGap = 6.0;

bool isBulletCharacter(QChar c)
{
    switch (c.unicode()) {
    case 0x2022: // bullet
    case 0x25CF: // black circle
    case 0x25CB: // white circle
    case 0x25A0: // black square
    case 0x25AA: // small square
    case 0x25AB:
    case 0x25FB: // medium squares
    case 0x25FC:
    case 0x25FD:
    case 0x25FE:
    case 0x2B1B: // large squares
    case 0x2B1C:
    case 0x2023:
    case 0x2043:
    case 0x2219:
    case 0x25B6: // triangles
    case 0x25B8:
    case 0x25BA:
    case 0x25C6: // diamonds
    case 0x25CA:
    case 0x25E6: // small white circle
    case 0x26AB:
    case 0x2713: // ticks
    case 0x2714:
    case 0x2756:
    case 0x27A2: // arrows
    case 0x27A4:
        return true;
    default:
        return c.unicode() >= 0xF000 && c.unicode() <= 0xF0FF;
    }
}

bool isInvisible(QChar c)
{
    return c.unicode() == 0x00AD || (c.unicode() >= 0x200B && c.unicode() <= 0x200F) || c.unicode() == 0x2060
        || c.unicode() == 0xFEFF || (c.unicode() < 0x20 && !c.isSpace());
}

bool isLigature(QChar c)
{
    return c.unicode() >= 0xFB00 && c.unicode() <= 0xFB06;
}

QRectF unitedRect(const QVector<LayoutWord>& words)
{
    QRectF rect;
    for (const LayoutWord& word : words) {
        rect = rect.united(word.rect);
    }
    return rect;
}

/// Height that most characters of the words have.
double usualHeight(const QVector<LayoutWord>& words)
{
    QVector<std::pair<double, qsizetype>> heights;
    qsizetype characters = 0;
    for (const LayoutWord& word : words) {
        heights.push_back({word.rect.height(), word.text.size()});
        characters += word.text.size();
    }
    std::sort(heights.begin(), heights.end());
    qsizetype seen = 0;
    for (const auto& [height, size] : heights) {
        seen += size;
        if (2 * seen >= characters) {
            return height;
        }
    }
    return 0;
}

/// Words of one height of the page; its tallest word comes first.
struct Group
{
    QVector<LayoutWord> words;

    [[nodiscard]] const QRectF& rect() const { return words.first().rect; }
};

bool sharesBaseline(const LayoutWord& word, const Group& group)
{
    return std::abs(word.rect.bottom() - group.rect().bottom())
        <= 0.3 * std::min(word.rect.height(), group.rect().height());
}

/// A smaller word at the height of the group and right beside one of its words: a footnote's mark, the "th" of a date.
bool isMarkOf(const LayoutWord& word, const Group& group)
{
    const double centre = word.rect.center().y();
    if (word.rect.height() > 0.85 * group.rect().height() || centre < group.rect().top()
        || centre > group.rect().bottom()) {
        return false;
    }
    const double near = 0.5 * group.rect().height();
    return std::any_of(group.words.begin(), group.words.end(), [&](const LayoutWord& other) {
        return word.rect.left() < other.rect.right() + near && word.rect.right() > other.rect.left() - near;
    });
}

QVector<QVector<LayoutWord>> groupByHeight(QVector<LayoutWord> words)
{
    std::stable_sort(words.begin(), words.end(),
        [](const LayoutWord& a, const LayoutWord& b) { return a.rect.height() > b.rect.height(); });
    QVector<Group> groups;
    for (const LayoutWord& word : words) {
        auto group
            = std::find_if(groups.begin(), groups.end(), [&](const Group& g) { return sharesBaseline(word, g); });
        if (group == groups.end()) {
            group = std::find_if(groups.begin(), groups.end(), [&](const Group& g) { return isMarkOf(word, g); });
        }
        if (group == groups.end()) {
            groups.push_back({{word}});
        } else {
            group->words.push_back(word);
        }
    }
    std::stable_sort(groups.begin(), groups.end(),
        [](const Group& a, const Group& b) { return a.rect().center().y() < b.rect().center().y(); });
    QVector<QVector<LayoutWord>> lines;
    for (Group& group : groups) {
        std::stable_sort(group.words.begin(), group.words.end(),
            [](const LayoutWord& a, const LayoutWord& b) { return a.rect.left() < b.rect.left(); });
        lines.push_back(std::move(group.words));
    }
    return lines;
}

/// Joins runs of single characters set with wide spaces ("I n s p e c t i o n"). The gaps inside such words are alike,
/// those between words wider.
void mendLetterSpacing(QVector<LayoutWord>& words)
{
    constexpr qsizetype shortestRun = 5;
    for (qsizetype first = 0; first < words.size(); ++first) {
        qsizetype last = first;
        while (last < words.size() && words[last].text.size() == 1 && words[last].text.front().isLetter()) {
            ++last;
        }
        if (last - first < shortestRun) {
            first = last;
            continue;
        }
        QVector<double> gaps;
        for (qsizetype i = first + 1; i < last; ++i) {
            gaps.push_back(words[i].rect.left() - words[i - 1].rect.right());
        }
        std::nth_element(gaps.begin(), gaps.begin() + gaps.size() / 2, gaps.end());
        const double widest = std::max(1.6 * gaps[gaps.size() / 2], 0.15 * words[first].rect.height());
        for (qsizetype i = last - 1; i > first; --i) {
            if (words[i].rect.left() - words[i - 1].rect.right() <= widest) {
                words[i - 1].text += words[i].text;
                words[i - 1].spaceAfter = words[i].spaceAfter;
                words[i - 1].rect = words[i - 1].rect.united(words[i].rect);
                words.removeAt(i);
            }
        }
    }
}

/// A number and the full stop behind it may come as two words when they are set in different sizes.
void joinSplitMark(QVector<LayoutWord>& words)
{
    if (words.size() > 2 && !isSpaceBetween(words[0], words[1]) && isListMark(QString(words[0].text + words[1].text))) {
        words[0].text += words[1].text;
        words[0].rect = words[0].rect.united(words[1].rect);
        words[0].spaceAfter = words[1].spaceAfter;
        words.removeAt(1);
    }
}

QVector<LayoutSegment> cutIntoSegments(const QVector<LayoutWord>& words, double fontSize)
{
    QVector<LayoutSegment> segments;
    for (const LayoutWord& word : words) {
        bool joins = !segments.isEmpty();
        if (joins) {
            const LayoutSegment& last = segments.last();
            const double gap = word.rect.left() - last.rect.right();
            const bool afterMark = last.words.size() == 1 && isListMark(last.words.first().text);
            joins = gap <= fontSize * (afterMark ? listMarkGap : segmentGap);
        }
        if (!joins) {
            segments.push_back({});
        }
        segments.last().words.push_back(word);
        segments.last().rect = segments.last().rect.united(word.rect);
    }
    return segments;
}

VisualLine lineOf(const QVector<LayoutWord>& words)
{
    VisualLine line;
    line.fontSize = usualHeight(words);
    line.rect = unitedRect(words);
    line.segments = cutIntoSegments(words, line.fontSize);
    return line;
}

/// How far a word stands beside the line to its right, in points of common height; 0 when it does not.
double overlapBeside(const LayoutWord& mark, const QVector<LayoutWord>& line)
{
    const QRectF& word = line.first().rect;
    const double gap = word.left() - mark.rect.right();
    if (gap <= 0 || gap > listMarkGap * mark.rect.height()) {
        return 0;
    }
    return std::min(word.bottom(), mark.rect.bottom()) - std::max(word.top(), mark.rect.top());
}

/// A list mark set in another size has another baseline than its text: it joins the line that it stands beside.
void joinLoneMarks(QVector<QVector<LayoutWord>>& groups)
{
    for (qsizetype i = 0; i < groups.size(); ++i) {
        if (groups[i].size() != 1 || !isListMark(groups[i].first().text)) {
            continue;
        }
        const LayoutWord mark = groups[i].first();
        const double above = i > 0 ? overlapBeside(mark, groups[i - 1]) : 0;
        const double below = i + 1 < groups.size() ? overlapBeside(mark, groups[i + 1]) : 0;
        if (std::max(above, below) > 0.4 * mark.rect.height()) {
            groups[below > above ? i + 1 : i - 1].prepend(mark);
            groups.removeAt(i--);
        }
    }
}

} // namespace

QString normalizedWord(const QString& text)
{
    QString result;
    result.reserve(text.size());
    for (const QChar c : text) {
        if (isInvisible(c)) {
            continue;
        }
        if (isBulletCharacter(c)) {
            result += bullet;
        } else if (isLigature(c)) {
            result += QString(c).normalized(QString::NormalizationForm_KC);
        } else if (c.isSpace()) {
            result += QLatin1Char(' ');
        } else {
            result += c;
        }
    }
    return result.trimmed();
}

bool isBullet(QStringView text)
{
    // Dashes, and the letters under which fonts of symbols keep their squares, arrows and ticks.
    static const QString marks = QString::fromUtf8("•-–—―−·o*§ƒ»Øü¨");
    return text.size() == 1 && marks.contains(text.front());
}

bool isListMark(QStringView text)
{
    static const QRegularExpression number(
        QStringLiteral("^(?:\\(?(?:\\d{1,3}|[A-Za-z]|[ivxIVX]{1,5})[.)]|\\d{1,3}(?:\\.\\d{1,2}){0,2}\\.?)$"));
    return isBullet(text) || (text.size() <= 8 && number.match(text).hasMatch());
}

QVector<VisualLine> findVisualLines(QVector<LayoutWord> words)
{
    QVector<QVector<LayoutWord>> groups = groupByHeight(std::move(words));
    joinLoneMarks(groups);
    QVector<VisualLine> lines;
    for (QVector<LayoutWord>& group : groups) {
        mendLetterSpacing(group);
        joinSplitMark(group);
        lines.push_back(lineOf(group));
    }
    return lines;
}

} // namespace Councilscope
