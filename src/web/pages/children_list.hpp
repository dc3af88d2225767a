#pragma once

#include <boost/json/array.hpp>
#include <boost/json/object.hpp>

#include <string>
#include <vector>

#include "web/pages/draft_page.hpp"

namespace kuaiban::web::pages {

/// The couple's children while they are being filled in: those on record, confirmed by one answer, and those typed.
struct ChildrenList {
    std::string confirmed;                      ///< of the births register: "", "yes", "no"
    bool none{};                                ///< "no other children" was ticked
    boost::json::array entries;                 ///< typed, valid or not
    std::string open_place;                     ///< "new" or a number: the page of one child that is not valid yet …
    boost::json::object open_child;             ///< … and what was typed there

    /// What is kept of it between pages.
    boost::json::object to_json() const;
};

/// The children on record, as entries of the form; those of both spouses where both may be seen.
std::vector<boost::json::object> known_children(const Frame& frame, const DraftPage& draft, const casework::Account& account);
/// What was last typed or saved; saved children that are on record count as confirmed.
ChildrenList read_children(const DraftPage& draft, const std::vector<boost::json::object>& known);
/// The section as the form takes it: the children on record where they were confirmed, then the typed ones.
boost::json::array all_children(const ChildrenList& list, const std::vector<boost::json::object>& known);
bool is_same_child(const boost::json::object& one, const boost::json::object& other);

}  // namespace kuaiban::web::pages
