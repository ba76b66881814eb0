// SPDX-License-Identifier: GPL-3.0-or-later
#include "views/export/pdfinfo.h"

#include "model/text/bidi.h"
#include "views/export/pdfcheck.h"
#include "views/export/pdffonts.h"

#include <QCoreApplication>
#include <QDateTime>

#define POINTERHOLDER_TRANSITION 4
#include <qpdf/Buffer.hh>
#include <qpdf/QPDF.hh>
#include <qpdf/QPDFObjectHandle.hh>
#include <qpdf/QPDFPageDocumentHelper.hh>
#include <qpdf/QPDFPageObjectHelper.hh>
#include <qpdf/QPDFWriter.hh>

#include <algorithm>
#include <exception>

namespace timeloupe {

namespace {

constexpr double kPointsPerUnit = 72.0 / 96;
constexpr int kOpenBookmarks = 12; // longer lists start collapsed

/// Text that a reader shows in its own interface.
QPDFObjectHandle text(const QString &string)
{
    return QPDFObjectHandle::newUnicodeString(isolated(string).toStdString());
}

QPDFObjectHandle date(qint64 seconds)
{
    const QString digits = QDateTime::fromSecsSinceEpoch(seconds, Qt::UTC).toString(QStringLiteral("yyyyMMddHHmmss"));
    return QPDFObjectHandle::newString("D:" + digits.toStdString() + "Z");
}

void setInfo(QPDF &pdf, const PdfInfo &info)
{
    QPDFObjectHandle dictionary = QPDFObjectHandle::newDictionary();
    const auto set = [&](const char *key, const QString &value) {
        if (!value.isEmpty())
            dictionary.replaceKey(key, text(value));
    };
    set("/Title", info.title);
    set("/Subject", info.subject);
    set("/Keywords", info.keywords.join(QStringLiteral(", ")));
    set("/Creator", info.creator);
    QPDFObjectHandle written = pdf.getTrailer().getKey("/Info");
    if (written.isDictionary() && written.getKey("/Producer").isString())
        dictionary.replaceKey("/Producer", written.getKey("/Producer"));
    dictionary.replaceKey("/CreationDate", date(info.created));
    pdf.getTrailer().replaceKey("/Info", pdf.makeIndirectObject(dictionary));
}

/// Builds the bookmarks of one level from `next` on, with their children.
class Outlines
{
public:
    Outlines(QPDF &pdf, const std::vector<FigureBookmark> &bookmarks)
        : m_pdf(pdf), m_pages(QPDFPageDocumentHelper(pdf).getAllPages()), m_bookmarks(bookmarks)
    {
    }

    QPDFObjectHandle made()
    {
        QPDFObjectHandle root = m_pdf.makeIndirectObject(QPDFObjectHandle::newDictionary());
        root.replaceKey("/Type", QPDFObjectHandle::newName("/Outlines"));
        if (!m_bookmarks.empty())
            fill(root, m_bookmarks.front().level, false);
        return root;
    }

private:
    /// Returns the number of visible lines added to the parent.
    int fill(QPDFObjectHandle parent, int level, bool folds)
    {
        QPDFObjectHandle last = QPDFObjectHandle::newNull();
        int lines = 0;
        while (m_next < m_bookmarks.size() && m_bookmarks[m_next].level >= level) {
            const FigureBookmark &bookmark = m_bookmarks[m_next++];
            QPDFObjectHandle item = m_pdf.makeIndirectObject(QPDFObjectHandle::newDictionary());
            item.replaceKey("/Title", text(bookmark.title));
            item.replaceKey("/Parent", parent);
            item.replaceKey("/Dest", destination(bookmark));
            if (m_next < m_bookmarks.size() && m_bookmarks[m_next].level > bookmark.level)
                lines += fill(item, bookmark.level + 1, true);
            if (last.isNull()) {
                parent.replaceKey("/First", item);
            } else {
                last.replaceKey("/Next", item);
                item.replaceKey("/Prev", last);
            }
            last = item;
            ++lines;
        }
        const bool folded = folds && lines > kOpenBookmarks;
        parent.replaceKey("/Last", last);
        parent.replaceKey("/Count", QPDFObjectHandle::newInteger(folded ? -lines : lines));
        return folded ? 0 : lines;
    }

    QPDFObjectHandle destination(const FigureBookmark &bookmark)
    {
        const auto page = static_cast<std::size_t>(std::max(0, bookmark.page));
        QPDFPageObjectHelper &at = m_pages.at(std::min(page, m_pages.size() - 1));
        const QPDFObjectHandle::Rectangle box = at.getMediaBox().getArrayAsRectangle();
        const double top = std::max(box.lly, box.ury - bookmark.y * kPointsPerUnit);
        return QPDFObjectHandle::newArray({at.getObjectHandle(), QPDFObjectHandle::newName("/XYZ"),
                                           QPDFObjectHandle::newReal(box.llx, 2), QPDFObjectHandle::newReal(top, 2),
                                           QPDFObjectHandle::newNull()});
    }

    QPDF &m_pdf;
    std::vector<QPDFPageObjectHelper> m_pages;
    const std::vector<FigureBookmark> &m_bookmarks;
    std::size_t m_next = 0;
};

void setCatalogue(QPDF &pdf, const PdfInfo &info)
{
    QPDFObjectHandle root = pdf.getRoot();
    if (!info.language.isEmpty())
        root.replaceKey("/Lang", QPDFObjectHandle::newString(info.language.toStdString()));
    if (!info.title.isEmpty()) {
        QPDFObjectHandle preferences = QPDFObjectHandle::newDictionary();
        preferences.replaceKey("/DisplayDocTitle", QPDFObjectHandle::newBool(true));
        root.replaceKey("/ViewerPreferences", preferences);
    }
    if (info.bookmarks.empty())
        return;
    root.replaceKey("/Outlines", Outlines(pdf, info.bookmarks).made());
    if (info.bookmarks.size() > 1)
        root.replaceKey("/PageMode", QPDFObjectHandle::newName("/UseOutlines"));
}

QByteArray packed(QPDF &pdf)
{
    QPDFWriter writer(pdf);
    writer.setOutputMemory();
    writer.setDeterministicID(true);
    writer.setObjectStreamMode(qpdf_o_generate);
    writer.setStreamDataMode(qpdf_s_compress);
    writer.write();
    const std::shared_ptr<Buffer> buffer = writer.getBufferSharedPointer();
    return {reinterpret_cast<const char *>(buffer->getBuffer()), static_cast<qsizetype>(buffer->getSize())};
}

} // namespace

Result<QByteArray> addPdfInfo(const QByteArray &pdf, const PdfInfo &info, const std::set<std::string> &addresses)
{
    try {
        QPDF document;
        document.setSuppressWarnings(true);
        document.processMemoryFile("figure", pdf.constData(), static_cast<std::size_t>(pdf.size()));
        setInfo(document, info);
        setCatalogue(document, info);
        tagFontSubsets(document);
        QByteArray bytes = packed(document);
        if (const auto fault = pdfError(bytes, addresses))
            return Diagnostic::error(*fault);
        return bytes;
    } catch (const std::exception &failure) {
        return Diagnostic::error(QCoreApplication::translate("FigureFile", "the PDF cannot be put together: %1")
                                     .arg(QString::fromUtf8(failure.what())));
    }
}

} // namespace timeloupe
