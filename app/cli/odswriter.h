#pragma once

#include "tablewriter.h"

#include <QTemporaryFile>
#include <QXmlStreamWriter>

namespace Councilscope {

/// An OpenDocument spreadsheet. The rows are kept in a temporary file until they are packed.
class OdsStream : public TableStream
{
public:
    [[nodiscard]] static Result<std::unique_ptr<TableStream>> make(
        const QString& table, const QStringList& columns, const QString& path);

    void write(const QVariantList& row) override;
    Result<void> finish() override;

private:
    explicit OdsStream(const QString& path);
    void begin(const QString& table, const QStringList& columns);
    /// Why the file could not be packed; empty when it was.
    [[nodiscard]] QString pack() const;

    QString m_path;
    QTemporaryFile m_content;
    QXmlStreamWriter m_xml;
    qint64 m_rows = 0;
};

} // namespace Councilscope
