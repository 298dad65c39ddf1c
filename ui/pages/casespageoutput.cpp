#include "casespage.h"

#include <biographypainter.h>
#include <casedetail.h>
#include <casemodel.h>
#include <caseplan.h>
#include <casetableview.h>
#include <copytableview.h>
#include <emptystate.h>
#include <periodbar.h>
#include <proposalpanel.h>
#include <themepanel.h>
#include <viewstate.h>

#include <QFileDialog>
#include <QPagedPaintDevice>
#include <QPainter>
#include <QSaveFile>
#include <QStackedWidget>
#include <QTabBar>

// What is taken along from the page: picture, paper, clipboard, file.
namespace Councilscope {

namespace {

constexpr double pictureWidth = 1000;

/// Name and life of a case, as the export has it.
Picture lifePicture(const CaseBiography& life, const QFont& font, const QDate& today, const QString& fileName)
{
    Picture picture;
    picture.title = life.title;
    picture.fileName = fileName;
    const double title = QFontMetricsF(font).height() * 2.2;
    picture.size = QSizeF(pictureWidth, title + BiographyPainter::height(font) + 8);
    picture.draw = [life, font, today, title](QPainter& painter, const QRectF& rect) {
        const TimelineStyle style = TimelineStyle::paper();
        painter.fillRect(rect, style.background);
        QFont bold = font;
        bold.setWeight(QFont::DemiBold);
        painter.setFont(bold);
        painter.setPen(style.text);
        const QRectF head = QRectF(rect.topLeft(), QSizeF(rect.width(), title)).adjusted(12, 4, -12, 0);
        painter.drawText(head, Qt::AlignLeft | Qt::AlignTop,
            QFontMetricsF(bold).elidedText(life.title, Qt::ElideRight, head.width()));
        painter.setFont(font);
        painter.setPen(style.mutedText);
        painter.drawText(head, Qt::AlignLeft | Qt::AlignBottom,
            QFontMetricsF(font).elidedText(life.sentence, Qt::ElideRight, head.width()));
        const QRectF area = rect.adjusted(12, title + 4, -12, -4);
        BiographyPainter({life, area, today, font, style, -1, false}).draw(painter);
    };
    return picture;
}

} // namespace

Picture CasesPage::picture() const
{
    return canExport() ? lifePicture(m_detail->life(), font(), m_today, tr("case", "file name")) : Picture{};
}

bool CasesPage::canExport() const
{
    return m_stack->currentIndex() == CasesTab && !m_detail->life().key.isEmpty();
}

bool CasesPage::canPrint() const
{
    return m_model->caseCount() > 0;
}

QString CasesPage::subtitle() const
{
    QStringList parts{state()->councils().size() <= 4 ? state()->councils().join(QStringLiteral(", "))
                                                      : tr("%n council(s)", nullptr, int(state()->councils().size())),
        periodText(state()->from(), state()->to()), tr("%n case(s)", nullptr, m_model->caseCount())};
    parts.removeAll(QString());
    return parts.join(QStringLiteral(" · "));
}

void CasesPage::print(QPagedPaintDevice* device)
{
    improvementPlan(m_model->cases(), subtitle(), m_today)->print(device);
}

bool CasesPage::canCopy() const
{
    return m_stack->currentWidget() != m_empty;
}

void CasesPage::copy()
{
    CopyTableView* shown = m_tabs->currentIndex() == ProposalsTab ? m_proposals->table()
        : m_tabs->currentIndex() == ThemesTab                     ? m_themes->table()
        : m_detail->events()->hasFocus()                          ? m_detail->events()
                                                                  : m_table;
    shown->copyRows(CopyHeaders::Include);
}

void CasesPage::askCsv()
{
    const QString name = tr("cases", "file name") + QStringLiteral(".csv");
    const QString path = QFileDialog::getSaveFileName(
        this, tr("Save cases as a table"), name, tr("Comma-separated values (%1)").arg(QStringLiteral("*.csv")));
    if (!path.isEmpty()) {
        saveCsv(path);
    }
}

bool CasesPage::saveCsv(const QString& path)
{
    QSaveFile file(path);
    const QByteArray text = casesAsCsv(m_model->cases());
    if (file.open(QIODevice::WriteOnly) && file.write(text) == text.size() && file.commit()) {
        return true;
    }
    Q_EMIT messageRaised(errorMessage(tr("The table was not saved."), file.errorString(), path,
        tr("Choose another folder, or close the file where it is open.")));
    return false;
}

} // namespace Councilscope
