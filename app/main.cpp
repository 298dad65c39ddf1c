#include <application.h>
#include <commandline.h>

int main(int argc, char** argv)
{
    return Councilscope::runProgram(argc, argv, Councilscope::runWindow);
}
