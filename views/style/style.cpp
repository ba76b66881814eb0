// SPDX-License-Identifier: GPL-3.0-or-later
#include "views/style/style.h"

#include <QFontDatabase>

#include <array>
#include <cmath>

namespace timeloupe {

namespace {

// After P. Tol, "Colour Schemes" (bright and muted), darkened to a contrast of 3:1 on white.
constexpr std::array<QRgb, 20> kCompanyLight = {
    0x4477aa, 0x1f8a34, 0xaa3377, 0xc95f6e, 0x2f83c5, 0x8a8a22, 0xd0771a, 0x55606e, 0x332288, 0x882255,
    0x1d8f84, 0x7a5c3e, 0x5b7f2b, 0x9a56b8, 0x0b7a9b, 0xb8494b, 0x6a6ad6, 0x3f7d5c, 0xa8690f, 0x5f4b8b,
};
constexpr std::array<QRgb, 20> kCompanyDark = {
    0x7fb0e0, 0x5cc46f, 0xe07ab4, 0xf0939f, 0x68b4f0, 0xc6c657, 0xf0a04b, 0x9aa8ba, 0x9d8cf0, 0xd9749f,
    0x4fc9bb, 0xc19a73, 0x9ccb5e, 0xc893e6, 0x4bbbdc, 0xf08d8a, 0xa5a5f7, 0x7cc59e, 0xe0a950, 0xb4a0e0,
};

QFont pixelFont(double pixels, QFont::Weight weight)
{
    QFont font;
    font.setFamilies({QStringLiteral("Inter"), QStringLiteral("Noto Sans"), QStringLiteral("DejaVu Sans")});
    font.setPixelSize(static_cast<int>(pixels));
    font.setWeight(weight);
    font.setHintingPreference(QFont::PreferNoHinting);
    return font;
}

void setLight(Style &s)
{
    s.window = QColor(0xfafbfd);
    s.surface = QColor(0xffffff);
    s.laneOdd = QColor(0xfafbfd);
    s.header = QColor(0xf6f8fb);
    s.card = QColor(0xeef1f5);
    s.selection = QColor(0xe4ecfc);
    s.caution = QColor(0xfff6df);
    s.border = QColor(0xd9dee6);
    s.gridMajor = QColor(0xcfd6df);
    s.gridMinor = QColor(0xedf0f4);
    s.cautionEdge = QColor(0xd99a17);
    s.foldHatch = QColor(0xc9d0d9);
    s.foldGround = QColor(0xf2f4f7);
    s.brush = QColor(0x2f, 0x6f, 0xd0, 40);
    s.bars = QColor(0xa9b9d2);
    s.text = QColor(0x16191f);
    s.muted = QColor(0x626b78);
    s.accent = QColor(0x1a56c4);
    s.dataEnd = QColor(0xc7352f);
    s.error = QColor(0xb3261e);
    s.queryField = QColor(0x1a56c4);
    s.queryNumber = QColor(0x8a2be2);
}

void setDark(Style &s)
{
    s.window = QColor(0x1b1e24);
    s.surface = QColor(0x15181d);
    s.laneOdd = QColor(0x191c22);
    s.header = QColor(0x1d2027);
    s.card = QColor(0x2a2f38);
    s.selection = QColor(0x22385f);
    s.caution = QColor(0x3a3016);
    s.border = QColor(0x343a45);
    s.gridMajor = QColor(0x3d4450);
    s.gridMinor = QColor(0x242931);
    s.cautionEdge = QColor(0xe0a93a);
    s.foldHatch = QColor(0x434a56);
    s.foldGround = QColor(0x20242b);
    s.brush = QColor(0x6e, 0xa2, 0xf5, 54);
    s.bars = QColor(0x53627c);
    s.text = QColor(0xe9ecf1);
    s.muted = QColor(0x9aa4b2);
    s.accent = QColor(0x82b1ff);
    s.dataEnd = QColor(0xff7b72);
    s.error = QColor(0xff8f87);
    s.queryField = QColor(0x82b1ff);
    s.queryNumber = QColor(0xcda5ff);
}

double linear(double channel)
{
    return channel <= 0.04045 ? channel / 12.92 : std::pow((channel + 0.055) / 1.055, 2.4);
}

double luminance(const QColor &c)
{
    return 0.2126 * linear(c.redF()) + 0.7152 * linear(c.greenF()) + 0.0722 * linear(c.blueF());
}

} // namespace

Style Style::make(Theme theme)
{
    Style s;
    s.theme = theme;
    if (theme == Theme::Dark)
        setDark(s);
    else
        setLight(s);
    if (theme == Theme::Print) {
        s.window = s.surface;
        s.header = QColor(0xf7f9fb);
    }
    s.font = pixelFont(12, QFont::Normal);
    s.bold = pixelFont(12, QFont::DemiBold);
    s.small = pixelFont(11, QFont::Normal);
    s.smallBold = pixelFont(11, QFont::DemiBold);
    s.title = pixelFont(17, QFont::Bold);
    return s;
}

QColor Style::company(CompanyIndex company) const
{
    const auto &colors = theme == Theme::Dark ? kCompanyDark : kCompanyLight;
    return QColor(colors[company.value % colors.size()]);
}

QColor Style::soft(const QColor &color) const
{
    const double share = theme == Theme::Dark ? 0.30 : 0.17;
    return QColor::fromRgbF(static_cast<float>(color.redF() * share + surface.redF() * (1 - share)),
                            static_cast<float>(color.greenF() * share + surface.greenF() * (1 - share)),
                            static_cast<float>(color.blueF() * share + surface.blueF() * (1 - share)));
}

QPalette Style::palette() const
{
    QPalette p;
    p.setColor(QPalette::Window, window);
    p.setColor(QPalette::WindowText, text);
    p.setColor(QPalette::Base, surface);
    p.setColor(QPalette::AlternateBase, laneOdd);
    p.setColor(QPalette::Text, text);
    p.setColor(QPalette::PlaceholderText, muted);
    p.setColor(QPalette::Button, surface);
    p.setColor(QPalette::ButtonText, text);
    p.setColor(QPalette::BrightText, error);
    p.setColor(QPalette::Highlight, selection);
    p.setColor(QPalette::HighlightedText, text);
    p.setColor(QPalette::Link, accent);
    p.setColor(QPalette::LinkVisited, accent);
    p.setColor(QPalette::ToolTipBase, card);
    p.setColor(QPalette::ToolTipText, text);
    p.setColor(QPalette::Light, surface);
    p.setColor(QPalette::Midlight, header);
    p.setColor(QPalette::Mid, border);
    p.setColor(QPalette::Dark, muted);
    for (const QPalette::ColorRole role : {QPalette::WindowText, QPalette::Text, QPalette::ButtonText})
        p.setColor(QPalette::Disabled, role, muted);
    return p;
}

QString Style::sheet() const
{
    return QStringLiteral(
               "QMainWindow, QDialog { background: %1; }"
               "QMenuBar { background: %1; padding: 3px 4px; } QMenuBar::item { padding: 3px 9px; border-radius: 4px; }"
               "QMenuBar::item:selected { background: %6; }"
               "QMenu { background: %2; border: 1px solid %3; color: %4; padding: 4px; }"
               "QMenu::item { padding: 5px 28px 5px 24px; border-radius: 4px; }"
               "QMenu::item:selected { background: %6; color: %4; } QMenu::item:disabled { color: %5; }"
               "QMenu::separator { height: 1px; background: %3; margin: 4px 6px; }"
               "QPushButton, QToolButton { background: %2; border: 1px solid %3; border-radius: 5px; padding: 4px 11px;"
               " min-height: 18px; }"
               "QPushButton:hover, QToolButton:hover { background: %6; }"
               "QPushButton:focus, QToolButton:focus { border-color: %7; }"
               "QPushButton:checked, QToolButton:checked { background: %6; color: %7; font-weight: 600; }"
               "QPushButton:disabled, QToolButton:disabled { color: %5; }"
               "QLineEdit, QPlainTextEdit { background: %2; border: 1px solid %3; border-radius: 5px; padding: 4px "
               "8px; }"
               "QLineEdit:focus { border-color: %7; }"
               "QStatusBar { background: %1; border-top: 1px solid %3; } QStatusBar::item { border: none; }"
               "QToolTip { background: %2; color: %4; border: 1px solid %3; padding: 4px; }"
               "QScrollBar:vertical { background: transparent; width: 10px; margin: 0; }"
               "QScrollBar:horizontal { background: transparent; height: 10px; margin: 0; }"
               "QScrollBar::handle { background: %3; border-radius: 4px; margin: 1px; min-height: 24px; min-width: "
               "24px; }"
               "QScrollBar::handle:hover { background: %5; }"
               "QScrollBar::add-line, QScrollBar::sub-line { width: 0; height: 0; }"
               "QScrollBar::add-page, QScrollBar::sub-page { background: transparent; }"
               "QSplitter::handle { background: %3; }"
               "QHeaderView { background: %8; } QHeaderView::section { background: %8; border: none;"
               " border-right: 1px solid %3; border-bottom: 1px solid %3; padding: 5px 8px; font-weight: 600; }"
               "QTableView { border: none; gridline-color: %3; background: %2; }")
        .arg(window.name(), surface.name(), border.name(), text.name(), muted.name(), selection.name(), accent.name(),
             header.name());
}

double contrast(const QColor &a, const QColor &b)
{
    const double la = luminance(a);
    const double lb = luminance(b);
    return (std::max(la, lb) + 0.05) / (std::min(la, lb) + 0.05);
}

} // namespace timeloupe
