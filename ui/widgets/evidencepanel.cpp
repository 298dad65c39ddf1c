#include "evidencepanel.h"

#include "smallfont.h"

#include <casebiography.h>
#include <casewords.h>
#include <documentpageview.h>
#include <recordevidence.h>
#include <timelinestyle.h>

#include <QEvent>
#include <QHBoxLayout>
#include <QLabel>
#include <QScopedValueRollback>
#include <QScrollBar>
#include <QToolButton>
#include <QVBoxLayout>

namespace Councilscope {

namespace {

constexpr int mostCases = 3;
constexpr QLatin1String caseLink("case:");

constexpr int historyLimit = 100;
constexpr int contextLength = 220; // characters on either side of the quote
constexpr double textZoom = 1.2; // leaves the page's empty margins outside, so that its words are larger

QString oneLine(QString text)
{
    return text.replace(u'\f', u' ').simplified();
}

} // namespace

EvidencePanel::EvidencePanel(ViewState* state, LibrarySession* session, QWidget* parent)
    : QWidget(parent)
    , m_state(state)
    , m_session(session)
    , m_hint(new QLabel(this))
    , m_details(new QWidget(this))
    , m_heading(new QLabel(m_details))
    , m_where(new QLabel(m_details))
    , m_sentence(new QLabel(m_details))
    , m_quote(new QLabel(m_details))
    , m_source(new QLabel(m_details))
    , m_also(new QLabel(m_details))
    , m_rule(new QLabel(m_details))
    , m_position(new QLabel(m_details))
    , m_previous(new QToolButton(m_details))
    , m_next(new QToolButton(m_details))
    , m_page(new DocumentPageView(session, m_details))
{
    build();
    connect(m_state, &ViewState::evidenceChanged, this, [this] {
        remember();
        refresh();
    });
    connect(m_previous, &QToolButton::clicked, this, [this] { step(-1); });
    connect(m_next, &QToolButton::clicked, this, [this] { step(1); });
    connect(m_source, &QLabel::linkActivated, this,
        [this] { Q_EMIT m_state->documentRequested(m_state->evidence().source); });
    connect(m_also, &QLabel::linkActivated, this, [this](const QString& link) {
        if (link.startsWith(caseLink)) {
            Q_EMIT m_state->caseRequested(m_cases.value(link.mid(caseLink.size()).toInt()));
        } else if (const EvidenceItem other = m_others.value(link.toInt()); other.isValid()) {
            m_state->setEvidence(other);
        }
    });
    connect(m_page, &DocumentPageView::pageShown, this, &EvidencePanel::centrePage);
    if (session) {
        connect(session, &LibrarySession::opened, this, &EvidencePanel::forget);
    }
    retranslate();
}

void EvidencePanel::build()
{
    for (QLabel* label : {m_hint, m_heading, m_where, m_sentence, m_quote, m_source, m_also, m_rule}) {
        label->setWordWrap(true);
    }
    for (QLabel* label : {m_heading, m_where, m_sentence, m_quote}) {
        label->setTextInteractionFlags(Qt::TextSelectableByMouse | Qt::TextSelectableByKeyboard);
        label->setFocusPolicy(Qt::NoFocus);
    }
    QFont large = font();
    large.setPointSizeF(large.pointSizeF() * 1.1);
    large.setWeight(QFont::DemiBold);
    m_heading->setFont(large);
    for (QLabel* label : {m_rule, m_where}) {
        label->setFont(smallFont(font()));
        label->setForegroundRole(QPalette::PlaceholderText);
    }
    m_hint->setAlignment(Qt::AlignTop);
    m_hint->setForegroundRole(QPalette::PlaceholderText);
    m_quote->setTextFormat(Qt::RichText);
    m_quote->setAutoFillBackground(true);
    m_quote->setMargin(8);
    m_source->setTextInteractionFlags(Qt::LinksAccessibleByMouse | Qt::LinksAccessibleByKeyboard);
    m_also->setTextInteractionFlags(m_source->textInteractionFlags());
    m_also->setTextFormat(Qt::RichText);
    m_page->setZoom(textZoom);
    m_page->setHorizontalScrollBarPolicy(Qt::ScrollBarAlwaysOff);
    m_previous->setArrowType(Qt::LeftArrow);
    m_next->setArrowType(Qt::RightArrow);

    auto* walk = new QHBoxLayout;
    walk->addWidget(m_position, 1);
    walk->addWidget(m_previous);
    walk->addWidget(m_next);
    auto* details = new QVBoxLayout(m_details);
    details->setContentsMargins(0, 0, 0, 0);
    details->addWidget(m_heading);
    details->addWidget(m_where);
    details->addWidget(m_sentence);
    details->addLayout(walk);
    details->addWidget(m_quote);
    details->addWidget(m_source);
    details->addWidget(m_page, 1);
    details->addWidget(m_also);
    details->addWidget(m_rule);
    details->addStretch(); // in place of a page that is not shown
    auto* layout = new QVBoxLayout(this);
    layout->setContentsMargins(8, 8, 8, 8);
    layout->addWidget(m_hint, 1);
    layout->addWidget(m_details, 1);
    m_page->setMinimumHeight(160);
}

void EvidencePanel::remember()
{
    if (m_isWalking || !m_state->evidence().isValid()) {
        return;
    }
    m_history.resize(m_place + 1);
    m_history.push_back({m_state->evidenceGroup(), m_state->evidenceIndex()});
    if (m_history.size() > historyLimit) {
        m_history.removeFirst();
    }
    m_place = int(m_history.size()) - 1;
    Q_EMIT historyChanged();
}

/// What was looked at in another library is not in this one.
void EvidencePanel::forget()
{
    m_history.clear();
    m_place = -1;
    Q_EMIT historyChanged();
}

void EvidencePanel::go(int place)
{
    m_place = place;
    const QScopedValueRollback<bool> guard(m_isWalking, true);
    m_state->setEvidenceGroup(m_history[place].group, m_history[place].index);
    Q_EMIT historyChanged();
}

void EvidencePanel::back()
{
    if (canGoBack()) {
        go(m_place - 1);
    }
}

void EvidencePanel::forward()
{
    if (canGoForward()) {
        go(m_place + 1);
    }
}

void EvidencePanel::step(int by)
{
    m_state->setEvidenceGroup(m_state->evidenceGroup(), m_state->evidenceIndex() + by);
}

void EvidencePanel::refresh()
{
    const EvidenceItem item = m_state->evidence();
    m_hint->setVisible(!item.isValid());
    m_details->setVisible(item.isValid());
    if (item.isValid()) {
        showItem(item);
    }
}

void EvidencePanel::showItem(const EvidenceItem& item)
{
    const int count = int(m_state->evidenceGroup().size());
    const int index = m_state->evidenceIndex();
    m_heading->setText(item.heading);
    m_where->setText(evidencePlace(item, *m_state->records()));
    m_sentence->setText(item.sentence);
    m_sentence->setVisible(!item.sentence.isEmpty() && item.sentence != item.source.quote);
    m_position->setText(tr("%1 of %2", "position in a group of records").arg(index + 1).arg(count));
    for (QWidget* widget :
        {static_cast<QWidget*>(m_position), static_cast<QWidget*>(m_previous), static_cast<QWidget*>(m_next)}) {
        widget->setVisible(count > 1);
    }
    m_previous->setEnabled(index > 0);
    m_next->setEnabled(index + 1 < count);
    showQuote(item, {}, {});
    const QString title = item.documentTitle.isEmpty() ? item.source.file : item.documentTitle;
    const QString place
        = item.source.page > 0 ? tr("%1, page %2", "document, page number").arg(title).arg(item.source.page) : title;
    m_source->setText(QStringLiteral("<a href=\"document\" style=\"color:%2\">%1</a>")
                          .arg(place.toHtmlEscaped(), palette().color(QPalette::Link).name()));
    m_source->setAccessibleName(tr("Source: %1. Opens the document.").arg(place));
    m_rule->setText(item.source.ruleId.isEmpty()
            ? QString()
            : tr("Read by rule %1, version %2").arg(item.source.ruleId).arg(item.source.ruleVersion));
    m_page->setVisible(m_session && item.source.page > 0);
    if (m_page->isVisibleTo(this)) {
        m_page->showSource(item.source);
        centrePage();
    }
    showOthers(item);
    fetchContext(item);
}

/// The page's margins are cut alike on both sides, wherever the marked words begin.
void EvidencePanel::centrePage()
{
    QScrollBar* bar = m_page->horizontalScrollBar();
    bar->setValue((bar->minimum() + bar->maximum()) / 2);
}

void EvidencePanel::showOthers(const EvidenceItem& item)
{
    m_others = sameWords(item, *m_state->records());
    QStringList links;
    const QString color = palette().color(QPalette::Link).name();
    for (int i = 0; i < m_others.size(); ++i) {
        links.push_back(QStringLiteral("<a href=\"%1\" style=\"color:%3\">%2</a>")
                            .arg(i)
                            .arg(m_others[i].heading.toHtmlEscaped(), color));
    }
    m_cases.clear();
    const QVector<const Case*> cases = casesAt(item.source, *m_state->ledger());
    for (const Case* single : cases.mid(0, mostCases)) {
        links.push_back(QStringLiteral("<a href=\"%1%2\" style=\"color:%4\">%3</a>")
                            .arg(caseLink)
                            .arg(m_cases.size())
                            .arg(tr("Case: %1").arg(caseTitle(*single)).toHtmlEscaped(), color));
        m_cases.push_back(single->key);
    }
    if (cases.size() > mostCases) {
        links.push_back(tr("%n more case(s)", nullptr, int(cases.size()) - mostCases));
    }
    //: %1: links to other records, such as "Leadership: good"
    m_also->setText(tr("Also from these words: %1").arg(links.join(QStringLiteral(" · "))));
    m_also->setVisible(!links.isEmpty());
}

void EvidencePanel::showQuote(const EvidenceItem& item, const QString& before, const QString& after)
{
    const TimelineStyle style = TimelineStyle::fromPalette(palette());
    QPalette tinted = palette();
    tinted.setColor(QPalette::Window, style.rowHighlight);
    if (m_quote->palette() != tinted) {
        m_quote->setPalette(tinted);
    }
    const QString muted = style.mutedText.name();
    QString html;
    if (!before.isEmpty()) {
        html += QStringLiteral("<span style=\"color:%1\">… %2 </span>").arg(muted, before.toHtmlEscaped());
    }
    html += QStringLiteral("<b>%1</b>").arg(oneLine(item.source.quote).toHtmlEscaped());
    if (!after.isEmpty()) {
        html += QStringLiteral("<span style=\"color:%1\"> %2 …</span>").arg(muted, after.toHtmlEscaped());
    }
    m_quote->setText(html);
    m_quote->setAccessibleName(tr("Quote: %1").arg(oneLine(item.source.quote)));
}

void EvidencePanel::fetchContext(const EvidenceItem& item)
{
    if (!m_session || item.source.documentId == 0) {
        return;
    }
    m_session->fetchText(
        item.source.documentId, this, [this, item](const Result<LibrarySession::DocumentText>& answer) {
            // The evidence may be another by now.
            if (!answer || item != m_state->evidence() || item.source.end > answer->text.size()) {
                return;
            }
            const qsizetype from = std::max<qsizetype>(0, item.source.start - contextLength);
            QString before = oneLine(answer->text.mid(from, item.source.start - from));
            QString after = oneLine(answer->text.mid(item.source.end, contextLength));
            // Whole words only.
            before = before.mid(before.indexOf(u' ') + 1);
            after = after.left(std::max<qsizetype>(0, after.lastIndexOf(u' ')));
            showQuote(item, before, after);
        });
}

void EvidencePanel::retranslate()
{
    m_hint->setText(
        tr("Choose a band, a diamond or a number in the timelines, or any figure on another page: the sentence that "
           "it comes from is shown here, with its page."));
    m_previous->setAccessibleName(tr("Previous record of this mark"));
    m_previous->setToolTip(m_previous->accessibleName());
    m_next->setAccessibleName(tr("Next record of this mark"));
    m_next->setToolTip(m_next->accessibleName());
    m_page->setAccessibleName(tr("Page of the document with the words marked"));
    setAccessibleName(tr("Evidence"));
    refresh();
}

void EvidencePanel::changeEvent(QEvent* event)
{
    QWidget::changeEvent(event);
    if (event->type() == QEvent::LanguageChange) {
        retranslate();
    } else if (event->type() == QEvent::PaletteChange) {
        refresh(); // rich text keeps the colours that it was made with
    }
}

} // namespace Councilscope
