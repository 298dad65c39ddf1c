#pragma once

#include <librarysession.h>
#include <recordlistmodel.h>

#include <QWidget>

class QAction;
class QLabel;
class QStackedWidget;

namespace Councilscope {

class DocumentPageView;
class RecordTextView;

/// One document as text or as drawn pages, with everything found in it marked. Alt+Down and Alt+Up walk from record to
/// record, Ctrl+T changes between text and page.
class DocumentViewer : public QWidget
{
    Q_OBJECT

public:
    explicit DocumentViewer(LibrarySession* session, QWidget* parent = nullptr);

    /// Shows the document at the source, or at its beginning when that is not valid.
    void open(const DocumentRecord& document, const QVector<RecordRow>& rows, const SourceSpan& source = {});
    void close();
    [[nodiscard]] qint64 documentId() const { return m_document.id; }
    [[nodiscard]] const QVector<RecordRow>& rows() const { return m_rows; }
    /// Marks the record without telling of it.
    void showSource(const SourceSpan& source);
    void setPageShown(bool page);
    [[nodiscard]] bool isPageShown() const;
    void zoom(double factor);
    void zoomFit();

    [[nodiscard]] RecordTextView* textView() const { return m_text; }
    [[nodiscard]] DocumentPageView* pageView() const { return m_page; }

Q_SIGNALS:
    /// A person went to a record: index into the rows.
    void rowChosen(int row);

protected:
    void changeEvent(QEvent* event) override;

private:
    void build();
    QAction* addAction(const QKeySequence& shortcut, void (DocumentViewer::*slot)());
    void take(const Result<LibrarySession::DocumentText>& text);
    void toggleView();
    void nextRecord() { stepRecord(+1); }
    void previousRecord() { stepRecord(-1); }
    void nextPage() { stepPage(+1); }
    void previousPage() { stepPage(-1); }
    void stepRecord(int step);
    void stepPage(int step);
    void showPage(int page);
    void showText();
    void showNotes(const QVector<ReadingNote>& notes);
    void updateActions();
    void retranslate();

    LibrarySession* m_session;
    QLabel* m_title;
    QLabel* m_place;
    QLabel* m_note;
    QStackedWidget* m_stack;
    RecordTextView* m_text;
    DocumentPageView* m_page;
    QAction* m_toggle;
    QAction* m_previousRecord;
    QAction* m_nextRecord;
    QAction* m_previousPage;
    QAction* m_nextPage;
    DocumentRecord m_document;
    QVector<RecordRow> m_rows;
    QVector<qsizetype> m_pageStarts;
    SourceSpan m_source; ///< marked now
    int m_pageNumber = 0; ///< of the page image
    bool m_hasText = false;
};

} // namespace Councilscope
