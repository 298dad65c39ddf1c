// councilscope_linkscore CORPUS_FOLDER|LIBRARY [--features | --shares | --bare | --links | --to-label SCORE]: links the
// findings of the documents and compares the links with the labelled pairs in tests/cases/data/linkpairs.csv.
// --features and --shares print what tests/tools/fitlinking.py makes the weights of, --bare the findings whose matter
// is unknown, --links what is linked without a person. None of these four shows anything of the councils that are held
// out. --to-label names pairs of all councils but those that were learned from, with the score or more and without a
// label, in an order that tells nothing of their scores: for measuring how many links and proposals are right.
#include <casefacts.h>
#include <importjob.h>
#include <library.h>
#include <linklexicon.h>

#include <QCoreApplication>
#include <QCryptographicHash>
#include <QDir>
#include <QElapsedTimer>
#include <QFile>
#include <QFileInfo>
#include <QTemporaryDir>
#include <QTextStream>

#include <cmath>

using namespace Councilscope;

namespace {

struct LabelledPair
{
    QString council;
    QString earlier;
    QString later;
    QString verdict; ///< same, related, different
    bool isHeldOut = false;
    bool isOfAll = true; ///< labelled with all pairs of its documents, whatever their score: tells recall, too
};

QVector<LabelledPair> labelledPairs()
{
    QFile file(QStringLiteral(COUNCILSCOPE_SOURCE_DIR "/tests/cases/data/linkpairs.csv"));
    QVector<LabelledPair> pairs;
    if (file.open(QIODevice::ReadOnly | QIODevice::Text)) {
        file.readLine();
        while (!file.atEnd()) {
            const QStringList cells = QString::fromUtf8(file.readLine()).trimmed().split(u',');
            const qsizetype from = cells.size() - 5; // some councils have commas in their names
            const QString council = cells.mid(0, from).join(u',').remove(u'"');
            pairs.push_back({council, cells[from], cells[from + 1], cells[from + 2], cells[from + 4] == u"held",
                cells[from + 3] == u"a" || cells[from + 3] == u"b"});
        }
    }
    return pairs;
}

/// How the labels name a finding: they have no text.
QString idOf(const Finding& finding)
{
    return QStringLiteral("%1/%2/%3/%4")
        .arg(finding.source.sha256.left(16), key(finding.kind), finding.body)
        .arg(finding.ordinal);
}

QVector<DatedFinding> datedFindings(const RecordSet& records)
{
    QVector<DatedFinding> findings;
    const QVector<CaseFacts> councils = caseFacts(records);
    for (const CaseFacts& facts : councils) {
        for (int node = 0; node < facts.nodes.size(); ++node) {
            if (facts.nodes[node].finding) {
                findings.push_back({*facts.nodes[node].finding, facts.inspectionOf(node).first});
            }
        }
    }
    return findings;
}

/// "0.950 (0.86-0.98) 57/60" with Wilson's interval of 95 %.
QString rate(int hits, int all)
{
    if (all == 0) {
        return QStringLiteral("- 0/0");
    }
    constexpr double z = 1.96;
    const double share = double(hits) / all;
    const double middle = (share + z * z / (2 * all)) / (1 + z * z / all);
    const double half = z * std::sqrt(share * (1 - share) / all + z * z / (4.0 * all * all)) / (1 + z * z / all);
    return QStringLiteral("%1 (%2-%3) %4/%5")
        .arg(share, 0, 'f', 3)
        .arg(middle - half, 0, 'f', 2)
        .arg(middle + half, 0, 'f', 2)
        .arg(hits)
        .arg(all);
}

struct Tally
{
    QHash<QString, int> all; ///< by verdict
    QHash<QString, int> linked;
    QHash<QString, int> proposed; ///< below linked
    int same = 0; ///< of those that were not chosen by their score
    int linkedSame = 0;
    int proposedSame = 0;
    QVector<std::pair<double, QString>> queue; ///< what is proposed: negative score, verdict

