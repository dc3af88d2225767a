#pragma once

#include <boost/json/value.hpp>

#include <cstdint>
#include <optional>
#include <string>
#include <string_view>
#include <vector>

#include "domain/refusal.hpp"

namespace kuaiban::definition {

/// The kinds of field a form may have. A kind knows how to read and normalise its value; forms only name it.
enum class FieldType : std::uint8_t {
    ResidentId,
    PersonName,
    Date,
    Mobile,
    Division,
    Office,
    Choice,
    Ethnicity,
    WholeNumber,
    Text,
    YesNo
};
std::string_view name_of(FieldType type) noexcept;              ///< "resident-id"
std::optional<FieldType> field_type(std::string_view name) noexcept;

struct Field {
    std::string name;                           ///< "id_number"
    FieldType type;
    boost::json::value required;                ///< true, false or a rule
    boost::json::value show_when;               ///< true or a rule; a field not shown is not kept
    std::vector<std::string> choices;           ///< of a Choice; texts: "choice.<field>.<choice>"
    std::string prefill;                        ///< "households.name": the register that holds it; empty: nobody knows
    std::optional<std::int64_t> least, most;    ///< of a WholeNumber
    std::size_t longest{200};                   ///< code points of a Text
    bool past{};                                ///< a Date that cannot lie in the future
};

struct Section {
    std::string name;                           ///< woman | man | children | application
    bool repeats{};                             ///< children: a list of entries
    std::size_t most_entries{20};
    std::vector<Field> fields;
};

/// A condition across fields: where the rule does not hold, the refusal is shown at the field.
struct Validation {
    boost::json::value holds;  ///< sees all sections and "today"; per entry also "this" and the "earlier" entries
    domain::RefusalCode refusal;
    std::string field;  ///< "woman.id_number"; "children[].born_on": judged per entry, see `holds`
    std::string section;  ///< whose page judges it; the last section it needs
};

struct Form {
    std::vector<Section> sections;
    std::vector<Validation> validations;
    const Section* section(std::string_view name) const;
};

}  // namespace kuaiban::definition
