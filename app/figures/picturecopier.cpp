// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/figures/picturecopier.h"

#include "views/figure/figure.h"

#include <QClipboard>
#include <QGuiApplication>
#include <QImage>
#include <QMimeData>

#include <algorithm>

namespace timeloupe {

namespace {

struct Copies
{
    QByteArray png;
    QByteArray svg;
    QByteArray pdf;
    QImage image;
};

constexpr double kUsualSide = 4000;

/// The figure as a single page of the same size. A size in paper units gets a default resolution.
FigureChoice asPicture(FigureChoice choice)
{
    const QSizeF page = choice.page();
    if (choice.target == FigureTarget::Pdf && !page.isEmpty())
        choice.scale = std::min(2.0, kUsualSide / std::max(page.width(), page.height()));
    choice.target = FigureTarget::Png;
    return choice;
}

Result<Copies> copiesOf(const Figure &figure, double scale)
{
    if (figure.figureError())
        return Diagnostic::error(*figure.figureError());
    Copies copies;
    for (const auto &[target, bytes] :
         {std::pair(FigureTarget::Png, &copies.png), std::pair(FigureTarget::Svg, &copies.svg),
          std::pair(FigureTarget::Pdf, &copies.pdf)}) {
        const Result<QByteArray> made = figureBytes(figure, target, scale);
        if (!made)
            return made.error();
        *bytes = *made;
    }
    copies.image.loadFromData(copies.png, "PNG");
    return copies;
}

QMimeData *mimeData(const Copies &copies)
{
    auto *data = new QMimeData;
    data->setImageData(copies.image);
    data->setData(QStringLiteral("image/png"), copies.png);
    data->setData(QStringLiteral("image/svg+xml"), copies.svg);
    data->setData(QStringLiteral("application/pdf"), copies.pdf);
    return data;
}

} // namespace

void PictureCopier::copy(const ViewSnapshot &view, const FigureChoice &choice, const QString &fileName)
{
    const FigureChoice picture = asPicture(choice);
    if (const auto figureError = picture.figureError()) {
        Q_EMIT failed(Diagnostic::error(*figureError));
        return;
    }
    const auto work = [=](const std::atomic<bool> &isVoid) -> Result<Copies> {
        const auto figure = makeFigure(view, picture, fileName, [&isVoid](double) { return !isVoid; });
        return copiesOf(*figure, picture.scale);
    };
    m_job.start(work, [this](const Result<Copies> &copies) {
        if (!copies) {
            Q_EMIT failed(copies.error());
            return;
        }
        QGuiApplication::clipboard()->setMimeData(mimeData(*copies));
        Q_EMIT copied(copies->image.size());
    });
}

} // namespace timeloupe