    [[nodiscard]] static int sum(const QHash<QString, int>& counts)
    {
        int total = 0;
        for (const int count : counts) {
            total += count;
        }
        return total;
    }
};

void print(QTextStream& out, const QString& half, const Tally& tally)
{
    static const QString same = QStringLiteral("same");
    const int linked = Tally::sum(tally.linked);
    const int proposed = Tally::sum(tally.proposed);
    out << half << ": " << Tally::sum(tally.all) << " pairs, " << tally.all[same] << " same, "
        << tally.all[QStringLiteral("related")] << " related\n"
        << "  linked precision           " << rate(tally.linked[same], linked) << '\n'
        << "  linked recall              " << rate(tally.linkedSame, tally.same) << '\n'
        << "  linked and proposed recall " << rate(tally.linkedSame + tally.proposedSame, tally.same) << '\n'
        << "  proposed: " << tally.proposed[same] << " same, " << tally.proposed[QStringLiteral("related")]
        << " related, " << tally.proposed[QStringLiteral("different")] << " different; "
        << QString::number(tally.proposed[same] ? double(proposed) / tally.proposed[same] : 0, 'f', 1)
        << " proposals for each same\n";
}

/// What a person finds who takes the first of the queue: the best come first.
void printQueue(QTextStream& out, Tally tally)
{
    std::sort(tally.queue.begin(), tally.queue.end());
    for (const qsizetype first : {50, 100, 200}) {
        QHash<QString, int> counts;
        for (const auto& [score, verdict] : tally.queue.mid(0, first)) {
            ++counts[verdict];
        }
        out << "  of the first " << std::min(first, tally.queue.size()) << " proposals "
            << counts[QStringLiteral("same")] << " same, " << counts[QStringLiteral("related")] << " related\n";
    }
}

bool isOfPraise(const QString& finding)
{
    const QString kind = finding.section(u'/', 1, 1);
    return kind == key(FindingKind::Strength) || kind == key(FindingKind::MeetsRequirements);
}

/// Counts what the linker makes of one labelled pair.
void count(const LabelledPair& pair, const FindingLink& link, const LinkThresholds& thresholds, Tally& tally)
{
    const bool isWithPraise = isOfPraise(pair.earlier) || isOfPraise(pair.later);
    const bool isProposed
        = !link.isLinked && link.score >= (isWithPraise ? thresholds.proposedOfPraise : thresholds.proposed);
    ++tally.all[pair.verdict];
    if (link.isLinked) {
        ++tally.linked[pair.verdict];
    } else if (isProposed) {
        ++tally.proposed[pair.verdict];
        tally.queue.push_back({-link.score, pair.verdict});
    }
    if (pair.isOfAll && pair.verdict == u"same") {
        ++tally.same;
        tally.linkedSame += link.isLinked ? 1 : 0;
        tally.proposedSame += isProposed ? 1 : 0;
    }
}

void printScore(QTextStream& out, const QVector<DatedFinding>& findings)
{
    const FindingLinker linker;
    QElapsedTimer timer;
    timer.start();
    const QVector<FindingLink> links = linker.links(findings);
    out << findings.size() << " findings linked in " << timer.elapsed() << " ms: ";
    const LinkThresholds thresholds = linker.thresholds();
    QHash<std::pair<QString, QString>, FindingLink> found;
    int linked = 0;
    for (const FindingLink& link : links) {
        found.insert({idOf(findings[link.earlier].finding), idOf(findings[link.later].finding)}, link);
        linked += link.isLinked ? 1 : 0;
    }
    out << linked << " links, " << links.size() - linked << " proposals\n";
    QSet<QString> known;
    for (const DatedFinding& dated : findings) {
        known.insert(idOf(dated.finding));
    }
    QMap<bool, Tally> tallies;
    int lost = 0;
    const QVector<LabelledPair> pairs = labelledPairs();
    for (const LabelledPair& pair : pairs) {
        if (!known.contains(pair.earlier) || !known.contains(pair.later)) {
            ++lost;
            continue;
        }
        count(pair, found.value({pair.earlier, pair.later}), thresholds, tallies[pair.isHeldOut]);
    }
    print(out, QStringLiteral("learn"), tallies[false]);
    print(out, QStringLiteral("held out"), tallies[true]);
    printQueue(out, tallies[true]);
    out << lost << " pairs name a finding that is not here\n";
}

QSet<QString> heldOutCouncils()
{
    QSet<QString> councils;
    const QVector<LabelledPair> pairs = labelledPairs();
    for (const LabelledPair& pair : pairs) {
        if (pair.isHeldOut) {
            councils.insert(pair.council);
        }
    }
    return councils;
}

QVector<DatedFinding> learningFindings(const QVector<DatedFinding>& findings)
{
    const QSet<QString> heldOut = heldOutCouncils();
    QVector<DatedFinding> learning;
    std::copy_if(findings.cbegin(), findings.cend(), std::back_inserter(learning),
        [&heldOut](const DatedFinding& dated) { return !heldOut.contains(dated.finding.council); });
    return learning;
}

void printFeatures(QTextStream& out, const QVector<DatedFinding>& findings)
{
    QHash<std::pair<QString, QString>, QStringList> verdicts;
    QSet<QString> councils;
    const QVector<LabelledPair> pairs = labelledPairs();
    for (const LabelledPair& pair : pairs) {
        verdicts[{pair.earlier, pair.later}] << pair.verdict;
        councils.insert(pair.council);
    }
    out << "council\tearlier\tlater\tverdicts";
    for (int feature = 0; feature < linkFeatures; ++feature) {
        out << '\t' << key(LinkFeature(feature));
    }
    out << '\n';
    const LinkLexicon& lexicon = LinkLexicon::instance();
    Stemmer stemmer;
    QVector<FindingProfile> profiles;
    for (const DatedFinding& dated : findings) {
        profiles.push_back(findingProfile(dated, lexicon, stemmer));
    }
    for (qsizetype earlier = 0; earlier < findings.size(); ++earlier) {
        for (qsizetype later = 0; later < findings.size(); ++later) {
            const Finding& left = findings[earlier].finding;
            const Finding& right = findings[later].finding;
            if (left.council != right.council || !councils.contains(left.council) || left.body != right.body
                || findings[earlier].date >= findings[later].date || profiles[earlier].isPraise) {
                continue;
            }
            const QString verdict = verdicts.value({idOf(left), idOf(right)}).join(u'+');
            out << left.council << '\t' << idOf(left) << '\t' << idOf(right) << '\t' << verdict;
            for (const double value : linkValues(profiles[earlier], profiles[later], lexicon)) {
                out << '\t' << value;
            }
            out << '\n';
        }
    }
}

/// In how many findings each matter and each stem is.
void printShares(QTextStream& out, const QVector<DatedFinding>& findings)
{
    const LinkLexicon& lexicon = LinkLexicon::instance();
    Stemmer stemmer;
    QMap<QString, int> matters;
    QMap<QString, int> stems;
    for (const DatedFinding& dated : findings) {
        const QVector<StemmedWord> words = stemmer.words(dated.finding.text);
        QSet<QString> seen;
        for (const StemmedWord& word : words) {
            seen.insert(word.stem);
        }
        for (const QString& stem : std::as_const(seen)) {
            ++stems[stem];
        }
        const FindingProfile profile = findingProfile(dated, lexicon, stemmer);
        for (const ProfileMatter& matter : profile.matters) {
            matters[lexicon.matters()[matter.matter].key] += matter.isKin ? 0 : 1;
        }
    }
    out << "findings\t\t" << findings.size() << '\n';
    for (auto matter = matters.cbegin(); matter != matters.cend(); ++matter) {
        out << "matter\t" << matter.key() << '\t' << *matter << '\n';
    }
    for (auto stem = stems.cbegin(); stem != stems.cend(); ++stem) {
        out << "stem\t" << stem.key() << '\t' << *stem << '\n';
    }
}

/// Findings of which the lexicon knows no matter: where it may be short of words.
void printBare(QTextStream& out, const QVector<DatedFinding>& findings)
{
    const LinkLexicon& lexicon = LinkLexicon::instance();
    Stemmer stemmer;
    for (const DatedFinding& dated : findings) {
        if (findingProfile(dated, lexicon, stemmer).matters.isEmpty()) {
            out << idOf(dated.finding) << '\t' << dated.finding.text << '\n';
        }
    }
}

/// What was linked without a person, to be read by one.
void printLinks(QTextStream& out, const QVector<DatedFinding>& findings)
{
    const FindingLinker linker;
    const QVector<FindingLink> links = linker.links(findings);
    for (const FindingLink& link : links) {
        if (link.isLinked) {
            const DatedFinding& earlier = findings[link.earlier];
            const DatedFinding& later = findings[link.later];
            out << link.score << '\t' << idOf(earlier.finding) << '\t' << earlier.date.toString(Qt::ISODate) << '\t'
                << earlier.finding.text << '\n'
                << earlier.finding.council << '\t' << idOf(later.finding) << '\t' << later.date.toString(Qt::ISODate)
                << '\t' << later.finding.text << "\n\n";
        }
    }
}

bool isLabelled(const QVector<LabelledPair>& pairs, const QString& earlier, const QString& later)
{
    return std::any_of(pairs.cbegin(), pairs.cend(),
        [&](const LabelledPair& pair) { return pair.earlier == earlier && pair.later == later; });
}

void printUnlabelled(QTextStream& out, const QVector<DatedFinding>& findings, double leastScore)
{
    const QVector<LabelledPair> pairs = labelledPairs();
    QSet<QString> learned;
    for (const LabelledPair& pair : pairs) {
        if (!pair.isHeldOut) {
            learned.insert(pair.council);
        }
    }
    const QVector<FindingLink> links = FindingLinker().links(findings);
    QMap<QByteArray, QString> shuffled;
    for (const FindingLink& link : links) {
        const Finding& earlier = findings[link.earlier].finding;
        const Finding& later = findings[link.later].finding;
        if (link.score >= leastScore && !learned.contains(earlier.council) && earlier.inspection != later.inspection
            && !isLabelled(pairs, idOf(earlier), idOf(later))) {
            const QString line = QStringList{earlier.council, idOf(earlier), idOf(later)}.join(u'\t');
            shuffled.insert(QCryptographicHash::hash(line.toUtf8(), QCryptographicHash::Md5), line);
        }
    }
    for (const QString& line : std::as_const(shuffled)) {
        out << line << '\n';
    }
}

/// Reads the documents of a folder into a library of its own.
QString libraryOf(const QString& path, const QTemporaryDir& folder)
{
    if (!QFileInfo(path).isDir()) {
        return path;
    }
    const QString location = folder.filePath(QStringLiteral("corpus.councilscope"));
    const JobContext context([] { return false; }, [](int, int, const QString&) {});
    const auto imported = importFiles(location, {path}, context);
    return imported ? location : QString();
}

} // namespace

int main(int argc, char** argv)
{
    const QCoreApplication application(argc, argv);
    const QStringList arguments = application.arguments();
    QTextStream out(stdout);
    if (arguments.size() < 2) {
        out << "councilscope_linkscore CORPUS_FOLDER|LIBRARY [--features | --shares | --bare | --links | --to-label "
               "SCORE]\n";
        return 2;
    }
    const QTemporaryDir folder;
    const auto library = Library::open(libraryOf(arguments[1], folder));
    const auto records = library ? (*library)->records({}) : tl::make_unexpected(library.error());
    if (!records) {
        out << records.error().toLine() << '\n';
        return 1;
    }
    const QVector<DatedFinding> findings = datedFindings(*records);
    const QString wanted = arguments.value(2);
    if (wanted == u"--features") {
        printFeatures(out, learningFindings(findings));
    } else if (wanted == u"--shares") {
        printShares(out, learningFindings(findings));
    } else if (wanted == u"--links") {
        printLinks(out, learningFindings(findings));
    } else if (wanted == u"--to-label") {
        printUnlabelled(out, findings, arguments.value(3).toDouble());
    } else if (wanted == u"--bare") {
        printBare(out, learningFindings(findings));
    } else {
        printScore(out, findings);
    }
    return 0;
}
