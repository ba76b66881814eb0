// SPDX-License-Identifier: GPL-3.0-or-later
#include "views/widgets/translated.h"

#include <QEvent>

namespace timeloupe {

namespace {

class LanguageListener : public QObject
{
public:
    LanguageListener(QObject *object, std::function<void()> set) : QObject(object), m_set(std::move(set))
    {
        // LanguageChange is delivered to widgets only.
        QObject *receiver = object;
        while (!receiver->isWidgetType() && receiver->parent() != nullptr)
            receiver = receiver->parent();
        receiver->installEventFilter(this);
    }

protected:
    bool eventFilter(QObject *watched, QEvent *event) override
    {
        if (event->type() == QEvent::LanguageChange)
            m_set();
        return QObject::eventFilter(watched, event);
    }

private:
    std::function<void()> m_set;
};

} // namespace

void callForEachLanguage(QObject *object, std::function<void()> set)
{
    set();
    new LanguageListener(object, std::move(set));
}

} // namespace timeloupe
