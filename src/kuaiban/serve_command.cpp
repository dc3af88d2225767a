#include "kuaiban/serve_command.hpp"

#include <fmt/format.h>
#include <spdlog/spdlog.h>

#include <algorithm>
#include <chrono>
#include <condition_variable>
#include <csignal>
#include <mutex>
#include <ostream>
#include <thread>

#include "domain/known_working_days.hpp"
#include "kuaiban/audit/audit_keeper.hpp"
#include "kuaiban/demo/demo_command.hpp"
#include "kuaiban/demo/staff.hpp"
#include "kuaiban/portal.hpp"
#include "web/api/routes.hpp"
#include "web/delivery_reports.hpp"
#include "web/fault.hpp"
#include "web/http/compression.hpp"
#include "web/http/metrics.hpp"
#include "web/http/security_headers.hpp"
#include "web/http/server.hpp"
#include "web/own_business.hpp"
#include "web/pages/outside_lane.hpp"
#include "web/pages/routes.hpp"
#include "web/pages/verify_lane.hpp"
#include "web/staff/routes.hpp"

namespace kuaiban {

namespace {

using namespace std::chrono_literals;

domain::Instant now() {
    return std::chrono::floor<std::chrono::milliseconds>(std::chrono::system_clock::now());
}

bool is_loopback(std::string_view address) {
    return address == "localhost" || address == "::1" || address.starts_with("127.");
}

void show_health(web::http::Metrics& metrics, const casework::CaseHealth& health) {
    metrics.set("kuaiban_cases_open", "Cases somebody still owes an answer", health.open);
    metrics.set("kuaiban_cases_overdue", "Open cases past their due time", health.overdue);
    metrics.set("kuaiban_cases_without_owner_clock_or_reason", "Ought to be nought: the sweep puts them in order",
                health.disorderly());
}

/// How many days of the calendar of working days are left, for a reminder: the next year's is published each November.
int known_working_days_left(Portal& portal, domain::CalendarDate today) {
    const auto until = domain::known_until(portal.services().catalogue()->divisions().working_days(), today);
    return until ? static_cast<int>((until->days() - today.days()).count()) : 0;
}

void show_calendar(web::http::Metrics& metrics, Portal& portal) {
    metrics.set("kuaiban_working_days_known_for_days", "Days until the last one of divisions/working-days",
                known_working_days_left(portal, domain::china_date(now())));
}

/// The clocks of today's cases may end in a year whose holidays are not known: said at each start from November on.
void warn_of_calendar(Portal& portal) {
    constexpr int longest_clock_in_days = 61;
    const auto today = domain::china_date(now());
    const int left = known_working_days_left(portal, today);
    if (left < longest_clock_in_days)
        spdlog::warn(
            "working days are known until {} only; clocks beyond count Monday to Friday as worked and holidays too: "
            "add the next year's file to divisions/working-days/",
            today.plus_days(left).iso());
}

/// Asks silent registers again and drives the clocks of open cases, a few times a second, whatever the pages do.
std::jthread start_worker(Portal& portal, web::http::Metrics& metrics) {
    return std::jthread{[&portal, &metrics](std::stop_token stop) {
        std::mutex mutex;
        std::condition_variable_any pause;
        portal.warm_up();
        domain::Instant shown_at{};
        while (!stop.stop_requested()) {
            bool more = false;
            try {
                more = portal.work(now());
                if (now() >= shown_at + 15s) {
                    show_health(metrics, portal.case_health(now()));
                    show_calendar(metrics, portal);
                    shown_at = now();
                }
            } catch (const std::exception& broken) {
                spdlog::error("the worker will try again: {}", broken.what());
            }
            std::unique_lock lock{mutex};
            pause.wait_for(lock, stop, more ? 10ms : 200ms, [] { return false; });
        }
    }};
}

/// Brings messages to the gateways as soon as they are due.
std::jthread start_messenger(Portal& portal) {
    return std::jthread{[&portal](std::stop_token stop) {
        std::mutex mutex;
        std::condition_variable_any pause;
        while (!stop.stop_requested()) {
            bool more = false;
            bool broken = false;
            try {
                more = portal.deliver(now());
            } catch (const std::exception& fault) {
                spdlog::error("messages will be tried again: {}", fault.what());
                broken = true;
            }
            std::unique_lock lock{mutex};
            pause.wait_for(lock, stop, broken ? 1s : more ? 0ms : 100ms, [] { return false; });
        }
    }};
}

struct Demonstration {
    demo::City city;
    std::vector<demo::FirstPassword> staff;
};

void greet(std::ostream& out, const std::string& url, const std::optional<Demonstration>& demonstration) {
    out << "\n  Kuaiban is at " << url << "\n";
    if (demonstration) {
        out << "  Demonstration: log in with any mobile below; the code and every message are at " << url << "/demo/messages\n\n";
        demo::print_couples(out, demonstration->city.ready_made);
        out << "\n  Officers log in at " << url << "/staff with a first password, to be replaced; authenticator codes are at "
            << url << "/demo/officers\n";
        for (const auto& officer : demonstration->staff)
            out << fmt::format("  {:<24}{}  {} {}\n", officer.account, officer.password, officer.office, officer.name);
    }
    out << "\n  Stop with Ctrl-C.\n" << std::flush;
}

/// The database is outside us, and passing: nothing was decided, try again.
web::http::Response show_broken(const web::http::Request& request, const std::exception& broken, web::Services& services) {
    spdlog::error("request {} on {}: {}", request.reference, request.route, broken.what());
    return web::show_fault(dynamic_cast<const store::DatabaseError*>(&broken) ? 503 : 500, request, services);
}

web::http::Hooks make_hooks(Portal& portal, const web::http::SecurityHeaders& headers, const web::http::Compression& compression,
                            web::http::Metrics& metrics, web::pages::VerifyLane& lane, web::pages::OutsideLane& outside) {
    web::http::Hooks hooks;
    hooks.lane = [&lane, &outside](web::http::Request& request, web::pages::VerifyLane::Done done) {
        return lane.take(request, done) || outside.take(request, std::move(done));
    };
    hooks.inline_handler = [&portal](web::http::Request& request, web::http::Response& response) {
        return portal.assets().answer(request, response);
    };
    hooks.fault = [&services = portal.services()](int status, const web::http::Request& request) {
        return web::show_fault(status, request, services);
    };
    hooks.is_own_business = web::is_own_business;
    hooks.is_upload = [](const web::http::Request& request) { return web::staff::is_scan_upload(request); };
    hooks.finish = [&compression](const web::http::Request& request, web::http::Response& response) {
        compression.finish(request, response);
    };
    hooks.common_head = [&headers](const web::http::Request& request, const web::http::Response& response) {
        return headers.lines(request, response);
    };
    hooks.observe = [&metrics](const web::http::Observation& seen) { metrics.observe(seen); };
    hooks.on_exception = [](const web::http::Request& request, const std::exception& broken) {
        spdlog::error("request {} on {}: {}", request.reference, request.route, broken.what());
    };
    return hooks;
}

/// The signals that end us, and SIGHUP for new definitions, blocked before any thread starts, so that `sigwait` alone receives them.
sigset_t block_signals() {
    sigset_t signals;
    sigemptyset(&signals);
    sigaddset(&signals, SIGINT);
    sigaddset(&signals, SIGTERM);
    sigaddset(&signals, SIGHUP);
    pthread_sigmask(SIG_BLOCK, &signals, nullptr);
    return signals;
}

int serve_until_told(const ServeOptions& options, const Paths& paths, std::ostream& out) {
    auto signals = block_signals();
    PortalOptions wanted{.paths = paths, .settings = {}, .patience = {}, .national = {}, .gateways = options.gateways};
    wanted.settings.public_url =
        options.public_url.empty() ? fmt::format("http://{}:{}", options.address, options.port) : options.public_url;
    wanted.settings.demo = options.demo;
    wanted.settings.password_days = options.password_days;
    wanted.national = read_national_identity(options.national, wanted.settings.public_url);
    wanted.settings.version = KUAIBAN_VERSION;
    if (options.retry_seconds > 0)
        wanted.patience.first_retry = wanted.patience.longest_retry = std::chrono::seconds{options.retry_seconds};
    Portal portal{wanted};
    std::optional<Demonstration> demonstration;
    if (options.demo)
        demonstration = {demo::open_city(paths.divisions(), portal.snapshots(), portal.keys(), now()),
                         demo::appoint_staff(portal.services().ledger, portal.hasher(), paths.demo_passwords(), now())};
    if (demonstration)
        for (const auto& officer : demonstration->staff)
            portal.services().demo_officers.push_back({officer.account, officer.password});

    web::http::Metrics metrics{wanted.settings.version};
    const web::http::SecurityHeaders headers{wanted.settings.behind_tls()};
    const web::http::Compression compression{portal.services().pages.typical_text()};
    web::http::Router router;
    web::http::Server* serving = nullptr;
    web::http::add_probes(
        router, metrics,
        {[&portal] { return portal.is_ready(); }, [&serving] { return serving ? serving->load() : web::http::Load{}; }, false});
    web::pages::add_pages(router, portal.services());
    web::staff::add_staff(router, portal.services(), portal.audit_log());
    web::api::add_api(router, portal.services());
    web::add_delivery_reports(router, portal.services());
    const auto answer = [&](web::http::Request& request) {
        try {
            return router.handle(request);
        } catch (const casework::PoolBusy&) {  // too many passwords to check at once
            return web::show_fault(503, request, portal.services());
        } catch (const store::DatabaseError& broken) {
            return show_broken(request, broken, portal.services());
        }
    };
    std::optional<web::pages::VerifyLane> lane{std::in_place, portal.services(),
                                               [&portal](const web::http::Request& request, const std::exception& broken) {
                                                   return show_broken(request, broken, portal.services());
                                               }};
    std::optional<web::pages::OutsideLane> outside{
        std::in_place,
        [&](web::http::Request& request) {
            try {
                return answer(request);
            } catch (const std::exception& broken) {
                return show_broken(request, broken, portal.services());
            }
        },
        [&portal](const web::http::Request& request) { return web::show_fault(503, request, portal.services()); }};
    auto hooks = make_hooks(portal, headers, compression, metrics, *lane, *outside);
    hooks.trusted_proxies = options.trusted_proxies;
    web::http::Server server{options.address, options.port, answer, {}, std::move(hooks)};
    serving = &server;
    const AuditKeeper audit{portal.audit_log(), portal.head_signer(), options.audit_heads, metrics};
    const auto worker = start_worker(portal, metrics);  // after the audit, which seals the last of what it does
    const auto messenger = start_messenger(portal);
    std::jthread stopper{[&] {
        int signal = 0;
        while (sigwait(&signals, &signal) == 0 && signal == SIGHUP)
            portal.reload_definitions();
        server.stop();
    }};
    warn_of_calendar(portal);
    greet(out, wanted.settings.public_url, demonstration);
    server.run();
    outside.reset();
    lane.reset();  // before the server: its last answers still go to connections
    return 0;
}

}  // namespace

int serve(const ServeOptions& options, const Paths& paths, std::ostream& out, std::ostream& err) {
    if (options.demo && !is_loopback(options.address)) {
        err << "kuaiban: --demo shows every message to everybody and so listens on loopback only; leave --listen out or use "
               "127.0.0.1\n";
        return 2;
    }
    try {
        return serve_until_told(options, paths, out);
    } catch (const std::exception& broken) {
        err << "kuaiban: " << broken.what() << '\n';
        return 3;
    }
}

}  // namespace kuaiban
