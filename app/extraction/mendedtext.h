#pragma once

#include <QSet>
#include <QString>
#include <QStringView>
#include <QVector>

namespace Councilscope {

/// Running text made of printed lines: one line, line breaks mended, white space collapsed, footnote marks left out,
/// and the way back to the canonical text for each character. A hyphen at a line end stays and takes no space
/// ("pre-" / "proceedings"), except where words follow that share it ("16-" / "and 17-year-olds").
class MendedText
{
public:
    MendedText() = default;
    explicit MendedText(const QSet<int>& footnotes)
        : m_footnotes(footnotes)
    {
    }

    /// Appends a line, or the part of one, that starts at `start` in the canonical text.
    void addLine(QStringView line, qsizetype start);
    /// Appends another text, as if it were the next line.
    void add(const MendedText& other);

    /// The half-open part of it, without white space at its ends.
    [[nodiscard]] MendedText mid(qsizetype start, qsizetype end) const;

    [[nodiscard]] const QString& text() const { return m_text; }
    [[nodiscard]] bool isEmpty() const { return m_text.isEmpty(); }
    /// Canonical offset of the character; one past the last character for an offset at the end.
    [[nodiscard]] qsizetype sourceStart(qsizetype offset) const;
    /// Canonical end of a half-open range that ends at the offset.
    [[nodiscard]] qsizetype sourceEnd(qsizetype offset) const;

private:
    /// Characters that follow each other here and in the canonical text.
    struct Run
    {
        qsizetype start = 0; ///< in m_text; the run ends where the next one starts
        qsizetype source = 0; ///< canonical
    };

    void join(QStringView next);
    void append(QStringView part, qsizetype source);
    [[nodiscard]] qsizetype footnoteMarkAt(QStringView line, qsizetype index) const;
    /// Index of the run that holds the character.
    [[nodiscard]] qsizetype runAt(qsizetype offset) const;
    [[nodiscard]] qsizetype sourceOf(qsizetype offset) const;

    QString m_text;
    QVector<Run> m_runs;
    QSet<int> m_footnotes;
};

} // namespace Councilscope
