// SPDX-License-Identifier: GPL-3.0-or-later
#include "views/panels/rowclipboard.h"

namespace timeloupe {

namespace {

QString harmless(QString text)
{
    for (const char16_t c : u"\t\r\n\u2028\u2029")
        text.replace(QChar(c), QLatin1Char(' '));
    const bool formula = !text.isEmpty() && QStringView(u"=+-@").contains(text.at(0));
    return formula ? QLatin1Char('\'') + text : text;
}

} // namespace

std::unique_ptr<QMimeData> rowsAsMimeData(const QAbstractItemModel &model, const std::vector<int> &rows,
                                          const std::vector<int> &columns)
{
    QString text;
    QString html = QStringLiteral("<table>");
    for (const int row : rows) {
        html += QLatin1String("<tr>");
        for (std::size_t i = 0; i < columns.size(); ++i) {
            const QString cell = harmless(model.index(row, columns[i]).data(Qt::EditRole).toString());
            text += i == 0 ? cell : QLatin1Char('\t') + cell;
            html += QLatin1String("<td>") + cell.toHtmlEscaped() + QLatin1String("</td>");
        }
        text += QLatin1Char('\n');
        html += QLatin1String("</tr>");
    }
    html += QLatin1String("</table>");
    auto data = std::make_unique<QMimeData>();
    data->setText(text);
    data->setHtml(html);
    return data;
}

} // namespace timeloupe
