#include "store/postgresql/dialect.hpp"

namespace kuaiban::store::postgresql {

std::string own_dialect(std::string_view sql) {
    constexpr std::string_view opening = "/*postgresql:", closing = "*/";
    std::string text{sql};
    for (auto from = text.find(opening); from != std::string::npos; from = text.find(opening, from)) {
        text.erase(from, opening.size());
        if (const auto end = text.find(closing, from); end != std::string::npos)
            text.erase(end, closing.size());
    }
    return text;
}

std::string changing_one_row(std::string_view sql) {
    return "WITH changed AS (" + own_dialect(sql) +
           " RETURNING 1) SELECT 1 / CASE WHEN COUNT(*) = 1 THEN 1 ELSE 0 END FROM changed";
}

}  // namespace kuaiban::store::postgresql
