#pragma once

#include <map>
#include <optional>
#include <string>
#include <string_view>

#include "web/staff/frame.hpp"

namespace kuaiban::web::staff {

/// The tag of a state (parts/staff-state.tpl), as officers call it.
void add_state(PageData& row, const pages::Frame& frame, domain::CaseState state);
std::string state_in_words(const pages::Frame& frame, domain::CaseState state);
/// When something is due (parts/staff-due.tpl): late, today, or later. Nothing where there is no clock.
void add_due(PageData& row, const pages::Frame& frame, const std::optional<domain::Instant>& due);
std::string moment(const pages::Frame& frame, domain::Instant at);
/// "七星岗街道·11 月 23 日（周一）10:58"
std::string office_now(const StaffFrame& frame);

/// reason.<code>.title, as the item's newest version explains it; the code itself where none does.
std::string reason_in_words(const pages::Frame& frame, std::string_view service, std::string_view reason);

/// The texts about to be sent (section PREVIEW), each with the number it goes to and how many messages it is billed as.
void add_previews(PageData& page, const pages::Frame& frame, const std::vector<casework::MessageQueued>& messages);

/// Officers' names, each looked up once.
class OfficerNames {
public:
    explicit OfficerNames(const pages::Frame& frame) : frame_{frame} {}
    /// Empty where nobody (any more) has that id.
    const std::string& of(const std::string& id);

private:
    const pages::Frame& frame_;
    std::map<std::string, std::string, std::less<>> names_;
};

/// The code of an office; the officer's own where it does not read as one.
domain::DivisionCode office_or_own(const StaffFrame& frame, std::string_view code);
/// The town or street by its own name; the office behind a code of a village is its town's.
std::string short_office(const pages::Frame& frame, std::string_view code);

}  // namespace kuaiban::web::staff
