// councilscope_casebench [CASES]: shows the Cases page with invented cases (10000 unless told), does what an analyst
// does, and prints how long each act holds up the interface, painting included. Set QT_QPA_PLATFORM=offscreen where
// there is no display.

#include "../shared/sampleledger.h"

#include <casefilterbar.h>
#include <casemodel.h>
#include <casespage.h>
#include <casetableview.h>
#include <librarysession.h>
#include <proposalpanel.h>
#include <viewstate.h>

#include <QApplication>
#include <QCheckBox>
#include <QComboBox>
#include <QElapsedTimer>
#include <QLineEdit>
#include <QTabBar>
#include <QTextStream>

#include <functional>

using namespace Councilscope;

namespace {

constexpr int councilCount = 150;
constexpr int proposalCount = 5000;

QStringList inventedCouncils()
{
    QStringList names;
    for (int i = 0; i < councilCount; ++i) {
        names.push_back(QStringLiteral("Shire %1").arg(i, 3, 10, QLatin1Char('0')));
    }
    return names;
}

std::shared_ptr<const CaseLedger> inventedLedger(const QStringList& councils, int count)
{
    CaseLedger ledger = Testing::manyCases(councils, count);
    for (int i = 0; i + 1 < std::min(count, proposalCount); ++i) {
        ledger.proposals.push_back(
            Testing::proposalBetween(ledger.cases[i], ledger.cases[i + 1], 0.3 + i % 70 / 100.0));
    }
    return std::make_shared<const CaseLedger>(ledger);
}

class Bench
{
public:
    explicit Bench(CasesPage& page)
        : m_page(page)
    {
    }

    void run(const QString& name, const std::function<void()>& act)
    {
        QElapsedTimer timer;
        timer.start();
        act();
        (void)m_page.grab();
        const double passed = double(timer.nsecsElapsed()) / 1e6;
        m_out << name.leftJustified(44) << QString::number(passed, 'f', 1).rightJustified(8) << " ms\n";
        m_out.flush();
        QApplication::processEvents(QEventLoop::AllEvents, 200);
    }

private:
    CasesPage& m_page;
    QTextStream m_out{stdout};
};

void sortEveryColumn(Bench& bench, CasesPage& page)
{
    for (int column = 0; column < CaseModel::ColumnCount; ++column) {
        const QString name = page.model()->headerData(column, Qt::Horizontal, Qt::DisplayRole).toString();
        bench.run(QStringLiteral("sort by %1").arg(name),
            [&page, column] { page.table()->sortByColumn(column, Qt::AscendingOrder); });
    }
}

} // namespace

int main(int argc, char** argv)
{
    QApplication application(argc, argv);
    const int count = std::max(10, QApplication::arguments().value(1, QStringLiteral("10000")).toInt());
    const QStringList councils = inventedCouncils();
    const std::shared_ptr<const CaseLedger> ledger = inventedLedger(councils, count);
    ViewState state;
    LibrarySession session;
    RecordSet records;
    records.documents = {Testing::document(QStringLiteral("a"), councils.first(), Framework::Ilacs, {})};
    state.setRecords(std::make_shared<const RecordSet>(records));
    state.setCouncils(councils);
    CasesPage page(&state, &session);
    page.resize(1000, 900);
    Bench bench(page);
    bench.run(QStringLiteral("open the page with %1 cases").arg(count), [&] {
        state.setLedger(ledger);
        page.show();
    });
    bench.run(QStringLiteral("take a new ledger"), [&] { state.setLedger(inventedLedger(councils, 10)); });
    bench.run(QStringLiteral("take the large one again"), [&] { state.setLedger(ledger); });
    bench.run(QStringLiteral("filter by words, the first time"),
        [&page] { page.filterBar()->words()->setText(QStringLiteral("agency")); });
    bench.run(QStringLiteral("filter by more words"),
        [&page] { page.filterBar()->words()->setText(QStringLiteral("agency 99")); });
    bench.run(QStringLiteral("clear the filters"), [&page] { page.filterBar()->clear(); });
    bench.run(QStringLiteral("only open ones"), [&page] { page.filterBar()->onlyOpen()->click(); });
    bench.run(QStringLiteral("all again"), [&page] { page.filterBar()->onlyOpen()->click(); });
    sortEveryColumn(bench, page);
    for (const CaseGrouping grouping : {CaseGrouping::Council, CaseGrouping::Theme, CaseGrouping::None}) {
        bench.run(QStringLiteral("group by %1").arg(page.filterBar()->groupBox()->itemText(int(grouping))),
            [&] { page.filterBar()->groupBox()->setCurrentIndex(int(grouping)); });
    }
    bench.run(QStringLiteral("select all"), [&page] { page.table()->selectAll(); });
    bench.run(QStringLiteral("choose the last case"), [&] { page.showCase(ledger->cases.last().key); });
    bench.run(
        QStringLiteral("show %1 proposals").arg(page.proposals()->count()), [&] { page.tabs()->setCurrentIndex(1); });
    return 0;
}
