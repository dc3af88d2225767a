#pragma once

#include <functional>
#include <memory>
#include <optional>
#include <string>
#include <string_view>
#include <vector>

#include "casework/staff/staff_accounts.hpp"
#include "domain/permission.hpp"
#include "web/http/router.hpp"
#include "web/pages/frame.hpp"
#include "web/services.hpp"

namespace kuaiban::web::staff {

using pages::add_field;
using pages::Errors;
using pages::PageData;
using pages::redirect;
using pages::show;

/// A route of the officers' half, as the list of all of them says it.
struct StaffRoute {
    http::Method method;
    std::string pattern;
    std::optional<domain::Action> action;       ///< nothing: any officer, about themselves
    std::string_view subject;                   ///< what it is about: Subject::name
};

/// An officer's request for a page, already judged: they may do the route's action where its thing is.
struct StaffFrame : pages::Frame {
    casework::OnDuty on_duty;
    domain::DivisionCode place;                 ///< of the thing; the officer's own office where the route has none
    const std::vector<StaffRoute>& routes;      ///< all there are

    const casework::Officer& officer() const noexcept { return on_duty.officer; }
    /// For buttons and links: would the same officer be let in, where `where` is (this route's place if left out)?
    bool may(domain::Action action) const { return may(action, place); }
    bool may(domain::Action action, const domain::DivisionCode& where) const;
};

/// What a route is about, and how the place of it is found. The name is what the permission walk makes an example by.
struct Subject {
    std::string_view name;
    std::function<std::optional<domain::DivisionCode>(const StaffFrame&)> place;    ///< nothing: there is no such thing
};
Subject own_office();                           ///< "own-office": lists and forms of the officer's office and what is below
Subject case_in_path();                         ///< "case", {id}: the office that has it
Subject officer_in_path();                      ///< "officer", {id}: where they serve
Subject appointment_in_path();                  ///< "appointment", {id}: the office one comes to
Subject office_in_path();                       ///< "office", {office}: a division code

using StaffHandler = std::function<http::Response(StaffFrame&)>;

/// Adds routes and keeps the list of them. One place judges every request: no session → to the log-in and back; a role that
/// may nowhere → 403 that names the roles that may; a thing that is elsewhere or does not exist → 403, the same for both.
/// A POST must bring the session's token.
class StaffRouter {
public:
    StaffRouter(http::Router& router, Services& services);

    void get(std::string pattern, domain::Action action, Subject subject, StaffHandler handler);
    void post(std::string pattern, domain::Action action, Subject subject, StaffHandler handler);
    /// multipart/form-data; the handler gets the bytes of the part named `file` ("" if absent).
    void post_file(std::string pattern, domain::Action action, Subject subject, std::string file,
                   std::function<http::Response(StaffFrame&, std::string_view)> handler);
    /// Any officer's own: account, log-out.
    void get_own(std::string pattern, StaffHandler handler);
    void post_own(std::string pattern, StaffHandler handler);

    http::Router& plain() noexcept { return router_; }          ///< for pages before the log-in
    Services& services() noexcept { return services_; }
    const std::vector<StaffRoute>& routes() const noexcept { return *routes_; }

private:
    void add(http::Method method, std::string pattern, std::optional<domain::Action> action, Subject subject, std::string file,
             std::function<http::Response(StaffFrame&, std::string_view)> handler);

    http::Router& router_;
    Services& services_;
    std::shared_ptr<std::vector<StaffRoute>> routes_;
};

/// A page with everything the officers' layout wants to know: tabs, office and name, token.
PageData start_staff_page(const StaffFrame& frame);
/// Address of the first page the officer's tabs show; empty where there is none.
std::string_view first_tab(const StaffFrame& frame);
/// The page that says what happened, in the officers' layout: 400, 403 (an old form), 404, 409, 412, 422, 429, 503.
http::Response show_staff_error(const StaffFrame& frame, int status, std::string_view detail = {});
http::Response show_denied(const StaffFrame& frame, domain::Action action);

/// "审核人员", "渝中区七星岗街道", as people say them.
std::string role_in_words(const pages::Frame& frame, domain::Role role);
std::string office_in_words(const pages::Frame& frame, const domain::DivisionCode& office);

}  // namespace kuaiban::web::staff
