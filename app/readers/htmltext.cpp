#include "htmltext.h"

#include "flowtext.h"

#include <QByteArrayView>
#include <QRegularExpression>
#include <QSet>

namespace Councilscope {

namespace {

using Names = QSet<QByteArray>;

QByteArray nameOf(const xmlNode* node)
{
    return node->type == XML_ELEMENT_NODE ? QByteArray(reinterpret_cast<const char*>(node->name)).toLower()
                                          : QByteArray();
}

QByteArray attribute(const xmlNode* node, const char* name)
{
    for (const xmlAttr* attr = node->properties; attr; attr = attr->next) {
        if (qstrcmp(reinterpret_cast<const char*>(attr->name), name) == 0) {
            return attr->children ? QByteArray(reinterpret_cast<const char*>(attr->children->content)) : QByteArray("");
        }
    }
    return {};
}

bool isOneOf(const xmlNode* node, const Names& names)
{
    return node->type == XML_ELEMENT_NODE && names.contains(nameOf(node));
}

/// Notices about cookies, buttons to share, lists of other pages: told by the roles and names that sites give them.
bool isBesideTheText(const xmlNode* node)
{
    static const Names roles{"navigation", "banner", "contentinfo", "complementary", "search", "dialog", "alertdialog"};
    static const QRegularExpression names(
        QStringLiteral(
            "(?:^|[\\s_-])(?:cookies?|share|sharing|breadcrumbs?|related|newsletter|advert(?:isement)?|promo|"
            "comments|sidebar|skip-link|read-?more|recommended|most-read|tags)(?:$|[\\s_-])"),
        QRegularExpression::CaseInsensitiveOption);
    if (isOneOf(node, {"html", "body", "main", "article"})) {
        return false;
    }
    const QString named = QString::fromUtf8(attribute(node, "class") + ' ' + attribute(node, "id"));
    return roles.contains(attribute(node, "role")) || (named.size() > 1 && names.match(named).hasMatch());
}

bool isLeftOut(const xmlNode* node)
{
    static const Names always{"script", "style", "noscript", "template", "nav", "footer", "aside", "svg", "head",
        "select", "button", "iframe", "object", "textarea", "title", "figcaption"};
    if (node->type != XML_ELEMENT_NODE) {
        return node->type != XML_TEXT_NODE && node->type != XML_CDATA_SECTION_NODE;
    }
    if (always.contains(nameOf(node)) || !attribute(node, "hidden").isNull() || isBesideTheText(node)) {
        return true;
    }
    // The header of an article holds its title; the header of the page holds the site's.
    static const Names articles{"article", "main", "section"};
    if (nameOf(node) != "header") {
        return false;
    }
    for (const xmlNode* parent = node->parent; parent; parent = parent->parent) {
        if (isOneOf(parent, articles)) {
            return false;
        }
    }
    return true;
}

QString textOf(const xmlNode* node)
{
    QString text;
    if (isLeftOut(node)) {
        return text;
    }
    if (node->type != XML_ELEMENT_NODE) {
        return QString::fromUtf8(reinterpret_cast<const char*>(node->content));
    }
    for (const xmlNode* child = node->children; child; child = child->next) {
        text += textOf(child);
    }
    static const Names separated{"br", "p", "li", "div", "td", "th"};
    return separated.contains(nameOf(node)) ? QString(text + QLatin1Char(' ')) : text;
}

template <typename Predicate> const xmlNode* findNode(const xmlNode* node, const Predicate& predicate)
{
    for (; node; node = node->next) {
        if (node->type == XML_ELEMENT_NODE && predicate(node)) {
            return node;
        }
        if (const xmlNode* found = findNode(node->children, predicate)) {
            return found;
        }
    }
    return nullptr;
}

/// Collects text and ends lines where a browser would.
class Writer
{
public:
    void walk(const xmlNode* node)
    {
        for (const xmlNode* child = node->children; child; child = child->next) {
            visit(child);
        }
    }

