#include "documentviewer.h"

#include "documentpageview.h"
#include "recordtextview.h"

#include <words.h>

#include <QAction>
#include <QEvent>
#include <QHBoxLayout>
#include <QLabel>
#include <QStackedWidget>
#include <QToolButton>
#include <QVBoxLayout>

#include <algorithm>

namespace Councilscope {

namespace {

constexpr qsizetype mostNotes = 4; // the text must keep its room

} // namespace

DocumentViewer::DocumentViewer(LibrarySession* session, QWidget* parent)
    : QWidget(parent)
    , m_session(session)
    , m_title(new QLabel(this))
    , m_place(new QLabel(this))
    , m_note(new QLabel(this))
    , m_stack(new QStackedWidget(this))
    , m_text(new RecordTextView(this))
    , m_page(new DocumentPageView(session, this))
    , m_toggle(addAction(QKeySequence(Qt::CTRL | Qt::Key_T), &DocumentViewer::toggleView))
    , m_previousRecord(addAction(QKeySequence(Qt::ALT | Qt::Key_Up), &DocumentViewer::previousRecord))
    , m_nextRecord(addAction(QKeySequence(Qt::ALT | Qt::Key_Down), &DocumentViewer::nextRecord))
    , m_previousPage(addAction(QKeySequence(Qt::CTRL | Qt::Key_PageUp), &DocumentViewer::previousPage))
    , m_nextPage(addAction(QKeySequence(Qt::CTRL | Qt::Key_PageDown), &DocumentViewer::nextPage))
{
    build();
    connect(m_text, &RecordTextView::rowClicked, this, &DocumentViewer::rowChosen);
    connect(m_page, &PageView::pageStepRequested, this, &DocumentViewer::stepPage);
    connect(m_text, &QPlainTextEdit::updateRequest, this, &DocumentViewer::updateActions);
    retranslate();
    close();
}

QAction* DocumentViewer::addAction(const QKeySequence& shortcut, void (DocumentViewer::*slot)())
{
    auto* action = new QAction(this);
    action->setShortcut(shortcut);
    action->setShortcutContext(Qt::WidgetWithChildrenShortcut);
    connect(action, &QAction::triggered, this, slot);
    QWidget::addAction(action);
    return action;
}

void DocumentViewer::build()
{
    m_title->setTextFormat(Qt::PlainText);
    m_title->setSizePolicy(QSizePolicy::Ignored, QSizePolicy::Preferred);
    QFont bold = m_title->font();
    bold.setBold(true);
    m_title->setFont(bold);
    m_note->setWordWrap(true);
    m_note->setTextFormat(Qt::PlainText);
    m_note->setContentsMargins(10, 2, 10, 4);
    m_note->setTextInteractionFlags(Qt::TextSelectableByMouse);
    m_stack->addWidget(m_text);
    m_stack->addWidget(m_page);
    auto* heading = new QHBoxLayout;
    heading->setContentsMargins(10, 6, 10, 0);
    heading->setSpacing(12);
    heading->addWidget(m_title, 1);
    heading->addWidget(m_place);
    auto* bar = new QHBoxLayout;
    bar->setContentsMargins(6, 0, 6, 2);
    for (QAction* action : {m_previousPage, m_nextPage, m_previousRecord, m_nextRecord, m_toggle}) {
        auto* button = new QToolButton(this);
        button->setDefaultAction(action);
        button->setToolButtonStyle(Qt::ToolButtonTextOnly);
        button->setAutoRaise(true);
        bar->addWidget(button);
    }
    bar->addStretch();
    auto* layout = new QVBoxLayout(this);
    layout->setContentsMargins(0, 0, 0, 0);
    layout->setSpacing(0);
    layout->addLayout(heading);
    layout->addLayout(bar);
    layout->addWidget(m_note);
    layout->addWidget(m_stack, 1);
}

void DocumentViewer::close()
{
    m_document = {};
    m_rows.clear();
    m_pageStarts.clear();
    m_source = {};
    m_pageNumber = 0;
    m_hasText = false;
    m_title->setText(tr("No document is chosen"));
    m_note->hide();
    m_text->setRows({});
    m_text->setDocumentText({});
    m_page->clear();
    updateActions();
}

void DocumentViewer::open(const DocumentRecord& document, const QVector<RecordRow>& rows, const SourceSpan& source)
{
    const bool isSame = document.id == m_document.id && m_hasText;
    if (!isSame) {
        close();
    }
    m_document = document;
    m_rows = rows;
    m_source = source;
    m_title->setText(document.council.isEmpty() ? documentTitle(document)
                                                : tr("%1: %2").arg(document.council, documentTitle(document)));
    m_title->setToolTip(document.file);
    if (!isSame) {
        showNotes({});
    }
    m_text->setRows(rows);
    if (isSame) {
        showSource(source);
    } else if (m_session) {
        m_session->fetchText(
            document.id, this, [this](const Result<LibrarySession::DocumentText>& text) { take(text); });
    }
    if (!isSame && isPageShown()) {
        showPage(source.page > 0 ? source.page : 1);
    }
    updateActions();
}

void DocumentViewer::take(const Result<LibrarySession::DocumentText>& text)
{
    if (!text) {
        m_note->setText(text.error().toLine());
        m_note->show();
        return;
    }
    if (text->documentId != m_document.id) {
        return;
    }
    m_pageStarts = text->pageStarts;
    m_hasText = true;
    showNotes(text->notes);
    m_text->setDocumentText(text->text);
    m_text->setRows(m_rows);
    if (m_source.isValid()) {
        showText();
    }
    updateActions();
}

void DocumentViewer::showNotes(const QVector<ReadingNote>& notes)
{
    QStringList lines;
    if (!m_document.reason.isEmpty()) {
        lines.push_back(tr("Read in part: %1").arg(m_document.reason));
    }
    for (const ReadingNote& note : notes) {
        const QString line = note.page > 0 ? tr("Page %1: %2").arg(note.page).arg(note.what) : note.what;
        if (note.what != m_document.reason && lines.size() < mostNotes) {
            lines.push_back(line);
        }
    }
    if (notes.size() > mostNotes) {
        lines.push_back(tr("%n note(s) in all.", nullptr, int(notes.size())));
    }
    m_note->setVisible(!lines.isEmpty());
    m_note->setText(lines.join(u'\n'));
}

void DocumentViewer::showText()
{
    if (m_source.isValid()) {
        m_text->showRange(m_source.start, m_source.end);
    } else if (m_source.page > 0 && m_source.page <= m_pageStarts.size()) {
        m_text->scrollToOffset(m_pageStarts.at(m_source.page - 1)); // a hit whose place on the page is not known
    }
}

void DocumentViewer::showSource(const SourceSpan& source)
{
    m_source = source;
    showText();
    if (isPageShown() && source.page > 0) {
        showPage(source.page);
    }
    updateActions();
}

bool DocumentViewer::isPageShown() const
{
    return m_stack->currentWidget() == m_page;
}

void DocumentViewer::setPageShown(bool page)
{
    if (page == isPageShown()) {
        return;
    }
    m_stack->setCurrentWidget(page ? static_cast<QWidget*>(m_page) : m_text);
    if (page) {
        showPage(m_source.page > 0 ? m_source.page : std::max(1, m_pageNumber));
    } else {
        showText();
    }
    retranslate();
    updateActions();
}

void DocumentViewer::toggleView()
{
    setPageShown(!isPageShown());
    m_stack->currentWidget()->setFocus(Qt::ShortcutFocusReason);
}

void DocumentViewer::showPage(int page)
{
    if (m_document.pages < 1) {
        m_page->clear(m_document.id == 0 ? QString() : tr("This document has no pages. Its text holds everything."));
        return;
    }
    m_pageNumber = std::clamp(page, 1, m_document.pages);
    QVector<PageHighlight> highlights = highlightsOnPage(m_source, m_pageNumber);
    for (const RecordRow& row : std::as_const(m_rows)) {
        if (row.evidence.source.start != m_source.start || row.evidence.source.end != m_source.end) {
            highlights += highlightsOnPage(row.evidence.source, m_pageNumber, false);
        }
    }
    m_page->showPage(
        m_document.id, m_pageNumber, highlights, m_source.page == m_pageNumber ? m_source.quote : QString());
    updateActions();
}

void DocumentViewer::stepPage(int step)
{
    if (isPageShown()) {
        const int wanted = m_pageNumber + step;
        if (wanted >= 1 && wanted <= m_document.pages) {
            showPage(wanted);
        }
        return;
    }
    const qsizetype here = m_text->firstVisibleOffset();
    const auto next = std::upper_bound(m_pageStarts.cbegin(), m_pageStarts.cend(), here);
    const qsizetype index = std::clamp<qsizetype>(next - m_pageStarts.cbegin() - 1 + step, 0, m_pageStarts.size() - 1);
    if (index >= 0 && !m_pageStarts.isEmpty()) {
        m_text->scrollToOffset(m_pageStarts.at(index));
    }
}

void DocumentViewer::stepRecord(int step)
{
    if (m_rows.isEmpty()) {
        return;
    }
    const auto current = std::find_if(m_rows.cbegin(), m_rows.cend(), [this](const RecordRow& row) {
        return row.evidence.source.start == m_source.start && row.evidence.source.end == m_source.end;
    });
    const qsizetype from = current == m_rows.cend() ? (step > 0 ? -1 : m_rows.size()) : current - m_rows.cbegin();
    const qsizetype wanted = from + step;
    if (wanted >= 0 && wanted < m_rows.size()) {
        Q_EMIT rowChosen(int(wanted));
    }
}

void DocumentViewer::zoom(double factor)
{
    if (isPageShown()) {
        m_page->setZoom(m_page->zoom() * factor);
    } else {
        m_text->zoomIn(factor > 1 ? 1 : -1);
    }
}

void DocumentViewer::zoomFit()
{
    m_page->setZoom(1);
    m_text->setFont(font());
}

void DocumentViewer::updateActions()
{
    const bool isOpen = m_document.id != 0;
    const bool hasPages = m_document.pages > 0;
    m_toggle->setEnabled(isOpen);
    m_previousRecord->setEnabled(isOpen && !m_rows.isEmpty());
    m_nextRecord->setEnabled(isOpen && !m_rows.isEmpty());
    m_previousPage->setEnabled(hasPages);
    m_nextPage->setEnabled(hasPages);
    int page = m_pageNumber;
    if (!isPageShown()) {
        const auto next = std::upper_bound(m_pageStarts.cbegin(), m_pageStarts.cend(), m_text->firstVisibleOffset());
        page = int(next - m_pageStarts.cbegin());
    }
    m_place->setText(hasPages && page > 0 ? tr("Page %1 of %2").arg(page).arg(m_document.pages) : QString());
}

void DocumentViewer::changeEvent(QEvent* event)
{
    QWidget::changeEvent(event);
    if (event->type() == QEvent::LanguageChange) {
        retranslate();
        updateActions();
    }
}

void DocumentViewer::retranslate()
{
    m_text->setAccessibleName(tr("Text of the document"));
    m_text->setPlaceholderText(
        tr("Choose a document in the list above to read it here, with everything found in it marked."));
    m_page->setAccessibleName(tr("Page of the document"));
    m_toggle->setText(isPageShown() ? tr("Show &text") : tr("Show &page"));
    m_previousRecord->setText(tr("‹ Record"));
    m_previousRecord->setToolTip(tr("Previous record found in the document (Alt+Up)"));
    m_nextRecord->setText(tr("Record ›"));
    m_nextRecord->setToolTip(tr("Next record found in the document (Alt+Down)"));
    m_previousPage->setText(tr("‹ Page"));
    m_previousPage->setToolTip(tr("Previous page (Ctrl+Page Up)"));
    m_nextPage->setText(tr("Page ›"));
    m_nextPage->setToolTip(tr("Next page (Ctrl+Page Down)"));
}

} // namespace Councilscope
