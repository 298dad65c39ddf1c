#include "changespanel.h"

#include <casewords.h>
#include <copytableview.h>
#include <tablecopy.h>
#include <words.h>

#include <QComboBox>
#include <QFileDialog>
#include <QHBoxLayout>
#include <QHeaderView>
#include <QLabel>
#include <QPushButton>
#include <QSaveFile>
#include <QVBoxLayout>

#include <algorithm>
#include <set>

namespace Councilscope {

namespace {

constexpr int caseColumnWidth = 300;

PartialDate dateOf(const Inspection& inspection)
{
    return inspection.end.isValid()  ? inspection.end
        : inspection.start.isValid() ? inspection.start
                                     : inspection.published;
}

/// Those with a date, newest first.
QVector<Inspection> inspectionsOf(const QString& council, const RecordSet& records)
{
    QVector<Inspection> found;
    std::copy_if(records.inspections.cbegin(), records.inspections.cend(), std::back_inserter(found),
        [&council](const Inspection& each) { return each.council == council && dateOf(each).isValid(); });
    std::stable_sort(found.begin(), found.end(),
        [](const Inspection& left, const Inspection& right) { return dateOf(left).date > dateOf(right).date; });
    return found;
}

QString nameOf(const Inspection& inspection)
{
    return ChangesPanel::tr("%1, %2", "kind of inspection, date")
        .arg(frameworkName(inspection.framework), dateText(dateOf(inspection)));
}

} // namespace

ChangesPanel::ChangesPanel(ViewState* state, QWidget* parent)
    : QWidget(parent)
    , m_state(state)
    , m_model(new CaseChangeModel(this))
    , m_council(new QComboBox(this))
    , m_later(new QComboBox(this))
    , m_earlier(new QComboBox(this))
    , m_since(new QLabel(this))
    , m_summary(new QLabel(this))
    , m_save(new QPushButton(this))
    , m_table(new CopyTableView(this))
{
    build();
    connect(m_council, &QComboBox::activated, this, &ChangesPanel::fillLater);
    connect(m_later, &QComboBox::activated, this, &ChangesPanel::fillEarlier);
    connect(m_earlier, &QComboBox::activated, this, &ChangesPanel::compare);
    connect(m_save, &QPushButton::clicked, this, &ChangesPanel::askCsv);
    connect(m_state, &ViewState::recordsChanged, this, &ChangesPanel::rebuild);
    connect(m_state, &ViewState::ledgerChanged, this, &ChangesPanel::rebuild);
    connect(m_state, &ViewState::ledgerStateChanged, this, &ChangesPanel::rebuild);
    connect(m_table, &CopyTableView::rowActivated, this, [this](const QModelIndex& index) {
        const EvidenceItem evidence = m_model->rows().value(index.row()).evidence;
        if (evidence.isValid()) {
            Q_EMIT evidenceChosen(evidence);
        }
    });
    retranslate();
}

void ChangesPanel::build()
{
    m_table->setModel(m_model);
    m_table->setSortingEnabled(false); // by what happened
    m_table->setWideColumn(CaseChangeModel::WordsColumn);
    m_table->horizontalHeader()->setSectionResizeMode(CaseChangeModel::CaseColumn, QHeaderView::Interactive);
    m_table->setColumnWidth(CaseChangeModel::CaseColumn, caseColumnWidth);
    m_table->setFrameShape(QFrame::NoFrame);
    for (QComboBox* box : {m_council, m_later, m_earlier}) {
        box->setSizeAdjustPolicy(QComboBox::AdjustToContents);
    }
    auto* row = new QHBoxLayout;
    row->setContentsMargins(10, 4, 10, 2);
    row->setSpacing(8);
    for (QWidget* widget : std::initializer_list<QWidget*>{m_council, m_later, m_since, m_earlier}) {
        row->addWidget(widget);
    }
    row->addStretch(1);
    row->addWidget(m_save);
    m_summary->setContentsMargins(10, 0, 10, 4);
    m_summary->setWordWrap(true);
    auto* layout = new QVBoxLayout(this);
    layout->setContentsMargins(0, 0, 0, 0);
    layout->setSpacing(0);
    layout->addLayout(row);
    layout->addWidget(m_summary);
    layout->addWidget(m_table, 1);
    setFocusProxy(m_table);
}

void ChangesPanel::showDocument(const DocumentRecord& document)
{
    fillCouncils();
    const QString council = document.council.isEmpty() ? m_state->councils().value(0) : document.council;
    m_council->setCurrentIndex(std::max(0, m_council->findText(council)));
    fillLater();
    for (const Inspection& inspection : m_state->records()->inspections) {
        const int index = inspection.documents.contains(document.sha256) ? m_later->findData(inspection.key) : -1;
        if (index >= 0) {
            m_later->setCurrentIndex(index);
            fillEarlier();
            return;
        }
    }
}

/// Other records: the same question as far as it can still be asked.
void ChangesPanel::rebuild()
{
    if (m_council->count() == 0) {
        return; // nobody has asked yet
    }
    const QString council = m_council->currentText();
    const QVariant later = m_later->currentData();
    const QVariant earlier = m_earlier->currentData();
    fillCouncils();
    m_council->setCurrentIndex(std::max(0, m_council->findText(council)));
    fillLater();
    if (const int index = m_later->findData(later); index >= 0) {
        m_later->setCurrentIndex(index);
        fillEarlier();
    }
    if (const int index = m_earlier->findData(earlier); index >= 0) {
        m_earlier->setCurrentIndex(index);
        compare();
    }
}

void ChangesPanel::fillCouncils()
{
    std::set<QString> names;
    for (const Inspection& inspection : m_state->records()->inspections) {
        names.insert(inspection.council);
    }
    names.erase(QString());
    m_council->clear();
    for (const QString& name : names) {
        m_council->addItem(name);
    }
}

void ChangesPanel::fillLater()
{
    m_later->clear();
    for (const Inspection& inspection : inspectionsOf(m_council->currentText(), *m_state->records())) {
        m_later->addItem(nameOf(inspection), inspection.key);
    }
    fillEarlier();
}

/// What came before the later one, newest first; chosen is what it is best compared with.
void ChangesPanel::fillEarlier()
{
    const QVector<Inspection> all = inspectionsOf(m_council->currentText(), *m_state->records());
    const qsizetype later = m_later->currentIndex();
    m_earlier->clear();
    if (later >= 0) {
        const QVector<Inspection> before = all.mid(later + 1);
        for (const Inspection& inspection : before) {
            m_earlier->addItem(nameOf(inspection), inspection.key);
        }
        m_earlier->setCurrentIndex(int(inspectionToCompare(before, all[later])));
    }
    compare();
}

void ChangesPanel::compare()
{
    const bool canCompare = m_earlier->count() > 0;
    m_earlier->setEnabled(canCompare);
    m_save->setEnabled(canCompare);
    if (!canCompare) {
        m_model->setRows({});
        m_summary->setText(tr("No earlier inspection of this council is loaded."));
        return;
    }
    m_model->setRows(caseChangeRows(*m_state->ledger(), *m_state->records(), m_council->currentText(),
        m_earlier->currentData().toString(), m_later->currentData().toString()));
    const QString changes = changesText(m_model->rows());
    const QString unknown = ledgerStateText(m_state->ledgerState());
    m_summary->setText(!changes.isEmpty() ? changes : unknown.isEmpty() ? tr("No case changed.") : unknown);
    m_table->resizeColumnToContents(CaseChangeModel::ChangeColumn);
    m_table->resizeColumnToContents(CaseChangeModel::DateColumn);
}

void ChangesPanel::askCsv()
{
    const QString name = tr("changes %1", "file name, council").arg(m_council->currentText()) + u".csv";
    const QString path = QFileDialog::getSaveFileName(
        this, tr("Save the changes as a table"), name, tr("Comma-separated values (%1)").arg(QStringLiteral("*.csv")));
    if (!path.isEmpty()) {
        saveCsv(path);
    }
}

bool ChangesPanel::saveCsv(const QString& path)
{
    QSaveFile file(path);
    const QByteArray text = tableCsv(*m_model);
    if (file.open(QIODevice::WriteOnly) && file.write(text) == text.size() && file.commit()) {
        return true;
    }
    Q_EMIT messageRaised(errorMessage(tr("The table was not saved."), file.errorString(), path,
        tr("Choose another folder, or close the file where it is open.")));
    return false;
}

void ChangesPanel::retranslate()
{
    m_since->setText(tr("since", "between two inspections"));
    m_save->setText(tr("Save as…"));
    m_council->setAccessibleName(tr("Council"));
    m_later->setAccessibleName(tr("Inspection"));
    m_earlier->setAccessibleName(tr("Earlier inspection to compare with"));
    m_table->setAccessibleName(tr("What changed since the last report"));
    rebuild();
}

} // namespace Councilscope
