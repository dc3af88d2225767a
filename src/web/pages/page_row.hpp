#pragma once

#include <array>
#include <cstddef>
#include <cstdint>
#include <memory_resource>
#include <string_view>
#include <vector>

#include "web/pages/page_data.hpp"

namespace kuaiban::web::pages {

/// A name of a template or a page in one number. Two names of our templates that came to the same would stop the start.
constexpr std::uint64_t id_of(std::string_view name) noexcept {
    std::uint64_t hash = 0xcbf29ce484222325;    // FNV-1a
    for (const char c : name)
        hash = (hash ^ static_cast<unsigned char>(c)) * 0x100000001b3;
    return hash;
}

/// The page itself or a row of a section. It lives in the page's store, which lets everything go at once: no row is destroyed.
struct Row {
    struct Value {
        std::uint64_t name;
        std::string_view text;
    };
    struct Section {
        std::uint64_t name;
        std::pmr::vector<Row*> rows;
    };

    Row(const Row* outer, PageStore& of_page);

    PageStore& page;
    const Row* outside;
    std::pmr::vector<Value> values;
    std::pmr::vector<Section> sections;
    PageData handle;

    void set(std::uint64_t name, std::string_view text);
    Row* add(std::uint64_t section);
    /// Here or further out; "" where nobody set it.
    std::string_view value(std::uint64_t name) const noexcept;
    /// Here or further out; nullptr: hidden.
    const std::pmr::vector<Row*>* rows(std::uint64_t section) const noexcept;
};

struct PageStore {
    static constexpr std::size_t first_piece = 8 * 1024;        ///< most pages need one more at most

    PageStore();
    PageStore(const PageStore&) = delete;
    PageStore& operator=(const PageStore&) = delete;

    Row* make_row(const Row* outside);
    std::string_view keep(std::string_view text);

    alignas(std::max_align_t) std::array<std::byte, first_piece> piece;
    std::pmr::monotonic_buffer_resource memory{piece.data(), piece.size()};
    std::vector<Html> markup;                                   ///< values point into these
    Row* root;
};

}  // namespace kuaiban::web::pages
