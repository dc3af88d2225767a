#include "web/staff/kept_form.hpp"

#include "casework/session_token.hpp"
#include "web/pages/kept_form.hpp"
#include "web/staff/log_in.hpp"

namespace kuaiban::web::staff {

namespace {

std::string form_owner(std::string_view officer_id) {
    return "officer/" + std::string{officer_id};
}

}  // namespace

std::optional<http::Response> give_back(pages::Frame& frame, std::string_view token) {
    if (frame.request.method != http::Method::Post || token.empty())
        return std::nullopt;
    const auto ended = frame.services.ledger.officer_session(casework::hash_of_token(token));
    auto form = http::parse_form(frame.request.body);
    if (!ended || !ended->complete || !form)
        return std::nullopt;
    frame.form = std::move(*form);
    const auto owner = form_owner(ended->officer_id);
    if (!is_own_form(frame.request, ended->csrf, frame.posted("csrf"), frame.services) && !pages::is_given_back(frame, owner))
        return std::nullopt;
    return pages::give_back(frame, start_outside_page(frame), "staff-ended", "/staff/login", owner);
}

bool is_given_back(const StaffFrame& frame) {
    return pages::is_given_back(frame, form_owner(frame.officer().id));
}

}  // namespace kuaiban::web::staff
