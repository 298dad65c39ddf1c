// Writes the sample PDFs of resources/samples from their texts: makesamples SOURCES_FOLDER SAMPLES_FOLDER
// A text is Markdown with three habits of our own: a table's first row is a row like any other, "[page]" begins a page,
// and bullets and numbers become characters of the text, as they are in the documents that the samples stand for.

#include <QAbstractTextDocumentLayout>
#include <QDir>
#include <QGuiApplication>
#include <QPainter>
#include <QPdfWriter>
#include <QRegularExpression>
#include <QTextBlock>
#include <QTextDocument>
#include <QTextStream>
#include <QTextTable>

#include <memory>

namespace {

const int resolution = 96;
const qreal margin = 75; // of the page, in pixels
const qreal indent = 30; // of a list item's lines, in pixels
const QString marker = QStringLiteral("◼ ");

QString withPlainLists(const QString& markdown)
{
    static const QRegularExpression bullet(QStringLiteral("^- "), QRegularExpression::MultilineOption);
    static const QRegularExpression number(QStringLiteral("^(\\d+)\\. "), QRegularExpression::MultilineOption);
    QString text = markdown;
    text.replace(bullet, u'\n' + marker);
    text.replace(number, QStringLiteral("\\1\\. "));
    return text;
}

/// Lets the lines of a list item start below its first word, not below its mark.
void hangListItems(QTextDocument& document)
{
    static const QRegularExpression number(QStringLiteral("^\\d+\\. "));
    for (QTextBlock block = document.begin(); block.isValid(); block = block.next()) {
        QTextCursor cursor(block);
        if (cursor.currentTable()) {
            continue;
        }
        QTextBlockFormat format = block.blockFormat();
        format.setBottomMargin(8);
        if (block.text().startsWith(marker) || number.match(block.text()).hasMatch()) {
            format.setLeftMargin(indent);
            format.setTextIndent(-indent);
            format.setTabPositions({QTextOption::Tab(indent, QTextOption::LeftTab)});
            cursor.setPosition(block.position() + int(block.text().indexOf(u' ')));
            cursor.deleteChar();
            cursor.insertText(QStringLiteral("\t"));
        }
        cursor.setBlockFormat(format);
    }
}

void plainTables(QTextDocument& document)
{
    QTextCursor cursor(&document);
    while (!cursor.isNull() && cursor.movePosition(QTextCursor::NextBlock)) {
        QTextTable* table = cursor.currentTable();
        if (!table) {
            continue;
        }
        QTextTableFormat format = table->format();
        format.setBorderStyle(QTextFrameFormat::BorderStyle_None);
        format.setCellPadding(5);
        format.setColumnWidthConstraints(
            {QTextLength(QTextLength::PercentageLength, 62), QTextLength(QTextLength::PercentageLength, 38)});
        format.setWidth(QTextLength(QTextLength::PercentageLength, 100));
        table->setFormat(format);
        cursor = table->lastCursorPosition();
    }
}

void paintFooter(QPainter& painter, const QSizeF& page, int number)
{
    painter.setFont(QFont(QStringLiteral("DejaVu Sans"), 7));
    painter.setPen(Qt::darkGray);
    const QRectF footer(margin, page.height() - margin * 0.7, page.width() - 2 * margin, 20);
    painter.drawText(
        footer, Qt::AlignLeft, QStringLiteral("Sample document written for Councilscope; figures as published"));
    painter.drawText(footer, Qt::AlignRight, QString::number(number));
}

/// The pages between two "[page]" marks; each starts on a page of its own.
std::vector<std::unique_ptr<QTextDocument>> chapters(const QString& markdown, const QSizeF& textSize)
{
    std::vector<std::unique_ptr<QTextDocument>> documents;
    const QStringList parts = markdown.split(QStringLiteral("[page]"));
    for (const QString& part : parts) {
        auto document = std::make_unique<QTextDocument>();
        document->setDefaultFont(QFont(QStringLiteral("DejaVu Sans"), 9));
        document->setMarkdown(withPlainLists(part), QTextDocument::MarkdownDialectGitHub);
        hangListItems(*document);
        plainTables(*document);
        document->setPageSize(textSize);
        documents.push_back(std::move(document));
    }
    return documents;
}

bool writePdf(const QString& markdown, const QString& path, const QString& title)
{
    QPdfWriter writer(path);
    writer.setTitle(title);
    writer.setCreator(QStringLiteral("Councilscope makesamples"));
    writer.setPageSize(QPageSize(QPageSize::A4));
    writer.setPageMargins(QMarginsF());
    writer.setResolution(resolution);
    const QSizeF page(writer.width(), writer.height());
    const QSizeF textSize(page.width() - 2 * margin, page.height() - 2 * margin);
    QPainter painter;
    if (!painter.begin(&writer)) {
        return false;
    }
    int number = 0;
    for (const auto& document : chapters(markdown, textSize)) {
        for (int i = 0; i < document->pageCount(); ++i) {
            if (number > 0) {
                writer.newPage();
            }
            painter.save();
            painter.translate(margin, margin - i * textSize.height());
            document->drawContents(&painter, QRectF(QPointF(0, i * textSize.height()), textSize));
            painter.restore();
            paintFooter(painter, page, ++number);
        }
    }
    return painter.end();
}

} // namespace

int main(int argc, char** argv)
{
    QGuiApplication application(argc, argv);
    QTextStream err(stderr);
    if (argc != 3) {
        err << "makesamples SOURCES_FOLDER SAMPLES_FOLDER\n";
        return 2;
    }
    const QDir sources(QString::fromLocal8Bit(argv[1]));
    const QDir samples(QString::fromLocal8Bit(argv[2]));
    const QFileInfoList files = sources.entryInfoList({QStringLiteral("*.md")}, QDir::Files, QDir::Name);
    for (const QFileInfo& info : files) {
        QFile file(info.filePath());
        const QString path = samples.filePath(info.completeBaseName() + QStringLiteral(".pdf"));
        if (!file.open(QIODevice::ReadOnly)
            || !writePdf(QString::fromUtf8(file.readAll()), path, info.completeBaseName())) {
            err << "cannot write " << path << '\n';
            return 1;
        }
    }
    return files.isEmpty() ? 1 : 0;
}
