#include "theme.h"

#include <QApplication>
#include <QStyle>

namespace Councilscope {

namespace {

struct Colors
{
    QColor window;
    QColor base;
    QColor alternate;
    QColor text;
    QColor muted;
    QColor button;
    QColor highlight;
    QColor link;
};

QPalette paletteOf(const Colors& colors)
{
    QPalette palette(colors.button, colors.window);
    palette.setColor(QPalette::Window, colors.window);
    palette.setColor(QPalette::Base, colors.base);
    palette.setColor(QPalette::AlternateBase, colors.alternate);
    palette.setColor(QPalette::Button, colors.button);
    palette.setColor(QPalette::ToolTipBase, colors.alternate);
    for (const auto role : {QPalette::WindowText, QPalette::Text, QPalette::ButtonText, QPalette::ToolTipText}) {
        palette.setColor(role, colors.text);
        palette.setColor(QPalette::Disabled, role, colors.muted);
    }
    palette.setColor(QPalette::PlaceholderText, colors.muted);
    palette.setColor(QPalette::Highlight, colors.highlight);
    palette.setColor(QPalette::HighlightedText, Qt::white);
    palette.setColor(QPalette::Link, colors.link);
    palette.setColor(QPalette::LinkVisited, colors.link);
    return palette;
}

} // namespace

QString key(Theme theme)
{
    switch (theme) {
    case Theme::System:
        return QStringLiteral("system");
    case Theme::Light:
        return QStringLiteral("light");
    case Theme::Dark:
        return QStringLiteral("dark");
    }
    return {};
}

Theme themeFromKey(const QString& text)
{
    for (const Theme theme : {Theme::Light, Theme::Dark}) {
        if (key(theme) == text) {
            return theme;
        }
    }
    return Theme::System;
}

QPalette themePalette(Theme theme)
{
    switch (theme) {
    case Theme::Light:
        return paletteOf({QColor(0xF4, 0xF6, 0xF8), Qt::white, QColor(0xF4, 0xF6, 0xF8), QColor(0x1A, 0x22, 0x2B),
            QColor(0x5B, 0x66, 0x72), QColor(0xEE, 0xF1, 0xF4), QColor(0x1B, 0x5E, 0x9E), QColor(0x1B, 0x5E, 0x9E)});
    case Theme::Dark:
        return paletteOf({QColor(0x24, 0x29, 0x2F), QColor(0x1B, 0x1F, 0x24), QColor(0x24, 0x29, 0x2F),
            QColor(0xE6, 0xEA, 0xEE), QColor(0x9A, 0xA5, 0xB1), QColor(0x30, 0x36, 0x3D), QColor(0x2A, 0x72, 0xBD),
            QColor(0x8A, 0xC4, 0xF8)});
    case Theme::System:
        break;
    }
    return QApplication::style()->standardPalette();
}

void applyTheme(Theme theme)
{
    // An empty palette gives back what the desktop chose.
    QApplication::setPalette(theme == Theme::System ? QPalette() : themePalette(theme));
}

} // namespace Councilscope
