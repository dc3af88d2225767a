#include "kuaiban/demo/places.hpp"

#include <algorithm>
#include <array>
#include <fstream>
#include <stdexcept>

#include "registers/csv_reader.hpp"

namespace kuaiban::demo {
namespace {

using Cells = std::vector<std::string>;

class Table {
public:
    explicit Table(const std::filesystem::path& file) : file_{file}, in_{file} {
        if (!rows_.next(columns_).value_or(false))
            throw std::runtime_error("cannot read " + file.string());
    }
    std::size_t column(std::string_view name) const {
        const auto at = std::ranges::find(columns_, name);
        if (at == columns_.end())
            throw std::runtime_error(file_.string() + " has no column " + std::string{name});
        return static_cast<std::size_t>(at - columns_.begin());
    }
    template <class Each>
    void each(Each take) {
        for (Cells cells; rows_.next(cells).value_or(false);)
            if (cells.size() == columns_.size())
                take(cells);
    }

private:
    std::filesystem::path file_;
    std::ifstream in_;
    registers::CsvReader rows_{in_};
    Cells columns_;
};

}  // namespace

Places Places::load(const std::filesystem::path& divisions) {
    Places places;
    Table villages{divisions / "villages.csv"};
    const auto code = villages.column("code"), name = villages.column("short_name");
    villages.each([&](const Cells& cells) { places.villages.push_back({cells[code], cells[name]}); });
    std::ranges::sort(places.villages, {}, &Village::code);

    constexpr std::array<std::string_view, 6> around{"51", "52", "42", "43", "53", "61"};
    Table counties{divisions / "counties.csv"};
    const auto code6 = counties.column("code"), province = counties.column("province"), city = counties.column("city"),
               county = counties.column("name");
    counties.each([&](const Cells& cells) {
        const auto prefix = cells[code6].substr(0, 2);
        if (prefix == "50")
            return;
        const auto middle = cells[city].ends_with("区") || cells[city] == cells[province] ? std::string{} : cells[city];
        auto& list = std::ranges::find(around, prefix) != around.end() ? places.neighbours : places.farther;
        list.push_back({cells[code6], cells[province] + middle + cells[county]});
    });
    return places;
}

const Village& Places::village(std::string_view wanted) const {
    const auto at = std::ranges::lower_bound(villages, wanted, {}, &Village::code);
    if (at == villages.end() || at->code != wanted)
        throw std::out_of_range("no such village: " + std::string{wanted});
    return *at;
}

}  // namespace kuaiban::demo
