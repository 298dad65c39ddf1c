#pragma once

#include <records.h>

#include <QStringList>

namespace Councilscope::Samples {

/// Builds a RecordSet from a few words. Dates and grades as published; the sentences are our own.
class RecordBuilder
{
public:
    RecordBuilder& council(const QString& name);
    /// `end` in ISO, also "2013-10" or "2012"; a document is made with it. Returns the builder at this inspection.
    RecordBuilder& inspection(
        Framework framework, const QString& start, const QString& end, const QString& published = {});
    RecordBuilder& grade(Area area, Grade grade, RecordState state = RecordState::Stated);
    RecordBuilder& finding(FindingKind kind, const QString& text, const QStringList& themes = {});

    [[nodiscard]] RecordSet build() const { return m_records; }

private:
    [[nodiscard]] SourceSpan source(const QString& quote);

    RecordSet m_records;
    QString m_council;
    qint64 m_offset = 0;
};

/// Herefordshire and Hertfordshire from 2009 on.
[[nodiscard]] RecordSet twoCouncils();
/// `count` councils of the gazetteer with two to five made-up inspections each, the same on every run.
[[nodiscard]] RecordSet manyCouncils(int count);

} // namespace Councilscope::Samples
