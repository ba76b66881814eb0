// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/commandline/usagetext.h"

#include "app/commandline/commandline.h"
#include "app/commandline/commandtext.h"
#include "model/formats/formatregistry.h"

namespace timeloupe {

namespace {

using namespace Qt::StringLiterals;

constexpr int kIndent = 2;
constexpr int kNamesWidth = 27; // width of the option column

QString commandsText()
{
    return CommandText::tr("Timeloupe, a timeline explorer\n"
                           "\n"
                           "  timeloupe [FILE…]          opens the window\n"
                           "  timeloupe check [FILE…]    one line per file: events, companies, sources\n"
                           "  timeloupe export [FILE] -o OUT [--filter QUERY] [--format %1]\n"
                           "  timeloupe totals [FILE] [--by %2] [--filter QUERY]\n"
                           "                   [--format %3]\n"
                           "  timeloupe render [FILE] -o OUT.pdf|.svg|.png|- [OPTION…]\n"
                           "  timeloupe render [FILE] --story NAME -o DECK.pdf|PAGE.html|FOLDER/ [OPTION…]\n"
                           "  timeloupe --help | --version\n")
        .arg(writableFormatIds().join(u'|'), words(kTotalsByKeywords).join(u'|'),
             words(kTotalsFormatKeywords).join(u'|'));
}

QString optionLines(const RenderOptionHelp &option)
{
    const QString between = u'\n' + QString(kIndent + kNamesWidth, u' ');
    return QString(kIndent, u' ') + option.names.leftJustified(kNamesWidth) + option.text.split(u'\n').join(between) +
           u'\n';
}

} // namespace

QString usageText()
{
    QString text = commandsText();
    for (const RenderHelpSection &section : renderHelp()) {
        text += u'\n' + section.title + u'\n';
        for (const RenderOptionHelp &option : section.options)
            text += optionLines(option);
    }
    return text + u'\n' +
           CommandText::tr("FILE left out means the bundled record; - means standard input or output.\n"
                           "A file called like a command is opened as ./check, or after --.\n"
                           "Exit status: 0 success, 1 data error, 2 usage error.");
}

} // namespace timeloupe
