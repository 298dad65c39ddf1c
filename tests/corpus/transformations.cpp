#include "transformations.h"

#include <councilnamefinder.h>

#include <QRegularExpression>

#include <algorithm>
#include <cmath>

namespace Councilscope {

namespace {

using Apply = std::function<void(EditableText&, const QString&)>;

/// The same replacement in every line.
Apply replacing(const QString& pattern, const QString& by, QRegularExpression::PatternOptions options = {})
{
    return [expression = QRegularExpression(pattern, options | QRegularExpression::UseUnicodePropertiesOption), by](
               EditableText& text, const QString&) {
        for (EditableLine& line : text.lines) {
            line.text.replace(expression, by);
        }
    };
}

bool isPlainHeading(const EditableLine& line)
{
    return line.line.role == LineRole::Heading && line.line.page > 1 && !line.text.contains(u'\t');
}

Apply headings(const std::function<QString(const QString&)>& change)
{
    return [change](EditableText& text, const QString&) {
        for (qsizetype i = 0; i < text.lines.size(); ++i) {
            // Of a heading on several lines only the last can take an end, only the first a beginning: leave those.
            const bool alone = (i == 0 || text.lines[i - 1].line.role != LineRole::Heading)
                && (i + 1 == text.lines.size() || text.lines[i + 1].line.role != LineRole::Heading);
            if (alone && isPlainHeading(text.lines[i])) {
                text.lines[i].text = change(text.lines[i].text);
            }
        }
    };
}

void withUpperCaseHeadings(EditableText& text, const QString&)
{
    for (EditableLine& line : text.lines) {
        if (isPlainHeading(line)) {
            line.text = line.text.toUpper();
        }
    }
}

void withRaisedMarks(EditableText& text, const QString&)
{
    for (EditableLine& line : text.lines) {
        if (isPlainHeading(line) && !line.words.isEmpty()) {
            NormalizedRect mark = line.words.last();
            mark.left = mark.right;
            mark.right = mark.left + 0.005;
            mark.bottom -= 0.4 * (mark.bottom - mark.top);
            line.words.push_back(mark);
            line.text += QStringLiteral(" 2");
        }
    }
}

/// Headings of the font and weight of running text, told by the gap above them alone.
void withHeadingsLikeText(EditableText& text, const QString&)
{
    for (EditableLine& line : text.lines) {
        if (isPlainHeading(line)) {
            line.line.role = LineRole::Body;
            line.line.fontSize = 14;
            line.line.bold = false;
        }
    }
}

Apply bullets(const std::function<QString(int)>& mark)
{
    return [mark](EditableText& text, const QString&) {
        static const QRegularExpression bullet(QStringLiteral("^\\s*[•■▪●○◦]\\s*"));
        int number = 0;
        bool numbered = false;
        double left = 0;
        for (EditableLine& line : text.lines) {
            if (line.line.role == LineRole::ListItem && bullet.match(line.text).hasMatch()) {
                left = number == 0 ? line.line.rect.left : left;
                if (std::abs(line.line.rect.left - left) > 0.012 || numbered) {
                    continue; // a list in a list keeps its bullets
                }
                line.text.replace(bullet, mark(++number) + u' ');
            } else if (line.line.role == LineRole::Heading) {
                number = 0;
                numbered = false;
            } else if (line.line.role == LineRole::ListItem) {
                numbered = true;
            }
        }
    };
}

/// Whether the line is running text that goes on from the line before.
bool goesOn(const EditableLine& line, const EditableLine& before)
{
    constexpr double Short = 0.6; // of the page: the last line of something
    if (before.line.rect.right < Short && line.text.front().isUpper()) {
        return false;
    }
    return line.line.page > 0 && line.line.role == LineRole::Body && !line.line.startsParagraph
        && before.line.page == line.line.page
        && (before.line.role == LineRole::Body || before.line.role == LineRole::ListItem) && !line.text.contains(u'\t');
}

void wrapParagraph(const QVector<EditableLine>& paragraph, qsizetype width, QVector<EditableLine>& result)
{
    QStringList words;
    for (const EditableLine& line : paragraph) {
        words += line.text.split(u' ', Qt::SkipEmptyParts);
    }
    const EditableLine& second = paragraph.size() > 1 ? paragraph[1] : paragraph[0];
    EditableLine line = paragraph.first();
    line.text.clear();
    for (const QString& word : words) {
        const bool broken = line.text.endsWith(u'-');
        if (!line.text.isEmpty() && line.text.size() + word.size() > width && !broken) {
            result.push_back(line);
            line = second;
            line.text.clear();
        }
        line.text += (line.text.isEmpty() || broken ? QString() : QStringLiteral(" ")) + word;
    }
    result.push_back(line);
}

Apply wrapped(qsizetype width)
{
    return [width](EditableText& text, const QString&) {
        QVector<EditableLine> result;
        for (qsizetype i = 0; i < text.lines.size();) {
            QVector<EditableLine> paragraph{text.lines[i++]};
            while (i < text.lines.size() && goesOn(text.lines[i], paragraph.last())) {
                paragraph.push_back(text.lines[i++]);
            }
            if (paragraph.size() > 1) {
                wrapParagraph(paragraph, width, result);
            } else {
                result += paragraph;
            }
        }
        text.lines = result;
    };
}

/// Pages of another length from the second on. A reader cannot see the gap above a page's first line.
Apply paginated(int linesOnPage)
{
    return [linesOnPage](EditableText& text, const QString&) {
        static const QRegularExpression end(QStringLiteral("[.!?:;]['\"’”)\\]]*\\d{0,2}$"));
        int page = 1;
        int onPage = 0;
        for (qsizetype i = 0; i < text.lines.size(); ++i) {
            TextLine& line = text.lines[i].line;
            if (line.page == 0) {
                return; // has no pages
            }
            if (line.page > 1 && (page == 1 || (++onPage >= linesOnPage && line.role != LineRole::Footnote))) {
                ++page;
                onPage = 0;
                line.startsParagraph = line.startsParagraph && end.match(text.lines[i - 1].text).hasMatch();
            }
            line.page = page;
        }
    };
}

void withTableTurned(EditableText& text, const QString&)
{
    // The rows of the cover's table of judgements, without its heading, the other way round.
    QVector<qsizetype> rows;
    for (qsizetype i = 0; i < text.lines.size() && text.lines[i].line.page <= 1; ++i) {
        if (text.lines[i].line.role == LineRole::TableRow
            && !text.lines[i].text.startsWith(QLatin1String("Judgement"))) {
            rows.push_back(i);
        }
    }
    for (qsizetype i = 0; i < rows.size() / 2; ++i) {
        std::swap(text.lines[rows[i]].text, text.lines[rows[rows.size() - 1 - i]].text);
    }
}

void withTableUnseen(EditableText& text, const QString&)
{
    QVector<EditableLine> result;
    for (const EditableLine& line : text.lines) {
        const QStringList cells = line.text.split(u'\t');
        const bool isRow
            = line.line.page <= 4 && line.line.role == LineRole::TableRow && cells.size() == 2 && cells[1].size() < 40;
        result.push_back(line);
        if (isRow) {
            result.last().line.role = LineRole::Body;
            result.last().text = cells[0];
            result.push_back(result.last());
            result.last().text = cells[1];
        }
    }
    text.lines = result;
}

void withFurniture(EditableText& text, const QString&)
{
    QVector<EditableLine> result;
    for (const EditableLine& line : text.lines) {
        if (!result.isEmpty() && line.line.page != result.last().line.page) {
            EditableLine footer = result.last();
            footer.words.clear();
            footer.line.role = LineRole::Body;
            footer.line.startsParagraph = true;
            footer.line.rect = {0.5, 0.95, 0.52, 0.96};
            footer.text = QString::number(footer.line.page);
            result.push_back(footer);
            footer.line.page = line.line.page;
            footer.line.rect = {0.1, 0.03, 0.6, 0.04};
            footer.text = QStringLiteral("Report of an inspection of services for families");
            result.push_back(footer);
        }
        result.push_back(line);
    }
    text.lines = result;
}

QString ordinal(int day)
{
    const bool teen = day / 10 == 1;
    const char* ends[] = {"th", "st", "nd", "rd"};
    return QString::number(day) + QLatin1String(teen || day % 10 > 3 ? ends[0] : ends[day % 10]);
}

void withOrdinals(EditableText& text, const QString&)
{
    static const QRegularExpression day(QStringLiteral(
        "(?<![\\d,.])(\\d{1,2})(?= (?:to|–|-|and) \\d{1,2} "
        "(?:January|February|March|April|May|June|July|August|September"
        "|October|November|December)| (?:January|February|March|April|May|June|July|August|September|October|November"
        "|December)\\b)"));
    for (EditableLine& line : text.lines) {
        QRegularExpressionMatch match;
        qsizetype from = 0;
        while ((match = day.match(line.text, from)).hasMatch()) {
            const QString words = ordinal(match.captured(1).toInt());
            line.text.replace(match.capturedStart(), match.capturedLength(), words);
            from = match.capturedStart() + words.size();
        }
    }
}

const QString months
    = QStringLiteral("(January|February|March|April|May|June|July|August|September|October|November|December)");

/// Each date made anew from its day (or days with what stands between them), month and year.
Apply dates(const std::function<QString(const QString& from, const QString& joint, const QString& until,
        const QString& month, const QString& year)>& printed)
{
    return [printed](EditableText& text, const QString&) {
        static const QRegularExpression date(
            QStringLiteral("(?<![\\d,./])(?:(\\d{1,2})( ?(?:to|and|–|-|&) ?))?(\\d{1,2}) ") + months
            + QStringLiteral(" ((?:19|20)\\d\\d)\\b"));
        for (EditableLine& line : text.lines) {
            QRegularExpressionMatch match;
            qsizetype from = 0;
            while ((match = date.match(line.text, from)).hasMatch()) {
                const QString words = printed(
                    match.captured(1), match.captured(2), match.captured(3), match.captured(4), match.captured(5));
                line.text.replace(match.capturedStart(), match.capturedLength(), words);
                from = match.capturedStart() + words.size();
            }
        }
    };
}

QString monthFirst(
    const QString& from, const QString& joint, const QString& until, const QString& month, const QString& year)
{
    return month + u' ' + from + joint + until + u", " + year;
}

QString inDigits(
    const QString& from, const QString& joint, const QString& until, const QString& month, const QString& year)
{
    const qsizetype number = QString(months).remove(u'(').remove(u')').split(u'|').indexOf(month) + 1;
    const QString rest = u'/' + QString::number(number).rightJustified(2, u'0') + u'/' + year;
    return (from.isEmpty() ? QString() : QString(from + rest + joint)) + until + rest;
}

/// Another paper bound behind the report: an annex that explains grades and tells of other services.
void withAnnex(EditableText& text, const QString&)
{
    static const char* annex[] = {"Annex: notes of the committee that received this paper",
        "The committee met on 3 April 2008. It heard that grades are explained in a guide of their own.",
        "Services may be outstanding, good, or inadequate; the guide says what each word means.",
        "A school nearby was judged to be good by other inspectors, who came from 1 to 4 October 2007."};
    EditableLine line = text.lines.last();
    line.line.role = LineRole::Body;
    line.line.startsParagraph = true;
    line.line.page += line.line.page > 0 ? 1 : 0;
    line.words.clear();
    for (const char* words : annex) {
        line.text = QString::fromUtf8(words);
        line.blank = QStringLiteral("\n\n");
        text.lines.push_back(line);
    }
}

QVector<Transformation> names()
{
    QVector<Transformation> list;
    static const char* councils[] = {"Kent", "Bath and North East Somerset", "Royal Borough of Kensington and Chelsea",
        "City of London Corporation", "Isles of Scilly", "St. Helens", "Kingston upon Hull City Council",
        "Slough Children’s Services Trust", "London Borough of Barking & Dagenham", "Cheshire West and Chester"};
    for (const char* name : councils) {
        list.push_back({name, 0.99, [name](EditableText& text, const QString& council) {
                            renameCouncil(text, council, QString::fromUtf8(name));
                        }});
    }
    return list;
}

QVector<Transformation> layouts()
{
    return {{"lines of 55 characters", 0.99, wrapped(55)}, {"lines of 120 characters", 0.99, wrapped(120)},
        {"pages of 31 lines", 0.98, paginated(31)}, {"pages of 52 lines", 0.98, paginated(52)},
        {"table turned", 0.99, withTableTurned}, {"table unseen", 0.98, withTableUnseen},
        {"furniture in the text", 0.98, withFurniture}, {"joined with another paper", 0.99, withAnnex},
        {"two spaces", 0.99, replacing(QStringLiteral(" "), QStringLiteral("  "))}};
}

QVector<Transformation> marks()
{
    const auto same = [](const QString& mark) { return bullets([mark](int) { return mark; }); };
    const auto numbered = [](const QString& form) { return bullets([form](int n) { return form.arg(n); }); };
    return {{"bullet -", 0.99, same(QStringLiteral("-"))}, {"bullet –", 0.99, same(QStringLiteral("–"))},
        {"bullet o", 0.99, same(QStringLiteral("o"))}, {"bullet U+F0B7", 0.99, same(QString(QChar(0xF0B7)))},
        {"bullet ▪", 0.99, same(QStringLiteral("▪"))}, {"bullet *", 0.99, same(QStringLiteral("*"))},
        {"numbers 1.", 0.97, numbered(QStringLiteral("%1."))}, {"numbers 1)", 0.97, numbered(QStringLiteral("%1)"))},
        {"numbers (1)", 0.97, numbered(QStringLiteral("(%1)"))},
        {"letters (a)", 0.97, bullets([](int n) { return QStringLiteral("(%1)").arg(QChar(u'a' + (n - 1) % 26)); })}};
}

QVector<Transformation> headingForms()
{
    return {{"headings with colon", 0.98, headings([](const QString& text) {
                 QString bare = text;
                 return QString(bare.remove(QRegularExpression(QStringLiteral("[?:]\\s*\\d?$"))) + u':');
             })},
        {"headings without end mark", 0.98, headings([](const QString& text) {
             QString bare = text;
             return bare.remove(QRegularExpression(QStringLiteral("[?:.]$")));
         })},
        {"headings in capitals", 0.98, withUpperCaseHeadings},
        {"headings with footnote", 0.98, headings([](const QString& text) { return QString(text + u'2'); })},
        {"headings with raised mark", 0.98, withRaisedMarks}, {"headings like text", 0.97, withHeadingsLikeText},
        {"numbered headings", 0.97, headings([](const QString& text) { return QString(u"2.3 " + text); })}};
}

QVector<Transformation> spellings()
{
    const auto noCase = QRegularExpression::CaseInsensitiveOption;
    return {{"straight quotes", 0.99,
                [](EditableText& text, const QString&) {
                    for (EditableLine& line : text.lines) {
                        line.text.replace(u'’', u'\'').replace(u'‘', u'\'').replace(u'“', u'"').replace(u'”', u'"');
                    }
                }},
        {"hyphens for dashes", 0.99, replacing(QStringLiteral("[–—]"), QStringLiteral("-"))},
        {"days with ordinals", 0.99, withOrdinals},
        {"to for dashes between days", 0.99,
            replacing(QStringLiteral("(\\d|") + months + QStringLiteral(")\\s?[–-]\\s?(?=\\d{1,2} ") + months + u')',
                QStringLiteral("\\1 to "))},
        {"dashes for to between days", 0.99,
            replacing(QStringLiteral("(\\d|") + months + QStringLiteral(") to (?=\\d{1,2} ") + months + u')',
                QStringLiteral("\\1–"))},
        {"months before days", 0.98, dates(monthFirst)}, {"dates in digits", 0.98, dates(inDigits)},
        {"per cent in words", 0.99, replacing(QStringLiteral("(\\d)\\s?%"), QStringLiteral("\\1 per cent"))},
        {"no commas in thousands", 0.99, replacing(QStringLiteral("(\\d),(?=\\d{3}\\b)"), QStringLiteral("\\1"))},
        {"blanks in thousands", 0.99, replacing(QStringLiteral("(\\d),(?=\\d{3}\\b)"), QStringLiteral("\\1 "))},
        {"child in care", 0.9,
            replacing(
                QStringLiteral("\\blooked[- ]after children\\b"), QStringLiteral("children looked after"), noCase)}};
}

} // namespace

void renameCouncil(EditableText& text, const QString& council, const QString& name)
{
    static const QRegularExpression body(QStringLiteral("Council|Borough|Corporation|Trust|City of"));
    const QString official = name.contains(body) ? name : QString(name + QStringLiteral(" Council"));
    const PagedText whole = text.assembled();
    const QVector<CouncilMatch> matches = CouncilNameFinder::instance().find(whole.text);
    for (auto match = matches.crbegin(); match != matches.crend(); ++match) {
        if (match->council != council) {
            continue;
        }
        const qsizetype first = whole.lineAt(match->start);
        const qsizetype last = whole.lineAt(match->end - 1);
        for (qsizetype i = first; i <= last; ++i) {
            const qsizetype from = std::max<qsizetype>(0, match->start - whole.lines[i].start);
            const qsizetype to = std::min(match->end, whole.lines[i].end) - whole.lines[i].start;
            text.lines[i].text.replace(from, to - from, i > first ? QString() : match->official ? official : name);
        }
    }
}

QVector<Transformation> transformations()
{
    return names() + layouts() + marks() + headingForms() + spellings();
}

} // namespace Councilscope
