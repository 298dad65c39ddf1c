#include "labelplacer.h"

#include <algorithm>
#include <limits>
#include <numeric>

namespace Councilscope {

namespace {

// Labels that touch stand together: a block is centred at the mean of what its members would like.
struct Block
{
    double sum = 0; ///< of wanted centres, each moved to the block's first label
    int count = 0;
    double first = 0; ///< centre of the first label
};

double clampedFirst(const Block& block, double height, double top, double bottom)
{
    const double lowest = bottom - height * (block.count - 0.5);
    return std::max(top + height / 2, std::min(block.sum / block.count, lowest));
}

} // namespace

QVector<double> placeLabels(const QVector<double>& wanted, double height, double top, double bottom)
{
    QVector<double> result(wanted.size(), std::numeric_limits<double>::quiet_NaN());
    const qsizetype room = std::max<qsizetype>(0, qsizetype((bottom - top + 0.01) / height));
    QVector<qsizetype> order(std::min(room, wanted.size()));
    std::iota(order.begin(), order.end(), 0);
    std::stable_sort(order.begin(), order.end(), [&](qsizetype a, qsizetype b) { return wanted.at(a) < wanted.at(b); });
    QVector<Block> blocks;
    for (const qsizetype index : std::as_const(order)) {
        Block block{wanted.at(index), 1, 0};
        block.first = clampedFirst(block, height, top, bottom);
        while (!blocks.isEmpty() && blocks.last().first + height * blocks.last().count > block.first) {
            const Block above = blocks.takeLast();
            block.sum = above.sum + block.sum - height * above.count * block.count;
            block.count += above.count;
            block.first = clampedFirst(block, height, top, bottom);
        }
        blocks.push_back(block);
    }
    qsizetype next = 0;
    for (const Block& block : std::as_const(blocks)) {
        for (int i = 0; i < block.count; ++i) {
            result[order.at(next++)] = block.first + height * i;
        }
    }
    return result;
}

} // namespace Councilscope
