// SPDX-License-Identifier: GPL-3.0-or-later
#include "samples.h"

#include <algorithm>
#include <cmath>

namespace timeloupe::test {

namespace {

double quantile(std::vector<double> values, double share)
{
    if (values.empty())
        return 0;
    const double last = static_cast<double>(values.size() - 1);
    const auto at = values.begin() + static_cast<std::ptrdiff_t>(std::ceil(last * share));
    std::nth_element(values.begin(), at, values.end());
    return *at;
}

} // namespace

void Samples::add(double wall, double cpu)
{
    m_wall.push_back(wall);
    m_cpu.push_back(cpu);
}

double Samples::wall(double share) const
{
    return quantile(m_wall, share);
}

double Samples::cpu(double share) const
{
    return quantile(m_cpu, share);
}

} // namespace timeloupe::test
