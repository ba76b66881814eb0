// SPDX-License-Identifier: GPL-3.0-or-later
#include "views/export/storypage.h"

#include "model/table/sourcelinks.h"
#include "model/text/bidi.h"
#include "model/text/emphasis.h"
#include "views/export/figurefile.h"
#include "views/story/slidestrings.h"

#include <QCryptographicHash>
#include <QFile>

/// Q_INIT_RESOURCE must be called outside a namespace; resources of a static library are not registered otherwise.
static void useStoryFiles()
{
    Q_INIT_RESOURCE(story);
}

namespace timeloupe {

namespace {

/// Removes characters that XML 1.0 does not allow.
QString withoutInvalidCharacters(const QString &text)
{
    QString kept;
    for (qsizetype i = 0; i < text.size(); ++i) {
        const QChar c = text[i];
        const bool pair = c.isHighSurrogate() && i + 1 < text.size() && text[i + 1].isLowSurrogate();
        if (pair)
            kept += text.mid(i++, 2);
        else if (!c.isSurrogate() && !c.isNonCharacter() && (c >= u' ' || c == u'\n' || c == u'\t'))
            kept += c;
    }
    return kept;
}

/// Escapes a text for element content and attribute values.
QString htmlOf(const QString &text)
{
    return isolated(withoutInvalidCharacters(text)).toHtmlEscaped();
}

QString withStrong(const QString &text)
{
    QString html;
    for (const EmphasisRun &run : emphasisRuns(isolated(withoutInvalidCharacters(text)))) {
        const QString words = run.text.toHtmlEscaped();
        html += run.strong ? QString(u"<strong>" + words + u"</strong>") : words;
    }
    return html.replace(u'\n', QStringLiteral("<br/>"));
}

QByteArray bundled(const QString &name)
{
    useStoryFiles();
    QFile file(QStringLiteral(":/story/") + name);
    return file.open(QIODevice::ReadOnly) ? file.readAll() : QByteArray();
}

/// Builds the page section by section.
class Page
{
public:
    Page(const StorySnapshot &story, const StoryFileOptions &options)
        : m_story(story),
          m_options(options),
          m_words(story.language),
          m_frame(story, options.slide),
          m_name(story.name().isEmpty() ? m_words.untitled() : story.name())
    {
    }

    Result<QByteArray> build(const Progress &progress)
    {
        addHead();
        addStory();
        const int count = std::max(1, m_story.count());
        for (int i = 0; i < count; ++i) {
            if (progress && !progress(static_cast<double>(i) / count))
                return Diagnostic::cancelled();
            const Slide slide(m_story, i, m_frame);
            if (const auto fault = addStep(slide, i))
                return *fault;
        }
        addEnd();
        return checkedMarkup(m_html.toUtf8(), *m_story.store, m_script);
    }

private:
    void addHead()
    {
        // CDATA for XML parsers, inside script comments for HTML parsers. The hash covers all of it.
        m_script = u"\n//<![CDATA[\n" + QString::fromUtf8(bundled(QStringLiteral("story.js"))) + u"//]]>\n";
        const QByteArray hash = QCryptographicHash::hash(m_script.toUtf8(), QCryptographicHash::Sha256).toBase64();
        const bool dark = m_options.slide.theme == Theme::Dark;
        m_html += QStringLiteral("<!DOCTYPE html>\n<html lang=\"%1\" data-theme=\"%2\">\n<head>\n<meta "
                                 "charset=\"utf-8\"/>\n")
                      .arg(m_story.language.tag(), dark ? u"dark" : u"light");
        m_html += QStringLiteral("<meta http-equiv=\"Content-Security-Policy\" content=\"default-src 'none'; style-src "
                                 "'unsafe-inline'; script-src 'sha256-%1'; base-uri 'none'; form-action 'none'\"/>\n")
                      .arg(QString::fromLatin1(hash));
        m_html += QStringLiteral("<meta name=\"viewport\" content=\"width=device-width, initial-scale=1\"/>\n"
                                 "<meta name=\"referrer\" content=\"no-referrer\"/>\n");
        addMeta(QStringLiteral("description"), m_story.said(m_story.story.summary));
        addMeta(QStringLiteral("generator"), m_options.program);
        m_html += u"<title>" + htmlOf(m_name) + u"</title>\n<style>\n";
        m_html += QString::fromUtf8(bundled(QStringLiteral("story.css"))) + u"</style>\n</head>\n";
    }

