// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/window/helpsheet.h"

#include "views/style/style.h"

#include <QGridLayout>
#include <QLabel>

namespace timeloupe {

namespace {

struct Gesture
{
    QString how;
    QString what;
};

struct Group
{
    QString title;
    std::vector<Gesture> gestures;
};

std::vector<Group> leftGroups()
{
    return {
        {HelpSheet::tr("Move through time"),
         {{HelpSheet::tr("Wheel, pinch"), HelpSheet::tr("zoom at the cursor")},
          {HelpSheet::tr("Drag, Shift+wheel, wheel sideways"), HelpSheet::tr("pan")},
          {HelpSheet::tr("W S or + −"), HelpSheet::tr("zoom in, zoom out; hold to go faster")},
          {HelpSheet::tr("A D or ← →"), HelpSheet::tr("pan; hold to go faster")},
          {HelpSheet::tr("Page up, Page down"), HelpSheet::tr("one view back, one view on")},
          {HelpSheet::tr("Home, End"), HelpSheet::tr("first event, last event")},
          {HelpSheet::tr("0"), HelpSheet::tr("everything")},
          {HelpSheet::tr("Alt+← Alt+→"), HelpSheet::tr("back and forward through the views shown")}}},
        {HelpSheet::tr("Overview strip"),
         {{HelpSheet::tr("Drag the body or a handle"), HelpSheet::tr("pan, or cut what is in view")},
          {HelpSheet::tr("Click"), HelpSheet::tr("jump there")}}},
        {HelpSheet::tr("Figures"),
         {{HelpSheet::tr("Ctrl+Shift+E"), HelpSheet::tr("see, save, copy or print it as a figure")},
          {HelpSheet::tr("Ctrl+Shift+C"), HelpSheet::tr("copy as a picture with the last options")},
          {HelpSheet::tr("Ctrl+P"), HelpSheet::tr("print with the last options")}}},
    };
}

std::vector<Group> rightGroups()
{
    return {
        {HelpSheet::tr("Events"),
         {{HelpSheet::tr("Click, Ctrl+click"), HelpSheet::tr("select one, add one")},
          {HelpSheet::tr("Double click"), HelpSheet::tr("zoom to the event, or zoom in there")},
          {HelpSheet::tr("Tab, Shift+Tab, . and ,"), HelpSheet::tr("next and previous event in time")},
          {HelpSheet::tr("↑ ↓"), HelpSheet::tr("lane above, lane below")},
          {HelpSheet::tr("F, then F again"), HelpSheet::tr("centre the selection, fit it")},
          {HelpSheet::tr("Shift+drag"), HelpSheet::tr("measure a span; Enter zooms to it, F filters to it")}}},
        {HelpSheet::tr("Filter"),
         {{HelpSheet::tr("Ctrl+F or /"), HelpSheet::tr("the filter line")},
          {HelpSheet::tr("Alt+click on a company"), HelpSheet::tr("only this one")},
          {HelpSheet::tr("Esc"), HelpSheet::tr("clear: message, measure, selection, filter")}}},
        {HelpSheet::tr("Saved views and stories"),
         {{HelpSheet::tr("Ctrl+D"), HelpSheet::tr("save this view")},
          {HelpSheet::tr("Ctrl+Shift+S"), HelpSheet::tr("the story beside the timeline")},
          {HelpSheet::tr("Ctrl+Shift+N"), HelpSheet::tr("add what is shown as a step")},
          {HelpSheet::tr("F5, Shift+F5"), HelpSheet::tr("present from the start, from this step")},
          {HelpSheet::tr("F2, Delete, Alt+↑ ↓"), HelpSheet::tr("rename, delete, move a view or a step")}}},
        {HelpSheet::tr("Window"),
         {{HelpSheet::tr("Ctrl+O, or drop a file"), HelpSheet::tr("open")},
          {HelpSheet::tr("?"), HelpSheet::tr("this sheet")}}},
    };
}

QLabel *plain(const QString &text, QWidget *parent, const char *role)
{
    auto *label = new QLabel(text, parent);
    label->setTextFormat(Qt::PlainText);
    label->setProperty("role", QString::fromLatin1(role));
    return label;
}

QWidget *columnOf(const std::vector<Group> &groups, QWidget *parent)
{
    auto *column = new QWidget(parent);
    auto *grid = new QGridLayout(column);
    grid->setContentsMargins(0, 0, 0, 0);
    grid->setHorizontalSpacing(14);
    grid->setVerticalSpacing(5);
    int row = 0;
    for (const Group &group : groups) {
        QLabel *title = plain(group.title, column, "title");
        if (row > 0)
            title->setContentsMargins(0, 12, 0, 0);
        grid->addWidget(title, row++, 0, 1, 2);
        for (const Gesture &gesture : group.gestures) {
            grid->addWidget(plain(gesture.how, column, "key"), row, 0, Qt::AlignLeft | Qt::AlignVCenter);
            grid->addWidget(plain(gesture.what, column, "what"), row++, 1);
        }
    }
    grid->setRowStretch(row, 1);
    grid->setColumnStretch(1, 1);
    return column;
}

} // namespace

HelpSheet::HelpSheet(QWidget *parent) : QDialog(parent)
{
    setWindowTitle(tr("All gestures"));
    auto *columns = new QHBoxLayout(this);
    columns->setContentsMargins(24, 20, 24, 22);
    columns->setSpacing(36);
    columns->addWidget(columnOf(leftGroups(), this));
    columns->addWidget(columnOf(rightGroups(), this));
    setLook(Style::make(Theme::Light));
}

void HelpSheet::setLook(const Style &style)
{
    setPalette(style.palette());
    setFont(style.font);
    setStyleSheet(style.sheet() +
                  QStringLiteral("QLabel[role=\"title\"] { font-weight: 600; color: %1; }"
                                 "QLabel[role=\"key\"] { background: %2; border-radius: 4px; padding: 2px 7px; }"
                                 "QLabel[role=\"what\"] { color: %1; }")
                      .arg(style.text.name(), style.card.name()));
}

} // namespace timeloupe
