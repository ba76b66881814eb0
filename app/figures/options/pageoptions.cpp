// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/figures/options/pageoptions.h"

#include "app/figures/options/optionkeywords.h"
#include "views/style/style.h"
#include "views/widgets/segmented.h"

#include <QComboBox>
#include <QDoubleSpinBox>
#include <QLabel>
#include <QPushButton>
#include <QSignalBlocker>

#include <array>

namespace timeloupe {

namespace {

using namespace Qt::StringLiterals;

constexpr std::array kUnits{SizeUnit::Millimetres, SizeUnit::Inches, SizeUnit::Pixels};
const std::array kPixelSizes{u"1920x1080"_s, u"1600x1200"_s, u"1080x1080"_s, u"3840x2160"_s};

template <class Value, std::size_t N> int indexOf(const std::array<Value, N> &values, const Value &value)
{
    return static_cast<int>(std::find(values.begin(), values.end(), value) - values.begin());
}

QString paperText(const QString &name)
{
    const Result<QSizeF> size = figureSize(name);
    return PageOptions::tr("%1   %2", "a paper and its size").arg(name, sizeText(size->transposed(), unitOf(name)));
}

QSpinBox *pagesField(const QString &name, QWidget *parent)
{
    auto *field = new QSpinBox(parent);
    field->setRange(0, PageGrid::kMost);
    field->setSpecialValueText(PageOptions::tr("as needed"));
    field->setAccessibleName(name);
    return field;
}

/// Allows more digits than any valid length, so that excess is reported, not truncated.
QDoubleSpinBox *lengthField(const QString &name, double most, QWidget *parent)
{
    auto *field = new QDoubleSpinBox(parent);
    field->setRange(0, most);
    field->setDecimals(1);
    field->setAccessibleName(name);
    field->setGroupSeparatorShown(false);
    return field;
}

} // namespace

PageOptions::PageOptions(QWidget *parent) : OptionRows(tr("Page"), parent)
{
    m_target = new Segmented(tr("What"), labels(kTargetKeywords), this);
    m_target->button(0)->setToolTip(tr("Vector pages for printing or reading (PDF)"));
    m_target->button(1)->setToolTip(tr("One vector page for editing or the web (SVG)"));
    m_target->button(2)->setToolTip(tr("A bitmap for slides (PNG)"));
    addRow(tr("What"), m_target);
    createSize();
    createPages();
    connect(m_target, &Segmented::chosen, this, &PageOptions::change);
}

void PageOptions::createSize()
{
    m_size = new QComboBox(this);
    for (const QString &name : paperNames())
        m_size->addItem(paperText(name), name);
    m_size->insertSeparator(m_size->count());
    for (const QString &word : kPixelSizes)
        m_size->addItem(sizeText(*figureSize(word), SizeUnit::Pixels), word);
    m_size->insertSeparator(m_size->count());
    m_size->addItem(tr("Custom size"), QString());
    m_size->setMaxVisibleItems(20);
    m_width = lengthField(tr("Width"), 1e6, this);
    m_height = lengthField(tr("Height"), 1e6, this);
    m_unit = new QComboBox(this);
    m_unit->addItems({tr("mm"), tr("in", "inches"), tr("px", "pixels")});
    m_unit->setAccessibleName(tr("Unit"));
    m_custom = rowOf({m_width, new QLabel(u"×"_s, this), m_height, m_unit}, this);
    m_orientation = new Segmented(tr("Orientation"), labels(kOrientationKeywords), this);
    addRow(tr("Si&ze"), m_size);
    addRow(tr("Custom"), m_custom);
    addRow(tr("Orientation"), m_orientation);
    connect(m_size, &QComboBox::currentIndexChanged, this, &PageOptions::takeSize);
    connect(m_width, &QDoubleSpinBox::valueChanged, this, &PageOptions::change);
    connect(m_height, &QDoubleSpinBox::valueChanged, this, &PageOptions::change);
    connect(m_unit, &QComboBox::currentIndexChanged, this, &PageOptions::takeUnit);
    connect(m_orientation, &Segmented::chosen, this, [this](int index) { takeOrientation(index == 1); });
}

void PageOptions::createPages()
{
    m_marginField = lengthField(tr("Margin"), 1000, this);
    m_wide = pagesField(tr("Pages side by side"), this);
    m_high = pagesField(tr("Pages one below the other"), this);
    m_pages = rowOf({m_wide, new QLabel(u"×"_s, this), m_high}, this);
    m_scale = new QDoubleSpinBox(this);
    m_scale->setRange(1, 4);
    m_scale->setSingleStep(0.5);
    m_scale->setDecimals(1);
    m_scale->setSuffix(u" ×"_s);
    addRow(tr("&Margin"), m_marginField);
    addRow(tr("Pa&ges"), m_pages);
    addRow(tr("Sca&le"), m_scale);
    connect(m_marginField, &QDoubleSpinBox::valueChanged, this, [this](double value) {
        if (!m_showing)
            m_margin = value * lengthOf(marginUnit());
        change();
    });
    connect(m_wide, &QSpinBox::valueChanged, this, &PageOptions::change);
    connect(m_high, &QSpinBox::valueChanged, this, &PageOptions::change);
    connect(m_scale, &QDoubleSpinBox::valueChanged, this, &PageOptions::change);
}

void PageOptions::setLook(const Style &style)
{
    OptionRows::setLook(style);
    m_target->setLook(style);
    m_orientation->setLook(style);
}

void PageOptions::setChoice(const FigureChoice &choice)
{
    m_showing = true;
    m_target->setCurrent(indexOfValue(kTargetKeywords, choice.target));
    const int named = m_size->findData(choice.size, Qt::UserRole, Qt::MatchFixedString);
    m_size->setCurrentIndex(named >= 0 ? named : m_size->count() - 1);
    const SizeUnit unit = unitOf(choice.size);
    m_unit->setCurrentIndex(indexOf(kUnits, unit));
    m_shownUnit = unit;
    const QSizeF size = sizeIn(unit, choice.page());
    m_width->setValue(size.width());
    m_height->setValue(size.height());
    m_orientation->setCurrent(choice.portrait ? 1 : 0);
    m_margin = choice.look.margin;
    m_wide->setValue(choice.look.pages.wide.value_or(0));
    m_high->setValue(choice.look.pages.high.value_or(0));
    m_scale->setValue(choice.scale);
    adapt();
    m_showing = false;
}

void PageOptions::apply(FigureChoice &choice) const
{
    const auto pages = [](const QSpinBox &field) {
        return field.value() > 0 ? std::optional(field.value()) : std::nullopt;
    };
    choice.target = kTargetKeywords[static_cast<std::size_t>(m_target->current())].value;
    choice.size = sizeKeyword();
    choice.portrait = m_orientation->current() == 1;
    choice.look.margin = m_margin;
    choice.look.pages = {pages(*m_wide), pages(*m_high)};
    choice.scale = m_scale->value();
}

bool PageOptions::isCustom() const
{
    return m_size->currentData().toString().isEmpty();
}

SizeUnit PageOptions::unit() const
{
    return kUnits[static_cast<std::size_t>(m_unit->currentIndex())];
}

SizeUnit PageOptions::marginUnit() const
{
    return isCustom() ? unit() : unitOf(m_size->currentData().toString());
}

QString PageOptions::sizeKeyword() const
{
    return isCustom() ? timeloupe::sizeKeyword(m_width->value(), m_height->value(), unit())
                      : m_size->currentData().toString();
}

/// Custom fields start at the named size.
void PageOptions::takeSize()
{
    if (m_showing)
        return;
    FigureChoice choice;
    apply(choice);
    setChoice(choice);
    Q_EMIT changed();
}

void PageOptions::takeOrientation(bool portrait)
{
    if (m_showing)
        return;
    if (isCustom() && portrait != (m_height->value() > m_width->value())) {
        m_showing = true;
        const double width = m_width->value();
        m_width->setValue(m_height->value());
        m_height->setValue(width);
        m_showing = false;
    }
    takeSize();
}

/// Converts the lengths to the new unit.
void PageOptions::takeUnit()
{
    if (m_showing)
        return;
    m_showing = true;
    const double factor = lengthOf(m_shownUnit) / lengthOf(unit());
    m_shownUnit = unit();
    adapt();
    m_width->setValue(m_width->value() * factor);
    m_height->setValue(m_height->value() * factor);
    m_showing = false;
    change();
}

void PageOptions::change()
{
    if (m_showing)
        return;
    m_showing = true;
    if (isCustom())
        m_orientation->setCurrent(m_height->value() > m_width->value() ? 1 : 0);
    adapt();
    m_showing = false;
    Q_EMIT changed();
}

void PageOptions::adapt()
{
    const FigureTarget target = kTargetKeywords[static_cast<std::size_t>(m_target->current())].value;
    setApplies(m_custom, isCustom(), tr("Choose \"Custom size\" above to type one."));
    setApplies(m_orientation, m_width->value() != m_height->value(), tr("A square has no orientation."));
    setApplies(m_pages, target == FigureTarget::Pdf, tr("Only a PDF has several pages."),
               tr("Pages side by side × one below the other; \"as needed\" takes as many as all of it needs"));
    setApplies(m_scale, target == FigureTarget::Png,
               tr("Only a picture of pixels has a scale; vectors are sharp at "
                  "any."),
               tr("Picture pixels per pixel of the size"));
    for (QDoubleSpinBox *field : {m_width, m_height})
        field->setDecimals(unit() == SizeUnit::Pixels ? 0 : unit() == SizeUnit::Inches ? 2 : 1);
    showMargin(m_margin);
}

void PageOptions::showMargin(double pixels)
{
    const SizeUnit unit = marginUnit();
    const QSignalBlocker quiet(m_marginField);
    m_marginField->setDecimals(unit == SizeUnit::Inches ? 2 : unit == SizeUnit::Pixels ? 0 : 1);
    m_marginField->setSuffix(unit == SizeUnit::Pixels ? u" px"_s : u' ' + suffixOf(unit));
    m_marginField->setSingleStep(unit == SizeUnit::Inches ? 0.1 : unit == SizeUnit::Pixels ? 4 : 1);
    if (std::abs(m_marginField->value() * lengthOf(unit) - pixels) > lengthOf(unit) / 20)
        m_marginField->setValue(pixels / lengthOf(unit));
}

} // namespace timeloupe
