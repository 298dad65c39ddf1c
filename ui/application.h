#pragma once

#include <QStringList>

#include <memory>

namespace Councilscope {

class MainWindow;
class Settings;

/// The window with all its pages, not yet shown and without a library.
[[nodiscard]] std::unique_ptr<MainWindow> makeWindow(Settings* settings);

/// Opens the window on the library, imports the paths and runs until it is closed. Needs a QApplication.
[[nodiscard]] int runWindow(const QString& libraryLocation, const QStringList& pathsToImport);

} // namespace Councilscope
