#include "reportedgrades.h"

#include "councilnamefinder.h"

#include <QJsonArray>
#include <QSet>

#include <algorithm>
#include <optional>

namespace Councilscope {

namespace {

/// The clause around an offset. "After", "up from" and the like begin a clause of their own time; a phrase that only
/// says when, at the start of the sentence, belongs to the clause behind it.
Sentence clauseAt(const QString& sentence, qsizetype offset)
{
    static const QRegularExpression boundary(QStringLiteral(
        R"(;|,\s(?!(?:when|which|who|where|saw|published|and|also)\b)|\s[-–—]\s|\b(?:but|while|whilst|although|though|having|compared (?:with|to)|up from|down from|improvement (?:from|on)|(?<!years )(?<!year )(?<!months )(?<!weeks )after|before)\b)"));
    static const QRegularExpression opening(
        QStringLiteral(R"(^(?:In|On|At|During|Since|By|Last|Earlier|Previously|When|Back)\b[^,]{0,70}$)"));
    Sentence clause{0, sentence.size()};
    QRegularExpressionMatchIterator matches = boundary.globalMatch(sentence);
    while (matches.hasNext()) {
        const QRegularExpressionMatch match = matches.next();
        const qsizetype at = match.capturedStart();
        if (at >= offset) {
            clause.end = at;
            break;
        }
        if (!opening.match(sentence.first(at)).hasMatch()) {
            clause.start = at;
        }
    }
    return clause;
}

QString wordsOf(const QString& sentence, const Sentence& clause)
{
    return sentence.mid(clause.start, clause.end - clause.start);
}

/// "A", "two" or "last" before "years ago"; 0 for another word.
int yearsIn(const QString& count)
{
    static const QStringList words{QStringLiteral("a"), QStringLiteral("two"), QStringLiteral("three"),
        QStringLiteral("four"), QStringLiteral("five"), QStringLiteral("six"), QStringLiteral("seven"),
        QStringLiteral("eight"), QStringLiteral("nine"), QStringLiteral("ten")};
    const QString word = count.toLower();
    const bool isOne = word == QLatin1String("one") || word == QLatin1String("last");
    return isOne ? 1 : static_cast<int>(words.indexOf(word)) + 1;
}

/// Pages that were kept as Markdown begin with lines of keys and values between two marks.
qsizetype endOfFrontMatter(const QString& text)
{
    static const QRegularExpression matter(QStringLiteral(R"(^(?:---|\+\+\+)\s.{0,3000}?\s(?:---|\+\+\+)(?:\s|$))"));
    return qMax<qsizetype>(0, matter.match(text).capturedEnd());
}

QSet<QString> councilsIn(QStringView text)
{
    QSet<QString> councils;
    for (const CouncilMatch& match : CouncilNameFinder::instance().find(text)) {
        councils.insert(match.council);
    }
    return councils;
}

} // namespace

ReportedGrades::ReportedGrades(const RuleScope& scope, const DocumentRecord& document)
    : m_scope(scope)
    , m_areas(scope)
    , m_document(document)
{
}

void ReportedGrades::readBlock(const OutlineBlock& block)
{
    m_topic = m_document.council;
    const QString& text = block.text.text();
    readRows(block);
    const qsizetype begin = endOfFrontMatter(text);
    const QVector<Sentence> sentences = findSentences(QStringView(text).mid(begin));
    for (const Sentence& sentence : sentences) {
        const QString words = text.mid(begin + sentence.start, sentence.end - sentence.start);
        readSentence(block, begin + sentence.start, words);
        followTopic(words);
    }
}

/// "1. Children who need help and protection: Inadequate", several in a block when nothing parts them.
void ReportedGrades::readRows(const OutlineBlock& block)
{
    const QString& text = block.text.text();
    const QVector<const Rule*> rules = m_scope.candidates(QStringLiteral("reported.row"), block.hits);
    for (const Rule* rule : rules) {
        QRegularExpressionMatchIterator matches = rule->pattern.globalMatch(text);
        while (matches.hasNext()) {
            const QRegularExpressionMatch match = matches.next();
            const QVector<Area> areas = m_areas.in(match.captured(QStringLiteral("area")));
            if (areas.size() == 1) {
                ReportedGrade row{areas, match.captured(QStringLiteral("grade")), false, false, {}, rule,
                    block.text.sourceStart(match.capturedStart()), block.text.sourceEnd(match.capturedEnd())};
                m_rows.push_back(row);
            }
        }
    }
}

/// A school has rows of leadership as well: rows count when one of them is of a council's service alone.
QVector<ReportedGrade> ReportedGrades::grades() const
{
    const bool areOfTheService = std::any_of(m_rows.cbegin(), m_rows.cend(), [](const ReportedGrade& row) {
        return row.areas.first() != Area::Overall && row.areas.first() != Area::Leadership;
    });
    return m_grades + (areOfTheService ? m_rows : QVector<ReportedGrade>{});
}

void ReportedGrades::followTopic(const QString& sentence)
{
    const QSet<QString> councils = councilsIn(sentence);
    if (!councils.isEmpty()) {
        m_topic = councils.size() == 1 ? *councils.cbegin() : QString();
        m_topicIsMany = councils.size() > 1;
    }
}

void ReportedGrades::readSentence(const OutlineBlock& block, qsizetype start, const QString& sentence)
{
    constexpr qsizetype gradesOfAScale = 4;
    QVector<Mention> mentions = mentionsIn(sentence);
    QSet<QString> different;
    for (const Mention& mention : std::as_const(mentions)) {
        different.insert(mention.printed.toLower());
    }
    if (mentions.isEmpty() || different.size() >= gradesOfAScale
        || m_scope.match(QStringLiteral("reported.veto"), sentence)) {
        return;
    }
    static const QRegularExpression several(QStringLiteral(R"(^(?:They|These|Both|All|Each)\b)"));
    if (m_topicIsMany && several.match(sentence).hasMatch()) {
        return; // also in the paragraph behind theirs
    }
    if (m_scope.match(QStringLiteral("reported.other"), sentence)) {
        m_isAboutOther = m_isAboutOther || m_grades.isEmpty();
        return;
    }
    if (m_isAboutOther && !m_scope.match(QStringLiteral("reported.service"), sentence)) {
        return;
    }
    m_datesTaken.clear();
    m_areasTaken = 0;
    for (qsizetype i = 0; i < mentions.size(); ++i) {
        ReportedGrade grade;
        const Sentence clause = clauseAt(sentence, mentions[i].gradeStart);
        if (m_scope.match(QStringLiteral("reported.veto.clause"), wordsOf(sentence, clause))
            || ownerOf(sentence, clause) != m_document.council
            || !readTime(sentence, i > 0 ? mentions[i - 1].gradeEnd : 0, mentions[i], grade.date)) {
            continue;
        }
        grade.areas = areasOf(sentence, mentions, i, grade.isInferred);
        if (grade.areas.isEmpty()) {
            continue;
        }
        grade.printed = mentions[i].printed;
        grade.earlier = mentions[i].earlier;
        grade.rule = mentions[i].rule;
        grade.start = block.text.sourceStart(start + mentions[i].start);
        grade.end = block.text.sourceEnd(start + mentions[i].end);
        m_grades.push_back(grade);
    }
}

QVector<ReportedGrades::Mention> ReportedGrades::mentionsIn(const QString& sentence) const
{
    QVector<Mention> mentions;
    const QVector<const Rule*> rules = m_scope.candidates(QStringLiteral("reported.grade"), sentence);
    for (const Rule* rule : rules) {
        QRegularExpressionMatchIterator matches = rule->pattern.globalMatch(sentence);
        while (matches.hasNext()) {
            const QRegularExpressionMatch match = matches.next();
            addMention(mentions, *rule, match, QStringLiteral("before"));
            addMention(mentions, *rule, match, QStringLiteral("grade"));
        }
    }
    std::sort(mentions.begin(), mentions.end(),
        [](const Mention& left, const Mention& right) { return left.gradeStart < right.gradeStart; });
    return mentions;
}

void ReportedGrades::addMention(
    QVector<Mention>& mentions, const Rule& rule, const QRegularExpressionMatch& match, const QString& group) const
{
    if (!rule.pattern.namedCaptureGroups().contains(group) || !match.hasCaptured(group)) {
        return;
    }
    const qsizetype at = match.capturedStart(group);
    // Also "good" inside "requires improvement to be good".
    const bool known = std::any_of(mentions.cbegin(), mentions.cend(),
        [at](const Mention& other) { return other.gradeStart <= at && at < other.gradeEnd; });
    if (!known) {
        mentions.push_back(
            {&rule, match.captured(group), match.capturedStart(), match.capturedEnd(), at, match.capturedEnd(group),
                group == QLatin1String("before") || rule.value(QStringLiteral("when")) == QLatin1String("earlier")});
    }
}

bool ReportedGrades::readTime(const QString& sentence, qsizetype from, Mention& mention, PartialDate& date)
{
    const Sentence clause = clauseAt(sentence, mention.gradeStart);
    const QString words = wordsOf(sentence, clause);
    const qsizetype own = qMax(clause.start, from);
    const QString before = sentence.mid(own, mention.gradeStart - own);
    if (const Rule* denied = m_scope.match(QStringLiteral("reported.denied"), before)) {
        mention.earlier = true;
        if (denied->value(QStringLiteral("when")) != QLatin1String("earlier")) {
            return false;
        }
    }
    const bool isLatest = m_scope.match(QStringLiteral("reported.latest"), words) != nullptr;
    mention.earlier = mention.earlier
        || (!isLatest
            && (m_scope.match(QStringLiteral("reported.earlier"), words)
                || m_scope.match(QStringLiteral("reported.since"), before)));

    date = dateNear(sentence, clause, mention);
    if (date.isValid()) {
        m_datesTaken.push_back(date);
        const bool isThisYear = m_document.published.isValid() && m_document.published.date.year() == date.date.year();
        mention.earlier = mention.earlier || (!isLatest && !isThisYear);
    } else if (mention.earlier && m_document.published.isValid()) {
        date = yearAgo(words);
    }
    return true;
}

PartialDate ReportedGrades::yearAgo(const QString& words) const
{
    QRegularExpressionMatch match;
    if (!m_scope.match(QStringLiteral("reported.year_ago"), words, &match)) {
        return {};
    }
    const int years = yearsIn(match.captured(QStringLiteral("count")));
    return years == 0 ? PartialDate{}
                      : PartialDate::year(m_document.published.date.year() - years, RecordState::Inferred);
}

/// The nearest year of the clause; else one before the clause that no other grade of the sentence has taken.
PartialDate ReportedGrades::dateNear(const QString& sentence, const Sentence& clause, const Mention& mention) const
{
    PartialDate date;
    qsizetype distance = 2 * sentence.size();
    const QVector<PrintedDate> dates = findPrintedDates(sentence);
    for (const PrintedDate& printed : dates) {
        const bool inClause = printed.start >= clause.start && printed.end <= clause.end;
        const bool isFree = printed.end <= clause.start && !m_datesTaken.contains(printed.date);
        // "improvements since May 2022, achieving a good rating"
        const bool isOfProgress = printed.end < mention.gradeStart
            && QStringView(sentence).first(printed.start).trimmed().endsWith(QLatin1String("since"));
        const qsizetype away = qAbs(printed.start - mention.gradeStart) + (inClause ? 0 : sentence.size());
        if (!printed.lacksYear() && !isOfProgress && (inClause || isFree) && away < distance) {
            date = printed.date;
            distance = away;
        }
    }
    return date;
}

QString ReportedGrades::ownerOf(const QString& sentence, const Sentence& clause) const
{
    QSet<QString> councils = councilsIn(QStringView(sentence).mid(clause.start, clause.end - clause.start));
    if (councils.isEmpty()) {
        councils = councilsIn(sentence);
    }
    if (councils.isEmpty()) {
        return m_topic;
    }
    return councils.size() == 1 ? *councils.cbegin() : QString();
}

QVector<Area> ReportedGrades::areasOf(
    const QString& sentence, const QVector<Mention>& mentions, qsizetype index, bool& isInferred)
{
    static const QRegularExpression parting(QStringLiteral(R"(\b(?:and|by|when|after|as|which|who|that)\b)"));
    const Mention& mention = mentions[index];
    const qsizetype from = qMax(m_areasTaken, index > 0 ? mentions[index - 1].gradeEnd : 0);
    const qsizetype until = index + 1 < mentions.size() ? mentions[index + 1].gradeStart : sentence.size();
    const QString behind = sentence.mid(mention.gradeEnd, until - mention.gradeEnd);

    if (m_scope.match(QStringLiteral("reported.all"), sentence.mid(from, mention.end - from))
        || m_scope.match(QStringLiteral("reported.all.behind"), behind)) {
        isInferred = true;
        return m_areas.allBut(sentence);
    }
    qsizetype first = -1;
    qsizetype last = -1;
    QVector<Area> led = m_areas.behind(behind, last);
    if (!led.isEmpty()) {
        m_areasTaken = mention.gradeEnd + last;
        if (led.size() > 1 && index + 1 < mentions.size()) {
            led.removeOne(Area::Overall); // "good for adoption, with overall effectiveness as inadequate"
        }
        return led;
    }
    const QVector<Area> named = m_areas.in(sentence.mid(from, mention.gradeStart - from), &first, &last);
    const qsizetype gap = mention.start - (from + last);
    if (!named.isEmpty() && (gap <= 0 || (gap <= 40 && !parting.match(sentence.mid(from + last, gap)).hasMatch()))) {
        return named;
    }
    const Sentence clause = clauseAt(sentence, mention.gradeStart);
    const qsizetype own = qMax(clause.start, from);
    const QString words = sentence.mid(own, clause.end - own);
    const bool isPartial = m_scope.match(QStringLiteral("reported.partial"), words)
        && !m_scope.match(QStringLiteral("reported.overall"), sentence.mid(own, until - own));
    return isPartial ? QVector<Area>{} : QVector<Area>{Area::Overall};
}

QVector<ReportedGrade> reportedGrades(const ExtractionContext& context, const DocumentFacts& facts)
{
    if (facts.document.council.isEmpty()) {
        return {};
    }
    const RuleScope scope = scopeOf(context, facts);
    ReportedGrades reader(scope, facts.document);
    for (const OutlineBlock& block : outlineOf(context, facts).blocks()) {
        if (!scope.match(QStringLiteral("furniture"), block)) {
            reader.readBlock(block);
        }
    }
    return reader.grades();
}

} // namespace Councilscope
