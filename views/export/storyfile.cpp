// SPDX-License-Identifier: GPL-3.0-or-later
#include "views/export/storyfile.h"

#include "model/table/sourcelinks.h"
#include "model/text/emphasis.h"
#include "views/export/exporttext.h"
#include "views/export/exportunits.h"
#include "views/export/figurefile.h"
#include "views/export/svgdevice.h"
#include "views/story/slidestrings.h"

#include <QBuffer>
#include <QColorSpace>
#include <QImage>
#include <QPageSize>
#include <QPainter>
#include <QPdfWriter>

#include <cmath>

namespace timeloupe {

namespace {

using exporttext::ExportText;

constexpr qsizetype kLongestWord = 48;

/// A story without steps has one slide.
int slideCount(const StorySnapshot &story)
{
    return std::max(1, story.count());
}

/// Progress of part `index` of `count`.
Progress part(const Progress &progress, int index, int count)
{
    if (!progress)
        return {};
    return [progress, index, count](double share) { return progress((index + share) / count); };
}

PdfInfo infoOf(const StorySnapshot &story, const StoryFileOptions &options)
{
    PdfInfo info;
    info.title = story.name().isEmpty() ? SlideStrings(story.language).untitled() : story.name();
    info.subject = story.said(story.story.summary);
    info.creator = options.program;
    info.language = story.language.tag();
    return info;
}

/// Paints one slide a page and collects the document's outline and links.
class Deck
{
public:
    Deck(const StorySnapshot &story, const StoryFileOptions &options)
        : m_story(story),
          m_options(options),
          m_frame(story, options.slide),
          m_writer(&m_buffer),
          m_info(infoOf(story, options))
    {
        m_buffer.open(QIODevice::WriteOnly);
        m_writer.setPageSize(QPageSize(options.slide.size * 72.0 / kInch, QPageSize::Point, {}, QPageSize::ExactMatch));
        m_writer.setPageMargins(QMarginsF());
        m_writer.setResolution(kPdfResolution);
    }

    Result<QByteArray> pages(int first, int count, const Progress &progress)
    {
        QPainter painter;
        if (!painter.begin(&m_writer))
            return Diagnostic::error(ExportText::tr("the deck cannot be drawn"));
        for (int i = 0; i < count; ++i) {
            const Slide slide(m_story, first + i, m_frame, part(progress, i, count));
            if (progress && !progress((i + 0.9) / count))
                return Diagnostic::cancelled();
            addPage(painter, slide, i);
        }
        painter.end();
        m_buffer.close();
        return addPdfInfo(m_buffer.data(), m_info, addressesOf(m_story.store->sources()));
    }

private:
    void addPage(QPainter &painter, const Slide &slide, int page)
    {
        if (page > 0)
            m_writer.newPage();
        painter.save();
        painter.scale(kPdfResolution / kInch, kPdfResolution / kInch);
        slide.paint(painter);
        painter.restore();
        m_info.bookmarks.push_back({slide.title(), 0, page, 0});
        if (!slide.chart())
            return;
        m_info.created = std::max(m_info.created, creationDate(*slide.chart()));
        for (const QString &word : slide.chart()->keywords()) {
            if (!m_info.keywords.contains(word))
                m_info.keywords += word;
        }
    }

