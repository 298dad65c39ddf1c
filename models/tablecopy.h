#pragma once

#include <QAbstractItemModel>

#include <memory>

class QMimeData;

namespace Councilscope {

enum class CopyHeaders
{
    Leave,
    Include,
};

/// The cells at `indexes` (any order; other columns of the rows are left out) as tab-separated text and as an HTML
/// table, rows and columns in the order of the model; no indexes: the whole table. Line breaks and tabs in cells become
/// blanks in the text form.
[[nodiscard]] std::unique_ptr<QMimeData> tableMimeData(
    const QAbstractItemModel& model, const QModelIndexList& indexes, CopyHeaders headers);

/// The whole table with headers as comma-separated values after RFC 4180: UTF-8, lines end with CR LF.
[[nodiscard]] QByteArray tableCsv(const QAbstractItemModel& model);

} // namespace Councilscope
