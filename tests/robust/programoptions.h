// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QElapsedTimer>
#include <QHash>
#include <QString>
#include <QStringList>

#include <cstdio>
#include <cstdlib>

namespace timeloupe::robust {

/// The `--name value` pairs of a command line.
class ProgramOptions
{
public:
    /// Ends the program when `arguments` are no such pairs, or a name is not among `names`.
    ProgramOptions(const QStringList &arguments, const QStringList &names)
    {
        for (qsizetype i = 1; i < arguments.size(); i += 2) {
            const QString name = arguments[i].startsWith(QStringLiteral("--")) ? arguments[i].mid(2) : QString();
            if (!names.contains(name) || i + 1 == arguments.size()) {
                std::fprintf(stderr, "%s: %s is no option with a value; there are --%s\n", qPrintable(arguments[0]),
                             qPrintable(arguments[i]), qPrintable(names.join(QStringLiteral(", --"))));
                std::exit(2);
            }
            m_values[name] = arguments[i + 1];
        }
        m_since.start();
    }

    [[nodiscard]] QString text(const char *name, const QString &otherwise = {}) const
    {
        return m_values.value(QString::fromLatin1(name), otherwise);
    }
    [[nodiscard]] std::uint64_t number(const char *name, std::uint64_t otherwise) const
    {
        return m_values.value(QString::fromLatin1(name), QString::number(otherwise)).toULongLong();
    }
    /// `--minutes` are over; false without that option.
    [[nodiscard]] bool isTimeOver() const
    {
        const double minutes = text("minutes", QStringLiteral("0")).toDouble();
        return minutes > 0 && static_cast<double>(m_since.elapsed()) > 60'000 * minutes;
    }

private:
    QHash<QString, QString> m_values;
    QElapsedTimer m_since;
};

/// Where CMake or run.sh say that a program is: in the environment variable of its name.
inline QString programPath(const char *name)
{
    const QString path = qEnvironmentVariable(name);
    if (path.isEmpty()) {
        std::fprintf(stderr, "%s must be set to the path of that program\n", name);
        std::exit(2);
    }
    return path;
}

} // namespace timeloupe::robust
