#include "caselanes.h"

#include "casewords.h"

#include <words.h>

#include <QCoreApplication>
#include <QMap>

#include <algorithm>

namespace Councilscope {

namespace {

constexpr qsizetype longestQuote = 220;

struct CaseLaneWords
{
    Q_DECLARE_TR_FUNCTIONS(CaseLanes)
};

QString firstWords(const QString& text)
{
    if (text.size() <= longestQuote) {
        return text;
    }
    const qsizetype space = text.lastIndexOf(u' ', longestQuote);
    return text.left(space > 0 ? space : longestQuote) + u'…';
}

bool isShown(const Case& single)
{
    return single.status != CaseStatus::Merged && single.status != CaseStatus::NotADefect;
}

/// How much the event says about the case: of several at one time the weightiest gives the mark.
int weight(CaseEventKind kind)
{
    switch (kind) {
    case CaseEventKind::Note:
        return 0;
    case CaseEventKind::Claim:
        return 1;
    case CaseEventKind::Flagged:
        return 2;
    default:
        return 3;
    }
}

bool isMetKind(CaseEventKind kind)
{
    return kind == CaseEventKind::ResolvedStated || kind == CaseEventKind::ResolvedInferred;
}

TimelineMark markAt(const PartialDate& date)
{
    TimelineMark mark;
    mark.from = date.date;
    mark.uncertainUntil = date.lastDate();
    mark.to = mark.uncertainUntil.addDays(1);
    return mark;
}

/// What is said of the cases of one theme at one time, to one effect.
struct ThemeMoment
{
    PartialDate date;
    QMap<CaseEventKind, int> cases; ///< how many, by what is said
    QVector<EvidenceItem> evidence;
    QString quote;
};

class Lanes
{
public:
    Lanes(const QString& council, const QHash<QString, QString>& titles)
        : m_council(council)
        , m_titles(titles)
    {
    }

    [[nodiscard]] TimelineLane caseLane(const Case& single) const;
    /// `lanes` are those of the cases.
    [[nodiscard]] TimelineLane themeLane(
        const QString& theme, const QVector<const Case*>& cases, const QVector<TimelineLane>& lanes) const;

private:
    [[nodiscard]] EvidenceItem evidence(const Case& single, const CaseEvent& event) const;
    [[nodiscard]] TimelineMark moment(const Case& single, const QVector<const CaseEvent*>& events) const;
    static void addMoments(
        const Case& single, const TimelineLane& own, QMap<std::pair<QDate, bool>, ThemeMoment>& moments);
    [[nodiscard]] TimelineMark themeMark(const QString& title, const ThemeMoment& moment) const;

