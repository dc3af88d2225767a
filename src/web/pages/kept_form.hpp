#pragma once

#include <string>
#include <string_view>

#include "web/pages/frame.hpp"

namespace kuaiban::web::pages {

/// Whose form it is; officers have theirs ("officer/ID").
std::string form_owner(const casework::Account& account);

/// The page (401) that gives back what was typed into a form whose session ended by time, to be sent once more after logging in
/// again in another window. `page`: the started page, shown as `name`; `login`: where to. Uploads are not kept.
http::Response give_back(const Frame& frame, PageData page, std::string_view name, std::string_view login,
                         std::string_view owner);

/// True where the form was sent from here and carries the seal of give_back, made for this owner and this address within the last
/// ten hours.
bool is_given_back(const Frame& frame, std::string_view owner);

}  // namespace kuaiban::web::pages
