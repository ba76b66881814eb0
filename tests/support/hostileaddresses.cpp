// SPDX-License-Identifier: GPL-3.0-or-later
#include "hostileaddresses.h"

namespace timeloupe::test {

std::vector<std::string> hostileAddresses()
{
    using namespace std::string_literals;
    return {
        R"(https://e.org/a) /Next << /S /JavaScript /JS (app.alert\(1\)) >> /X ()",
        "https://e.org/a)/Next<</S/JavaScript/JS(app.alert\\0501\\051)>>/X(",
        "https://e.org/b)/S/Launch/F(calc.exe)/X(",
        "https://e.org/c)>>/AA<</E<</S/Launch/F(x)>>>>/X<</Y(",
        "https://e.org/d)\n>>\nendobj\n7 0 obj\n<< /S /JavaScript /JS (x) >>\nendobj\n(",
        "https://e.org/e(((",
        "https://e.org/f)))",
        "https://e.org/g\\",
        "https://e.org/h\\)",
        "https://e.org/i\0)/S/Launch/X("s,
        "https://e.org/j\r\nk",
        "https://e.org/l%29%2fS%2fLaunch%28",
        "https://e.org/\xe2\x80\xae"
        "fdp.exe",
        "https://e.org/\xc3\xa9)/Next<</S/JavaScript/JS(1)>>/X(",
        "https://\xd0\xb5xample.org/",
        "https://user:secret@e.org/",
        "https://e.org@evil.example/",
        "javascript:alert(1)",
        "JAVASCRIPT:alert(1)//https://e.org/",
        "java\nscript:alert(1)",
        "data:text/html,<script>alert(1)</script>",
        "file:///etc/passwd",
        "vbscript:x",
        "http:javascript:alert(1)",
        "http://javascript:alert(1)",
        "https://e.org/\"onmouseover=\"alert(1)",
        "https://e.org/'onmouseover='alert(1)",
        "https://e.org/\"><script>alert(1)</script>",
        "https://e.org/]]></script><script>alert(1)</script>",
        "https://e.org/&#x22;onload=&quot;x",
        "https://e.org/m?q=;url(javascript:x)#}*{x:expression(1)}",
        "https://e.org/" + std::string(40'000, 'n'),
        "https://e.org/" + std::string(7'000, 'o') + ")",
    };
}

} // namespace timeloupe::test
