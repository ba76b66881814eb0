// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/stories/storyoptions.h"

#include "views/widgets/segmented.h"

#include <QComboBox>

#include <array>

namespace timeloupe {

namespace {

// Slide sizes of common presentation programs, in 1/96 inch.
constexpr std::array<QSize, 2> kShapes{QSize(1280, 720), QSize(960, 720)};
constexpr std::array<double, 3> kScales{1.5, 2, 3}; // 1080, 1440 and 2160 lines

} // namespace

StoryOptions::StoryOptions(QWidget *parent)
    : OptionRows(tr("Slides"), parent),
      m_target(new Segmented(tr("What"), {tr("PDF deck"), tr("Web page"), tr("Pictures")}, this)),
      m_shape(new Segmented(tr("Shape"), {tr("16 : 9"), tr("4 : 3")}, this)),
      m_theme(new Segmented(tr("Colours"), {tr("Light"), tr("Dark")}, this)),
      m_distance(new Segmented(tr("Read"), {tr("at the desk"), tr("in a room"), tr("from the last row")}, this)),
      m_scale(new Segmented(tr("Pixels"), {tr("1080 lines"), tr("1440"), tr("2160")}, this)),
      m_language(new QComboBox(this))
{
    for (const Language language : Language::all())
        m_language->addItem(language.name());
    m_distance->setCurrent(2);
    addRow(tr("&What"), m_target);
    addRow(tr("Sha&pe"), m_shape);
    addRow(tr("&Colours"), m_theme);
    addRow(tr("&Read"), m_distance);
    addRow(tr("Pi&xels"), m_scale);
    addRow(tr("&Language"), m_language);
    for (Segmented *choice : {m_target, m_shape, m_theme, m_distance, m_scale})
        connect(choice, &Segmented::chosen, this, &StoryOptions::changed);
    connect(m_language, &QComboBox::activated, this, &StoryOptions::changed);
    const auto adapt = [this] {
        setApplies(m_scale, target() == StoryTarget::Pictures,
                   tr("A deck and a page are vectors: they have no pixels"));
    };
    connect(this, &StoryOptions::changed, this, adapt);
    adapt();
}

void StoryOptions::setLook(const Style &style)
{
    OptionRows::setLook(style);
    for (Segmented *choice : {m_target, m_shape, m_theme, m_distance, m_scale})
        choice->setLook(style);
}

void StoryOptions::setTheme(Theme theme)
{
    m_theme->setCurrent(theme == Theme::Dark ? 1 : 0);
}

void StoryOptions::setLanguage(Language language)
{
    m_language->setCurrentIndex(static_cast<int>(language.index()));
}

StoryTarget StoryOptions::target() const
{
    return static_cast<StoryTarget>(m_target->current());
}

Language StoryOptions::language() const
{
    return Language::all()[static_cast<std::size_t>(m_language->currentIndex())];
}

StoryFileOptions StoryOptions::options() const
{
    StoryFileOptions options;
    options.slide.size = kShapes[static_cast<std::size_t>(m_shape->current())];
    options.slide.theme = m_theme->current() == 1 ? Theme::Dark : Theme::Light;
    options.slide.distance = static_cast<ReadingDistance>(m_distance->current());
    options.scale = kScales[static_cast<std::size_t>(m_scale->current())];
    options.program = QStringLiteral("Timeloupe " TIMELOUPE_VERSION);
    return options;
}

} // namespace timeloupe
