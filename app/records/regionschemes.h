#pragma once

#include <result.h>

#include <QStringList>
#include <QVector>

/// England is divided into regions in several ways, and publishers do not say which one they mean: a region is told
/// only together with its scheme (resources/reference/regions.json).
namespace Councilscope {

struct Region
{
    QString name;
    QString code; ///< as statistics have it; empty where no statistics are published for it
    QStringList onsRegions; ///< regions of the Office for National Statistics that it covers
    QStringList onlyCouncils; ///< short names: the part of its ONS region that it covers; empty: what others leave

    [[nodiscard]] bool isValid() const { return !name.isEmpty(); }
    bool operator==(const Region&) const = default;
};

struct RegionScheme
{
    QString key; ///< "ons", "lait", "ofsted"
    QString title;
    QVector<Region> regions;

    bool operator==(const RegionScheme&) const = default;
};

/// All schemes. Read once, then immutable and safe to share.
class RegionSchemes
{
public:
    [[nodiscard]] static Result<RegionSchemes> fromJson(const QByteArray& json);
    /// The compiled-in ones; a broken file is a programming error and aborts.
    [[nodiscard]] static const RegionSchemes& instance();

    /// The ONS scheme comes first.
    [[nodiscard]] const QVector<RegionScheme>& schemes() const { return m_schemes; }
    /// Where a council of the gazetteer, present or former, lies; an empty key means the ONS scheme. An invalid region
    /// for an unknown council or scheme.
    [[nodiscard]] Region regionOf(const QString& council, const QString& scheme = {}) const;
    /// The region of this name, whatever its scheme; an invalid one for an unknown name. Case does not count.
    [[nodiscard]] Region regionNamed(const QString& name) const;
    /// Short names of all councils in it, former ones included.
    [[nodiscard]] QStringList councilsOf(const Region& region, const QString& scheme = {}) const;

private:
    [[nodiscard]] const RegionScheme* scheme(const QString& key) const;

    QVector<RegionScheme> m_schemes;
};

} // namespace Councilscope
