#pragma once

#include "commandcontext.h"

namespace Councilscope {

/// One command: what main() must prepare for it, and what it does. Returns an ExitCode.
struct Command
{
    QString name;
    QString usage; ///< after "councilscope", for messages and help
    const char* summary = ""; ///< to be translated in the context "CommandLine"
    bool needsGui = false; ///< draws, so that fonts and a QApplication are needed
    bool hidden = false;
    int (*run)(const CommandContext& context) = nullptr;
};

/// All commands, in the order of the help.
[[nodiscard]] const QVector<Command>& commands();
[[nodiscard]] QStringList commandNames();
[[nodiscard]] const Command* findCommand(const QString& name);
[[nodiscard]] QString helpText();

[[nodiscard]] int importCommand(const CommandContext& context);
[[nodiscard]] int exportCommand(const CommandContext& context);
[[nodiscard]] int searchCommand(const CommandContext& context);
[[nodiscard]] int timelineCommand(const CommandContext& context);
[[nodiscard]] int chartCommand(const CommandContext& context);
[[nodiscard]] int summaryCommand(const CommandContext& context);
[[nodiscard]] int metricsCommand(const CommandContext& context);
[[nodiscard]] int checkCommand(const CommandContext& context);
[[nodiscard]] int backupCommand(const CommandContext& context);
[[nodiscard]] int textCommand(const CommandContext& context);
[[nodiscard]] int factsCommand(const CommandContext& context);
[[nodiscard]] int rereadCommand(const CommandContext& context);
[[nodiscard]] int readWorkerCommand(const CommandContext& context);

} // namespace Councilscope
