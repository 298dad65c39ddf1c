#pragma once

#include <QHash>
#include <QString>
#include <QVector>

#include <memory>

struct sb_stemmer;

namespace Councilscope {

/// A word of a text.
struct StemmedWord
{
    QString printed;
    QString stem; ///< lower case, without its ending: "assess" for "Assessments"
};

/// Splits English texts into words with their Snowball stems; each stem is made once. Not for several threads.
class Stemmer
{
public:
    Stemmer();
    ~Stemmer();
    Stemmer(const Stemmer&) = delete;
    Stemmer& operator=(const Stemmer&) = delete;

    [[nodiscard]] QVector<StemmedWord> words(const QString& text);

private:
    [[nodiscard]] QString stem(const QString& word);

    std::unique_ptr<sb_stemmer, void (*)(sb_stemmer*)> m_stemmer;
    QHash<QString, QString> m_stems; ///< by word in lower case
};

} // namespace Councilscope
