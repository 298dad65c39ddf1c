#pragma once

#include <QString>

#include <functional>

namespace Councilscope {

/// Opens the window on a library, loads the paths into it and runs until it is closed; returns the exit code.
using WindowRunner = std::function<int(const QString& location, const QStringList& paths)>;

/// The whole program: reads the arguments, makes the application object that the command needs, and runs it.
[[nodiscard]] int runProgram(int argc, char** argv, const WindowRunner& runWindow);

} // namespace Councilscope
