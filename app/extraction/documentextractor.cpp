#include "documentextractor.h"

#include "zones.h"

namespace Councilscope {

namespace {

/// The first rule of the target whose pattern is found in its zone.
const Rule* firstMatch(const ExtractionContext& context, const QString& target, const DocumentRecord& document)
{
    for (const Rule& rule : context.rules.rules(target)) {
        if (!rule.appliesTo(document.kind, document.framework)) {
            continue;
        }
        const QStringView zone = zoneOf(context.text, rule.value(QStringLiteral("zone")));
        if (rule.pattern.match(zone).hasMatch()) {
            return &rule;
        }
    }
    return nullptr;
}

void classify(const ExtractionContext& context, DocumentRecord& document)
{
    if (const Rule* rule = firstMatch(context, QStringLiteral("document.kind"), document)) {
        document.kind = fromKey<DocumentKind>(rule->value(QStringLiteral("kind"))).value_or(DocumentKind::Other);
        document.kindConfidence = rule->values.value(QLatin1String("confidence")).toDouble(0.9);
    }
    if (const Rule* rule = firstMatch(context, QStringLiteral("document.framework"), document)) {
        document.framework = fromKey<Framework>(rule->value(QStringLiteral("framework"))).value_or(Framework::Unknown);
    }
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
    classify(context, facts.document);
}

} // namespace Councilscope
