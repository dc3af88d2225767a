#include "web/staff/log_in.hpp"

#include <fmt/format.h>

#include <algorithm>

namespace kuaiban::web::staff {

namespace {

std::optional<HalfFrame> open_half(const http::Request& request, Services& services) {
    auto token = officer_token(request, services);
    auto half = token.empty() ? std::nullopt : services.staff.on_duty(token, request.received_at);
    if (!half)
        return std::nullopt;
    return HalfFrame{pages::open_frame(request, services), std::move(*half), std::move(token)};
}

// How long the use case remembers wrong codes and wrong passwords.
constexpr auto ten_minutes = "600", one_hour = "3600";

http::Response begin_again() {
    http::Response response;
    response.status = 303;
    response.headers.emplace_back("location", "/staff/login?ended=1");
    return response;
}

}  // namespace

void half_get(http::Router& router, Services& services, std::string pattern, HalfHandler handler) {
    router.add(http::Method::Get, std::move(pattern), [&services, handler = std::move(handler)](const http::Request& request) {
        auto frame = open_half(request, services);
        return frame ? handler(*frame) : begin_again();
    });
}

void half_post(http::Router& router, Services& services, std::string pattern, HalfHandler handler) {
    router.add(http::Method::Post, std::move(pattern), [&services, handler = std::move(handler)](const http::Request& request) {
        auto frame = open_half(request, services);
        auto form = http::parse_form(request.body);
        if (!frame || !form)
            return begin_again();
        frame->form = std::move(*form);
        if (!is_own_form(request, frame->half.session.csrf, frame->posted("csrf"), services))
            return begin_again();
        return handler(*frame);
    });
}

PageData start_outside_page(const pages::Frame& frame) {
    PageData page;
    page.set("HERE", frame.request.method == http::Method::Post ? frame.request.path : frame.request.target);
    page.set("CSRF", frame.visit.csrf(frame.services));
    if (frame.services.settings.demo)
        page.show("DEMO");
    return page;
}

PageData start_half_page(const HalfFrame& frame) {
    auto page = start_outside_page(frame);
    page.set("CSRF", frame.half.session.csrf);
    return page;
}

http::Response answer_with(const pages::Frame& frame, std::string_view page, const PageData& data,
                           const domain::Refusals& refusals) {
    const auto too_many = std::ranges::find(refusals, domain::RefusalCode::TooManyTries, &domain::Refusal::code);
    if (too_many == refusals.end())
        return show(frame, page, data, refusals.empty() ? 200 : 422);
    auto response = show(frame, page, data, 429);
    response.headers.emplace_back("retry-after", too_many->field == "staff.code" ? ten_minutes : one_hour);
    return response;
}

http::Response show_recovery_codes(const pages::Frame& frame, PageData page, const std::vector<std::string>& codes,
                                   std::string_view next) {
    for (const auto& code : codes)
        page.section("CODE").set("RECOVERY_CODE", code);
    page.set("NEXT_HREF", next);
    return show(frame, "staff-recovery", page);
}

}  // namespace kuaiban::web::staff
