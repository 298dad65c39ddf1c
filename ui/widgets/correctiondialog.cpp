#include "correctiondialog.h"

#include <datefield.h>
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
    , m_problem(new QLabel(this))
    , m_reason(new QLineEdit(this))
{
    build();
}

void CorrectionDialog::build()
{
    setWindowTitle(tr("Correct record"));
    auto* layout = new QVBoxLayout(this);
    auto* quote = new QLabel(tr("The document says: “%1”").arg(this->quote()), this);
    quote->setTextFormat(Qt::PlainText);
    quote->setWordWrap(true);
    quote->setTextInteractionFlags(Qt::TextSelectableByMouse | Qt::TextSelectableByKeyboard);
    layout->addWidget(quote);
    layout->addLayout(m_form);
    std::visit([this](const auto& record) { addFields(record); }, m_fact);
    m_form->addRow(tr("Rea&son:"), m_reason);
    m_reason->setPlaceholderText(tr("Why the record was wrong; may stay empty"));
    m_problem->setWordWrap(true);
    layout->addWidget(m_problem);
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

void CorrectionDialog::addDate(
    const QString& name, const QString& prefix, const QString& label, const PartialDate& date)
{
    auto* field = new DateField(this);
    field->setDate(date);
    field->setToolTip(tr("A day, a month or a year, as far as it is printed; empty when it is not"));
    m_form->addRow(label, field);
    m_fields.insert(name, field);
    m_datePrefixes.insert(name, prefix);
    connect(field, &QLineEdit::textChanged, this, &CorrectionDialog::refreshAcceptable);
}

/// All that was printed of an inspection, or the words of the record.
QString CorrectionDialog::quote() const
{
    const auto* reported = std::get_if<ReportedInspection>(&m_fact);
    if (!reported) {
        return sourceOf(m_fact).quote.simplified();
    }
    QStringList quotes;
    for (const SourceSpan& span : reported->said.evidence) {
        quotes << span.quote.simplified();
    }
    quotes.removeDuplicates();
    return quotes.join(QStringLiteral(" … "));
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
    addDate(QStringLiteral("as_of"), QStringLiteral("as_of"), tr("&Date:"), observation.asOf);
}

void CorrectionDialog::addFields(const Statement& statement)
{
    addChoice(QStringLiteral("kind"), tr("&Kind:"), statement.kind, statementName);
    addText(QStringLiteral("about"), tr("&About:"), statement.about);
    addText(QStringLiteral("value"), tr("&Value:"), statement.value);
    addDate(QStringLiteral("stated_date"), QStringLiteral("stated"), tr("&Date:"), statement.date);
}

void CorrectionDialog::addFields(const ReportedInspection& reported)
{
    const Inspection& said = reported.said;
    addChoice(QStringLiteral("framework"), tr("&Framework:"), said.framework, [](Framework framework) {
        return framework == Framework::Unknown ? tr("Not known")
            : framework == Framework::Other    ? tr("Another kind of inspection")
                                               : frameworkName(framework);
    });
    addText(QStringLiteral("variant"), tr("&Variant:"), said.variant);
    addDate(QStringLiteral("start_date"), QStringLiteral("start"), tr("S&tarted:"), said.start);
    addDate(QStringLiteral("end_date"), QStringLiteral("end"), tr("&Ended:"), said.end);
    addDate(QStringLiteral("published"), QStringLiteral("published"), tr("&Published:"), said.published);
    addText(QStringLiteral("lead_inspector"), tr("&Lead inspector:"), said.leadInspector);
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
    if (const auto* date = qobject_cast<DateField*>(field)) {
        return date->date().toIso();
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
    const QJsonObject found = decidableValues(m_fact);
    for (auto each = m_datePrefixes.begin(); each != m_datePrefixes.end(); ++each) {
        const PartialDate date = PartialDate::fromIso(values.take(each.key()).toString());
        const QString precision = each.value() + QLatin1String("_precision");
        const bool isSame = found.value(each.key()) == date.date.toString(Qt::ISODate)
            && found.value(precision) == key(date.precision);
        if (!isSame) {
            values.insert(each.key(), date.date.toString(Qt::ISODate));
            values.insert(precision, key(date.precision));
            values.insert(each.value() + QLatin1String("_state"), key(RecordState::Stated));
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
    const QString what = problem();
    m_problem->setText(what);
    m_problem->setVisible(!what.isEmpty());
    m_ok->setEnabled(what.isEmpty() && decidableValues(corrected()) != decidableValues(m_fact));
}

/// Why the values cannot be taken; empty when they can.
QString CorrectionDialog::problem() const
{
    for (auto field = m_fields.begin(); field != m_fields.end(); ++field) {
        const auto* date = qobject_cast<DateField*>(field.value());
        const auto* edit = qobject_cast<QLineEdit*>(field.value());
        if (date && date->isWrong()) {
            return tr("“%1” is no date.").arg(date->text());
        }
        bool isNumber = true;
        if (edit && typeOf(m_fact) == RecordType::Observation && isNumberName(field.key())) {
            numberOf(edit->text(), isNumber);
        }
        if (!isNumber) {
            return tr("“%1” is no number.").arg(edit->text());
        }
    }
    const FactRecord fact = corrected();
    const auto* reported = std::get_if<ReportedInspection>(&fact);
    if (reported && reported->said.start.isValid() && reported->said.end.isValid()
        && reported->said.end.lastDate() < reported->said.start.date) {
        return tr("The inspection would end before it starts.");
    }
    return {};
}

} // namespace Councilscope
