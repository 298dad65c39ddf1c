#pragma once

#include "page.h"

#include <comparisonsummary.h>
#include <jobrunner.h>

class QComboBox;
class QPushButton;
class QTextBrowser;
class QTextDocument;

namespace Councilscope {

class PrintController;

/// The comparison as it will be printed: one council's report card, two side by side, more as tables. Every number in
/// brackets leads to the sentence on the page.
class SummaryPage : public Page
{
    Q_OBJECT

public:
    SummaryPage(ViewState* state, LibrarySession* session, QWidget* parent = nullptr);
    ~SummaryPage() override;

    [[nodiscard]] QString title() const override;
    [[nodiscard]] QVector<QAction*> pageActions() const override;
    [[nodiscard]] bool canPrint() const override;
    void print(QPagedPaintDevice* device) override;
    [[nodiscard]] bool canCopy() const override;
    void copy() override;
    void zoomIn() override;
    void zoomOut() override;
    void zoomFit() override;

    /// Saves as .pdf, .html or .odt; a failure is raised as a message.
    bool saveTo(const QString& path);
    [[nodiscard]] QTextBrowser* preview() const { return m_preview; }
    /// For tests and pictures of a fixed day; by default the day of the computer.
    void setToday(const QDate& today);

protected:
    void changeEvent(QEvent* event) override;
    void showEvent(QShowEvent* event) override;
    bool eventFilter(QObject* watched, QEvent* event) override;

private:
    void build();
    QWidget* optionRow();
    void rebuild();
    void waitForCases();
    void take(const ComparisonSummary& summary, std::unique_ptr<QTextDocument> document);
    void followLink(const QUrl& link);
    void askAndSave();
    void showPrintPreview();
    [[nodiscard]] SummaryOptions options() const;
    void setZoom(int zoom);
    [[nodiscard]] double zoomFactor() const;
    [[nodiscard]] double textWidth() const;
    void retranslate();

    QAction* m_timelinePart;
    QAction* m_casesPart;
    QAction* m_figuresPart;
    QAction* m_gapsPart;
    QComboBox* m_length;
    QPushButton* m_print;
    QPushButton* m_save;
    QTextBrowser* m_preview;
    PrintController* m_controller;
    std::unique_ptr<QTextDocument> m_document;
    ComparisonSummary m_summary;
    QImage m_timeline;
    QDate m_today;
    int m_zoom = 0; ///< steps
    bool m_isStale = false; ///< something changed while another page was shown
    JobRunner m_job;
};

} // namespace Councilscope