    const StorySnapshot &m_story;
    const StoryFileOptions &m_options;
    SlideFrame m_frame;
    QBuffer m_buffer;
    QPdfWriter m_writer;
    PdfInfo m_info;
};

Result<QByteArray> pngOf(const Slide &slide, const StoryFileOptions &options)
{
    const QSizeF size = slide.size() * options.scale;
    if (!(size.width() >= 1 && size.height() >= 1 && size.width() <= kMostPixelsOfASide &&
          size.height() <= kMostPixelsOfASide))
        return Diagnostic::error(
            ExportText::tr(
                "a picture of %1 × %2 pixels cannot be drawn; expected at least 1 and at most %3 on each side")
                .arg(QString::number(size.width(), 'f', 0), QString::number(size.height(), 'f', 0),
                     QString::number(kMostPixelsOfASide, 'f', 0)));
    QImage image(static_cast<int>(std::lround(size.width())), static_cast<int>(std::lround(size.height())),
                 QImage::Format_RGB32);
    if (image.isNull())
        return Diagnostic::error(ExportText::tr("there is not enough memory for the picture; expected a smaller size"));
    const int dots = static_cast<int>(std::lround(image.height() / kSlideHeight / kMetresPerInch));
    image.setDotsPerMeterX(dots);
    image.setDotsPerMeterY(dots);
    image.setColorSpace(QColorSpace::SRgb);
    image.setText(QStringLiteral("Title"), slide.title());
    image.setText(QStringLiteral("Software"), options.program);
    image.fill(slide.frame().style().surface);
    QPainter painter(&image);
    painter.setRenderHint(QPainter::TextAntialiasing);
    painter.scale(options.scale, options.scale);
    slide.paint(painter);
    painter.end();
    QByteArray bytes;
    QBuffer buffer(&bytes);
    buffer.open(QIODevice::WriteOnly);
    if (!image.save(&buffer, "PNG"))
        return Diagnostic::error(
            ExportText::tr("the picture cannot be packed as PNG; expected more memory or a smaller size"));
    return bytes;
}

/// Keeps ASCII letters and digits; replaces everything else by hyphens.
QString plainLetters(const QString &text)
{
    QString plain;
    for (const QChar c : text.toLower().normalized(QString::NormalizationForm_KD)) {
        if (c == u'œ' || c == u'æ')
            plain += c == u'œ' ? QStringLiteral("oe") : QStringLiteral("ae");
        else if ((c >= u'a' && c <= u'z') || (c >= u'0' && c <= u'9'))
            plain += c;
        else if (!c.isMark() && !plain.endsWith(u'-') && !plain.isEmpty())
            plain += u'-';
    }
    if (plain.size() > kLongestWord) {
        const qsizetype word = plain.lastIndexOf(u'-', kLongestWord);
        plain.truncate(word > 0 ? word : kLongestWord);
    }
    while (plain.endsWith(u'-'))
        plain.chop(1);
    return plain;
}

} // namespace

Result<QByteArray> storyPdf(const StorySnapshot &story, const StoryFileOptions &options, const Progress &progress)
{
    return Deck(story, options).pages(0, slideCount(story), progress);
}

Result<QByteArray> stepPdf(const StorySnapshot &story, int step, const StoryFileOptions &options)
{
    return Deck(story, options).pages(step, 1, {});
}

Result<std::vector<StoryPicture>> storyPictures(const StorySnapshot &story, const StoryFileOptions &options,
                                                const Progress &progress)
{
    std::vector<StoryPicture> pictures;
    const SlideFrame frame(story, options.slide);
    const int count = slideCount(story);
    for (int i = 0; i < count; ++i) {
        const Slide slide(story, i, frame, part(progress, i, count));
        if (progress && !progress((i + 0.7) / count))
            return Diagnostic::cancelled();
        Result<QByteArray> png = pngOf(slide, options);
        if (!png)
            return png.error();
        pictures.push_back({pictureName(i, count, slide.title()), std::move(png).value()});
    }
    return pictures;
}

Result<QByteArray> stepPng(const StorySnapshot &story, int step, const StoryFileOptions &options)
{
    return pngOf(Slide(story, step, SlideFrame(story, options.slide)), options);
}

Result<QByteArray> stepSvg(const StorySnapshot &story, int step, const StoryFileOptions &options)
{
    const Slide slide(story, step, SlideFrame(story, options.slide));
    SvgDevice device(
        {slide.size(), slide.title(), withoutEmphasis(slide.caption()), infoOf(story, options).language, {}},
        story.store, story.language);
    QPainter painter;
    if (!painter.begin(&device))
        return Diagnostic::error(ExportText::tr("the SVG cannot be drawn"));
    slide.paint(painter);
    painter.end();
    return checkedMarkup(device.bytes(), *story.store);
}

QStringList storyWarnings(const StorySnapshot &story)
{
    QStringList faults;
    for (int i = 0; i < story.count(); ++i) {
        const StoryStep &step = *story.at(i);
        const auto view = snapshotOf(story.store, story.storeName, step.view, step.event, story.language);
        if (!view)
            faults += ExportText::tr("step %1: %2").arg(QString::number(i + 1), view.error().message);
        else if (step.event && !story.store->find(*step.event))
            faults += ExportText::tr("step %1: its event \"%2\" is not in the timeline")
                          .arg(QString::number(i + 1), QString::fromStdString(*step.event));
    }
    return faults;
}

QString pictureName(int step, int count, const QString &title)
{
    const int digits = std::max(2, static_cast<int>(QString::number(count).size()));
    const QString words = plainLetters(title);
    return QStringLiteral("%1").arg(step + 1, digits, 10, QLatin1Char('0')) +
           (words.isEmpty() ? QString() : QString(u'-' + words)) + QStringLiteral(".png");
}

} // namespace timeloupe
