#include "web/pages/page_data.hpp"

#include <algorithm>
#include <cstring>
#include <stdexcept>
#include <string>

#include "web/pages/page_row.hpp"

namespace kuaiban::web::pages {

namespace {

constexpr std::string_view markup_suffix = "_HTML";

}  // namespace

Row::Row(const Row* outer, PageStore& of_page)
    : page{of_page}, outside{outer}, values{&of_page.memory}, sections{&of_page.memory}, handle{PageData{this}} {}

void Row::set(std::uint64_t name, std::string_view text) {
    const auto held = std::ranges::find(values, name, &Value::name);
    if (held != values.end())
        held->text = text;
    else
        values.push_back({name, text});
}

Row* Row::add(std::uint64_t section) {
    auto held = std::ranges::find(sections, section, &Section::name);
    if (held == sections.end())
        held = sections.insert(held, Section{section, std::pmr::vector<Row*>{&page.memory}});
    return held->rows.emplace_back(page.make_row(this));
}

std::string_view Row::value(std::uint64_t name) const noexcept {
    for (const auto* row = this; row; row = row->outside)
        for (const auto& held : row->values)
            if (held.name == name)
                return held.text;
    return {};
}

const std::pmr::vector<Row*>* Row::rows(std::uint64_t section) const noexcept {
    for (const auto* row = this; row; row = row->outside)
        for (const auto& held : row->sections)
            if (held.name == section)
                return &held.rows;
    return nullptr;
}

PageStore::PageStore() : root{make_row(nullptr)} {}

Row* PageStore::make_row(const Row* outside) {
    return std::pmr::polymorphic_allocator<>{&memory}.new_object<Row>(outside, *this);
}

std::string_view PageStore::keep(std::string_view text) {
    if (text.empty())
        return {};
    auto* const bytes = static_cast<char*>(memory.allocate(text.size(), 1));
    std::memcpy(bytes, text.data(), text.size());
    return {bytes, text.size()};
}

PageData::PageData() : own_{std::make_unique<PageStore>()}, row_{own_->root} {}
PageData::PageData(Row* row) : row_{row} {}
PageData::~PageData() = default;
PageData::PageData(PageData&&) noexcept = default;
PageData& PageData::operator=(PageData&&) noexcept = default;

PageData& PageData::set(std::string_view name, std::string_view value) {
    if (name.ends_with(markup_suffix))
        throw std::logic_error{"pages: " + std::string{name} + " takes markup, not text"};
    row_->set(id_of(name), row_->page.keep(value));
    return *this;
}

PageData& PageData::set_html(std::string_view name, Html html) {
    if (!name.ends_with(markup_suffix))
        throw std::logic_error{"pages: " + std::string{name} + " takes text, not markup"};
    row_->set(id_of(name), row_->page.markup.emplace_back(std::move(html)).text());
    return *this;
}

PageData& PageData::set_optional(std::string_view name, std::string_view value) {
    return value.empty() ? *this : set(name, value).show(name);
}

PageData& PageData::show(std::string_view section) {
    const auto name = id_of(section);
    if (std::ranges::find(row_->sections, name, &Row::Section::name) == row_->sections.end())
        row_->add(name);
    return *this;
}

PageData& PageData::section(std::string_view name) {
    return row_->add(id_of(name))->handle;
}

}  // namespace kuaiban::web::pages
