// A worker that behaves as the file name of its request says: tests use it in place of the program.
#include <readworkerprotocol.h>

#include <QFile>
#include <QThread>

#include <cstdio>
#include <cstdlib>
#include <unistd.h>

using namespace Councilscope;

namespace {

std::optional<ReadWorker::Request> nextRequest(QByteArray& received)
{
    while (true) {
        if (const auto payload = ReadWorker::takeFrame(received)) {
            return ReadWorker::decodedRequest(*payload);
        }
        char chunk[4096];
        const ssize_t size = read(STDIN_FILENO, chunk, sizeof chunk);
        if (size <= 0) {
            return std::nullopt;
        }
        received.append(chunk, size);
    }
}

void answer(const ReadWorker::Answer& answer)
{
    const QByteArray frame = ReadWorker::frame(ReadWorker::encoded(answer));
    fwrite(frame.constData(), 1, size_t(frame.size()), stdout);
    fflush(stdout);
}

/// Makes a file of this name and waits until somebody takes it away.
void waitAtGate(const QByteArray& name)
{
    const QString path = QString::fromUtf8(name);
    QFile gate(path);
    if (!gate.open(QIODevice::WriteOnly)) {
        return;
    }
    while (QFile::exists(path)) {
        QThread::msleep(1);
    }
}

} // namespace

int main()
{
    QByteArray received;
    while (const auto request = nextRequest(received)) {
        if (request->kind == ReadWorker::Request::Kind::Limits) {
            continue;
        }
        if (request->fileName == QLatin1String("hang")) {
            QThread::sleep(600);
        } else if (request->fileName == QLatin1String("crash")) {
            std::abort();
        } else if (request->fileName == QLatin1String("memory")) {
            _exit(ReadWorker::outOfMemoryExit);
        } else if (request->fileName == QLatin1String("garbage")) {
            fwrite("\0\0\0\1?", 1, 5, stdout);
            fflush(stdout);
            continue;
        }
        if (request->fileName.endsWith(QLatin1String("at the gate"))) {
            waitAtGate(request->bytes);
        }
        ReadWorker::Answer reply;
        reply.retiring = request->fileName.startsWith(QLatin1String("retire"));
        reply.document.text = QStringLiteral("%1 %2").arg(request->fileName).arg(getpid());
        if (request->fileName.startsWith(QLatin1String("much"))) {
            reply.document.text += QString(4 << 20, u'x'); // more than a pipe holds
        }
        answer(reply);
        if (reply.retiring) {
            return 0;
        }
    }
    return 0;
}
