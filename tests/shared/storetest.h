#pragma once

#include "privatepostgres.h"
#include "samplestore.h"

#include <QTest>

namespace Councilscope {

/// A new library with one document that has a fact of each kind; none, with the reason, where the database is absent.
[[nodiscard]] inline std::unique_ptr<Library> newSampleLibrary(
    TestLibraries& libraries, const QString& database, QString& whyNot)
{
    const QString location = libraries.newLocation(database, whyNot);
    if (location.isEmpty()) {
        return nullptr;
    }
    auto library = Library::open(location);
    SampleDocument sample(QStringLiteral("sample"));
    sample.inspected(QStringLiteral("2022-02-21"), QStringLiteral("2022-03-04")).withFacts();
    if (!library || !(*library)->save(sample.document())) {
        whyNot = QStringLiteral("The library could not be made.");
        return nullptr;
    }
    return *std::move(library);
}

} // namespace Councilscope

// A fresh library on the database of the current row. Needs a member m_libraries.
#define OPEN_LIBRARY(library)                                                                                          \
    QFETCH(QString, database);                                                                                         \
    QString whyNot;                                                                                                    \
    const QString location = m_libraries.newLocation(database, whyNot);                                                \
    if (location.isEmpty()) {                                                                                          \
        QSKIP(qPrintable(whyNot));                                                                                     \
    }                                                                                                                  \
    const auto opened = Library::open(location);                                                                       \
    QVERIFY2(opened, opened ? "" : qPrintable(opened.error().toLine()));                                               \
    Library& library = **opened

// A Result that is no failure; else its message.
#define VERIFY_DONE(expression)                                                                                        \
    do {                                                                                                               \
        const auto& result = (expression);                                                                             \
        QVERIFY2(result, result ? "" : qPrintable(result.error().toLine()));                                           \
    } while (false)