    QString m_council;
    const QHash<QString, QString>& m_titles;
};

EvidenceItem Lanes::evidence(const Case& single, const CaseEvent& event) const
{
    return {CaseLaneWords::tr("%1: %2", "title of the case, what happened")
                .arg(caseTitle(single), caseEventName(event.kind)),
        eventSentence(event), m_council, m_titles.value(event.source.sha256, event.source.file), event.source};
}

TimelineMark Lanes::moment(const Case& single, const QVector<const CaseEvent*>& events) const
{
    const CaseEvent* said = events.first();
    for (const CaseEvent* event : events) {
        said = weight(event->kind) >= weight(said->kind) ? event : said;
    }
    TimelineMark mark = markAt(said->date);
    mark.kind = TimelineMark::Kind::CaseEvent;
    mark.event = said->kind;
    mark.label = caseEventLetter(said->kind);
    //: %1 council, %2 title of the case, %3 what was said and when
    mark.sentence = CaseLaneWords::tr("%1, %2. %3").arg(m_council, caseTitle(single), firstWords(eventSentence(*said)));
    if (events.size() > 1) {
        mark.sentence
            += u' ' + CaseLaneWords::tr("And %n more mention(s) on this date.", nullptr, int(events.size()) - 1);
    }
    for (const CaseEvent* event : events) {
        if (event->source.isValid()) {
            mark.evidence.insert(event == said ? 0 : mark.evidence.size(), evidence(single, *event));
        }
    }
    return mark;
}

TimelineLane Lanes::caseLane(const Case& single) const
{
    TimelineLane lane;
    lane.kind = TimelineLane::Kind::Case;
    lane.theme = single.themes.value(0);
    lane.caseKey = single.key;
    lane.title = caseTitle(single);
    lane.sentence = caseSentence(single);
    lane.isPlaceholder = single.isPlaceholder;
    QMap<std::pair<QDate, QDate>, QVector<const CaseEvent*>> moments;
    for (const CaseEvent& event : single.events) {
        if (event.date.isValid()) {
            moments[{event.date.date, event.date.lastDate()}].push_back(&event);
        }
    }
    for (const QVector<const CaseEvent*>& events : std::as_const(moments)) {
        lane.marks.push_back(moment(single, events));
    }
    if (isSilent(single)) {
        // From the last mark on: between it and the day on which its document appeared nobody spoke either.
        lane.silentFrom = lane.marks.isEmpty() ? single.silentSince.date : lane.marks.last().to;
    }
    return lane;
}

/// Every mark of the case counts once for its theme; claims and notes do not.
void Lanes::addMoments(const Case& single, const TimelineLane& own, QMap<std::pair<QDate, bool>, ThemeMoment>& moments)
{
    for (const TimelineMark& mark : own.marks) {
        if (weight(mark.event) < weight(CaseEventKind::Flagged)) {
            continue;
        }
        const auto event = std::find_if(single.events.cbegin(), single.events.cend(),
            [&mark](const CaseEvent& each) { return each.kind == mark.event && each.date.date == mark.from; });
        ThemeMoment& moment = moments[{mark.from, isMetKind(mark.event)}];
        moment.quote = moment.quote.isEmpty() ? event->text.simplified() : moment.quote;
        if (!moment.date.isValid() || event->date.lastDate() < moment.date.lastDate()) {
            moment.date = event->date;
        }
        ++moment.cases[mark.event];
        moment.evidence += mark.evidence;
    }
}

TimelineMark Lanes::themeMark(const QString& title, const ThemeMoment& moment) const
{
    TimelineMark mark = markAt(moment.date);
    mark.kind = TimelineMark::Kind::CaseEvent;
    QStringList counts;
    int most = 0;
    for (auto cases = moment.cases.cbegin(); cases != moment.cases.cend(); ++cases) {
        counts.push_back(CaseLaneWords::tr("%1 %2", "number, what happened: 3 flagged again")
                             .arg(cases.value())
                             .arg(caseEventName(cases.key())));
        mark.count += cases.value();
        if (cases.value() > most) {
            most = cases.value();
            mark.event = cases.key();
        }
    }
    mark.label = QString::number(mark.count);
    //: %1 council, %2 theme, %3 date, %4 "3 flagged again, 1 better, not met", %5 words of the report
    mark.sentence = CaseLaneWords::tr("%1, %2, %3: of its cases %4. “%5”")
                        .arg(m_council, title, dateText(moment.date), counts.join(QStringLiteral("; ")),
                            firstWords(moment.quote));
    mark.evidence = moment.evidence;
    return mark;
}

TimelineLane Lanes::themeLane(
    const QString& theme, const QVector<const Case*>& cases, const QVector<TimelineLane>& lanes) const
{
    TimelineLane lane;
    lane.kind = TimelineLane::Kind::Theme;
    lane.theme = theme;
    lane.title = theme.isEmpty() ? CaseLaneWords::tr("No theme") : themeName(theme);
    lane.cases = int(cases.size());
    QMap<std::pair<QDate, bool>, ThemeMoment> moments;
    CaseCounts counts;
    for (qsizetype i = 0; i < cases.size(); ++i) {
        counts.add(*cases[i]);
        addMoments(*cases[i], lanes[i], moments);
    }
    for (auto moment = moments.cbegin(); moment != moments.cend(); ++moment) {
        TimelineMark mark = themeMark(lane.title, *moment);
        const bool isMet = moment.key().second;
        // What is flagged and what is met at one time stand side by side.
        mark.side = !moments.contains({moment.key().first, !isMet}) ? 0 : isMet ? 1 : -1;
        lane.marks.push_back(mark);
    }
    if (counts.open > 0 && counts.silent == counts.open && !lane.marks.isEmpty()) {
        lane.silentFrom = lane.marks.last().to;
    }
    lane.sentence = CaseLaneWords::tr("%1, %2: %n case(s), %3.", nullptr, lane.cases)
                        .arg(m_council, lane.title, casesText(counts));
    return lane;
}

bool isBefore(const Case* left, const Case* right)
{
    return std::tuple(left->isClosed(), !left->opened.isValid(), left->opened.date, left->key)
        < std::tuple(right->isClosed(), !right->opened.isValid(), right->opened.date, right->key);
}

struct Theme
{
    QString key;
    QVector<const Case*> cases;
    CaseCounts counts;
};

QVector<Theme> themesOf(const QVector<const Case*>& cases)
{
    QMap<QString, Theme> byKey;
    for (const Case* single : cases) {
        if (isShown(*single)) {
            Theme& theme = byKey[single->themes.value(0)];
            theme.key = single->themes.value(0);
            theme.cases.push_back(single);
            theme.counts.add(*single);
        }
    }
    QVector<Theme> themes(byKey.cbegin(), byKey.cend());
    for (Theme& theme : themes) {
        std::sort(theme.cases.begin(), theme.cases.end(), isBefore);
    }
    // What has no theme has least to say about the council.
    std::stable_sort(themes.begin(), themes.end(), [](const Theme& left, const Theme& right) {
        return std::tuple(left.key.isEmpty(), -left.counts.open, -left.cases.size(), left.key)
            < std::tuple(right.key.isEmpty(), -right.counts.open, -right.cases.size(), right.key);
    });
    return themes;
}

} // namespace

void CaseCounts::add(const Case& single)
{
    ++all;
    open += single.isClosed() ? 0 : 1;
    toConfirm += single.status == CaseStatus::ResolvedInferred ? 1 : 0;
    met += single.status == CaseStatus::ResolvedStated ? 1 : 0;
    silent += isSilent(single) ? 1 : 0;
    unnamed += single.isPlaceholder ? 1 : 0;
}

QString casesText(const CaseCounts& counts)
{
    QStringList parts{CaseLaneWords::tr("%n open", nullptr, counts.open)};
    if (counts.toConfirm > 0) {
        parts.push_back(CaseLaneWords::tr("%n to confirm", nullptr, counts.toConfirm));
    }
    if (counts.met > 0) {
        parts.push_back(CaseLaneWords::tr("%n met", nullptr, counts.met));
    }
    return parts.join(QStringLiteral(" · "));
}

CaseLanes caseLanes(const QString& council, const QVector<const Case*>& cases, const QHash<QString, QString>& titles)
{
    const Lanes maker(council, titles);
    CaseLanes result;
    for (const Theme& theme : themesOf(cases)) {
        QVector<TimelineLane> lanes;
        for (const Case* single : theme.cases) {
            result.counts.add(*single);
            lanes.push_back(maker.caseLane(*single));
            const QVector<TimelineMark>& marks = lanes.last().marks;
            if (!marks.isEmpty() && (!result.first.isValid() || marks.first().from < result.first)) {
                result.first = marks.first().from;
            }
        }
        result.lanes.push_back(maker.themeLane(theme.key, theme.cases, lanes));
        result.lanes += lanes;
    }
    return result;
}

} // namespace Councilscope
