#pragma once

#include <expected>
#include <initializer_list>
#include <optional>
#include <span>
#include <string>
#include <string_view>
#include <utility>
#include <vector>

#include "domain/records.hpp"
#include "registers/csv_reader.hpp"

namespace kuaiban::registers {

/// One row under its column names. Each reading checks a field and remembers the first that is wrong; a missing column reads empty.
class Row {
public:
    Row(std::span<const std::string_view> columns, const std::vector<std::size_t>& positions,
        const std::vector<std::string>& fields, std::size_t line)
        : columns_{columns}, positions_{positions}, fields_{fields}, line_{line} {}

    std::string text(std::string_view column) const;  ///< as it stands, outer blanks dropped
    std::string required_text(std::string_view column);
    std::string resident_number(std::string_view column);  ///< GB 11643, eighteen or the old fifteen digits
    std::string person_number(std::string_view column);  ///< the same, or a foreigner's document (has a letter); may be empty
    std::string required_person(std::string_view column);
    std::string division(std::string_view column);
    std::optional<domain::CalendarDate> date(std::string_view column);
    std::optional<domain::CalendarDate> required_date(std::string_view column);
    std::string date_text(std::string_view column);
    std::optional<domain::Sex> sex(std::string_view column);
    int small_number(std::string_view column);  ///< 1–99
    std::string mobile(std::string_view column);

    template <class Choice>
    Choice choice(std::string_view column, std::initializer_list<std::pair<std::string_view, Choice>> names) {
        const auto given = text(column);
        std::string known;
        for (const auto& [name, value] : names) {
            if (given == name)
                return value;
            known += (known.empty() ? "" : ", ") + std::string{name};
        }
        wrong(column, "is none of " + known);
        return {};
    }

    const std::optional<BadLine>& first_wrong() const noexcept { return wrong_; }

private:
    void wrong(std::string_view column, std::string reason);

    std::span<const std::string_view> columns_;
    const std::vector<std::size_t>& positions_;
    const std::vector<std::string>& fields_;
    std::size_t line_;
    std::optional<BadLine> wrong_;
};

}  // namespace kuaiban::registers
