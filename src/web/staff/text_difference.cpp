#include "web/staff/text_difference.hpp"

#include <algorithm>

#include "domain/utf8.hpp"

namespace kuaiban::web::staff {

namespace {

constexpr std::size_t longest = 200;
using Characters = std::u32string;

/// True for each character of `text` that is in the longest common subsequence.
std::vector<bool> shared(const Characters& text, const Characters& other) {
    const auto rows = text.size(), columns = other.size();
    std::vector<std::vector<std::size_t>> length(rows + 1, std::vector<std::size_t>(columns + 1));
    for (auto row = rows; row-- > 0;)
        for (auto column = columns; column-- > 0;)
            length[row][column] = text[row] == other[column] ? length[row + 1][column + 1] + 1
                                                             : std::max(length[row + 1][column], length[row][column + 1]);
    std::vector<bool> in_both(rows);
    for (std::size_t row = 0, column = 0; row < rows && column < columns;)
        if (text[row] == other[column]) {
            in_both[row++] = true;
            ++column;
        } else if (length[row + 1][column] >= length[row][column + 1]) {
            ++row;
        } else {
            ++column;
        }
    return in_both;
}

}  // namespace

std::vector<TextPiece> difference(std::string_view text, std::string_view other) {
    const auto characters = domain::decode_utf8(text), others = domain::decode_utf8(other);
    if (!characters || !others || characters->size() > longest || others->size() > longest)
        return {{std::string{text}, true}};
    const auto in_both = shared(*characters, *others);
    std::vector<TextPiece> pieces;
    for (std::size_t i = 0; i < characters->size(); ++i) {
        if (pieces.empty() || pieces.back().differs == in_both[i])
            pieces.push_back({"", !in_both[i]});
        pieces.back().text += domain::encode_utf8({&(*characters)[i], 1});
    }
    return pieces;
}

}  // namespace kuaiban::web::staff
