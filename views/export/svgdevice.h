// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QPaintDevice>

#include "model/events/eventstore.h"
#include "model/wording/dateformat.h"
#include "views/export/svgengine.h"
#include "views/scene/timeline/paintgroupsink.h"

namespace timeloupe {

/// A paint device that produces SVG at 96 pixels per inch. Events of `store` become groups with id, kind, date and
/// title.
class SvgDevice : public QPaintDevice, public PaintGroupSink
{
public:
    SvgDevice(const SvgInfo &info, EventStorePtr store, Language language);

    /// Call once, after painting.
    [[nodiscard]] QByteArray bytes() { return m_document.bytes(); }

    [[nodiscard]] QPaintEngine *paintEngine() const override { return &m_engine; }
    void beginEvent(EventRow row, Part part) override;
    void beginLink(const WebAddress &address) override;
    void endGroup() override;

protected:
    [[nodiscard]] int metric(PaintDeviceMetric metric) const override;

private:
    [[nodiscard]] QString titleOf(EventRow row) const;

    QSizeF m_size;
    EventStorePtr m_store;
    Words m_words;
    SvgDocument m_document;
    mutable SvgEngine m_engine;
};

} // namespace timeloupe
