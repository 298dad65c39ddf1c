#include "ocr.h"

#include "linefinder.h"

#include <logging.h>

#include <QBuffer>
#include <QCoreApplication>
#include <QProcess>
#include <QStandardPaths>

#include <algorithm>
#include <csignal>
#include <sys/prctl.h>

namespace Councilscope {

namespace {

struct Messages
{
    Q_DECLARE_TR_FUNCTIONS(Ocr)
};

constexpr int millisecondsPerPage = 40000;

/// A row of the TSV output.
struct TsvRow
{
    int level = 0; ///< 4: a line, 5: a word
    QRectF rect; ///< pixels
    double confidence = 0; ///< 0-100, of words
    QString text;
};

std::optional<TsvRow> rowOf(QStringView line)
{
    const auto cells = line.split(QLatin1Char('\t'));
    if (cells.size() < 11) {
        return std::nullopt;
    }
    bool isNumber = false;
    TsvRow row;
    row.level = cells[0].toInt(&isNumber);
    if (!isNumber) {
        return std::nullopt; // the header
    }
    row.rect = QRectF(cells[6].toDouble(), cells[7].toDouble(), cells[8].toDouble(), cells[9].toDouble());
    row.confidence = cells[10].toDouble();
    row.text = cells.size() > 11 ? normalizedWord(cells[11].trimmed().toString()) : QString();
    return row;
}

/// Lines with few tall letters get smaller boxes: all lines about as high as most become just as high, so that a font
/// size is told from the layout as of a printed page.
double evenHeight(double height, double usual)
{
    return height > 0.6 * usual && height < 1.4 * usual ? usual : height;
}

double usualLineHeight(const QVector<TsvRow>& rows)
{
    QVector<double> heights;
    for (const TsvRow& row : rows) {
        if (row.level == 4) {
            heights.push_back(row.rect.height());
        }
    }
    if (heights.isEmpty()) {
        return 0;
    }
    std::nth_element(heights.begin(), heights.begin() + heights.size() / 2, heights.end());
    return heights[heights.size() / 2];
}

/// A bullet is read as any small sign ("e", "@", "™", "m@"). It is one when it stands alone before a gap that is wider
/// than a space.
bool isMisreadBullet(const LayoutWord& first, const LayoutWord& second)
{
    constexpr double widestSpace = 0.7; // line heights
    const QString& text = first.text;
    const double gap = second.rect.left() - first.rect.right();
    if (text.size() > 2 || gap < widestSpace * first.rect.height()) {
        return false;
    }
    const bool hasSign = std::any_of(text.begin(), text.end(),
        [](QChar c) { return !c.isLetterOrNumber() && !QStringLiteral("()[].,:;'’“”\"/£&-–").contains(c); });
    const bool hasNumber = std::any_of(text.begin(), text.end(), [](QChar c) { return c.isDigit(); });
    return !hasNumber && (hasSign || text == QLatin1String("e") || text == QLatin1String("o"));
}

QByteArray asPgm(const QImage& picture)
{
    QBuffer buffer;
    buffer.open(QIODevice::WriteOnly);
    picture.convertToFormat(QImage::Format_Grayscale8).save(&buffer, "PGM");
    return buffer.data();
}

} // namespace

Ocr::Ocr(int seconds, const QString& program)
    : m_program(program)
    , m_deadline(qint64(seconds) * 1000)
{
}

QString Ocr::installedProgram()
{
    return QStandardPaths::findExecutable(QStringLiteral("tesseract"));
}

OcrPage Ocr::fromTsv(const QString& tsv, double dotsPerInch)
{
    QVector<TsvRow> rows;
    const auto lines = QStringView(tsv).split(QLatin1Char('\n'));
    for (const QStringView line : lines) {
        if (const auto row = rowOf(line)) {
            rows.push_back(*row);
        }
    }
    const double usual = usualLineHeight(rows);
    const double points = 72 / dotsPerInch;
    OcrPage page;
    QRectF line;
    double sum = 0;
    qsizetype characters = 0;
    qsizetype lineStart = 0;
    for (const TsvRow& row : std::as_const(rows)) {
        if (row.level == 4) {
            lineStart = page.words.size();
            const double height = evenHeight(row.rect.height(), usual);
            line = QRectF(row.rect.left(), row.rect.center().y() - height / 2, row.rect.width(), height);
        } else if (row.level == 5 && !row.text.isEmpty() && row.confidence >= 0) {
            page.words.push_back({row.text,
                QRectF(
                    row.rect.left() * points, line.top() * points, row.rect.width() * points, line.height() * points)});
            if (page.words.size() == lineStart + 2
                && isMisreadBullet(page.words[lineStart], page.words[lineStart + 1])) {
                page.words[lineStart].text = QStringLiteral("•");
            }
            sum += row.confidence * double(row.text.size());
            characters += row.text.size();
        }
    }
    page.confidence = characters > 0 ? sum / double(characters) / 100 : 0;
    return page;
}

OcrPage Ocr::read(const QImage& picture, double dotsPerInch)
{
    if (!isAvailable()) {
        return {.problem
            = Messages::tr("This page is a picture without text. Installing tesseract-ocr would let it be read.")};
    }
    if (m_deadline.hasExpired()) {
        return {
            .problem = Messages::tr("This page is a picture without text. The document has more of them than can be "
                                    "read in the time for one file.")};
    }
    QProcess process;
    QProcessEnvironment environment = QProcessEnvironment::systemEnvironment();
    environment.insert(QStringLiteral("OMP_THREAD_LIMIT"), QStringLiteral("1")); // seven times faster than many
    process.setProcessEnvironment(environment);
    process.setChildProcessModifier([] { prctl(PR_SET_PDEATHSIG, SIGKILL); }); // a worker may be killed any time
    process.setStandardErrorFile(QProcess::nullDevice());
    process.start(m_program,
        {QStringLiteral("stdin"), QStringLiteral("stdout"), QStringLiteral("--dpi"),
            QString::number(qRound(dotsPerInch)), QStringLiteral("tsv")});
    process.write(asPgm(picture));
    process.closeWriteChannel();
    const int patience = int(std::min<qint64>(millisecondsPerPage, m_deadline.remainingTime()));
    if (!process.waitForFinished(patience) || process.exitStatus() != QProcess::NormalExit || process.exitCode() != 0) {
        qCInfo(readersLog) << "tesseract failed:" << process.errorString() << process.exitCode();
        process.kill();
        process.waitForFinished();
        return {.problem = Messages::tr("This page is a picture without text, and tesseract could not read it.")};
    }
    OcrPage page = fromTsv(QString::fromUtf8(process.readAllStandardOutput()), dotsPerInch);
    if (page.words.isEmpty()) {
        page.problem = Messages::tr("This page is a picture in which no text was found.");
    }
    return page;
}

} // namespace Councilscope
