// SPDX-License-Identifier: GPL-3.0-or-later
#include "views/export/pdffonts.h"

#include <QByteArray>
#include <QCryptographicHash>

#define POINTERHOLDER_TRANSITION 4
#include <qpdf/Buffer.hh>
#include <qpdf/QPDF.hh>
#include <qpdf/QPDFObjectHandle.hh>

#include <string>

namespace timeloupe {

namespace {

constexpr qsizetype kTagLetters = 6;

/// The embedded font file; null when the font is not embedded.
QPDFObjectHandle fontFile(QPDFObjectHandle descriptor)
{
    for (const char *key : {"/FontFile2", "/FontFile3", "/FontFile"}) {
        QPDFObjectHandle file = descriptor.getKey(key);
        if (file.isStream())
            return file;
    }
    return QPDFObjectHandle::newNull();
}

std::string tagOf(QPDFObjectHandle file)
{
    const std::shared_ptr<Buffer> content = file.getStreamData();
    const QByteArrayView bytes(content->getBuffer(), static_cast<qsizetype>(content->getSize()));
    const QByteArray hash = QCryptographicHash::hash(bytes.toByteArray(), QCryptographicHash::Sha256);
    std::string tag;
    for (qsizetype i = 0; i < kTagLetters; ++i)
        tag += static_cast<char>('A' + static_cast<unsigned char>(hash.at(i)) % 26);
    return tag;
}

} // namespace

void tagFontSubsets(QPDF &pdf)
{
    for (QPDFObjectHandle font : pdf.getAllObjects()) {
        if (!font.isDictionary() || !font.getKey("/DescendantFonts").isArray() || !font.getKey("/BaseFont").isName())
            continue;
        QPDFObjectHandle descendant = font.getKey("/DescendantFonts").getArrayItem(0);
        QPDFObjectHandle descriptor = descendant.getKey("/FontDescriptor");
        if (!descriptor.isDictionary())
            continue;
        const QPDFObjectHandle file = fontFile(descriptor);
        const std::string name = font.getKey("/BaseFont").getName();
        if (QPDFObjectHandle(file).isNull() || name.find('+') != std::string::npos)
            continue;
        const QPDFObjectHandle named =
            QPDFObjectHandle::newName(std::string("/").append(tagOf(file)).append("+").append(name, 1));
        font.replaceKey("/BaseFont", named);
        descendant.replaceKey("/BaseFont", named);
        descriptor.replaceKey("/FontName", named);
    }
}

} // namespace timeloupe
