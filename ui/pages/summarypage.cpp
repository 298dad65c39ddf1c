#include "summarypage.h"

#include "finishedlayout.h"

#include <casewords.h>
#include <printcontroller.h>
#include <recordevidence.h>
#include <summarypicture.h>
#include <summaryrenderer.h>
#include <viewstate.h>

#include <QComboBox>
#include <QEvent>
#include <QFileDialog>
#include <QHBoxLayout>
#include <QPushButton>
#include <QResizeEvent>
#include <QScrollBar>
#include <QTextBrowser>
#include <QToolButton>
#include <QVBoxLayout>

#include <cmath>

namespace Councilscope {

namespace {

constexpr int paperWidth = 820;
constexpr int paperMargin = 36;
constexpr double zoomStep = 1.15;
constexpr int greatestZoom = 8; // steps

/// What the job hands over. The document belongs to the interface's thread by then.
struct Made
{
    ComparisonSummary summary;
    QImage timeline;
    std::unique_ptr<QTextDocument> document;
};

/// Setting and laying out a long summary takes longer than the window may wait.
std::unique_ptr<QTextDocument> laidOut(const SummaryRenderer& renderer, double width, double zoom)
{
    auto document = renderer.toDocument(CitationLinks::ToEvidence);
    auto finished = renderer.toDocument(CitationLinks::ToEvidence);
    finished->setDocumentMargin(paperMargin);
    new FinishedLayout(document.get(), std::move(finished), width, zoom); // the document owns it
    return document;
}

std::unique_ptr<QTextDocument> notice(const QString& text)
{
    auto document = std::make_unique<QTextDocument>(text);
    document->setDocumentMargin(paperMargin);
    return document;
}

} // namespace

SummaryPage::SummaryPage(ViewState* state, LibrarySession* session, QWidget* parent)
    : Page(state, session, parent)
    , m_timelinePart(new QAction(this))
    , m_casesPart(new QAction(this))
    , m_figuresPart(new QAction(this))
    , m_gapsPart(new QAction(this))
    , m_length(new QComboBox(this))
    , m_print(new QPushButton(this))
    , m_save(new QPushButton(this))
    , m_preview(new QTextBrowser(this))
    , m_controller(new PrintController(this))
    , m_today(QDate::currentDate())
{
    build();
    connect(state, &ViewState::recordsChanged, this, &SummaryPage::rebuild);
    connect(state, &ViewState::ledgerChanged, this, &SummaryPage::rebuild);
    connect(state, &ViewState::ledgerStateChanged, this, &SummaryPage::rebuild);
    connect(state, &ViewState::councilsChanged, this, &SummaryPage::rebuild);
    connect(state, &ViewState::periodChanged, this, &SummaryPage::rebuild);
    connect(m_length, &QComboBox::currentIndexChanged, this, &SummaryPage::rebuild);
    connect(m_print, &QPushButton::clicked, this, &SummaryPage::showPrintPreview);
    connect(m_save, &QPushButton::clicked, this, &SummaryPage::askAndSave);
    connect(m_preview, &QTextBrowser::anchorClicked, this, &SummaryPage::followLink);
    retranslate();
    rebuild();
}

SummaryPage::~SummaryPage()
{
    m_preview->setDocument(nullptr); // it does not own the document, which dies before it
}

QWidget* SummaryPage::optionRow()
{
    auto* row = new QWidget(this);
    auto* layout = new QHBoxLayout(row);
    layout->setContentsMargins(10, 6, 10, 6);
    for (QAction* part : pageActions()) {
        part->setCheckable(true);
        part->setChecked(true);
        connect(part, &QAction::toggled, this, &SummaryPage::rebuild);
        auto* button = new QToolButton(row);
        button->setDefaultAction(part);
        button->setToolButtonStyle(Qt::ToolButtonTextOnly);
        button->setAutoRaise(true);
        layout->addWidget(button);
    }
    m_length->addItem(QString(), int(SummaryLength::Brief));
    m_length->addItem(QString(), int(SummaryLength::Full));
    layout->addWidget(m_length);
    layout->addStretch();
    layout->addWidget(m_print);
    layout->addWidget(m_save);
    return row;
}

void SummaryPage::build()
{
    m_preview->setOpenLinks(false);
    m_preview->setFrameShape(QFrame::NoFrame);
    m_preview->setMaximumWidth(paperWidth);
    m_preview->installEventFilter(this);
    // Paper is white in a dark window too.
    QPalette paper = m_preview->palette();
    paper.setColor(QPalette::Base, Qt::white);
    paper.setColor(QPalette::Text, Qt::black);
    m_preview->setPalette(paper);
    auto* desk = new QHBoxLayout;
    desk->setContentsMargins(12, 4, 12, 0);
    desk->addStretch(1);
    desk->addWidget(m_preview, 100);
    desk->addStretch(1);
    auto* layout = new QVBoxLayout(this);
    layout->setContentsMargins(0, 0, 0, 0);
    layout->setSpacing(0);
    layout->addWidget(optionRow());
    layout->addLayout(desk, 1);
}

QString SummaryPage::title() const
{
    return tr("Summary");
}

QVector<QAction*> SummaryPage::pageActions() const
{
    return {m_timelinePart, m_casesPart, m_figuresPart, m_gapsPart};
}

void SummaryPage::setToday(const QDate& today)
{
    m_today = today;
    rebuild();
}

SummaryOptions SummaryPage::options() const
{
    return {.councils = state()->councils(),
        .from = state()->from(),
        .to = state()->to(),
        .today = m_today,
        .length = SummaryLength(m_length->currentData().toInt()),
        .timeline = m_timelinePart->isChecked(),
        .cases = m_casesPart->isChecked() && state()->ledgerState() != LedgerState::Failed,
        .figures = m_figuresPart->isChecked(),
        .gaps = m_gapsPart->isChecked()};
}

void SummaryPage::rebuild()
{
    // Behind another page nobody reads it, and setting a long text would hold up the one that is looked at.
    m_isStale = !isVisible() && window()->isVisible();
    if (m_isStale) {
        return;
    }
    const std::shared_ptr<const RecordSet> records = state()->records();
    const std::shared_ptr<const CaseLedger> ledger = state()->ledger();
    const SummaryOptions wanted = options();
    const bool areCasesToCome = state()->ledgerState() == LedgerState::Pending;
    if (areCasesToCome && wanted.cases && !wanted.councils.isEmpty()) {
        waitForCases();
        return;
    }
    m_job.start<Made>(
        [records, ledger, wanted, width = textWidth(), zoom = zoomFactor(), home = thread()](const JobContext&) {
            Made made{comparisonSummary(*records, *ledger, wanted), summaryTimeline(*records, wanted), nullptr};
            made.document = laidOut(SummaryRenderer(made.summary, made.timeline), width, zoom);
            FinishedLayout::hand(made.document.get(), home);
            return made;
        },
        [this](Made made) {
            m_timeline = made.timeline;
            take(made.summary, std::move(made.document));
        });
}

/// A summary without defects would say that there are none; what is shown of the same councils stays until then.
void SummaryPage::waitForCases()
{
    m_job.cancel();
    if (m_summary.councils != state()->councils()) {
        take({}, notice(ledgerStateText(LedgerState::Pending)));
    }
}

void SummaryPage::take(const ComparisonSummary& summary, std::unique_ptr<QTextDocument> document)
{
    m_summary = summary;
    const int place = m_preview->verticalScrollBar()->value();
    if (state()->councils().isEmpty()) {
        document = notice(tr("No council is chosen. Tick one or more councils in the list on the left: one gives a "
                             "report card, two are compared side by side, more become tables."));
    }
    m_preview->setDocument(document.get());
    m_document = std::move(document); // the earlier one dies when the view has let it go
    m_preview->verticalScrollBar()->setValue(place);
    m_preview->setAccessibleDescription(summary.title);
    m_print->setEnabled(canPrint());
    m_save->setEnabled(canPrint());
    Q_EMIT changed();
}

void SummaryPage::followLink(const QUrl& link)
{
    if (link.scheme() != QLatin1String("evidence")) {
        m_preview->scrollToAnchor(link.fragment());
        return;
    }
    const int index = link.path().toInt();
    if (index < 0 || index >= m_summary.citations.size()) {
        return;
    }
    const SummaryCitation& citation = m_summary.citations.at(index);
    const SummarySource& source = m_summary.sources.at(citation.source - 1);
    EvidenceItem item;
    item.heading = tr("Source %1").arg(source.number);
    item.sentence = citation.place.quote;
    item.council = source.council;
    item.documentTitle = source.title;
    item.source = citation.place;
    state()->setEvidence(item);
}

bool SummaryPage::canPrint() const
{
    return !m_summary.councils.isEmpty();
}

void SummaryPage::print(QPagedPaintDevice* device)
{
    if (canPrint()) {
        SummaryRenderer(m_summary, m_timeline).print(device);
    }
}

bool SummaryPage::canCopy() const
{
    return canPrint();
}

void SummaryPage::copy()
{
    if (!m_preview->textCursor().hasSelection()) {
        m_preview->selectAll();
    }
    m_preview->copy();
}

void SummaryPage::zoomIn()
{
    setZoom(m_zoom + 1);
}

void SummaryPage::zoomOut()
{
    setZoom(m_zoom - 1);
}

void SummaryPage::zoomFit()
{
    setZoom(0);
}

void SummaryPage::setZoom(int zoom)
{
    const int possible = qBound(-greatestZoom / 2, zoom, greatestZoom);
    if (possible != m_zoom) {
        m_zoom = possible;
        m_preview->setMaximumWidth(qRound(paperWidth * zoomFactor()));
        rebuild();
    }
}

double SummaryPage::zoomFactor() const
{
    return std::pow(zoomStep, m_zoom);
}

/// Leaves room for the scroll bar, so that its coming changes nothing.
double SummaryPage::textWidth() const
{
    return m_preview->width() - m_preview->verticalScrollBar()->sizeHint().width();
}

bool SummaryPage::saveTo(const QString& path)
{
    const Result<void> saved = SummaryRenderer(m_summary, m_timeline).save(path);
    if (!saved) {
        Q_EMIT messageRaised(saved.error());
    }
    return saved.has_value();
}

void SummaryPage::askAndSave()
{
    QString ending;
    const QString filters = tr("PDF (*.pdf);;Web page (*.html);;OpenDocument text (*.odt)");
    QString path = QFileDialog::getSaveFileName(
        this, tr("Save summary"), tr("summary", "file name") + u".pdf", filters, &ending);
    if (path.isEmpty()) {
        return;
    }
    if (QFileInfo(path).suffix().isEmpty()) {
        path += u".pdf";
    }
    saveTo(path);
}

void SummaryPage::showPrintPreview()
{
    const SummaryRenderer renderer(m_summary, m_timeline);
    m_controller->preview(
        m_summary.title, [&renderer](QPagedPaintDevice* device) { renderer.print(device); }, this);
}

void SummaryPage::changeEvent(QEvent* event)
{
    Page::changeEvent(event);
    if (event->type() == QEvent::LanguageChange) {
        retranslate();
        rebuild();
    }
}

void SummaryPage::showEvent(QShowEvent* event)
{
    Page::showEvent(event);
    if (m_isStale) {
        rebuild();
    }
}

bool SummaryPage::eventFilter(QObject* watched, QEvent* event)
{
    if (watched == m_preview && event->type() == QEvent::Resize
        && static_cast<QResizeEvent*>(event)->oldSize().width() != m_preview->width()) {
        rebuild();
    }
    return Page::eventFilter(watched, event);
}

void SummaryPage::retranslate()
{
    m_timelinePart->setText(tr("&Timeline"));
    m_casesPart->setText(tr("&Defects"));
    m_figuresPart->setText(tr("Fi&gures"));
    m_gapsPart->setText(tr("What is &not known"));
    m_length->setItemText(0, tr("Brief"));
    m_length->setItemText(1, tr("Full"));
    m_length->setAccessibleName(tr("Length of the summary"));
    m_print->setText(tr("&Print preview…"));
    m_save->setText(tr("&Save as…"));
    m_preview->setAccessibleName(tr("Summary as it will be printed"));
}

} // namespace Councilscope