    PagedText finish()
    {
        endLine();
        m_result.pages.push_back({.number = 0, .start = 0, .end = m_result.text.size()});
        return std::move(m_result);
    }

private:
    void visit(const xmlNode* node)
    {
        static const Names blocks{"p", "div", "section", "article", "main", "header", "ul", "ol", "dl", "dt", "dd",
            "table", "thead", "tbody", "tfoot", "caption", "blockquote", "pre", "figure", "figcaption", "form",
            "fieldset", "address", "hr", "body", "details", "summary", "td", "th", "tr"};
        static const Names headings{"h1", "h2", "h3", "h4", "h5", "h6"};
        if (isLeftOut(node)) {
            return;
        }
        const QByteArray name = nameOf(node);
        if (name.isEmpty()) {
            m_line += QString::fromUtf8(reinterpret_cast<const char*>(node->content));
        } else if (name == "br") {
            const bool isBlankLine = m_line.trimmed().isEmpty();
            endLine();
            m_startsParagraph = isBlankLine; // two breaks part paragraphs
        } else if (headings.contains(name)) {
            block(node, LineRole::Heading);
        } else if (name == "li") {
            ++m_depth;
            block(node, LineRole::ListItem);
            --m_depth;
        } else if (name == "tr" && !isLayout(node)) {
            writeRow(node);
        } else if (blocks.contains(name)) {
            block(node, m_role == LineRole::ListItem && m_line.trimmed().isEmpty() ? m_role : LineRole::Body);
        } else {
            walk(node);
        }
    }

    void block(const xmlNode* node, LineRole role)
    {
        endLine();
        m_role = role;
        walk(node);
        endLine();
    }

    /// A row whose cells hold headings or further tables arranges the page; it is no data.
    static bool isLayout(const xmlNode* row)
    {
        static const Names structure{"table", "h1", "h2", "h3"};
        return findNode(row->children, [](const xmlNode* node) { return isOneOf(node, structure); });
    }

    void writeRow(const xmlNode* row)
    {
        endLine();
        QStringList cells;
        for (const xmlNode* cell = row->children; cell; cell = cell->next) {
            if (isOneOf(cell, {"td", "th"})) {
                cells << textOf(cell).simplified();
            }
        }
        while (!cells.isEmpty() && cells.last().isEmpty()) {
            cells.removeLast();
        }
        append(cells.join(QLatin1Char('\t')), LineRole::TableRow);
    }

    void endLine()
    {
        append(indent() + m_line.simplified(), m_role);
        m_line.clear();
        m_role = LineRole::Body;
        m_startsParagraph = true;
    }

    /// Lists in lists stand further in, as on the screen.
    [[nodiscard]] QString indent() const
    {
        constexpr int Step = 4;
        return QString(m_role == LineRole::ListItem ? Step * qMax(0, m_depth - 1) : 0, QLatin1Char(' '));
    }

    void append(const QString& content, LineRole role)
    {
        if (content.trimmed().isEmpty()) {
            return;
        }
        TextLine line{.start = m_result.text.size(), .end = m_result.text.size() + content.size()};
        line.role = role;
        line.startsParagraph = m_startsParagraph;
        m_result.text += content + QLatin1Char('\n');
        appendWords(line, m_result);
        m_result.lines.push_back(line);
    }

    PagedText m_result;
    QString m_line;
    LineRole m_role = LineRole::Body;
    bool m_startsParagraph = true;
    int m_depth = 0; ///< of lists
};

/// The element that holds the page's own text: <main>, role=main, or the body.
const xmlNode* mainNode(const xmlNode* root)
{
    constexpr qsizetype shortest = 200; // characters; a shorter <main> is filled by a script
    const xmlNode* main = findNode(
        root, [](const xmlNode* node) { return nameOf(node) == "main" || attribute(node, "role") == "main"; });
    if (main && textOf(main).simplified().size() >= shortest) {
        return main;
    }
    const xmlNode* body = findNode(root, [](const xmlNode* node) { return nameOf(node) == "body"; });
    return body ? body : root;
}

} // namespace

PagedText mainText(const xmlDoc& document)
{
    const xmlNode* root = xmlDocGetRootElement(&document);
    if (!root) {
        return {};
    }
    Writer writer;
    writer.walk(mainNode(root));
    PagedText text = writer.finish();
    const xmlNode* title = findNode(root, [](const xmlNode* node) { return nameOf(node) == "title"; });
    if (title && title->children && title->children->content) {
        text.title = QString::fromUtf8(reinterpret_cast<const char*>(title->children->content)).simplified();
    }
    return text;
}

} // namespace Councilscope
