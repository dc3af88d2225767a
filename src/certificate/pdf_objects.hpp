#pragma once

#include <cstddef>
#include <map>
#include <string>
#include <string_view>

namespace kuaiban::certificate {

/// Numbered objects appended to a PDF file, with the place of each.
class PdfObjects {
public:
    explicit PdfObjects(int first_free_number) : next_{first_free_number} {}

    int new_number() noexcept { return next_++; }
    void add(int number, std::string_view body);
    /// `entries` are the dictionary's, without /Length.
    void add_stream(int number, std::string_view entries, std::string_view data);
    void add_deflated_stream(int number, std::string_view entries, std::string_view data, int level);
    /// Cross-reference table and trailer (ISO 32000-1, 7.5.4); nothing may follow.
    void finish(std::string_view trailer_entries);

    std::string bytes;

private:
    int next_;
    std::map<int, std::size_t> offsets_;
};

std::string deflated(std::string_view data, int level);

}  // namespace kuaiban::certificate
