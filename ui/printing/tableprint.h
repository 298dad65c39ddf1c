#pragma once

#include <QString>

class QAbstractItemModel;
class QPagedPaintDevice;
class QPainter;

namespace Councilscope {

/// Prints a table as it stands in the model, on as many pages as it needs; the headings are repeated on each.
void printTable(
    QPagedPaintDevice* device, const QString& title, const QString& subtitle, const QAbstractItemModel& model);

/// Likewise behind what the painter has drawn on the device so far: begins on a new page.
void appendTable(QPagedPaintDevice* device, QPainter& painter, const QString& title, const QAbstractItemModel& model);

} // namespace Councilscope