    void addMeta(const QString &name, const QString &content)
    {
        if (!content.isEmpty())
            m_html += u"<meta name=\"" + name + u"\" content=\"" + htmlOf(content) + u"\"/>\n";
    }

    void addStory()
    {
        m_html += u"<body data-story=\"" + htmlOf(m_name) + u"\">\n";
        m_html += u"<div class=\"tl-bar\"><button id=\"tl-toggle\" type=\"button\" data-page=\"" +
                  htmlOf(m_words.allSteps()) + u"\" data-show=\"" + htmlOf(m_words.present()) + u"\">" +
                  htmlOf(m_words.allSteps()) + u"</button><button id=\"tl-full\" type=\"button\">" +
                  htmlOf(m_words.fullScreen()) +
                  u"</button></div>\n<div class=\"tl-live\" aria-live=\"polite\"></div>\n";
        m_html += u"<header class=\"tl-story\"><h1>" + htmlOf(m_name) + u"</h1>";
        if (const QString summary = m_story.said(m_story.story.summary); !summary.isEmpty())
            m_html += u"<p>" + withStrong(summary) + u"</p>";
        m_html += u"</header>\n<main>\n";
    }

    /// Returns an error when the step's picture cannot be made.
    std::optional<Diagnostic> addStep(const Slide &slide, int step)
    {
        const QString number = QString::number(step + 1);
        const int count = std::max(1, m_story.count());
        m_html += u"<section class=\"tl-step\" id=\"" + number + u"\" aria-labelledby=\"t" + number +
                  u"\" style=\"--at: " + number + u"; --of: " + QString::number(count) + u"\">\n<h2 id=\"t" + number +
                  u"\">" + htmlOf(slide.title()) + u"</h2>\n";
        if (!slide.caption().isEmpty())
            m_html += u"<p class=\"tl-caption\">" + withStrong(slide.caption()) + u"</p>\n";
        if (slide.chart()) {
            const Result<QByteArray> svg = figureSvg(*slide.chart(), u's' + number + u'-');
            if (!svg)
                return svg.error();
            m_html += u"<figure>" + inlined(QString::fromUtf8(*svg)) + u"</figure>\n";
        }
        if (slide.fault())
            m_html += u"<p class=\"tl-fault\">" + htmlOf(*slide.fault()) + u"</p>\n";
        addFoot(slide, step);
        addNotes(step);
        m_html += u"</section>\n";
        return std::nullopt;
    }

    /// The svg element without the XML prolog.
    static QString inlined(const QString &svg) { return svg.mid(svg.indexOf(QStringLiteral("<svg"))).trimmed(); }

    void addFoot(const Slide &slide, int step)
    {
        m_html += u"<footer><span class=\"tl-name\">" + htmlOf(m_name) + u"</span><span class=\"tl-sources\">" +
                  sources(slide) + u"</span><span class=\"tl-number\">" +
                  (m_story.count() > 0 ? htmlOf(m_words.number(step, m_story.count())) : QString()) +
                  u"</span></footer>\n";
    }

    [[nodiscard]] QString sources(const Slide &slide) const
    {
        QStringList named;
        for (const SourceIndex index : slide.cited()) {
            const Source &source = m_story.store->sources()[index.value];
            const QString title = htmlOf(m_story.said(source.title));
            if (title.isEmpty())
                continue;
            const std::optional<WebAddress> link = addressOf(source);
            named += link ? QString(u"<a href=\"" + link->text().toHtmlEscaped() +
                                    u"\" target=\"_blank\" rel=\"noopener noreferrer\">" + title + u"</a>")
                          : title;
        }
        return m_words.sources(named);
    }

    void addNotes(int step)
    {
        const StoryStep *storyStep = m_story.at(step);
        const QString notes = storyStep ? m_story.said(storyStep->notes).trimmed() : QString();
        if (notes.isEmpty())
            return;
        m_html += u"<details class=\"tl-notes\"><summary>" + htmlOf(m_words.notes()) + u"</summary><p>" +
                  withStrong(notes) + u"</p></details>\n";
    }

    void addEnd() { m_html += u"</main>\n<script>" + m_script + u"</script>\n</body>\n</html>\n"; }

    const StorySnapshot &m_story;
    const StoryFileOptions &m_options;
    SlideStrings m_words;
    SlideFrame m_frame;
    QString m_name;
    QString m_script;
    QString m_html;
};

} // namespace

Result<QByteArray> storyHtml(const StorySnapshot &story, const StoryFileOptions &options, const Progress &progress)
{
    return Page(story, options).build(progress);
}

} // namespace timeloupe
