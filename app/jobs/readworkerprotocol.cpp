#include "readworkerprotocol.h"

#include <recordsjson.h>

#include <QCborValue>
#include <QDataStream>
#include <QtEndian>

#include <utility>

namespace Councilscope {

namespace {

void write(QDataStream& stream, const UserMessage& message)
{
    stream << qint32(message.level) << message.what << message.reason << message.place << message.help;
}

UserMessage readMessage(QDataStream& stream)
{
    UserMessage message;
    qint32 level = 0;
    stream >> level >> message.what >> message.reason >> message.place >> message.help;
    message.level = static_cast<UserMessage::Level>(level);
    return message;
}

void write(QDataStream& stream, const ReadDocument& document)
{
    stream << document.text << document.pageStarts << document.pageSizes
           << QCborValue::fromJsonValue(toJson(document.facts)).toCbor();
}

ReadDocument readDocument(QDataStream& stream)
{
    ReadDocument document;
    QByteArray facts;
    stream >> document.text >> document.pageStarts >> document.pageSizes >> facts;
    document.facts = factsFromJson(QCborValue::fromCbor(facts).toJsonValue().toObject());
    return document;
}

// Raw pixels: coding a picture as PNG would take longer than drawing it.
void write(QDataStream& stream, const QImage& image)
{
    stream << qint32(image.width()) << qint32(image.height());
    for (int y = 0; y < image.height(); ++y) {
        stream.writeRawData(reinterpret_cast<const char*>(image.constScanLine(y)), image.width() * 4);
    }
}

QImage readImage(QDataStream& stream)
{
    qint32 width = 0;
    qint32 height = 0;
    stream >> width >> height;
    QImage image(width, height, QImage::Format_RGB32);
    for (int y = 0; y < image.height(); ++y) {
        stream.readRawData(reinterpret_cast<char*>(image.scanLine(y)), width * 4);
    }
    return image;
}

} // namespace

QByteArray ReadWorker::encoded(const Request& request)
{
    QByteArray payload;
    QDataStream stream(&payload, QIODevice::WriteOnly);
    stream.setVersion(QDataStream::Qt_6_4);
    stream << quint8(request.kind) << request.memoryBytes << request.bytes << request.fileName << request.sha256
           << qint32(request.page) << qint32(request.width);
    return payload;
}

std::optional<ReadWorker::Request> ReadWorker::decodedRequest(const QByteArray& payload)
{
    QDataStream stream(payload);
    stream.setVersion(QDataStream::Qt_6_4);
    Request request;
    quint8 kind = 0;
    qint32 page = 0;
    qint32 width = 0;
    stream >> kind >> request.memoryBytes >> request.bytes >> request.fileName >> request.sha256 >> page >> width;
    if (stream.status() != QDataStream::Ok || kind > quint8(Request::Kind::Render)) {
        return std::nullopt;
    }
    request.kind = static_cast<Request::Kind>(kind);
    request.page = page;
    request.width = width;
    return request;
}

QByteArray ReadWorker::encoded(const Answer& answer)
{
    QByteArray payload;
    QDataStream stream(&payload, QIODevice::WriteOnly);
    stream.setVersion(QDataStream::Qt_6_4);
    stream << answer.retiring << answer.failure.has_value();
    if (answer.failure) {
        write(stream, *answer.failure);
        return payload;
    }
    write(stream, answer.document);
    write(stream, answer.image);
    return payload;
}

std::optional<ReadWorker::Answer> ReadWorker::decodedAnswer(const QByteArray& payload)
{
    QDataStream stream(payload);
    stream.setVersion(QDataStream::Qt_6_4);
    Answer answer;
    bool failed = false;
    stream >> answer.retiring >> failed;
    if (failed) {
        answer.failure = readMessage(stream);
    } else {
        answer.document = readDocument(stream);
        answer.image = readImage(stream);
    }
    return stream.status() == QDataStream::Ok ? std::optional(std::move(answer)) : std::nullopt;
}

QByteArray ReadWorker::frame(const QByteArray& payload)
{
    QByteArray result(sizeof(quint32), Qt::Uninitialized);
    qToBigEndian(quint32(payload.size()), result.data());
    return result + payload;
}

std::optional<QByteArray> ReadWorker::takeFrame(QByteArray& received)
{
    constexpr qsizetype header = sizeof(quint32);
    if (received.size() < header) {
        return std::nullopt;
    }
    const qsizetype size = qFromBigEndian<quint32>(received.constData());
    if (received.size() < header + size) {
        return std::nullopt;
    }
    QByteArray payload = received.mid(header, size);
    received.remove(0, header + size);
    return payload;
}

} // namespace Councilscope
