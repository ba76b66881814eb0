// SPDX-License-Identifier: GPL-3.0-or-later
#include "views/export/svgdevice.h"

#include "model/text/bidi.h"

#include <cmath>

namespace timeloupe {

namespace {

constexpr int kDotsPerInch = 96;
constexpr double kMillimetres = 25.4 / kDotsPerInch;

QString qString(std::string_view text)
{
    return QString::fromUtf8(text.data(), static_cast<qsizetype>(text.size()));
}

} // namespace

SvgDevice::SvgDevice(const SvgInfo &info, EventStorePtr store, Language language)
    : m_size(info.size), m_store(std::move(store)), m_words(language), m_document(info), m_engine(m_document)
{
}

QString SvgDevice::titleOf(EventRow row) const
{
    const QString title = isolated(qString(m_store->title(row, m_words.language())));
    const std::optional<Edtf> date = m_store->date(row) ? m_store->date(row) : m_store->bounds(row);
    return date ? QStringLiteral("%1 (%2)").arg(title, m_words.date(*date)) : title;
}

void SvgDevice::beginEvent(EventRow row, Part part)
{
    const QString id = qString(m_store->id(row));
    SvgAttributes attributes;
    if (part != Part::Event) {
        attributes.add("class", part == Part::Bar ? QStringLiteral("bar") : QStringLiteral("tie"))
            .add("data-event", id);
        m_document.beginGroup(attributes, titleOf(row));
        return;
    }
    attributes.add("id", m_document.uniqueId(QStringLiteral("event-") + id))
        .add("class", QStringLiteral("event"))
        .add("data-event", id)
        .add("data-kind", qString(keyword(m_store->kind(row))));
    if (const std::optional<Edtf> date = m_store->date(row))
        attributes.add("data-date", QString::fromStdString(date->print()));
    m_document.beginGroup(attributes, titleOf(row));
}

void SvgDevice::beginLink(const WebAddress &address)
{
    m_document.beginLink(address);
}

void SvgDevice::endGroup()
{
    m_document.end();
}

int SvgDevice::metric(PaintDeviceMetric metric) const
{
    switch (metric) {
    case PdmWidth:
        return static_cast<int>(std::ceil(m_size.width()));
    case PdmHeight:
        return static_cast<int>(std::ceil(m_size.height()));
    case PdmWidthMM:
        return static_cast<int>(std::lround(m_size.width() * kMillimetres));
    case PdmHeightMM:
        return static_cast<int>(std::lround(m_size.height() * kMillimetres));
    case PdmDpiX:
    case PdmDpiY:
    case PdmPhysicalDpiX:
    case PdmPhysicalDpiY:
        return kDotsPerInch;
    case PdmDepth:
        return 32;
    case PdmDevicePixelRatio:
        return 1;
    default:
        return QPaintDevice::metric(metric);
    }
}

} // namespace timeloupe
