#include "web/pages/frame.hpp"

#include <fmt/format.h>

#include <algorithm>
#include <utility>

#include "casework/password_rule.hpp"
#include "web/http/multipart.hpp"
#include "web/pages/kept_form.hpp"

namespace kuaiban::web::pages {

http::Response finished(http::Response response, const Frame& frame) {
    keep_visit(response, frame.visit, frame.services);
    return response;
}

namespace {

/// The session that ended by time, where the form was its own: by its token, or by the seal it was given back with.
std::optional<casework::Visitor> ended_session(const Frame& frame, std::string_view token) {
    if (frame.visit.visitor || frame.visit.session_token.empty())
        return std::nullopt;
    auto recent = frame.services.accounts.recent_visitor(frame.visit.session_token, frame.now());
    if (!recent)
        return std::nullopt;
    const bool is_its_own = crypto::equal_in_constant_time(recent->session.csrf, token);
    return is_its_own || is_given_back(frame, form_owner(recent->account)) ? recent : std::nullopt;
}

bool came_from_here(const Frame& frame, std::string_view token) {
    if (is_own_form(frame.request, frame.visit, token, frame.services))
        return true;
    const auto& whose = frame.visit.visitor ? frame.visit.visitor : frame.ended;
    if (whose && is_given_back(frame, form_owner(whose->account)))
        return true;
    if (!frame.ended)
        return false;
    Visit as_then = frame.visit;
    as_then.visitor = frame.ended;
    return is_own_form(frame.request, as_then, token, frame.services);
}

/// A full pool of password work is said on a page like any other.
template <class Handler>
http::Response answered(const Frame& frame, Handler handler) {
    try {
        return finished(handler(), frame);
    } catch (const casework::PoolBusy&) {
        return finished(show_error(frame, 503), frame);
    }
}

http::Response to_login(const Frame& frame, bool ended) {
    const std::string back = frame.request.method == http::Method::Post && !ended ? frame.request.path : frame.request.target;
    return redirect(frame, fmt::format("/login?{}next={}", ended ? "ended=1&" : "", url_encode(back)));
}

/// Judges the form's token; the page that says why not, where it did not come from here.
std::optional<http::Response> judge_form(Frame& frame) {
    const auto token = frame.posted("csrf");
    frame.ended = ended_session(frame, token);
    if (!came_from_here(frame, token))
        return show_error(frame, 403, frame.services.pages.sentence(frame.language, {domain::RefusalCode::OriginMismatch}));
    return std::nullopt;
}

std::optional<http::Response> read_own_form(Frame& frame) {
    auto form = http::parse_form(frame.request.body);
    if (!form)
        return show_error(frame, 400);
    frame.form = std::move(*form);
    return judge_form(frame);
}

/// Where an installation demands a new password now and then: nothing else until it is given. Only pages are held up, so
/// that nothing typed is lost.
bool owes_new_password(const Frame& frame) {
    const auto& account = frame.account();
    return frame.request.path != "/account/password" &&
           casework::is_password_due(account.password_hash, account.password_set_at, frame.now(),
                                     frame.services.settings.password_days);
}

}  // namespace

Frame open_frame(const http::Request& request, Services& services) {
    Frame frame{request, services, read_visit(request, services), Language::Chinese, {}, {}, services.catalogue()};
    frame.language = language_of(frame.visit.language);
    return frame;
}

std::string_view Frame::posted(std::string_view name) const noexcept {
    const auto found = std::ranges::find(form, name, &std::pair<std::string, std::string>::first);
    return found == form.end() ? std::string_view{} : std::string_view{found->second};
}

bool Frame::was_posted(std::string_view name) const noexcept {
    return std::ranges::find(form, name, &std::pair<std::string, std::string>::first) != form.end();
}

std::string Frame::text(std::string_view key, const casework::Wording::Values& values) const {
    return services.pages.text(language, key, values);
}

void get(http::Router& router, Services& services, std::string pattern, PageHandler handler) {
    router.add(http::Method::Get, std::move(pattern), [&services, handler = std::move(handler)](const http::Request& request) {
        auto frame = open_frame(request, services);
        return answered(frame, [&] { return handler(frame); });
    });
}

void post(http::Router& router, Services& services, std::string pattern, PageHandler handler) {
    router.add(http::Method::Post, std::move(pattern), [&services, handler = std::move(handler)](const http::Request& request) {
        auto frame = open_frame(request, services);
        if (auto refused = read_own_form(frame))
            return finished(std::move(*refused), frame);
        return answered(frame, [&] { return handler(frame); });
    });
}

void post_file(http::Router& router, Services& services, std::string pattern, std::string file,
               std::function<http::Response(Frame&, std::string_view)> handler) {
    router.add(http::Method::Post, std::move(pattern),
               [&services, file = std::move(file), handler = std::move(handler)](const http::Request& request) {
                   auto frame = open_frame(request, services);
                   const auto parts = http::parse_multipart(request.header("content-type"), request.body);
                   if (!parts)
                       return finished(show_error(frame, 400), frame);
                   std::string_view bytes;
                   for (const auto& part : *parts)
                       if (part.name == file)
                           bytes = part.bytes;
                       else
                           frame.form.emplace_back(part.name, part.bytes);
                   if (auto refused = judge_form(frame))
                       return finished(std::move(*refused), frame);
                   return finished(handler(frame, bytes), frame);
               });
}

void member_get(http::Router& router, Services& services, std::string pattern, PageHandler handler) {
    get(router, services, std::move(pattern), [handler = std::move(handler)](Frame& frame) {
        if (!frame.visit.visitor)
            return to_login(frame, !frame.visit.session_token.empty());
        if (owes_new_password(frame))
            return redirect(frame, fmt::format("/account/password?next={}", url_encode(frame.request.target)));
        return handler(frame);
    });
}

void member_post(http::Router& router, Services& services, std::string pattern, PageHandler handler,
                 std::function<void(Frame&)> keep) {
    post(router, services, std::move(pattern), [handler = std::move(handler), keep = std::move(keep)](Frame& frame) {
        if (frame.visit.visitor)
            return handler(frame);
        if (frame.ended && keep)
            keep(frame);
        return to_login(frame, frame.ended.has_value());
    });
}

void member_form(http::Router& router, Services& services, std::string pattern, PageHandler handler) {
    post(router, services, std::move(pattern), [handler = std::move(handler)](Frame& frame) {
        if (frame.visit.visitor)
            return handler(frame);
        if (frame.ended)
            return give_back(frame, start_page(frame), "ended", "/login", form_owner(frame.ended->account));
        return to_login(frame, false);
    });
}

PageData start_page(const Frame& frame) {
    PageData page;
    const auto& visit = frame.visit;
    page.set("HERE", frame.request.method == http::Method::Post ? frame.request.path : frame.request.target);
    page.set("CSRF", visit.csrf(frame.services));
    page.set("QUERY", frame.request.path == "/search" ? frame.request.query_value("q") : std::string_view{});
    const auto place = domain::DivisionCode::parse(visit.place);
    const auto name = place ? frame.catalogue->divisions().name(*place) : std::string{};
    if (name.empty())
        page.show("NO_PLACE");
    else
        page.set_optional("PLACE", name);
    page.show(visit.elder ? "ELDER" : "STANDARD");
    if (visit.visitor) {
        const auto& account = visit.visitor->account;
        page.section("MEMBER").set("ACCOUNT_NAME",
                                   account.person ? std::string{account.person->name.reveal()} : account.mobile.masked());
    } else {
        page.show("GUEST");
    }
    if (frame.services.settings.demo)
        page.show("DEMO");
    return page;
}

http::Response show(const Frame& frame, std::string_view page, const PageData& data, int status) {
    http::Response response;
    response.status = status;
    const auto& pages = frame.services.pages;
    // The elder version has pages of its own, made of the same data; ?full=1 asks for everything the standard one says.
    const auto own = fmt::format("elder-{}", page);
    const bool is_elder = frame.visit.elder && frame.request.query_value("full") != "1" && pages.has(own);
    response.body = pages.render(is_elder ? std::string_view{own} : page, frame.language, data);
    return response;
}

http::Response redirect(const Frame&, std::string_view location) {
    http::Response response;
    response.status = 303;
    response.headers.emplace_back("location", location);
    return response;
}

http::Response show_error(const Frame& frame, int status, std::string_view detail) {
    auto page = start_page(frame);
    page.set("REFERENCE", frame.request.reference);
    page.set_optional("DETAIL", detail);
    switch (status) {
    case 400: page.show("BAD_REQUEST"); break;
    case 403: page.show(detail.empty() ? "NOT_ALLOWED" : "OLD_FORM"); break;
    case 404: page.show("NOT_FOUND"); break;
    case 405: page.show("METHOD"); break;
    case 429: page.section("TOO_MANY").set("WAIT_SECONDS", "60"); break;
    case 503: page.show("BUSY"); break;
    default: page.show("BROKEN"); break;
    }
    auto response = show(frame, "error", page, status);
    if (status == 429 || status == 503)
        response.headers.emplace_back("retry-after", status == 429 ? "60" : "5");
    return response;
}

http::Response show_not_found(const Frame& frame) {
    return show_error(frame, 404);
}

std::string Errors::at(std::string_view field) const {
    const auto found = std::ranges::find(refusals_, field, &domain::Refusal::field);
    return found == refusals_.end() ? std::string{} : frame_.services.pages.sentence(frame_.language, *found);
}

void Errors::summarise(PageData& page, bool kept) const {
    if (refusals_.empty())
        return;
    auto& box = page.section("PAGE_ERRORS").set("ERROR_COUNT", std::to_string(refusals_.size()));
    if (kept)
        box.show("KEPT");
    for (const auto& refusal : refusals_) {
        auto& row = box.section("ERROR_ROW").set("ERROR_TEXT", frame_.services.pages.sentence(frame_.language, refusal));
        if (refusal.field.empty())
            row.show("WHOLE_ERROR");
        else
            row.section("FIELD_ERROR").set("ERROR_FIELD", refusal.field);
    }
}

PageData& add_field(PageData& page, const Errors& errors, std::string_view kind, std::string_view name, std::string_view label,
                    std::string_view hint) {
    auto& field = page.section("FIELD").set("NAME", name).set("LABEL", label);
    field.set_optional("HINT", hint);
    field.set_optional("ERROR", errors.at(name));
    return field.section(kind);
}

std::string safe_next(std::string_view next, std::string_view otherwise) {
    // A browser leaves tabs and line ends out and reads a backslash as a slash: "/\t/evil.example" is another host to it.
    const bool is_path = next.starts_with('/') && !next.starts_with("//") && std::ranges::none_of(next, [](char c) {
                             return static_cast<unsigned char>(c) < 0x20 || c == 0x7f || c == '\\';
                         });
    return std::string{is_path ? next : otherwise};
}

std::string url_encode(std::string_view text) {
    std::string out;
    for (const char c : text) {
        const bool plain =
            std::isalnum(static_cast<unsigned char>(c)) || c == '-' || c == '_' || c == '.' || c == '~' || c == '/';
        out += plain ? std::string(1, c) : fmt::format("%{:02X}", static_cast<unsigned char>(c));
    }
    return out;
}

std::string day_in_words(Language language, domain::CalendarDate day) {
    constexpr const char* months[] = {"January", "February", "March",     "April",   "May",      "June",
                                      "July",    "August",   "September", "October", "November", "December"};
    const auto year = static_cast<int>(day.ymd().year());
    const auto month = static_cast<unsigned>(day.ymd().month()), number = static_cast<unsigned>(day.ymd().day());
    return language == Language::English ? fmt::format("{} {} {}", number, months[month - 1], year)
                                         : fmt::format("{} 年 {} 月 {} 日", year, month, number);
}

std::string time_in_words(Language language, domain::Instant instant, domain::Instant now) {
    const auto day = domain::china_date(instant), today = domain::china_date(now);
    const auto clock = domain::china_clock(instant);
    if (day == today)
        return language == Language::English ? fmt::format("today {}", clock) : fmt::format("今天 {}", clock);
    constexpr const char* weekdays[] = {"日", "一", "二", "三", "四", "五", "六"};
    constexpr const char* short_days[] = {"Sun", "Mon", "Tue", "Wed", "Thu", "Fri", "Sat"};
    constexpr const char* months[] = {"Jan", "Feb", "Mar", "Apr", "May", "Jun", "Jul", "Aug", "Sep", "Oct", "Nov", "Dec"};
    const auto weekday = std::chrono::weekday{day.days()}.c_encoding();
    const auto month = static_cast<unsigned>(day.ymd().month()), number = static_cast<unsigned>(day.ymd().day());
    return language == Language::English ? fmt::format("{} {} {}, {}", short_days[weekday], number, months[month - 1], clock)
                                         : fmt::format("{} 月 {} 日（周{}）{}", month, number, weekdays[weekday], clock);
}

}  // namespace kuaiban::web::pages
