#include <fmt/format.h>
#include <fmt/ranges.h>

#include <algorithm>

#include "web/staff/frame.hpp"

namespace kuaiban::web::staff {

namespace {

PageData error_page(const StaffFrame& frame) {
    auto page = start_staff_page(frame);
    page.set("REFERENCE", frame.request.reference);
    return page;
}

}  // namespace

http::Response show_staff_error(const StaffFrame& frame, int status, std::string_view detail) {
    auto page = error_page(frame);
    page.set_optional("DETAIL", detail);
    switch (status) {
    case 400: page.show("BAD_REQUEST"); break;
    case 403: page.show("OLD_FORM"); break;
    case 404: page.show("NOT_FOUND"); break;
    case 409:
    case 412: page.show("CONFLICT"); break;
    case 422: page.show("REFUSED"); break;
    case 429: page.show("TOO_MANY"); break;
    case 503: page.show("BUSY"); break;
    default: page.show("BROKEN"); break;
    }
    auto response = show(frame, "staff-error", page, status);
    if (status == 429 || status == 503)
        response.headers.emplace_back("retry-after", status == 429 ? "600" : "5");
    return response;
}

http::Response show_denied(const StaffFrame& frame, domain::Action action) {
    const auto roles = domain::roles_that_may(action);
    std::vector<std::string> names;
    for (const auto role : roles)
        names.push_back(role_in_words(frame, role));
    auto page = error_page(frame);
    page.set("ACTION_NAME", frame.text(fmt::format("run.staff.action.{}", domain::name_of(action))))
        .set("ROLE_NAMES", fmt::format("{}", fmt::join(names, frame.text("run.staff.list-separator"))))
        .set("OWN_ROLE", role_in_words(frame, frame.officer().role));
    page.show(std::ranges::find(roles, frame.officer().role) == roles.end() ? "DENIED_ROLE" : "DENIED_PLACE");
    return show(frame, "staff-error", page, 403);
}

}  // namespace kuaiban::web::staff
