#include "documentextractor.h"

#include "councilsubject.h"
#include "datefinder.h"
#include "rulematch.h"

namespace Councilscope {

namespace {

void classify(const ExtractionContext& context, DocumentRecord& document)
{
    constexpr double withoutRule = 0.4;
    document.kindConfidence = withoutRule;
    if (const auto found = firstRuleMatch(context, QStringLiteral("document.kind"), document)) {
        document.kind = fromKey<DocumentKind>(found->rule->value(QStringLiteral("kind"))).value_or(DocumentKind::Other);
        document.kindConfidence = found->rule->values.value(QLatin1String("confidence")).toDouble(withoutRule);
    }
    if (const auto found = firstRuleMatch(context, QStringLiteral("document.framework"), document)) {
        document.framework
            = fromKey<Framework>(found->rule->value(QStringLiteral("framework"))).value_or(Framework::Unknown);
    }
}

/// The first line, for documents whose title no rule knows.
QString firstLine(const PagedText& text)
{
    constexpr qsizetype longest = 200;
    return text.lines.isEmpty()
        ? QString()
        : text.range(text.lines.first().start, text.lines.first().end).left(longest).toString().simplified();
}

QString titleOf(const ExtractionContext& context, const DocumentRecord& document)
{
    if (const auto found = firstRuleMatch(context, QStringLiteral("document.title"), document)) {
        return found->captured(QStringLiteral("title"));
    }
    return context.text.title.isEmpty() ? firstLine(context.text) : context.text.title.simplified();
}

QString publisherOf(const ExtractionContext& context, const DocumentRecord& document)
{
    const auto found = firstRuleMatch(context, QStringLiteral("document.publisher"), document);
    if (!found) {
        return {};
    }
    const QString fixed = found->rule->value(QStringLiteral("publisher"));
    return fixed.isEmpty() ? found->captured(QStringLiteral("publisher")) : fixed;
}

int numberOf(const QString& word)
{
    static const QStringList words{QStringLiteral("a"), QStringLiteral("two"), QStringLiteral("three"),
        QStringLiteral("four"), QStringLiteral("five"), QStringLiteral("six")};
    return static_cast<int>(words.indexOf(word.toLower().replace(QLatin1String("one"), QLatin1String("a")))) + 1;
}

/// An article without a date that tells how many years ago something with a year happened.
PartialDate yearTold(const ExtractionContext& context, const DocumentRecord& document)
{
    const auto interval = firstRuleMatch(context, QStringLiteral("document.year.interval"), document);
    const auto anchor = firstRuleMatch(context, QStringLiteral("document.year.anchor"), document);
    if (!interval || !anchor) {
        return {};
    }
    const int years = numberOf(interval->captured(QStringLiteral("count")));
    return years == 0 ? PartialDate{}
                      : PartialDate::year(anchor->match.capturedView(u"year").toInt() + years, RecordState::Inferred);
}

PartialDate publishedOn(const ExtractionContext& context, const DocumentRecord& document)
{
    PartialDate published;
    firstRuleMatch(context, QStringLiteral("document.published"), document, [&](const RuleMatch& found) {
        const QVector<DateMatch> dates = DateFinder::dates(found.match.capturedView(u"date"));
        if (!dates.isEmpty()) {
            published = dates.first().date;
        }
        return published.isValid();
    });
    if (!published.isValid()) {
        published = DateFinder::fromFileName(context.file.file);
    }
    return published.isValid() ? published : yearTold(context, document);
}

} // namespace

QString DocumentExtractor::name() const
{
    return QStringLiteral("document");
}

bool DocumentExtractor::canHandle(const ExtractionContext& context, const DocumentFacts&) const
{
    return !context.text.text.isEmpty();
}

void DocumentExtractor::extract(const ExtractionContext& context, DocumentFacts& facts) const
{
    DocumentRecord& document = facts.document;
    classify(context, document);
    document.title = titleOf(context, document);
    document.council = subjectOf(context, document).council;
    document.publisher = publisherOf(context, document);
    document.published = publishedOn(context, document);
}

} // namespace Councilscope
