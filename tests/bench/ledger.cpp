// councilscope_ledger LIBRARY [COUNCIL]: prints the cases of a library with their events and the proposals, as text,
// and what making them cost.
#include <caseledger.h>
#include <library.h>

#include <QCoreApplication>
#include <QElapsedTimer>
#include <QTextStream>

using namespace Councilscope;

namespace {

QString shortened(const QString& text)
{
    constexpr qsizetype longest = 150;
    return text.size() <= longest ? text : text.left(longest) + u'…';
}

QString told(const PartialDate& date)
{
    return date.isValid() ? date.toIso() : QStringLiteral("-");
}

QString told(const QVector<LinkReason>& reasons)
{
    QStringList words;
    for (const LinkReason& reason : reasons) {
        words << (reason.terms.isEmpty() ? QStringLiteral("%1 months").arg(reason.months)
                                         : reason.terms.join(QStringLiteral("+")));
    }
    return words.isEmpty() ? QString() : QStringLiteral(" [%1]").arg(words.join(QStringLiteral("; ")));
}

void print(QTextStream& out, const Case& one)
{
    out << '\n'
        << one.key << (one.isPriority ? " PRIORITY" : "") << (one.isPlaceholder ? " PLACEHOLDER" : "") << '\n'
        << "  " << one.title << '\n'
        << "  " << key(one.status) << ", opened " << told(one.opened) << ", last " << told(one.lastMentioned)
        << ", closed " << told(one.closed) << ", silent since " << told(one.silentSince) << ", "
        << one.themes.join(u' ') << '\n';
    for (const CaseEvent& event : one.events) {
        out << "    " << told(event.date).leftJustified(10) << ' ' << key(event.kind).leftJustified(17) << ' '
            << key(event.state).leftJustified(9) << ' ' << event.source.file.left(30) << ' ' << event.source.start
            << ": " << shortened(event.text) << told(event.reasons) << '\n';
    }
}

void print(QTextStream& out, const CaseProposal& proposal)
{
    static const QStringList kinds{
        QStringLiteral("persists"), QStringLiteral("recurs"), QStringLiteral("met"), QStringLiteral("now a defect")};
    out << '\n'
        << proposal.score << ' ' << kinds[int(proposal.kind)] << ' ' << proposal.earlierCase << " -> "
        << proposal.laterCase << told(proposal.reasons) << '\n'
        << "    " << told(proposal.earlierDate) << ' ' << shortened(proposal.earlierText) << '\n'
        << "    " << told(proposal.laterDate) << ' ' << shortened(proposal.laterText) << '\n';
}

void print(QTextStream& out, const CaseLedger& ledger, const QString& council)
{
    for (const Case& one : ledger.cases) {
        if (one.council == council) {
            print(out, one);
        }
    }
    out << "\nProposals\n";
    for (const CaseProposal& proposal : ledger.proposals) {
        if (proposal.council == council) {
            print(out, proposal);
        }
    }
}

template <typename Record> void multiply(QVector<Record>& records, int times)
{
    const QVector<Record> once = records;
    for (int time = 1; time < times; ++time) {
        for (Record copy : once) {
            copy.council += QStringLiteral(" %1").arg(time);
            records.push_back(std::move(copy));
        }
    }
}

RecordSet multiplied(RecordSet records, int times)
{
    multiply(records.documents, times);
    multiply(records.inspections, times);
    multiply(records.findings, times);
    multiply(records.statements, times);
    return records;
}

} // namespace

int main(int argc, char** argv)
{
    const QCoreApplication application(argc, argv);
    const QStringList arguments = application.arguments();
    QTextStream out(stdout);
    if (arguments.size() < 2) {
        out << "councilscope_ledger LIBRARY [COUNCIL] [TIMES]\n";
        return 2;
    }
    const auto library = Library::open(arguments[1]);
    const auto records = library ? (*library)->records({}) : tl::make_unexpected(library.error());
    const auto entries = library ? (*library)->caseEntries() : tl::make_unexpected(library.error());
    if (!records || !entries) {
        out << (records ? entries.error() : records.error()).toLine() << '\n';
        return 1;
    }
    const RecordSet all = multiplied(*records, arguments.value(3).toInt());
    QElapsedTimer timer;
    timer.start();
    const FindingLinker linker;
    const qint64 ready = timer.restart();
    const CaseLedger ledger = caseLedger(all, *entries, linker);
    const qint64 cost = timer.elapsed();
    print(out, ledger, arguments.value(2));
    QMap<QString, int> counts;
    for (const Case& one : ledger.cases) {
        ++counts[key(one.status)];
    }
    out << ledger.cases.size() << " cases, " << ledger.linked << " links, " << ledger.proposals.size() << " proposals; "
        << ready << " ms to read the weights, " << cost << " ms to make the ledger\n";
    for (auto count = counts.cbegin(); count != counts.cend(); ++count) {
        out << "  " << count.key() << ": " << *count << '\n';
    }
    return 0;
}
