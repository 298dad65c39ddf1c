#include <commandline.h>

int main(int argc, char** argv)
{
    return Councilscope::runProgram(argc, argv, [](const QString&, const QStringList&) { return 0; });
}
