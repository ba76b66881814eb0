// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "model/core/ids.h"
#include "model/text/webaddress.h"
#include <QString>
#include <optional>

QT_BEGIN_NAMESPACE
class QPainter;
QT_END_NAMESPACE

namespace timeloupe {

/// Receives the grouping of drawn items. Paint devices that can keep groups derive from it.
class PaintGroupSink
{
public:
    /// Parts of an event's appearance: mark and label; bar, below ties; tie to other lanes.
    enum class Part : std::uint8_t { Event, Bar, Tie };

    virtual void beginEvent(EventRow row, Part part) = 0;
    virtual void beginLink(const WebAddress &address) = 0;
    /// Ends the last group begun.
    virtual void endGroup() = 0;

    /// The sink of the device that `painter` draws on; nullptr when it has none.
    static PaintGroupSink *of(const QPainter &painter);

protected:
    PaintGroupSink() = default;
    ~PaintGroupSink() = default;
    PaintGroupSink(const PaintGroupSink &) = default;
    PaintGroupSink &operator=(const PaintGroupSink &) = default;
};

/// Groups everything drawn during its lifetime. `groups` may be nullptr.
class PaintGroupScope
{
public:
    PaintGroupScope(PaintGroupSink *groups, EventRow row, PaintGroupSink::Part part) : m_groups(groups)
    {
        if (m_groups != nullptr)
            m_groups->beginEvent(row, part);
    }
    /// A link if there is an address.
    PaintGroupScope(PaintGroupSink *groups, const std::optional<WebAddress> &address)
        : m_groups(address ? groups : nullptr)
    {
        if (m_groups != nullptr)
            m_groups->beginLink(*address);
    }
    ~PaintGroupScope()
    {
        if (m_groups != nullptr)
            m_groups->endGroup();
    }
    PaintGroupScope(const PaintGroupScope &) = delete;
    PaintGroupScope &operator=(const PaintGroupScope &) = delete;

private:
    PaintGroupSink *m_groups;
};

} // namespace timeloupe
