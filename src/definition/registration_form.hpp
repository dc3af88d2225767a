#pragma once

#include <filesystem>
#include <string>
#include <vector>

#include "definition/form.hpp"
#include "definition/load_error.hpp"

namespace kuaiban::definition {

/// How the registration form stands on paper (registration_form.yaml). The paper is Chinese, whatever language the reader has.
struct RegistrationForm {
    struct Cell {
        std::string label;                      ///< empty: the field's own
        std::vector<std::string> fields;        ///< of the section, set one after another; none: written by hand
        int share{1};                           ///< of a table's width
    };
    struct Group {
        std::string section, title;
        std::vector<std::vector<Cell>> rows;    ///< one or two cells each
        std::vector<Cell> columns;              ///< of a section that repeats, instead of rows
        int least_rows{};
    };
    struct Signing {
        std::string title, statement;           ///< the promise's statement is the version's own
        std::vector<std::string> signatures;
        std::string day;
    };
    std::string title, qr_caption;
    std::vector<std::string> copies;            ///< whom each part is for
    std::string office_label, number_label, day_label, not_submitted;
    std::vector<Group> groups;
    Signing promise, decision;
    std::vector<std::string> notes;
};

/// Complains of fields the form does not have.
RegistrationForm load_registration_form(const std::filesystem::path& path, std::string name, const Form& form,
                                        std::vector<LoadError>& errors);

}  // namespace kuaiban::definition
