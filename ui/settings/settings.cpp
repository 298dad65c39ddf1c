#include "settings.h"

#include <QCoreApplication>
#include <QCryptographicHash>
#include <QLibraryInfo>
#include <QLocale>
#include <QTranslator>

#include <memory>
#include <vector>

namespace Councilscope {

namespace {

constexpr int recentLimit = 8;

QString libraryKey(const QString& library, const QString& name)
{
    // Paths and URLs hold separators of their own, and passwords, which do not belong into a settings file.
    const QByteArray hash = QCryptographicHash::hash(library.toUtf8(), QCryptographicHash::Sha256).toHex().left(16);
    return QStringLiteral("libraries/%1/%2").arg(QString::fromLatin1(hash), name);
}

} // namespace

Settings::Settings(const QString& file, QObject* parent)
    : QObject(parent)
    , m_store(
          file.isEmpty() ? QSettings().fileName() : file, file.isEmpty() ? QSettings().format() : QSettings::IniFormat)
{
}

QByteArray Settings::windowGeometry() const
{
    return m_store.value(QStringLiteral("window/geometry")).toByteArray();
}

void Settings::setWindowGeometry(const QByteArray& geometry)
{
    m_store.setValue(QStringLiteral("window/geometry"), geometry);
}

QByteArray Settings::windowState() const
{
    return m_store.value(QStringLiteral("window/state")).toByteArray();
}

void Settings::setWindowState(const QByteArray& state)
{
    m_store.setValue(QStringLiteral("window/state"), state);
}

int Settings::page() const
{
    return m_store.value(QStringLiteral("window/page")).toInt();
}

void Settings::setPage(int page)
{
    m_store.setValue(QStringLiteral("window/page"), page);
}

QString Settings::language() const
{
    const QString system = QLocale().name().left(2);
    const QString chosen = m_store.value(QStringLiteral("language"), system).toString();
    return languageCodes().contains(chosen) ? chosen : QStringLiteral("en");
}

void Settings::setLanguage(const QString& code)
{
    if (code != language()) {
        m_store.setValue(QStringLiteral("language"), code);
        Q_EMIT languageChanged(code);
    }
}

QString Settings::theme() const
{
    return m_store.value(QStringLiteral("theme"), QStringLiteral("system")).toString();
}

void Settings::setTheme(const QString& key)
{
    if (key != theme()) {
        m_store.setValue(QStringLiteral("theme"), key);
        Q_EMIT themeChanged(key);
    }
}

QStringList Settings::recentLibraries() const
{
    return m_store.value(QStringLiteral("recent")).toStringList();
}

void Settings::addRecentLibrary(const QString& location)
{
    // A URL may hold a password: it is opened by the command line only and not remembered.
    if (location.isEmpty() || location.contains(QStringLiteral("://"))) {
        return;
    }
    QStringList recent = recentLibraries();
    recent.removeAll(location);
    recent.push_front(location);
    m_store.setValue(QStringLiteral("recent"), QStringList(recent.mid(0, recentLimit)));
    Q_EMIT recentLibrariesChanged();
}

QStringList Settings::councils(const QString& library) const
{
    return m_store.value(libraryKey(library, QStringLiteral("councils"))).toStringList();
}

bool Settings::hasCouncils(const QString& library) const
{
    return m_store.contains(libraryKey(library, QStringLiteral("councils")));
}

void Settings::setCouncils(const QString& library, const QStringList& councils)
{
    m_store.setValue(libraryKey(library, QStringLiteral("councils")), councils);
}

QPair<QDate, QDate> Settings::period(const QString& library) const
{
    return {m_store.value(libraryKey(library, QStringLiteral("from"))).toDate(),
        m_store.value(libraryKey(library, QStringLiteral("to"))).toDate()};
}

void Settings::setPeriod(const QString& library, const QDate& from, const QDate& to)
{
    m_store.setValue(libraryKey(library, QStringLiteral("from")), from);
    m_store.setValue(libraryKey(library, QStringLiteral("to")), to);
}

QByteArray Settings::columns(const QString& table) const
{
    return m_store.value(QStringLiteral("columns/") + table).toByteArray();
}

void Settings::setColumns(const QString& table, const QByteArray& state)
{
    m_store.setValue(QStringLiteral("columns/") + table, state);
}

QString Settings::regionScheme() const
{
    return m_store.value(QStringLiteral("regionScheme"), QStringLiteral("ons")).toString();
}

void Settings::setRegionScheme(const QString& scheme)
{
    m_store.setValue(QStringLiteral("regionScheme"), scheme);
}

QString Settings::importFolder() const
{
    return m_store.value(QStringLiteral("importFolder")).toString();
}

void Settings::setImportFolder(const QString& folder)
{
    m_store.setValue(QStringLiteral("importFolder"), folder);
}

QStringList languageCodes()
{
    return {QStringLiteral("en"), QStringLiteral("cy")};
}

QString languageName(const QString& code)
{
    return code == QStringLiteral("cy") ? QStringLiteral("Cymraeg") : QStringLiteral("English");
}

void installLanguage(const QString& code)
{
    static std::vector<std::unique_ptr<QTranslator>> installed;
    for (const auto& translator : installed) {
        QCoreApplication::removeTranslator(translator.get());
    }
    installed.clear();
    const auto install = [](const QString& file, const QString& folder) {
        auto translator = std::make_unique<QTranslator>();
        if (translator->load(file, folder)) {
            QCoreApplication::installTranslator(translator.get());
            installed.push_back(std::move(translator));
        }
    };
    install(QStringLiteral("qtbase_") + code, QLibraryInfo::path(QLibraryInfo::TranslationsPath));
    install(QStringLiteral("councilscope_") + code, QStringLiteral(":/translations"));
}

} // namespace Councilscope
