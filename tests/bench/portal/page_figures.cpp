#include "bench/portal/page_figures.hpp"

#include <fmt/format.h>

#include <algorithm>
#include <boost/json.hpp>
#include <ranges>

namespace kuaiban::bench {

namespace {

namespace json = boost::json;
constexpr unsigned clients = 64, readers = 32;
constexpr std::size_t look_ups = 12'000, most_looked_up = 64;
constexpr std::string_view gzip = "Accept-Encoding: gzip\r\n";

/// The number of the certificate issued to this person.
std::string certificate_of(std::uint16_t port, const std::string& token) {
    const auto answer = ask(port, get("/api/v1/certificates", fmt::format("Authorization: Bearer {}\r\n", token)));
    return json::value_to<std::string>(json::parse(answer.body).at("certificates").at(0).at("number"));
}

/// The address of this person's case, off the page that lists their work.
std::string case_path_of(std::uint16_t port, const std::string& cookies) {
    const auto page = ask(port, get("/my/work", cookies)).body;
    const auto at = page.find("\"/cases/") + 1;
    return page.substr(at, page.find('"', at) - at);
}

/// One after the other, from the first again; they must outlive the load.
Load in_turn(std::uint16_t port, const std::vector<std::string>& requests) {
    return {.port = port,
            .connections = readers,
            .requests = look_ups,
            .request = [&requests, next = std::size_t{}](unsigned, std::size_t) mutable {
                return std::string_view{requests[next++ % requests.size()]};
            }};
}

}  // namespace

void PageFigures::against_nginx(const std::string& name, const Load& load, const std::string& bytes) {
    const auto ours = serve(server_, load);
    const double plain = nginx_.cpu_ms(bytes);
    figures_.push_back({name, 1000 / ours.cpu_ms, "per CPU s", plain / ours.cpu_ms,
                        fmt::format("nginx, the same {} bytes, {:.0f} per CPU s", bytes.size(), 1000 / plain)});
}

void PageFigures::measure_home() {
    const std::string home = get("/", gzip);
    double bytes = 0, plain = 0;
    const auto page = ask(port_, home);
    bytes += static_cast<double>(page.body.size());
    const auto whole = ask(port_, get("/"));
    plain += static_cast<double>(whole.body.size());
    for (std::size_t at = 0; (at = whole.body.find("\"/assets/", at)) != std::string::npos;) {
        const auto path = whole.body.substr(at + 1, whole.body.find('"', at + 1) - at - 1);
        at += path.size();
        if (whole.body.find("\"" + path + "\"") < at - path.size())
            continue;  // named twice, fetched once
        bytes += static_cast<double>(ask(port_, get(path, gzip)).body.size());
        plain += static_cast<double>(ask(port_, get(path)).body.size());
    }
    figures_.push_back(
        {"first_page_gz_kb", bytes / 1000, "kB", bytes / plain, fmt::format("the same uncompressed, {:.0f} kB", plain / 1000)});
}

void PageFigures::measure_form(const std::vector<Drafter>& drafters, const RawEngine& engine, int saves) {
    const auto body = ask(port_, drafters[0].form_get).body;
    Load load{.port = port_, .connections = readers, .requests = 8000, .request = [&](unsigned i, std::size_t) {
                  return std::string_view{drafters[i].form_get};
              }};
    const auto form = serve(server_, load);
    const double plain = nginx_.cpu_ms(body);
    figures_.push_back({"form_get_cpu_ms", form.cpu_ms, "ms", form.cpu_ms / plain,
                        fmt::format("nginx, the same {} bytes, {:.4f} ms", body.size(), plain)});
    load = {.port = port_,
            .connections = clients,
            .requests = clients * static_cast<std::size_t>(saves),
            .request = [&](unsigned i, std::size_t) { return std::string_view{drafters[i].step_post}; }};
    const auto step = serve(server_, load, 303);
    figures_.push_back({"step_post_cpu_ms", step.cpu_ms, "ms", step.cpu_ms / engine.cpu_ms(),
                        fmt::format("the engine saving the same draft, {:.3f} ms", engine.cpu_ms())});
    figures_.push_back({"step_post_per_s", step.outcome.per_second(), "per s", step.outcome.per_second() / engine.per_second(),
                        fmt::format("the engine, {:.0f} per s", engine.per_second())});
}

void PageFigures::measure_look_ups(const std::vector<Submitter>& issued) {
    std::vector<std::string> verifications, cases;
    for (const auto& submitter : issued | std::views::take(most_looked_up)) {
        const auto cookies = fmt::format("Cookie: kb_session={0}; kb_asker={0}\r\n", submitter.token);
        verifications.push_back(get("/verify/" + certificate_of(port_, submitter.token)));
        cases.push_back(get(case_path_of(port_, cookies), cookies));
    }
    auto load = in_turn(port_, verifications);
    load.renew_after = 50;  // a public portal meets many addresses, few requests from each
    against_nginx("verify_vs_nginx", load, ask(port_, verifications[0]).body);
    against_nginx("progress_vs_nginx", in_turn(port_, cases), ask(port_, cases[0]).body);

    for (const std::string page : {"verify", "progress"}) {
        const auto request = get("/" + page);
        against_nginx(page + "_page_vs_nginx", repeat(port_, request, look_ups), ask(port_, request).body);
    }
}

}  // namespace kuaiban::bench
