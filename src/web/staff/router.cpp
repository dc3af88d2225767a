#include <fmt/format.h>
#include <fmt/ranges.h>

#include <algorithm>

#include "casework/password_rule.hpp"
#include "web/http/multipart.hpp"
#include "web/staff/frame.hpp"
#include "web/staff/kept_form.hpp"

namespace kuaiban::web::staff {

namespace {

using Bytes = std::string_view;

bool has_get(const std::vector<StaffRoute>& routes, std::string_view pattern) {
    return std::ranges::any_of(
        routes, [&](const StaffRoute& route) { return route.method == http::Method::Get && route.pattern == pattern; });
}

/// To the log-in and back: to the page itself, or for a form to the page it stood on where it has one.
http::Response to_login(const pages::Frame& frame, const std::vector<StaffRoute>& routes, bool ended) {
    const bool form = frame.request.method == http::Method::Post;
    const std::string back = !form ? frame.request.target : has_get(routes, frame.request.route) ? frame.request.path : "/staff";
    return redirect(frame, fmt::format("/staff/login?{}next={}", ended ? "ended=1&" : "", pages::url_encode(back)));
}

/// Reads the form and judges its token; the page that says why not.
std::optional<http::Response> read_form(StaffFrame& frame, const std::string& file, Bytes& bytes) {
    if (file.empty()) {
        auto form = http::parse_form(frame.request.body);
        if (!form)
            return show_staff_error(frame, 400);
        frame.form = std::move(*form);
    } else {
        const auto parts = http::parse_multipart(frame.request.header("content-type"), frame.request.body);
        if (!parts)
            return show_staff_error(frame, 400);
        for (const auto& part : *parts)
            if (part.name == file)
                bytes = part.bytes;
            else
                frame.form.emplace_back(part.name, part.bytes);
    }
    const bool own = is_own_form(frame.request, frame.on_duty.session.csrf, frame.posted("csrf"), frame.services);
    if (!own && !is_given_back(frame))
        return show_staff_error(frame, 403, frame.services.pages.sentence(frame.language, {domain::RefusalCode::OriginMismatch}));
    return std::nullopt;
}

/// As for citizens: only pages are held up, so that nothing typed is lost.
bool owes_new_password(const pages::Frame& frame, const casework::Officer& officer) {
    return frame.request.method == http::Method::Get && frame.request.path != "/staff/account/password" &&
           casework::is_password_due(officer.password_hash, officer.password_set_at, frame.now(),
                                     frame.services.settings.password_days);
}

}  // namespace

StaffRouter::StaffRouter(http::Router& router, Services& services)
    : router_{router}, services_{services}, routes_{std::make_shared<std::vector<StaffRoute>>()} {}

void StaffRouter::add(http::Method method, std::string pattern, std::optional<domain::Action> action, Subject subject,
                      std::string file, std::function<http::Response(StaffFrame&, Bytes)> handler) {
    routes_->push_back({method, pattern, action, subject.name});
    const auto answer = [&services = services_, routes = routes_, action, subject = std::move(subject), file = std::move(file),
                         handler = std::move(handler)](pages::Frame plain) {
        const auto token = officer_token(plain.request, services);
        auto on_duty = token.empty() ? std::nullopt : services.staff.on_duty(token, plain.now());
        if (!on_duty) {
            auto kept = give_back(plain, token);
            return kept ? std::move(*kept) : to_login(plain, *routes, !token.empty());
        }
        if (!on_duty->session.complete)
            return redirect(plain, "/staff/login/next");
        auto office = on_duty->officer.office;
        if (owes_new_password(plain, on_duty->officer))
            return redirect(plain, "/staff/account/password");
        StaffFrame frame{std::move(plain), std::move(*on_duty), std::move(office), *routes};
        if (action) {
            const auto place = subject.place(frame);
            if (!place || !frame.may(*action, *place))
                return show_denied(frame, *action);
            frame.place = *place;
        }
        Bytes bytes;
        if (frame.request.method == http::Method::Post)
            if (auto refused = read_form(frame, file, bytes))
                return std::move(*refused);
        return handler(frame, bytes);
    };
    router_.add(method, std::move(pattern), [&services = services_, answer](const http::Request& request) {
        auto frame = pages::open_frame(request, services);
        const auto visit = frame.visit;
        auto response = answer(std::move(frame));
        keep_visit(response, visit, services);
        return response;
    });
}

void StaffRouter::get(std::string pattern, domain::Action action, Subject subject, StaffHandler handler) {
    add(http::Method::Get, std::move(pattern), action, std::move(subject), "",
        [handler = std::move(handler)](StaffFrame& frame, Bytes) { return handler(frame); });
}

void StaffRouter::post(std::string pattern, domain::Action action, Subject subject, StaffHandler handler) {
    add(http::Method::Post, std::move(pattern), action, std::move(subject), "",
        [handler = std::move(handler)](StaffFrame& frame, Bytes) { return handler(frame); });
}

void StaffRouter::post_file(std::string pattern, domain::Action action, Subject subject, std::string file,
                            std::function<http::Response(StaffFrame&, Bytes)> handler) {
    add(http::Method::Post, std::move(pattern), action, std::move(subject), std::move(file), std::move(handler));
}

void StaffRouter::get_own(std::string pattern, StaffHandler handler) {
    add(http::Method::Get, std::move(pattern), std::nullopt, own_office(), "",
        [handler = std::move(handler)](StaffFrame& frame, Bytes) { return handler(frame); });
}

void StaffRouter::post_own(std::string pattern, StaffHandler handler) {
    add(http::Method::Post, std::move(pattern), std::nullopt, own_office(), "",
        [handler = std::move(handler)](StaffFrame& frame, Bytes) { return handler(frame); });
}

}  // namespace kuaiban::web::staff
