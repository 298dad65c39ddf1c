#include "speakerfinder.h"

#include "councilnamefinder.h"
#include "sentences.h"

#include <QSet>

#include <algorithm>

namespace Councilscope {

namespace {

constexpr qsizetype ShortLine = 120; ///< a shorter line may be a link between two parts of a quotation

bool opensQuotation(const QString& text)
{
    // Printers take the closing mark for an opening one now and then.
    return text.startsWith(u'"') || text.startsWith(QChar(0x201C)) || text.startsWith(QChar(0x2018))
        || text.startsWith(QChar(0x201D));
}

bool closesQuotation(const QString& text)
{
    static const QRegularExpression closing(QStringLiteral(R"([.!?,…\w][”"’']{1,2}\.?$)"));
    return closing.match(text).hasMatch();
}

/// One name for each party, however it is spelled.
QString partyOf(const QString& printed)
{
    const QString word = printed.toLower();
    if (word.startsWith(QLatin1String("tor")) || word.startsWith(QLatin1String("con"))) {
        return QStringLiteral("conservative");
    }
    return word.startsWith(QLatin1String("li")) || word == QLatin1String("ld") ? QStringLiteral("libdem")
                                                                               : word.left(3);
}

/// A title stands right before its name; what is further off belongs to somebody else.
QString lastWords(const QString& text)
{
    constexpr qsizetype longestTitle = 45;
    const qsizetype cut = text.indexOf(u' ', qMax<qsizetype>(0, text.size() - longestTitle));
    return text.size() > longestTitle && cut >= 0 ? text.mid(cut + 1) : text;
}

/// A capital does not make a surname of it.
bool isCommonNoun(const QString& word)
{
    static const QSet<QString> words{QStringLiteral("Council"), QStringLiteral("County"), QStringLiteral("Services"),
        QStringLiteral("Children"), QStringLiteral("People"), QStringLiteral("Group"), QStringLiteral("Party"),
        QStringLiteral("Board"), QStringLiteral("Member"), QStringLiteral("Leader"), QStringLiteral("Councillor"),
        QStringLiteral("Cllr"), QStringLiteral("Democrat"), QStringLiteral("Democrats"), QStringLiteral("Hall"),
        QStringLiteral("Education"), QStringLiteral("Families"), QStringLiteral("Care"), QStringLiteral("Director")};
    return words.contains(word);
}

} // namespace

void SpeakerFinder::readBlock(const OutlineBlock& block)
{
    const QString& text = block.text.text();
    m_inspectorateWords.clear();
    m_isOpen = false;
    m_isAnnounced = false;
    const qsizetype before = m_drafts.size();
    const qsizetype told = readOpeningQuotation(block);
    const QVector<Sentence> sentences = findSentences(text);
    for (const Sentence& sentence : sentences) {
        if (sentence.start >= told) {
            readSentence(block, sentence);
        }
    }
    const bool speaks = m_drafts.size() > before || !m_inspectorateWords.isEmpty();
    if (!speaks && !m_isAnnounced && !block.isHeading() && text.size() > ShortLine) {
        m_speaker.clear(); // the reporter again
        m_rule = nullptr;
    }
}

/// Several sentences may stand in the quotation that opens a paragraph before its speaker is named. Returns where the
/// naming ends; 0 when there is none.
qsizetype SpeakerFinder::readOpeningQuotation(const OutlineBlock& block)
{
    const QString& text = block.text.text();
    QRegularExpressionMatch match;
    const Rule* attribution
        = opensQuotation(text) ? m_scope.match(QStringLiteral("statement.attribution"), text, &match) : nullptr;
    if (!attribution || match.capturedStart(QStringLiteral("claim")) != 0) {
        return 0;
    }
    m_rule = attribution;
    m_speaker = speakerOf(match.captured(QStringLiteral("who")));
    m_lastNamed = m_speaker;
    const QVector<Sentence> sentences = findSentences(match.capturedView(QStringLiteral("claim")));
    for (const Sentence& sentence : sentences) {
        addClaim(block, sentence.start, sentence.end);
    }
    return match.capturedEnd();
}

void SpeakerFinder::readSentence(const OutlineBlock& block, const Sentence& sentence)
{
    const QString words = block.text.text().mid(sentence.start, sentence.end - sentence.start);
    rememberPeople(words);
    rememberBodies(words);
    QRegularExpressionMatch match;
    m_isOpen = m_isOpen && !m_scope.match(QStringLiteral("statement.quotation.end"), words) && !namesAnother(words);
    const Rule* attribution
        = m_isOpen ? nullptr : m_scope.match(QStringLiteral("statement.attribution"), words, &match);
    if (attribution && attribution->values.value(QLatin1String("known")).toBool()
        && speakerOf(match.captured(QStringLiteral("who"))) == QLatin1String("reporter")) {
        attribution = nullptr;
    }
    if (attribution) {
        m_rule = attribution;
        m_speaker = speakerOf(match.captured(QStringLiteral("who")));
        m_lastNamed = m_speaker;
        const QString claim = match.captured(QStringLiteral("claim"));
        // What somebody unknown is only reported to have said is the article's own voice.
        if (m_speaker != QLatin1String("reporter") || opensQuotation(claim)) {
            addClaim(block, sentence.start + match.capturedStart(QStringLiteral("claim")),
                sentence.start + match.capturedEnd(QStringLiteral("claim")));
        }
        m_isOpen = opensQuotation(claim) && !closesQuotation(claim);
    } else if (m_rule && (m_isOpen || opensQuotation(words))) {
        addClaim(block, sentence.start, sentence.end);
        m_isOpen = !closesQuotation(words);
    } else if (const Rule* announcement = m_scope.match(QStringLiteral("statement.announcement"), words, &match)) {
        m_rule = announcement;
        m_speaker = speakerOf(match.captured(QStringLiteral("who")));
        m_lastNamed = m_speaker;
        m_isAnnounced = true;
    }
}

/// "Ann Example said: “…" inside a quotation whose closing mark was forgotten.
bool SpeakerFinder::namesAnother(const QString& sentence) const
{
    QRegularExpressionMatch match;
    return !opensQuotation(sentence) && m_scope.match(QStringLiteral("statement.attribution"), sentence, &match)
        && opensQuotation(match.captured(QStringLiteral("claim")))
        && speakerOf(match.captured(QStringLiteral("who"))) != QLatin1String("reporter");
}

/// Who "it" and "they" are, and which party runs the council.
void SpeakerFinder::rememberBodies(const QString& sentence)
{
    constexpr qsizetype subjectEnd = 80; // a body named later is what is spoken of
    QRegularExpressionMatch match;
    qsizetype first = subjectEnd;
    const QVector<const Rule*> bodies = m_scope.candidates(QStringLiteral("statement.body"), sentence);
    for (const Rule* rule : bodies) {
        match = rule->pattern.match(sentence);
        if (match.hasMatch() && match.capturedStart() < first) {
            first = match.capturedStart();
            m_lastBody = rule->value(QStringLiteral("speaker"));
        }
    }
    if (m_rulingParty.isEmpty() && m_scope.match(QStringLiteral("statement.ruling"), sentence, &match)) {
        m_rulingParty = partyOf(match.captured(QStringLiteral("party")));
    }
}

/// "Council leader Ann Example", "Ann Example, director of children’s services,".
void SpeakerFinder::rememberPeople(const QString& sentence)
{
    static const QRegularExpression person(QStringLiteral(
        R"((?<before>[^.;“”"]{0,70}?)\b(?!(?:Labour|Conservative|Tory|Green|Lib|Liberal|Councillor|Cllr|Coun|Council|County|City|Borough|Mr|Mrs|Ms|Dr|Sir|The|In|But|And|Leader|Director|Cabinet|Member)\b)(?<first>[A-Z][a-z]+)\s(?:[A-Z]\.\s)?(?<last>[A-Z](?:[a-z]+|['’][A-Z][a-z]+)(?:-[A-Z][a-z]+)?)(?<behind>,\s[^.;“”"]{0,60}|\s\([^)]{2,40}\)|(?:['’]s\srole\sas|\s(?:is|was|became|has\sbeen|took\sover\sas|joined\sas))\s[^.;“”"]{2,60})?)"));
    bool isFirst = true; // the subject of the sentence is "he" in the next
    QRegularExpressionMatchIterator people = person.globalMatch(sentence);
    while (people.hasNext()) {
        const QRegularExpressionMatch match = people.next();
        const QString around = QString(lastWords(match.captured(QStringLiteral("before"))) + u' '
            + match.captured(QStringLiteral("first")) + u' ' + match.captured(QStringLiteral("behind")));
        const Rule* role = m_scope.match(QStringLiteral("statement.speaker"), around);
        const QString surname = match.captured(QStringLiteral("last"));
        const bool isPlace = !CouncilNameFinder::instance().find(match.captured()).isEmpty()
            && !CouncilNameFinder::instance().find(surname).isEmpty();
        // A council that is named near somebody says nothing of them.
        const bool isNamed = role && !role->values.value(QLatin1String("general")).toBool();
        if (isNamed && !isPlace && !isCommonNoun(surname) && !m_roles.contains(surname)) {
            m_roles.insert(surname, byParty(*role, around));
        }
        if (isFirst && m_roles.contains(surname)) {
            m_lastNamed = m_roles.value(surname);
            isFirst = false;
        }
    }
}

QString SpeakerFinder::speakerOf(const QString& who) const
{
    static const QRegularExpression pronoun(QStringLiteral(R"(^(?:[Hh]e|[Ss]he|But he|But she|And he|And she)$)"));
    static const QRegularExpression body(QStringLiteral(R"(^(?:(?:But|And|However,?)\s)?(?:[Ii]t|[Tt]hey)\b)"));
    static const QRegularExpression word(QStringLiteral(R"(\b[A-Z][\w’'-]+)"));
    if (pronoun.match(who.trimmed()).hasMatch() && !m_lastNamed.isEmpty()) {
        return m_lastNamed;
    }
    if (body.match(who).hasMatch() && !m_lastBody.isEmpty()) {
        return m_lastBody;
    }
    const Rule* role = m_scope.match(QStringLiteral("statement.speaker"), who);
    const bool isSure = role && !role->values.value(QLatin1String("weak")).toBool();
    QRegularExpressionMatchIterator names = word.globalMatch(who);
    while (!isSure && names.hasNext()) {
        const QString known = m_roles.value(names.next().captured());
        if (!known.isEmpty()) {
            return known;
        }
    }
    return role ? byParty(*role, who) : QStringLiteral("reporter");
}

/// Members of the party that runs the council speak for it, those of the others against it.
QString SpeakerFinder::byParty(const Rule& role, const QString& who) const
{
    QRegularExpressionMatch match;
    const bool isWeak = role.values.value(QLatin1String("weak")).toBool();
    if (isWeak && !m_rulingParty.isEmpty() && m_scope.match(QStringLiteral("statement.party"), who, &match)) {
        const bool rules = partyOf(match.captured(QStringLiteral("party"))) == m_rulingParty;
        return rules ? QStringLiteral("council") : QStringLiteral("opposition");
    }
    return role.value(QStringLiteral("speaker"));
}

bool SpeakerFinder::isClaimed(qsizetype start, qsizetype end) const
{
    return std::any_of(m_drafts.cbegin(), m_drafts.cend(),
        [&](const StatementDraft& draft) { return draft.start < end && start < draft.end; });
}

void SpeakerFinder::addClaim(const OutlineBlock& block, qsizetype start, qsizetype end)
{
    if (m_speaker == QLatin1String("inspectorate")) {
        m_inspectorateWords.push_back({start, end});
        return;
    }
    StatementDraft draft;
    draft.statement.kind = StatementKind::Claim;
    draft.statement.speaker = m_speaker;
    draft.statement.confidence = 0.8;
    draft.statement.source.ruleId = m_rule->id;
    draft.statement.source.ruleVersion = m_rule->version;
    draft.start = block.text.sourceStart(start);
    draft.end = block.text.sourceEnd(end);
    m_drafts.push_back(draft);
}

} // namespace Councilscope
