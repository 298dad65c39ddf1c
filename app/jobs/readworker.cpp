// The worker's side of the pool: see ReaderPool. It runs in a process of its own and may die without harm.
#include "readworkerprotocol.h"

#include <extractionengine.h>
#include <pdfreader.h>
#include <readerregistry.h>
#include <recognisedpages.h>

#include <QCoreApplication>
#include <QFile>

#include <cerrno>
#include <csignal>
#include <cstring>
#include <malloc.h>
#include <new>
#include <sys/prctl.h>
#include <sys/resource.h>
#include <unistd.h>

namespace Councilscope {

namespace {

using ReadWorker::Answer;
using ReadWorker::Request;

/// A worker that keeps more than this after a file ends itself; a new one is cheap.
constexpr qint64 mostBytesKept = 160LL << 20;

[[noreturn]] void exitOutOfMemory()
{
    _exit(ReadWorker::outOfMemoryExit);
}

/// Number `index` of /proc/self/statm in bytes: 0 is the address space, 1 what is in memory.
qint64 memoryOfProcess(int index)
{
    QFile file(QStringLiteral("/proc/self/statm"));
    if (!file.open(QIODevice::ReadOnly)) {
        return 0;
    }
    return file.readAll().split(' ').value(index).toLongLong() * sysconf(_SC_PAGESIZE);
}

void limitMemory(qint64 bytes)
{
    rlimit limit{};
    limit.rlim_cur = limit.rlim_max = rlim_t(memoryOfProcess(0) + bytes);
    setrlimit(RLIMIT_AS, &limit);
}

void prepareProcess()
{
    // Ctrl+C in a terminal reaches the whole group; the pool decides what becomes of its workers.
    std::signal(SIGINT, SIG_IGN);
    std::signal(SIGPIPE, SIG_IGN);
    prctl(PR_SET_PDEATHSIG, SIGKILL);
    const rlimit none{0, 0};
    setrlimit(RLIMIT_CORE, &none);
    std::set_new_handler(&exitOutOfMemory);
    // Large blocks go back to the system as soon as they are free.
    mallopt(M_MMAP_THRESHOLD, 256 * 1024);
}

/// Keeps standard output for frames: whatever a library prints goes to standard error.
int takeStandardOutput()
{
    const int output = dup(STDOUT_FILENO);
    dup2(STDERR_FILENO, STDOUT_FILENO);
    return output;
}

bool writeAll(int descriptor, const QByteArray& bytes)
{
    for (qsizetype done = 0; done < bytes.size();) {
        const ssize_t written = write(descriptor, bytes.constData() + done, size_t(bytes.size() - done));
        if (written < 0 && errno != EINTR) {
            return false;
        }
        done += std::max<ssize_t>(written, 0);
    }
    return true;
}

/// The next frame from standard input; nothing when it is closed.
std::optional<QByteArray> nextFrame(QByteArray& received)
{
    while (true) {
        if (auto payload = ReadWorker::takeFrame(received)) {
            return payload;
        }
        QByteArray chunk(1 << 16, Qt::Uninitialized);
        const ssize_t size = read(STDIN_FILENO, chunk.data(), size_t(chunk.size()));
        if (size == 0 || (size < 0 && errno != EINTR)) {
            return std::nullopt;
        }
        received.append(chunk.constData(), std::max<ssize_t>(size, 0));
    }
}

/// Pages that are pictures make the document a partial one, with a note for each.
void noteUnreadPages(const PagedText& text, DocumentFacts& facts)
{
    int unread = 0;
    for (const TextPage& page : text.pages) {
        if (page.hasImageOnly) {
            ++unread;
            const QString what = QCoreApplication::translate("ReadWorker", "This page is a picture without text.");
            facts.notes.push_back({page.unreadReason.isEmpty() ? what : page.unreadReason, page.number});
        }
    }
    if (unread > 0) {
        facts.document.status = DocumentStatus::Partial;
        facts.document.reason = QCoreApplication::translate(
            "ReadWorker", "Nothing could be read on %n page(s): pictures without text, or damaged.", nullptr, unread);
    }
}

Answer read(const Request& request)
{
    static const ReaderRegistry readers = ReaderRegistry::withAllReaders();
    static const ExtractionEngine engine;
    Answer answer;
    const Result<PagedText> text = readers.read(request.bytes, request.fileName);
    if (!text) {
        answer.failure = text.error();
        return answer;
    }
    answer.document.text = text->text;
    for (const TextPage& page : text->pages) {
        answer.document.pageStarts.push_back(page.start);
        if (page.number > 0) {
            answer.document.pageSizes.push_back({page.width, page.height});
        }
    }
    answer.document.facts = engine.extract(*text, {request.sha256, request.fileName});
    noteUnreadPages(*text, answer.document.facts);
    markRecognisedPages(*text, answer.document.facts);
    return answer;
}

Answer render(const Request& request)
{
    Answer answer;
    if (Result<QImage> image = PdfReader::render(request.bytes, request.page, request.width)) {
        answer.image = *image;
    } else {
        answer.failure = image.error();
    }
    return answer;
}

int serve(int output)
{
    QByteArray received;
    while (const auto payload = nextFrame(received)) {
        const auto request = ReadWorker::decodedRequest(*payload);
        if (!request) {
            return 2;
        }
        if (request->kind == Request::Kind::Limits) {
            limitMemory(request->memoryBytes);
            continue;
        }
        Answer answer = request->kind == Request::Kind::Read ? read(*request) : render(*request);
        malloc_trim(0);
        answer.retiring = memoryOfProcess(1) > mostBytesKept;
        if (!writeAll(output, ReadWorker::frame(ReadWorker::encoded(answer))) || answer.retiring) {
            break;
        }
    }
    return 0;
}

} // namespace

int runReadWorker()
{
    prepareProcess();
    try {
        return serve(takeStandardOutput());
    } catch (const std::bad_alloc&) {
        return ReadWorker::outOfMemoryExit;
    }
}

} // namespace Councilscope
