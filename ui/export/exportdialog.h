#pragma once

#include "imageexporter.h"

#include <QDialog>

class QComboBox;
class QLabel;
class QSpinBox;

namespace Councilscope {

/// Asks how large a picture shall be and saves or copies it. A failure stays in the dialog until the next try.
class ExportDialog : public QDialog
{
    Q_OBJECT

public:
    explicit ExportDialog(const Picture& picture, QWidget* parent = nullptr);

    [[nodiscard]] ImageOptions options() const;
    /// Saves without asking for a name; false shows the reason.
    bool saveTo(const QString& path);

Q_SIGNALS:
    void saved(const QString& path);

private:
    void build();
    QWidget* sizeFields();
    void askAndSave();
    void updatePixels();
    void updatePreview();

    Picture m_picture;
    QComboBox* m_format;
    QSpinBox* m_width;
    QSpinBox* m_height;
    QSpinBox* m_dpi;
    QLabel* m_pixels;
    QLabel* m_preview;
    QLabel* m_error;
};

} // namespace Councilscope
