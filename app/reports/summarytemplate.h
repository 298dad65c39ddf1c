#pragma once

#include <QString>
#include <QVariantMap>

namespace Councilscope {

/// A text with places to fill in, as in resources/templates:
///   {{name}}              the value, HTML characters escaped
///   {{{name}}}            the value as it is; only for HTML made by the program
///   {{#name}} … {{/name}} once for each map of a list, once for a value that is true, with the map's names in front
///   {{^name}} … {{/name}} when the list is empty or the value is false or absent
/// {{.}} is the item of a list of texts. An unknown name is an empty text; a section that is not closed ends with the
/// text.
class SummaryTemplate
{
public:
    explicit SummaryTemplate(const QString& text);
    /// From the compiled-in templates, e.g. "summary.html"; a missing one is a programming error and aborts.
    [[nodiscard]] static SummaryTemplate fromResource(const QString& name);

    [[nodiscard]] QString fill(const QVariantMap& values) const;

private:
    QString m_text;
};

} // namespace Councilscope
