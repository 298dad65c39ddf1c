#include "flowtext.h"

#include <QRegularExpression>

namespace Councilscope {

namespace {

LineRole roleOf(QStringView line)
{
    static const QRegularExpression item(
        QStringLiteral("^\\s*(?:[\\x{2022}\\x{25AA}\\x{25CF}\\x{25FC}\\x{00B7}*]|[-\\x{2013}](?=\\s)|\\(?\\d{1,3}[.)](?"
                       "=\\s)|\\(?[a-z]\\)(?=\\s))\\s*\\S"));
    static const QRegularExpression markdownHeading(QStringLiteral("^#{1,6} "));
    if (markdownHeading.match(line).hasMatch()) {
        return LineRole::Heading;
    }
    return item.match(line).hasMatch() ? LineRole::ListItem : LineRole::Body;
}

} // namespace

void appendWords(TextLine& line, PagedText& text)
{
    line.firstWord = text.words.size();
    qsizetype start = -1;
    for (qsizetype i = line.start; i <= line.end; ++i) {
        const bool inside = i < line.end && !text.text[i].isSpace();
        if (inside && start < 0) {
            start = i;
        } else if (!inside && start >= 0) {
            text.words.push_back({start, i, {}});
            start = -1;
        }
    }
    line.wordCount = text.words.size() - line.firstWord;
}

PagedText flowText(const QString& text)
{
    PagedText result;
    result.text = text;
    result.pages.push_back({.number = 0, .start = 0, .end = text.size()});
    bool afterBlank = true;
    for (qsizetype start = 0; start < text.size();) {
        qsizetype end = text.indexOf(QLatin1Char('\n'), start);
        end = end < 0 ? text.size() : end;
        const QStringView content = QStringView(text).mid(start, end - start);
        if (content.trimmed().isEmpty()) {
            afterBlank = true;
        } else {
            TextLine line{.start = start, .end = end};
            line.role = roleOf(content);
            line.startsParagraph = afterBlank || line.role != LineRole::Body;
            appendWords(line, result);
            result.lines.push_back(line);
            afterBlank = line.role == LineRole::Heading;
        }
        start = end + 1;
    }
    return result;
}

} // namespace Councilscope
