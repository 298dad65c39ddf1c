#include "recordtextview.h"

#include <QEvent>
#include <QMouseEvent>
#include <QPainter>
#include <QTextBlock>

#include <algorithm>
#include <limits>

namespace Councilscope {

namespace {

constexpr int barWidth = 4;
constexpr int barGap = 2;
constexpr int kinds = 5;
constexpr int marginWidth = kinds * (barWidth + barGap) + 6;

} // namespace

RecordTextView::RecordTextView(QWidget* parent)
    : QPlainTextEdit(parent)
    , m_margin(new QWidget(this))
{
    setReadOnly(true);
    setTextInteractionFlags(Qt::TextSelectableByMouse | Qt::TextSelectableByKeyboard);
    setFrameShape(QFrame::NoFrame);
    setViewportMargins(marginWidth, 0, 0, 0);
    document()->setDocumentMargin(10);
    setTabStopDistance(fontMetrics().horizontalAdvance(u'x') * 8);
    m_margin->installEventFilter(this);
    connect(this, &QPlainTextEdit::updateRequest, m_margin, qOverload<>(&QWidget::update));
}

void RecordTextView::setDocumentText(const QString& text)
{
    m_start = -1;
    m_end = -1;
    setPlainText(text);
    highlight();
}

void RecordTextView::setRows(const QVector<RecordRow>& rows)
{
    m_rows = rows;
    highlight();
    m_margin->update();
}

void RecordTextView::showRange(qsizetype start, qsizetype end)
{
    m_start = start;
    m_end = end;
    highlight();
    if (start >= 0) {
        scrollToOffset(start);
    }
}

void RecordTextView::scrollToOffset(qsizetype offset)
{
    QTextCursor cursor(document());
    cursor.setPosition(int(std::clamp<qsizetype>(offset, 0, document()->characterCount() - 1)));
    setTextCursor(cursor);
    centerCursor();
}

qsizetype RecordTextView::firstVisibleOffset() const
{
    return cursorForPosition({0, 0}).position();
}

bool RecordTextView::isDark() const
{
    return palette().color(QPalette::Base).lightness() < 128;
}

QColor RecordTextView::kindColor(RecordKind kind, bool dark)
{
    switch (kind) {
    case RecordKind::Judgement:
        return dark ? QColor(0x7f, 0xb8, 0xf0) : QColor(0x1b, 0x5e, 0x9e);
    case RecordKind::Improvement:
        return dark ? QColor(0xff, 0x8d, 0x80) : QColor(0xb2, 0x18, 0x2b);
    case RecordKind::Strength:
        return dark ? QColor(0x93, 0xd4, 0x7c) : QColor(0x2f, 0x6f, 0x2f);
    case RecordKind::Figure:
        return dark ? QColor(0xc4, 0xa4, 0xf0) : QColor(0x6a, 0x3d, 0x9a);
    case RecordKind::Statement:
        return dark ? QColor(0xb2, 0xbb, 0xc4) : QColor(0x55, 0x60, 0x6b);
    case RecordKind::Inspection:
        return dark ? QColor(0x6c, 0xcf, 0xcf) : QColor(0x0b, 0x72, 0x72);
    }
    return {};
}

void RecordTextView::highlight()
{
    QList<QTextEdit::ExtraSelection> selections;
    const qsizetype length = document()->characterCount();
    const auto add = [&](qsizetype start, qsizetype end, const QColor& ground, bool strong) {
        if (start < 0 || end <= start || end > length) {
            return;
        }
        QTextEdit::ExtraSelection selection;
        selection.cursor = QTextCursor(document());
        selection.cursor.setPosition(int(start));
        selection.cursor.setPosition(int(end), QTextCursor::KeepAnchor);
        selection.format.setBackground(ground);
        if (strong) {
            selection.format.setForeground(Qt::black);
            selection.format.setFontUnderline(true);
        }
        selections.push_back(selection);
    };
    for (const RecordRow& row : std::as_const(m_rows)) {
        QColor ground = kindColor(row.kind, isDark());
        ground.setAlpha(38);
        add(row.evidence.source.start, row.evidence.source.end, ground, false);
    }
    add(m_start, m_end, QColor(0xff, 0xd9, 0x66), true);
    setExtraSelections(selections);
}

QVector<QRect> RecordTextView::marginBars() const
{
    QVector<QRect> bars(m_rows.size());
    const qsizetype first = firstVisibleOffset();
    const qsizetype last = cursorForPosition({viewport()->width() - 1, viewport()->height() - 1}).position();
    for (qsizetype i = 0; i < m_rows.size(); ++i) {
        const SourceSpan& source = m_rows.at(i).evidence.source;
        if (!source.isValid() || source.end < first || source.start > last
            || source.end > document()->characterCount()) {
            continue;
        }
        QTextCursor cursor(document());
        cursor.setPosition(int(source.start));
        const int top = cursorRect(cursor).top();
        cursor.setPosition(int(source.end));
        const int bottom = cursorRect(cursor).bottom();
        bars[i]
            = QRect(3 + int(m_rows.at(i).kind) * (barWidth + barGap), top + 1, barWidth, std::max(4, bottom - top - 1));
    }
    return bars;
}

void RecordTextView::paintMargin()
{
    QPainter painter(m_margin);
    painter.fillRect(m_margin->rect(), palette().color(QPalette::AlternateBase));
    const QVector<QRect> bars = marginBars();
    for (qsizetype i = 0; i < bars.size(); ++i) {
        if (!bars.at(i).isNull()) {
            painter.fillRect(bars.at(i), kindColor(m_rows.at(i).kind, isDark()));
        }
    }
}

int RecordTextView::rowAtOffset(qsizetype offset) const
{
    // The shortest: a figure inside of a longer finding can be pointed at as well.
    int best = -1;
    qsizetype shortest = std::numeric_limits<qsizetype>::max();
    for (qsizetype i = 0; i < m_rows.size(); ++i) {
        const SourceSpan& source = m_rows.at(i).evidence.source;
        if (source.start <= offset && offset < source.end && source.end - source.start < shortest) {
            shortest = source.end - source.start;
            best = int(i);
        }
    }
    return best;
}

bool RecordTextView::eventFilter(QObject* watched, QEvent* event)
{
    if (watched != m_margin) {
        return QPlainTextEdit::eventFilter(watched, event);
    }
    if (event->type() == QEvent::Paint) {
        paintMargin();
        return true;
    }
    if (event->type() == QEvent::MouseButtonPress) {
        const QPoint place = static_cast<QMouseEvent*>(event)->pos();
        const QVector<QRect> bars = marginBars();
        for (qsizetype i = 0; i < bars.size(); ++i) {
            if (bars.at(i).adjusted(-1, 0, 1, 0).contains(place)) {
                Q_EMIT rowClicked(int(i));
                return true;
            }
        }
    }
    return QPlainTextEdit::eventFilter(watched, event);
}

void RecordTextView::resizeEvent(QResizeEvent* event)
{
    QPlainTextEdit::resizeEvent(event);
    m_margin->setGeometry(contentsRect().left(), contentsRect().top(), marginWidth, viewport()->height());
}

void RecordTextView::mouseReleaseEvent(QMouseEvent* event)
{
    QPlainTextEdit::mouseReleaseEvent(event);
    if (event->button() == Qt::LeftButton && !textCursor().hasSelection()) {
        const int row = rowAtOffset(cursorForPosition(event->pos()).position());
        if (row >= 0) {
            Q_EMIT rowClicked(row);
        }
    }
}

void RecordTextView::changeEvent(QEvent* event)
{
    QPlainTextEdit::changeEvent(event);
    if (event->type() == QEvent::PaletteChange) {
        highlight();
    }
}

} // namespace Councilscope
