#pragma once

#include <picture.h>
#include <usermessage.h>

#include <QAction>
#include <QVector>
#include <QWidget>

class QPagedPaintDevice;

namespace Councilscope {

class LibrarySession;
class ViewState;

/// One page of the window. It reads the chosen councils, the period and the records from the ViewState, asks the
/// session for what is not in the snapshot, and never touches another page: it goes elsewhere by ViewState::setEvidence
/// and ViewState::documentRequested. The window owns the pages, the menus and the dialogs; the page says what it
/// offers. A page must work without records and without councils: then it says what to do next.
class Page : public QWidget
{
    Q_OBJECT

public:
    Page(ViewState* state, LibrarySession* session, QWidget* parent = nullptr);

    /// The name on its tab, translated; one or two words.
    [[nodiscard]] virtual QString title() const = 0;
    /// Actions of this page only, for the tool bar and the View menu; owned by the page, texts set in its retranslate.
    [[nodiscard]] virtual QVector<QAction*> pageActions() const { return {}; }

    /// What is shown as a picture; an invalid one when there is nothing to export. Cheap: it captures values.
    [[nodiscard]] virtual Picture picture() const { return {}; }
    /// Whether picture() is valid; asked often, so pages whose picture costs something answer without making it.
    [[nodiscard]] virtual bool canExport() const { return picture().isValid(); }
    [[nodiscard]] virtual bool canPrint() const { return picture().isValid(); }
    /// Draws all printed pages on the device, whose page layout the person chose. Default: the picture on one page.
    virtual void print(QPagedPaintDevice* device);

    [[nodiscard]] virtual bool canCopy() const { return picture().isValid(); }
    /// Puts the selection on the clipboard (tables: text and HTML with headers). Default: the picture.
    virtual void copy();

    /// Hands over what is being typed: another library is about to be opened, or the window closes.
    virtual void commit() { }

    // Called by the View menu; pages without a zoom ignore them.
    virtual void zoomIn() { }
    virtual void zoomOut() { }
    virtual void zoomFit() { }

    /// Ctrl+F or, on the Documents page, Ctrl+Shift+F: puts the cursor in the page's search field, `words` prefilled.
    virtual void find(const QString& words) { Q_UNUSED(words) }

Q_SIGNALS:
    /// title, pageActions, picture or what can be copied or printed is another now.
    void changed();
    void messageRaised(const Councilscope::UserMessage& message);

protected:
    [[nodiscard]] ViewState* state() const { return m_state; }
    [[nodiscard]] LibrarySession* session() const { return m_session; }

private:
    ViewState* m_state;
    LibrarySession* m_session;
};

} // namespace Councilscope
