#include "observationfinder.h"

#include <algorithm>

namespace Councilscope {

namespace {

constexpr qsizetype NearDate = 25; ///< characters between a figure of prose and a date behind it that belongs to it

} // namespace

ObservationFinder::ObservationFinder(
    const RuleScope& scope, const OutlineBlock& block, const PartialDate& context, const PartialDate& reference)
    : m_scope(scope)
    , m_block(block)
    , m_context(context)
    , m_reference(reference)
{
}

void ObservationFinder::readText()
{
    if (m_sentences.isEmpty()) {
        m_figures = FigureFinder::find(m_block.text.text());
        m_dates = findPrintedDates(m_block.text.text());
        m_sentences = findSentences(m_block.text.text());
    }
}

QVector<ObservationDraft> ObservationFinder::find(const QString& target)
{
    const bool once = target == QLatin1String("observation.info");
    m_drafts.clear();
    const QVector<const Rule*> rules = m_scope.candidates(target, m_block.hits);
    for (const Rule* candidate : rules) {
        const Rule& rule = *candidate;
        qsizetype from = 0;
        while (true) {
            const QRegularExpressionMatch match = rule.pattern.match(m_block.text.text(), from);
            if (!match.hasMatch()) {
                break;
            }
            readText();
            // A match on something that is no figure (the day of a date) must not hide the figure behind it.
            const bool read = readMatch(rule, match);
            if (read && once) {
                break;
            }
            from = read ? match.capturedEnd() : match.capturedEnd(QStringLiteral("value"));
        }
    }
    return m_drafts;
}

const Figure* ObservationFinder::figureIn(qsizetype start, qsizetype end) const
{
    // The last figure that touches the range: "(?<value>\S+ )children" ends where the number ends.
    const Figure* found = nullptr;
    for (const Figure& figure : m_figures) {
        if (figure.numberStart < end && figure.end > start) {
            found = &figure;
        }
    }
    return found;
}

Sentence ObservationFinder::sentenceAt(qsizetype offset) const
{
    for (const Sentence& sentence : m_sentences) {
        if (offset >= sentence.start && offset < sentence.end) {
            return sentence;
        }
    }
    return {0, m_block.text.text().size()};
}

PartialDate ObservationFinder::withYear(const PrintedDate& printed) const
{
    if (!printed.lacksYear()) {
        return printed.date;
    }
    // "As of March, ... up from 208 in March 2013": the same month a year after the one that is printed with its year.
    for (const PrintedDate& other : m_dates) {
        if (!other.lacksYear() && other.month == printed.month && other.start > printed.start) {
            return PartialDate::month(other.date.date.year() + 1, printed.month, RecordState::Inferred);
        }
    }
    if (m_reference.isValid()) {
        return PartialDate::month(m_reference.date.year(), printed.month, RecordState::Inferred);
    }
    return {};
}

PartialDate ObservationFinder::dateFor(const Rule& rule, const Figure& figure, qsizetype priorStart) const
{
    const QString source = rule.value(QStringLiteral("date"));
    if (source == QLatin1String("none")) {
        return {};
    }
    const Sentence sentence = sentenceAt(figure.numberStart);
    const PrintedDate* nearest = nullptr;
    for (const PrintedDate& date : m_dates) {
        if (isLastMonth(date)) {
            continue; // "last October" is an earlier time than the sentence's own
        }
        const bool ofPrior = priorStart >= 0 && date.start > priorStart && date.end <= figure.numberStart;
        const bool before = !ofPrior && date.end <= figure.numberStart && date.start >= sentence.start;
        const bool near = source != QLatin1String("now") || date.start - figure.end <= NearDate;
        const bool behind = near && date.start >= figure.end && date.end <= sentence.end;
        if (before || (behind && !nearest)) {
            nearest = &date;
        }
    }
    if (nearest && source != QLatin1String("context")) {
        return withYear(*nearest);
    }
    PartialDate date = m_context;
    if (source == QLatin1String("now")) {
        // "Another 300 were ..." speaks of the day named before it, "300 are ..." of today.
        static const QRegularExpression past(QStringLiteral(R"(\b(?:were|was|had been)\b)"));
        const QStringView behind
            = QStringView(m_block.text.text()).mid(figure.end, qMin<qsizetype>(60, sentence.end - figure.end));
        const bool carriedOver = past.match(behind).hasMatch() && m_context.isValid();
        date = carriedOver ? m_context : m_reference;
        date.state = RecordState::Inferred;
    }
    return date;
}

bool ObservationFinder::isLastMonth(const PrintedDate& date) const
{
    return date.lacksYear() && QStringView(m_block.text.text()).first(date.start).endsWith(QLatin1String("last "));
}

PartialDate ObservationFinder::priorDate(qsizetype from, qsizetype to, const PartialDate& current) const
{
    static const QRegularExpression last(QStringLiteral(
        R"(\blast (January|February|March|April|May|June|July|August|September|October|November|December)\b)"));
    static const QRegularExpression yearBefore(QStringLiteral(
        R"(\b(?:the )?previous year|the year before|(?:this time )?last year|a year (?:ago|earlier)\b)"));
    const QString text = m_block.text.text().mid(from, to - from);
    for (const PrintedDate& date : m_dates) {
        if (date.start < from || date.end > to) {
            continue;
        }
        if (!date.lacksYear()) {
            return date.date;
        }
        if (last.match(text).hasMatch() && m_reference.isValid()) {
            const bool sameYear = m_reference.precision != DatePrecision::Year && m_reference.date.month() > date.month;
            return PartialDate::month(m_reference.date.year() - (sameYear ? 0 : 1), date.month, RecordState::Inferred);
        }
    }
    if (yearBefore.match(text).hasMatch() && current.isValid()) {
        PartialDate date = current;
        date.date = current.date.addYears(-1);
        date.state = RecordState::Inferred;
        return date;
    }
    return {};
}

void ObservationFinder::add(const Rule& rule, const QString& metric, const Figure& figure, const PartialDate& asOf)
{
    const bool known = std::any_of(m_drafts.begin(), m_drafts.end(), [&](const ObservationDraft& draft) {
        return draft.observation.metric == metric && draft.start < figure.end && draft.end > figure.start;
    });
    if (known) {
        return;
    }
    ObservationDraft draft;
    draft.observation.metric = metric;
    draft.observation.value = figure.value;
    draft.observation.upper = figure.upper;
    draft.observation.qualifier = figure.qualifier;
    draft.observation.symbol = figure.symbol;
    draft.observation.asOf = asOf;
    draft.observation.confidence = rule.values.value(QLatin1String("confidence")).toDouble(1);
    draft.observation.source.ruleId = rule.id;
    draft.observation.source.ruleVersion = rule.version;
    draft.start = figure.start;
    draft.end = figure.end;
    m_drafts.push_back(draft);
}

bool ObservationFinder::isExcluded(const Rule& rule, const Sentence& sentence) const
{
    const QString metric = rule.value(QStringLiteral("metric"));
    const QString words = m_block.text.text().mid(sentence.start, sentence.end - sentence.start);
    const QVector<Rule>& exclusions = m_scope.rules.rules(QStringLiteral("observation.exclusion"));
    return std::any_of(exclusions.begin(), exclusions.end(), [&](const Rule& exclusion) {
        return exclusion.value(QStringLiteral("metric")) == metric && exclusion.pattern.match(words).hasMatch();
    });
}

bool ObservationFinder::readMatch(const Rule& rule, const QRegularExpressionMatch& match)
{
    const Figure* figure
        = figureIn(match.capturedStart(QStringLiteral("value")), match.capturedEnd(QStringLiteral("value")));
    const bool percent = rule.value(QStringLiteral("unit")) == QLatin1String("percent");
    if (!figure || figure->unit == FigureUnit::Share || (figure->unit == FigureUnit::Percent) != percent) {
        return false;
    }
    if (isExcluded(rule, sentenceAt(figure->numberStart))) {
        return true;
    }
    const qsizetype before = m_drafts.size();
    add(rule, rule.value(QStringLiteral("metric")), *figure,
        dateFor(rule, *figure, match.capturedStart(QStringLiteral("prior"))));
    if (m_drafts.size() == before) {
        return true;
    }
    const ObservationDraft value = m_drafts.back();
    if (match.hasCaptured(QStringLiteral("prior"))) {
        const Figure* prior
            = figureIn(match.capturedStart(QStringLiteral("prior")), match.capturedEnd(QStringLiteral("prior")));
        if (prior && prior->value) {
            add(rule, value.observation.metric, *prior,
                priorDate(prior->end, qMin(prior->end + 40, sentenceAt(prior->end - 1).end), value.observation.asOf));
        }
        return true;
    }
    if (!rule.value(QStringLiteral("rate")).isEmpty()) {
        readRate(rule, qMax(figure->end, match.capturedEnd(QStringLiteral("value"))), value);
    }
    if (rule.values.value(QLatin1String("prior")).toBool()) {
        readPrior(rule, match.capturedEnd(), value);
    }
    return true;
}

void ObservationFinder::readRate(const Rule& rule, qsizetype from, const ObservationDraft& value)
{
    const QRegularExpression* expression = nullptr;
    const QVector<Rule>& rates = m_scope.rules.rules(QStringLiteral("observation.rate"));
    for (const Rule& rate : rates) {
        expression = &rate.pattern;
        const qsizetype end = sentenceAt(value.start).end;
        const QRegularExpressionMatch match = expression->match(m_block.text.text().mid(from, end - from));
        if (!match.hasMatch()) {
            continue;
        }
        const Figure* figure = figureIn(
            from + match.capturedStart(QStringLiteral("value")), from + match.capturedEnd(QStringLiteral("value")));
        if (figure) {
            add(rule, rule.value(QStringLiteral("rate")), *figure, value.observation.asOf);
        }
        return;
    }
}

void ObservationFinder::readPrior(const Rule& rule, qsizetype from, const ObservationDraft& value)
{
    const QString rest = m_block.text.text().mid(from);
    for (const Rule& comparison : m_scope.rules.rules(QStringLiteral("observation.comparison"))) {
        const QRegularExpressionMatch match = comparison.pattern.match(rest);
        if (!match.hasMatch()) {
            continue;
        }
        const qsizetype matchEnd = from + match.capturedEnd();
        const Sentence sentence = sentenceAt(from + match.capturedStart(QStringLiteral("at")));
        const PartialDate date = priorDate(from + match.capturedStart(QStringLiteral("at")),
            qMin(sentence.end, matchEnd + 60), value.observation.asOf);
        Figure prior;
        if (match.hasCaptured(QStringLiteral("prior"))) {
            const Figure* figure = figureIn(
                from + match.capturedStart(QStringLiteral("prior")), from + match.capturedEnd(QStringLiteral("prior")));
            if (!figure || !figure->value || figure->unit != FigureUnit::Count) {
                return;
            }
            prior = *figure;
        } else {
            // "the same number as at 31 March": the words themselves are the evidence.
            prior.start = from + match.capturedStart(QStringLiteral("same"));
            prior.end = from + match.capturedEnd(QStringLiteral("same"));
            prior.value = value.observation.value;
            prior.qualifier = value.observation.qualifier;
        }
        add(rule, value.observation.metric, prior, date);
        if (match.hasCaptured(QStringLiteral("priorrate")) && !rule.value(QStringLiteral("rate")).isEmpty()) {
            if (const Figure* rate = figureIn(from + match.capturedStart(QStringLiteral("priorrate")),
                    from + match.capturedEnd(QStringLiteral("priorrate")))) {
                add(rule, rule.value(QStringLiteral("rate")), *rate, date);
            }
        }
        return;
    }
}

} // namespace Councilscope
