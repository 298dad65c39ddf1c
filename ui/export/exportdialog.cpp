#include "exportdialog.h"

#include <QComboBox>
#include <QDialogButtonBox>
#include <QFileDialog>
#include <QFormLayout>
#include <QLabel>
#include <QPushButton>
#include <QSpinBox>
#include <QVBoxLayout>

namespace Councilscope {

namespace {

constexpr int previewWidth = 420;
constexpr int smallestSide = 200;
constexpr int largestSide = 20000;

QSpinBox* spinBox(int from, int to, int value, const QString& suffix, QWidget* parent)
{
    auto* box = new QSpinBox(parent);
    box->setRange(from, to);
    box->setValue(value);
    box->setSuffix(suffix);
    box->setAccelerated(true);
    return box;
}

} // namespace

ExportDialog::ExportDialog(const Picture& picture, QWidget* parent)
    : QDialog(parent)
    , m_picture(picture)
    , m_format(new QComboBox(this))
    , m_width(spinBox(smallestSide, largestSide, int(picture.size.width()), tr(" px"), this))
    , m_height(spinBox(smallestSide, largestSide, int(picture.size.height()), tr(" px"), this))
    , m_dpi(spinBox(72, 1200, ImageOptions().dpi, tr(" dpi"), this))
    , m_pixels(new QLabel(this))
    , m_preview(new QLabel(this))
    , m_error(new QLabel(this))
{
    setWindowTitle(tr("Export picture"));
    m_format->addItem(tr("PNG: pixels, for documents and the web"), QStringLiteral("png"));
    m_format->addItem(tr("SVG: lines, for drawing programs"), QStringLiteral("svg"));
    m_format->addItem(tr("PDF: lines, for print"), QStringLiteral("pdf"));
    build();
    connect(m_format, &QComboBox::currentIndexChanged, this, &ExportDialog::updatePixels);
    for (QSpinBox* box : {m_width, m_height, m_dpi}) {
        connect(box, &QSpinBox::valueChanged, this, &ExportDialog::updatePixels);
    }
    for (QSpinBox* box : {m_width, m_height}) {
        connect(box, &QSpinBox::editingFinished, this, &ExportDialog::updatePreview);
    }
    updatePixels();
    updatePreview();
}

QWidget* ExportDialog::sizeFields()
{
    auto* fields = new QWidget(this);
    auto* form = new QFormLayout(fields);
    form->setContentsMargins({});
    form->addRow(tr("&Format:"), m_format);
    form->addRow(tr("&Width:"), m_width);
    form->addRow(tr("&Height:"), m_height);
    form->addRow(tr("&Resolution:"), m_dpi);
    form->addRow(QString(), m_pixels);
    return fields;
}

void ExportDialog::build()
{
    m_preview->setAlignment(Qt::AlignCenter);
    m_preview->setFrameShape(QFrame::StyledPanel);
    m_preview->setMinimumSize(previewWidth, previewWidth / 2);
    m_preview->setAccessibleName(tr("Preview"));
    m_preview->setAccessibleDescription(m_picture.title);
    m_error->setWordWrap(true);
    m_error->setTextInteractionFlags(Qt::TextSelectableByMouse | Qt::TextSelectableByKeyboard);
    m_error->hide();
    auto* buttons = new QDialogButtonBox(QDialogButtonBox::Close, this);
    QPushButton* save = buttons->addButton(tr("&Save…"), QDialogButtonBox::ActionRole);
    QPushButton* copy = buttons->addButton(tr("&Copy"), QDialogButtonBox::ActionRole);
    save->setDefault(true);
    connect(save, &QPushButton::clicked, this, &ExportDialog::askAndSave);
    connect(copy, &QPushButton::clicked, this, [this] { ImageExporter::copyToClipboard(m_picture); });
    connect(buttons, &QDialogButtonBox::rejected, this, &QDialog::reject);
    auto* layout = new QVBoxLayout(this);
    layout->addWidget(m_preview, 1);
    layout->addWidget(sizeFields());
    layout->addWidget(m_error);
    layout->addWidget(buttons);
}

ImageOptions ExportDialog::options() const
{
    return {QSizeF(m_width->value(), m_height->value()), m_dpi->value()};
}

void ExportDialog::updatePixels()
{
    const bool hasPixels = m_format->currentData().toString() == QLatin1String("png");
    m_dpi->setEnabled(hasPixels);
    const QSize pixels = options().pixels(m_picture);
    m_pixels->setText(hasPixels ? tr("The file will have %1 × %2 pixels.").arg(pixels.width()).arg(pixels.height())
                                : tr("Sharp at every size."));
}

void ExportDialog::updatePreview()
{
    const ImageOptions small{options().size, int(96 * previewWidth * devicePixelRatioF() / m_width->value())};
    QPixmap shown = QPixmap::fromImage(ImageExporter::toImage(m_picture, small));
    shown.setDevicePixelRatio(devicePixelRatioF());
    const int tallest = int(previewWidth * devicePixelRatioF());
    m_preview->setPixmap(shown.height() > tallest ? shown.copy(0, 0, shown.width(), tallest) : shown);
}

void ExportDialog::askAndSave()
{
    const QString ending = m_format->currentData().toString();
    const QString name = m_picture.fileName + u'.' + ending;
    QString path = QFileDialog::getSaveFileName(
        this, tr("Save picture"), name, tr("%1 picture (*.%2)").arg(ending.toUpper(), ending));
    if (path.isEmpty()) {
        return;
    }
    if (QFileInfo(path).suffix().isEmpty()) {
        path += u'.' + ending;
    }
    if (saveTo(path)) {
        accept();
    }
}

bool ExportDialog::saveTo(const QString& path)
{
    const Result<void> result = ImageExporter::save(m_picture, path, options());
    m_error->setVisible(!result);
    if (!result) {
        m_error->setText(result.error().toLine());
        return false;
    }
    Q_EMIT saved(path);
    return true;
}

} // namespace Councilscope
