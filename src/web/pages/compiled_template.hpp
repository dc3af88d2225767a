#pragma once

#include <cstdint>
#include <filesystem>
#include <string>
#include <vector>

#include "web/pages/page_row.hpp"

namespace kuaiban::web::pages {

/// A template ready to be filled: ctemplate reads it once and says how each place must be escaped; what is left to do for a page
/// is a walk along its pieces (docs/adr/0008-page-cpu.md).
class CompiledTemplate {
public:
    /// Throws std::runtime_error where ctemplate refuses it, or asks for a kind of escaping that is not known here.
    explicit CompiledTemplate(const std::filesystem::path& file);

    std::string fill(const Row& page) const;
    /// Every name it uses, for who has to know that no two are alike in one number.
    const std::vector<std::string>& names() const noexcept { return names_; }

private:
    enum class Kind : std::uint8_t { Text, Escaped, QueryValue, Address, Markup, Section };

    struct Piece {
        Kind kind;
        std::uint64_t name;                     ///< of a value or a section
        std::size_t begin, end;                 ///< of a text: in text_; of a section: `end` is the piece after it
    };

    static Kind kind_of(std::string_view modifiers);
    void add_text(std::string_view text);
    std::uint64_t note(std::string_view name);
    void fill(std::string& html, const Row& row, std::size_t begin, std::size_t end) const;

    std::string text_;
    std::vector<Piece> pieces_;
    std::vector<std::string> names_;
};

}  // namespace kuaiban::web::pages
