#pragma once

#include <QByteArray>
#include <QDate>
#include <QObject>
#include <QSettings>
#include <QStringList>

namespace Councilscope {

/// What the window remembers from one day to the next, typed. Councils and period belong to a library.
class Settings : public QObject
{
    Q_OBJECT

public:
    /// `file` empty: the user's own settings; else an INI file, for tests.
    explicit Settings(const QString& file = {}, QObject* parent = nullptr);

    [[nodiscard]] QByteArray windowGeometry() const;
    void setWindowGeometry(const QByteArray& geometry);
    [[nodiscard]] QByteArray windowState() const;
    void setWindowState(const QByteArray& state);
    [[nodiscard]] int page() const;
    void setPage(int page);

    /// "en" or "cy"; by default that of the computer, else English.
    [[nodiscard]] QString language() const;
    void setLanguage(const QString& code);

    /// A key of Theme.
    [[nodiscard]] QString theme() const;
    void setTheme(const QString& key);

    /// Newest first, at most eight.
    [[nodiscard]] QStringList recentLibraries() const;
    void addRecentLibrary(const QString& location);

    [[nodiscard]] QStringList councils(const QString& library) const;
    void setCouncils(const QString& library, const QStringList& councils);
    [[nodiscard]] bool hasCouncils(const QString& library) const;
    /// Both invalid: the whole time.
    [[nodiscard]] QPair<QDate, QDate> period(const QString& library) const;
    void setPeriod(const QString& library, const QDate& from, const QDate& to);

    /// Widths, order and visibility of the columns of a table; empty at first.
    [[nodiscard]] QByteArray columns(const QString& table) const;
    void setColumns(const QString& table, const QByteArray& state);

    /// How councils are grouped: the key of a RegionScheme.
    [[nodiscard]] QString regionScheme() const;
    void setRegionScheme(const QString& scheme);

    [[nodiscard]] QString importFolder() const;
    void setImportFolder(const QString& folder);

Q_SIGNALS:
    void languageChanged(const QString& code);
    void themeChanged(const QString& key);
    void recentLibrariesChanged();

private:
    QSettings m_store;
};

/// "en" and "cy", with their own names.
[[nodiscard]] QStringList languageCodes();
[[nodiscard]] QString languageName(const QString& code);
/// Replaces the program's translators; every widget gets a LanguageChange event.
void installLanguage(const QString& code);

} // namespace Councilscope
