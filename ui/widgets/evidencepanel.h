#pragma once

#include <librarysession.h>
#include <viewstate.h>

#include <QWidget>

class QLabel;
class QToolButton;

namespace Councilscope {

class DocumentPageView;

/// The selected record: in words, its quote in context, its source, and the page with the words marked. Remembers where
/// a person was: back() and forward() walk through what was selected.
class EvidencePanel : public QWidget
{
    Q_OBJECT

public:
    /// `session` may be null: then there is no context and no page.
    EvidencePanel(ViewState* state, LibrarySession* session, QWidget* parent = nullptr);

    void back();
    void forward();
    /// In the history of what was chosen; -1 while nothing was.
    [[nodiscard]] int place() const { return m_place; }
    [[nodiscard]] bool canGoBack() const { return m_place > 0; }
    [[nodiscard]] bool canGoForward() const { return m_place + 1 < m_history.size(); }

Q_SIGNALS:
    void historyChanged();

protected:
    void changeEvent(QEvent* event) override;

private:
    struct Stop
    {
        QVector<EvidenceItem> group;
        int index = 0;
    };

    void build();
    void refresh();
    void remember();
    void forget();
    void go(int place);
    void step(int by);
    void showItem(const EvidenceItem& item);
    void showQuote(const EvidenceItem& item, const QString& before, const QString& after);
    void showOthers(const EvidenceItem& item);
    void centrePage();
    void fetchContext(const EvidenceItem& item);
    void retranslate();

    ViewState* m_state;
    LibrarySession* m_session;
    QLabel* m_hint;
    QWidget* m_details;
    QLabel* m_heading;
    QLabel* m_where; ///< council, inspection, date
    QLabel* m_sentence;
    QLabel* m_quote;
    QLabel* m_source;
    QLabel* m_also; ///< links to what else the words support
    QLabel* m_rule;
    QLabel* m_position;
    QToolButton* m_previous;
    QToolButton* m_next;
    DocumentPageView* m_page;
    QVector<EvidenceItem> m_others; ///< behind the links of m_also
    QStringList m_cases; ///< keys, likewise
    QVector<Stop> m_history;
    int m_place = -1;
    bool m_isWalking = false;
};

} // namespace Councilscope
