#pragma once

#include <expected>
#include <filesystem>
#include <memory>
#include <string_view>
#include <vector>

#include "definition/divisions.hpp"
#include "definition/load_error.hpp"
#include "definition/service.hpp"

namespace kuaiban::definition {

/// All items and places, compiled once, immutable behind a shared pointer: a reload is a pointer swap.
class Catalogue {
public:
    static std::expected<std::shared_ptr<const Catalogue>, std::vector<LoadError>> load(const std::filesystem::path& services,
                                                                                        const std::filesystem::path& divisions);

    const ServiceItem* find(std::string_view slug) const;
    const std::vector<ServiceItem>& items() const noexcept { return items_; }
    const Divisions& divisions() const noexcept { return divisions_; }

    struct Hits {
        std::vector<const ServiceItem*> exact, near;                            ///< near: offered where nothing fits exactly
    };
    /// By name, alias, pinyin, initials and English words.
    Hits search(std::string_view query) const;

private:
    std::vector<ServiceItem> items_;
    Divisions divisions_;
};

}  // namespace kuaiban::definition
