#include "web/api/handlers.hpp"

#include "web/api/problem.hpp"

namespace kuaiban::web::api {

namespace {

/// The password pool is full: an answer as any other, told at once.
template <class Call>
http::Response unless_busy(Call call, const http::Request& request, Services& services) {
    try {
        return call();
    } catch (const casework::PoolBusy&) {
        return refuse({domain::RefusalCode::Busy}, request, services);
    }
}

}  // namespace

std::string_view bearer_of(const http::Request& request) noexcept {
    const auto header = request.header("authorization");
    constexpr std::string_view scheme = "Bearer ";
    return header.starts_with(scheme) ? header.substr(scheme.size()) : std::string_view{};
}

void Routes::open(http::Method method, std::string pattern, OpenHandler handler) {
    router_.add(method, std::move(pattern), [&services = services_, handler](const http::Request& request) {
        return unless_busy([&] { return handler(request, services); }, request, services);
    });
}

void Routes::personal(http::Method method, std::string pattern, PersonalHandler handler) {
    router_.add(method, std::move(pattern), [&services = services_, handler](const http::Request& request) {
        const auto token = bearer_of(request);
        const auto visitor = token.empty() ? std::nullopt : services.accounts.visitor(token, request.received_at);
        if (!visitor)
            return refuse({domain::RefusalCode::NotLoggedIn}, request, services);
        return unless_busy([&] { return handler(request, services, *visitor); }, request, services);
    });
}

}  // namespace kuaiban::web::api
