#pragma once

#include "readerpool.h"

namespace Councilscope {

/// What passes between the pool and a reading worker: frames of a four-byte length (big endian) and that many bytes.
namespace ReadWorker {

/// Exit code of a worker that met its memory limit.
constexpr int outOfMemoryExit = 86;

struct Request
{
    enum class Kind : quint8
    {
        Limits, ///< sent once, first; has no answer
        Read,
        Render,
    };

    Kind kind = Kind::Read;
    qint64 memoryBytes = 0; ///< Limits
    QByteArray bytes; ///< Read, Render
    QString fileName; ///< Read
    QString sha256; ///< Read
    int page = 0; ///< Render, from 1
    int width = 0; ///< Render, pixels
};

struct Answer
{
    bool retiring = false; ///< the worker has grown and ends itself; it takes no further request
    std::optional<UserMessage> failure;
    ReadDocument document; ///< of a Read
    QImage image; ///< of a Render, Format_RGB32
};

[[nodiscard]] QByteArray encoded(const Request& request);
[[nodiscard]] QByteArray encoded(const Answer& answer);
// Nothing when the bytes are none of ours.
[[nodiscard]] std::optional<Request> decodedRequest(const QByteArray& payload);
[[nodiscard]] std::optional<Answer> decodedAnswer(const QByteArray& payload);

[[nodiscard]] QByteArray frame(const QByteArray& payload);
/// Takes the first whole frame out of what has arrived; nothing while it is not complete.
[[nodiscard]] std::optional<QByteArray> takeFrame(QByteArray& received);

} // namespace ReadWorker

} // namespace Councilscope
