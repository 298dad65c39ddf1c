#include "correctiondialog.h"

#include <recordevidence.h>
#include <words.h>

#include <QComboBox>
#include <QDialogButtonBox>
#include <QFormLayout>
#include <QLabel>
#include <QLineEdit>
#include <QLocale>
#include <QPlainTextEdit>
#include <QPushButton>
#include <QVBoxLayout>

namespace Councilscope {

namespace {

/// Numbers as a person here writes them, or with a point; nothing for an empty text.
std::optional<double> numberOf(const QString& text, bool& isNumber)
{
    isNumber = true;
    if (text.trimmed().isEmpty()) {
        return std::nullopt;
    }
    double number = QLocale().toDouble(text.trimmed(), &isNumber);
    if (!isNumber) {
        number = QLocale::c().toDouble(text.trimmed(), &isNumber);
    }
    return isNumber ? std::optional(number) : std::nullopt;
}

bool isNumberName(const QString& name)
{
    return name == QLatin1String("value") || name == QLatin1String("upper_value");
}

} // namespace

CorrectionDialog::CorrectionDialog(const FactRecord& fact, QWidget* parent)
    : QDialog(parent)
    , m_fact(fact)
    , m_form(new QFormLayout)
    , m_reason(new QLineEdit(this))
{
    build();
}

void CorrectionDialog::build()
{
    setWindowTitle(tr("Correct record"));
    auto* layout = new QVBoxLayout(this);
    auto* quote = new QLabel(tr("The document says: “%1”").arg(sourceOf(m_fact).quote.simplified()), this);
    quote->setTextFormat(Qt::PlainText);
    quote->setWordWrap(true);
    quote->setTextInteractionFlags(Qt::TextSelectableByMouse | Qt::TextSelectableByKeyboard);
    layout->addWidget(quote);
    layout->addLayout(m_form);
    std::visit([this](const auto& record) { addFields(record); }, m_fact);
    m_form->addRow(tr("Rea&son:"), m_reason);
    m_reason->setPlaceholderText(tr("Why the record was wrong; may stay empty"));
    auto* buttons = new QDialogButtonBox(QDialogButtonBox::Ok | QDialogButtonBox::Cancel, this);
    m_ok = buttons->button(QDialogButtonBox::Ok);
    layout->addWidget(buttons);
    connect(buttons, &QDialogButtonBox::accepted, this, &QDialog::accept);
    connect(buttons, &QDialogButtonBox::rejected, this, &QDialog::reject);
    setMinimumWidth(480);
    refreshAcceptable();
}

template <typename Enum, typename Name>
void CorrectionDialog::addChoice(const QString& name, const QString& label, Enum value, Name nameOf)
{
    auto* box = new QComboBox(this);
    for (const Enum each : allValues<Enum>()) {
        if (const QString text = nameOf(each); !text.isEmpty()) {
            box->addItem(text, key(each));
        }
    }
    box->setCurrentIndex(box->findData(key(value)));
    m_form->addRow(label, box);
    m_fields.insert(name, box);
    connect(box, &QComboBox::currentIndexChanged, this, &CorrectionDialog::refreshAcceptable);
}

void CorrectionDialog::addText(const QString& name, const QString& label, const QString& value)
{
    auto* edit = new QLineEdit(value, this);
    m_form->addRow(label, edit);
    m_fields.insert(name, edit);
    connect(edit, &QLineEdit::textChanged, this, &CorrectionDialog::refreshAcceptable);
}

void CorrectionDialog::addLongText(const QString& name, const QString& label, const QString& value)
{
    auto* edit = new QPlainTextEdit(value, this);
    edit->setTabChangesFocus(true);
    m_form->addRow(label, edit);
    m_fields.insert(name, edit);
    connect(edit, &QPlainTextEdit::textChanged, this, &CorrectionDialog::refreshAcceptable);
}

void CorrectionDialog::addDate(const QString& name, const QString& prefix, const PartialDate& date)
{
    addText(name, tr("&Date:"), date.toIso());
    m_datePrefix = prefix;
    auto* edit = static_cast<QLineEdit*>(m_fields.value(name));
    edit->setPlaceholderText(tr("2022-09-21, 2022-09 or 2022; empty when unknown"));
}

void CorrectionDialog::addFields(const Judgement& judgement)
{
    addChoice(QStringLiteral("area"), tr("&Area:"), judgement.area, areaName);
    addChoice(QStringLiteral("grade"), tr("&Grade:"), judgement.grade, gradeName);
}

void CorrectionDialog::addFields(const Finding& finding)
{
    addChoice(QStringLiteral("kind"), tr("&Kind:"), finding.kind, findingKindName);
    addLongText(QStringLiteral("item"), tr("&Text:"), finding.text);
}

void CorrectionDialog::addFields(const Observation& observation)
{
    const auto shown = [](const std::optional<double>& number) {
        return number ? QLocale().toString(*number, 'g', QLocale::FloatingPointShortest) : QString();
    };
    addText(QStringLiteral("value"), tr("&Value:"), shown(observation.value));
    addText(QStringLiteral("upper_value"), tr("&Up to:"), shown(observation.upper));
    addDate(QStringLiteral("as_of"), QStringLiteral("as_of"), observation.asOf);
}

void CorrectionDialog::addFields(const Statement& statement)
{
    addChoice(QStringLiteral("kind"), tr("&Kind:"), statement.kind, statementName);
    addText(QStringLiteral("about"), tr("&About:"), statement.about);
    addText(QStringLiteral("value"), tr("&Value:"), statement.value);
    addDate(QStringLiteral("stated_date"), QStringLiteral("stated"), statement.date);
}

QJsonValue CorrectionDialog::valueOf(const QString& name) const
{
    QWidget* field = m_fields.value(name);
    if (const auto* box = qobject_cast<QComboBox*>(field)) {
        return box->currentData().toString();
    }
    if (const auto* edit = qobject_cast<QPlainTextEdit*>(field)) {
        return edit->toPlainText().simplified();
    }
    const QString text = static_cast<QLineEdit*>(field)->text();
    if (typeOf(m_fact) == RecordType::Observation && isNumberName(name)) {
        bool isNumber = false;
        const auto number = numberOf(text, isNumber);
        return number ? QJsonValue(*number) : QJsonValue();
    }
    return text.trimmed();
}

FactRecord CorrectionDialog::corrected() const
{
    QJsonObject values;
    for (auto field = m_fields.begin(); field != m_fields.end(); ++field) {
        values.insert(field.key(), valueOf(field.key()));
    }
    for (const QString& name : {QStringLiteral("as_of"), QStringLiteral("stated_date")}) {
        if (values.contains(name)) {
            const PartialDate date = PartialDate::fromIso(values.value(name).toString());
            values.insert(name, date.date.toString(Qt::ISODate));
            values.insert(m_datePrefix + QLatin1String("_precision"), key(date.precision));
            values.insert(m_datePrefix + QLatin1String("_state"), key(RecordState::Stated));
        }
    }
    FactRecord fact = m_fact;
    setDecidableValues(fact, values);
    return fact;
}

QString CorrectionDialog::reason() const
{
    return m_reason->text().trimmed();
}

void CorrectionDialog::refreshAcceptable()
{
    if (!m_ok) {
        return;
    }
    bool isAcceptable = true;
    for (auto field = m_fields.begin(); field != m_fields.end(); ++field) {
        const auto* edit = qobject_cast<QLineEdit*>(field.value());
        const QString text = edit ? edit->text().trimmed() : QString();
        if (edit && typeOf(m_fact) == RecordType::Observation && isNumberName(field.key())) {
            bool isNumber = false;
            numberOf(text, isNumber);
            isAcceptable = isAcceptable && isNumber;
        } else if (edit && (field.key() == QLatin1String("as_of") || field.key() == QLatin1String("stated_date"))) {
            isAcceptable = isAcceptable && (text.isEmpty() || PartialDate::fromIso(text).isValid());
        }
    }
    m_ok->setEnabled(isAcceptable && decidableValues(corrected()) != decidableValues(m_fact));
}

} // namespace Councilscope
