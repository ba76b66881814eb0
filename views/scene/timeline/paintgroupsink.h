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

/// What is drawn together, for devices that can keep it so: who draws tells it, and nobody has to listen. A device
/// listens by being derived from this.
class PaintGroupSink
{
public:
    /// Of one appearance of an event: its mark and words; its bar, which lies below ties; the line to its other lanes.
    enum class Part : std::uint8_t { Event, Bar, Tie };

    virtual void beginEvent(EventRow row, Part part) = 0;
    virtual void beginLink(const WebAddress &address) = 0;
    /// Of what was begun last.
    virtual void endGroup() = 0;

    /// Those of the device that `painter` draws on; nullptr: it does not listen.
    static PaintGroupSink *of(const QPainter &painter);

protected:
    PaintGroupSink() = default;
    ~PaintGroupSink() = default;
    PaintGroupSink(const PaintGroupSink &) = default;
    PaintGroupSink &operator=(const PaintGroupSink &) = default;
};

/// What is drawn while it lives belongs together. `groups` may be nullptr.
class PaintGroupScope
{
public:
    PaintGroupScope(PaintGroupSink *groups, EventRow row, PaintGroupSink::Part part) : m_groups(groups)
    {
        if (m_groups != nullptr)
            m_groups->beginEvent(row, part);
    }
    /// A link, when there is an address.
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
