// SPDX-License-Identifier: GPL-3.0-or-later
#include "views/widgets/headerlayout.h"

#include <QDataStream>
#include <QHeaderView>
#include <QIODevice>

#include <algorithm>
#include <vector>

namespace timeloupe {

namespace {

constexpr int kMostWidth = 2000;

struct Section
{
    qint32 logical = 0;
    qint32 width = 0;
    bool isHidden = false;
};

/// Whether the sections are a permutation of 0 … count − 1.
bool areAll(const std::vector<Section> &sections)
{
    std::vector<bool> seen(sections.size(), false);
    for (const Section &section : sections) {
        const auto place = static_cast<std::size_t>(section.logical);
        if (section.logical < 0 || place >= seen.size() || seen[place])
            return false;
        seen[place] = true;
    }
    return true;
}

} // namespace

QByteArray headerLayout(const QHeaderView &header)
{
    QByteArray layout;
    QDataStream stream(&layout, QIODevice::WriteOnly);
    stream.setVersion(QDataStream::Qt_6_4);
    stream << qint32(header.sortIndicatorSection()) << (header.sortIndicatorOrder() == Qt::DescendingOrder)
           << qint32(header.count());
    for (int visual = 0; visual < header.count(); ++visual) {
        const int logical = header.logicalIndex(visual);
        stream << qint32(logical) << qint32(header.sectionSize(logical)) << header.isSectionHidden(logical);
    }
    return layout;
}

bool restoreHeaderLayout(QHeaderView &header, const QByteArray &layout)
{
    QDataStream stream(layout);
    stream.setVersion(QDataStream::Qt_6_4);
    qint32 sortedBy = 0;
    bool isDescending = false;
    qint32 count = 0;
    stream >> sortedBy >> isDescending >> count;
    if (count != header.count() || sortedBy < 0 || sortedBy >= count)
        return false;
    std::vector<Section> sections(static_cast<std::size_t>(count));
    for (Section &section : sections)
        stream >> section.logical >> section.width >> section.isHidden;
    if (stream.status() != QDataStream::Ok || !areAll(sections))
        return false;
    int visual = 0;
    for (const Section &section : sections) {
        header.moveSection(header.visualIndex(section.logical), visual++);
        header.setSectionHidden(section.logical, section.isHidden);
        if (!section.isHidden)
            header.resizeSection(section.logical, std::clamp(section.width, header.minimumSectionSize(), kMostWidth));
    }
    header.setSortIndicator(sortedBy, isDescending ? Qt::DescendingOrder : Qt::AscendingOrder);
    return true;
}

} // namespace timeloupe
