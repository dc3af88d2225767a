#pragma once

#include <boost/json/fwd.hpp>

#include <string>
#include <string_view>

#include "definition/service.hpp"
#include "web/pages/frame.hpp"

namespace kuaiban::web::pages {

/// Turns a form's definition into the fields of a page.
class FormFields {
public:
    /// `prefix`: what the names begin with, "woman" or "children.0". `values`: what was typed or saved.
    FormFields(const Frame& frame, const Errors& errors, const definition::ServiceVersion& version,
               const definition::Section& section, std::string prefix, const boost::json::object& values)
        : frame_{frame}, errors_{errors}, version_{version}, section_{section}, prefix_{std::move(prefix)}, values_{values} {}

    /// One more row of `card`; the value is `otherwise` where nothing was typed or saved.
    void add(PageData& card, std::string_view field, std::string_view otherwise = {}) const;
    /// Radio tiles with yes and no of the page's own, such as "lives at the household place".
    void add_yes_no(PageData& card, std::string_view name, std::string_view label, std::string_view yes,
                    std::string_view no) const;

private:
    void add_options(PageData& kind, const definition::Field& field, std::string_view value) const;
    void add_place(PageData& card, const std::string& name, const definition::Field& field, std::string_view value) const;
    std::string hint(std::string_view field) const;

    const Frame& frame_;
    const Errors& errors_;
    const definition::ServiceVersion& version_;
    const definition::Section& section_;
    std::string prefix_;
    const boost::json::object& values_;
};

const definition::Field& field_of(const definition::Section& section, std::string_view name);
/// Shown with "(optional)": not demanded, whatever else was answered.
bool is_optional(const definition::Field& field);

}  // namespace kuaiban::web::pages
