#pragma once

#include <boost/json.hpp>

#include <filesystem>
#include <map>
#include <optional>
#include <string>
#include <vector>

/// An application and five registers that agree, for a test to change one thing of. Synthetic people.
namespace kuaiban::checking {

namespace json = boost::json;

inline constexpr std::string_view woman_id = "500103199203120023", man_id = "500103199001010010",
                                  other_man_id = "51010419890101001X";

using Row = std::map<std::string, std::string, std::less<>>;

struct City {
    City();

    json::object application;
    std::map<std::string, std::vector<Row>, std::less<>> registers;     ///< households, residences … ; erase one to silence it
    std::optional<std::string> on;

    json::object& woman() { return application["woman"].as_object(); }
    json::object& man() { return application["man"].as_object(); }
    json::object& form() { return application["application"].as_object(); }
    Row& her_household() { return registers["households"][0]; }
    Row& his_household() { return registers["households"][1]; }
    Row& marriage() { return registers["marriages"][0]; }

    /// A child of both, declared and on record.
    City& with_child();
    /// Households in another province, she and he living in the city since that day.
    City& from_outside(const std::string& since);
    /// Adds a row, other columns empty.
    City& record(const std::string& kind, Row row);
};

struct Answer {
    int status{};
    json::value printed;                        ///< null where nothing was
    std::string out, err;

    std::string outcome() const;
    std::vector<std::string> reasons() const;
    bool has(std::string_view subject, std::string_view fact, std::string_view verdict) const;
    /// "woman.id_number id-number-checksum", one an error.
    std::vector<std::string> errors() const;
};

/// Runs `kuaiban check` on it in a folder of its own.
Answer check(const City& city);
/// On a document as it stands, and further files: name → content.
Answer check_text(const std::string& application, const std::map<std::string, std::string>& files,
                  const std::optional<std::string>& on = std::nullopt);
std::map<std::string, std::string> files_of(const City& city);

}  // namespace kuaiban::checking
