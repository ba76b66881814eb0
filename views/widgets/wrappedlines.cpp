// SPDX-License-Identifier: GPL-3.0-or-later
#include "views/widgets/wrappedlines.h"

#include <QTextBoundaryFinder>

namespace timeloupe {

namespace {

bool breaksBehind(QChar c)
{
    return c == u' ' || c == u'-' || c == u'/' || c == QChar(0x2013) || c == QChar(0x200b);
}

/// Unbreakable pieces, each with its trailing spaces.
std::vector<QString> pieces(const QString &line)
{
    std::vector<QString> found;
    qsizetype begin = 0;
    for (qsizetype i = 0; i < line.size(); ++i) {
        const bool ends = breaksBehind(line[i]) && (i + 1 == line.size() || line[i + 1] != u' ');
        if (!ends)
            continue;
        found.push_back(line.mid(begin, i + 1 - begin));
        begin = i + 1;
    }
    if (begin < line.size())
        found.push_back(line.mid(begin));
    return found;
}

QString withoutEndSpace(QString text)
{
    while (text.endsWith(u' '))
        text.chop(1);
    return text;
}

class Wrapper
{
public:
    Wrapper(const TextMeasure &measure, double width) : m_measure(measure), m_width(width) {}

    void add(const QString &line)
    {
        for (const QString &piece : pieces(line)) {
            if (m_measure.width(withoutEndSpace(m_line + piece)) > m_width && !m_line.isEmpty())
                finishLine();
            if (m_measure.width(withoutEndSpace(piece)) > m_width)
                addBroken(piece);
            else
                m_line += piece;
        }
        finishLine();
    }
    [[nodiscard]] const QStringList &lines() const { return m_lines; }

private:
    void finishLine()
    {
        m_lines += withoutEndSpace(m_line);
        m_line.clear();
    }

    void addBroken(const QString &word)
    {
        QTextBoundaryFinder graphemes(QTextBoundaryFinder::Grapheme, word);
        qsizetype begin = 0;
        for (qsizetype end = graphemes.toNextBoundary(); end > 0; end = graphemes.toNextBoundary()) {
            const QString letter = word.mid(begin, end - begin);
            if (!m_line.isEmpty() && m_measure.width(withoutEndSpace(m_line + letter)) > m_width)
                finishLine();
            m_line += letter;
            begin = end;
        }
    }

    const TextMeasure &m_measure;
    double m_width;
    QString m_line;
    QStringList m_lines;
};

} // namespace

QStringList wrappedLines(const TextMeasure &measure, const QString &text, double width)
{
    Wrapper wrapper(measure, width);
    for (const QString &line : text.split(u'\n'))
        wrapper.add(line);
    return wrapper.lines();
}

double widestWord(const TextMeasure &measure, const QString &text)
{
    double widest = 0;
    for (const QString &line : text.split(u'\n')) {
        for (const QString &piece : pieces(line))
            widest = std::max(widest, measure.width(withoutEndSpace(piece)));
    }
    return widest;
}

} // namespace timeloupe
