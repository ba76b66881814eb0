// SPDX-License-Identifier: GPL-3.0-or-later
#include "model/formats/json/syntax/jsonoutput.h"

#include "model/core/plainnumber.h"
#include "model/formats/json/syntax/jsontext.h"

namespace timeloupe {

void JsonOutput::breakLine()
{
    if (m_isIndented)
        appendLine(m_text, m_level);
}

void JsonOutput::endLine()
{
    m_text += '\n';
    m_isFirst = true;
    m_afterKey = true;
}

void JsonOutput::place()
{
    if (!m_afterKey) {
        if (!m_isFirst)
            m_text += ',';
        breakLine();
    }
    m_afterKey = false;
    m_isFirst = false;
}

void JsonOutput::begin(char bracket)
{
    place();
    m_text += bracket;
    ++m_level;
    m_isFirst = true;
}

void JsonOutput::end(char bracket)
{
    --m_level;
    if (!m_isFirst)
        breakLine();
    m_text += bracket;
    m_isFirst = false;
}

void JsonOutput::key(std::string_view name)
{
    place();
    appendQuoted(m_text, name);
    m_text += m_isIndented ? ": " : ":";
    m_afterKey = true;
}

void JsonOutput::string(std::string_view value)
{
    place();
    appendQuoted(m_text, value);
}

void JsonOutput::number(double value)
{
    place();
    m_text += plainNumber(value);
}

void JsonOutput::null()
{
    place();
    m_text += "null";
}

void JsonOutput::json(std::string_view compact)
{
    place();
    if (m_isIndented)
        appendIndented(m_text, compact, m_level);
    else
        m_text += compact;
}

} // namespace timeloupe
