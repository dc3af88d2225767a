// bench_portal KUAIBAN [--json FILE]
//
// Measures the portal as people meet it, over HTTP, and beside it, in the same minutes on the same machine, the raw engine or nginx
// serving the same bytes: the ratio is the figure to trust. A made-up city is prepared first; then the server runs on it. The
// loads come from one thread of this program. docs/performance.md explains every figure.
#include <fmt/format.h>

#include <algorithm>
#include <cstdlib>
#include <fstream>
#include <iostream>
#include <map>
#include <memory>
#include <optional>
#include <span>

#include "bench/portal/child.hpp"
#include "bench/portal/city.hpp"
#include "bench/portal/engine.hpp"
#include "bench/portal/figures.hpp"
#include "bench/portal/load.hpp"
#include "crypto/crypto.hpp"
#include "store/ledger_store.hpp"
#include "support/demo_authority.hpp"

namespace {

using namespace kuaiban;
using namespace kuaiban::bench;
namespace fs = std::filesystem;

constexpr std::uint16_t portal_port = 18511, nginx_port = 18512;
constexpr unsigned clients = 64, readers = 32;
constexpr std::string_view gzip = "Accept-Encoding: gzip\r\n";

std::vector<store::UnitOfWork> units_of(const std::vector<Submitter>& submitters) {
    std::vector<store::UnitOfWork> units;
    for (const auto& submitter : submitters)
        units.push_back(submitter.unit);
    return units;
}

/// The drafts saved over and over: each time the version the last one left.
std::vector<store::UnitOfWork> saves_of(const std::vector<Drafter>& drafters, int rounds) {
    std::vector<store::UnitOfWork> units;
    for (int version = 1; version <= rounds; ++version)
        for (const auto& drafter : drafters) {
            units.push_back(drafter.unit);
            units.back().front().parameters[2] = std::int64_t{version};
        }
    return units;
}

struct Served {
    Outcome outcome;
    double cpu_ms;  ///< of the server, for each request
};

Served serve(const Child& server, const Load& load, int expected) {
    const double before = server.cpu_ms();
    auto outcome = run(load, expected);
    return {std::move(outcome), (server.cpu_ms() - before) / static_cast<double>(load.requests)};
}

Load repeat(std::uint16_t port, const std::string& request, std::size_t count) {
    return {.port = port, .connections = readers, .requests = count, .request = [&request](unsigned, std::size_t) {
                return std::string_view{request};
            }};
}

struct Answer {
    std::string head, body;
};

Answer ask(std::uint16_t port, const std::string& request, int expected = 200) {
    Answer got;
    auto load = repeat(port, request, 1);
    load.connections = 1;
    load.answer = [&](int, std::string_view head, std::string_view body) { got = {std::string{head}, std::string{body}}; };
    run(load, expected);
    return got;
}

/// nginx with one worker on one file, as it comes from the package but for the log.
class StaticServer {
public:
    explicit StaticServer(const fs::path& folder) : folder_{folder} {
        fs::create_directories(folder / "files");
        fs::permissions(folder, fs::perms::others_exec | fs::perms::group_exec, fs::perm_options::add);
        put("up", "up");
        std::ofstream{folder / "nginx.conf"} << fmt::format(
            "daemon off; master_process off; pid {0}/pid; error_log {0}/error.log;\nevents {{ worker_connections 1024; }}\n"
            "http {{ access_log off; sendfile on; tcp_nopush on; keepalive_requests 1000000; default_type text/html; "
            "client_body_temp_path {0}/t1;\n"
            "proxy_temp_path {0}/t2; fastcgi_temp_path {0}/t3; uwsgi_temp_path {0}/t4; scgi_temp_path {0}/t5;\n"
            "server {{ listen 127.0.0.1:{1}; root {0}/files; }} }}\n",
            folder.string(), nginx_port);
        child_.emplace(std::vector<std::string>{"nginx", "-p", folder.string(), "-c", (folder / "nginx.conf").string()},
                       folder / "output");
        cold_start_s = child_->wait_for(nginx_port, "/up");
    }
    /// CPU for each request of these bytes.
    double cpu_ms(const std::string& bytes) {
        put("page", bytes);
        const auto request = get("/page");
        return serve(*child_, repeat(nginx_port, request, 60'000), 200).cpu_ms;
    }
    const Child& child() const { return *child_; }
    double cold_start_s{};

private:
    void put(const char* name, const std::string& bytes) { std::ofstream{folder_ / "files" / name} << bytes; }

    fs::path folder_;
    std::optional<Child> child_;
};

class Bench {
public:
    Bench(std::string program, Paths paths, fs::path folder)
        : program_{std::move(program)}, paths_{std::move(paths)}, folder_{std::move(folder)} {}

    std::vector<Figure> measure() {
        say("preparing a city");
        const auto city = prepare_city(paths_, {.consistent = 1500, .needing_review = 6000, .drafters = 64});
        say("the raw engine");
        fs::copy_file(paths_.portal_database(), prepared());
        RawEngine engine{prepared(), "saves"};
        constexpr int saves = 100;
        engine.commit(saves_of(city.drafters, saves), clients);
        StaticServer nginx{folder_ / "nginx"};

        say("starting");
        {
            const auto first = start();
        }  // the caches of the disk are warm afterwards, as at a restart
        const auto server = start();
        add("cold_start_s", cold_start_s_, "s", cold_start_s_ / nginx.cold_start_s, "nginx to its first answer");
        const double idle = server->anonymous_mb();
        add("rss_idle_mb", idle, "MB", idle / nginx.child().anonymous_mb(), "nginx");

        say("pages");
        measure_home();
        measure_form(*server, city.drafters, nginx, saves, engine);
        say("submissions");
        submit("submit_sqlite", *server, city.needing_review);
        submit("submit_with_certificate", *server, city.consistent);
        say("verification");
        measure_verification(*server, nginx);
        const double loaded = server->anonymous_mb();
        add("rss_loaded_mb", loaded, "MB", loaded / nginx.child().anonymous_mb(), "nginx");
        say("certificates");
        measure_certificate();
        return figures_;
    }

private:
    static void say(std::string_view what) { std::cerr << "bench: " << what << std::endl; }

    void add(std::string name, double value, std::string unit, double ratio, std::string against) {
        figures_.push_back({std::move(name), value, std::move(unit), ratio, std::move(against)});
    }

    fs::path prepared() const { return folder_ / "prepared.db"; }  ///< the ledger as the server first finds it

    std::unique_ptr<Child> start() {
        auto server =
            std::make_unique<Child>(std::vector<std::string>{program_, "serve", "--demo", "--data", paths_.data.string(),
                                                             "--listen", fmt::format("127.0.0.1:{}", portal_port)},
                                    folder_ / "server.log");
        cold_start_s_ = server->wait_for(portal_port, "/readyz");
        return server;
    }

    /// Slice by slice the same submissions into the engine and over HTTP, so that both meet the same weather.
    void submit(const std::string& name, const Child& server, const std::vector<Submitter>& submitters) {
        RawEngine engine{prepared(), name};
        const auto units = units_of(submitters);
        constexpr std::size_t slices = 5;
        const auto slice = submitters.size() / slices;
        double seconds = 0, cpu_ms = 0;
        std::vector<double> milliseconds;
        numbers_.clear();
        for (std::size_t from = 0; from + slice <= submitters.size(); from += slice) {
            engine.commit(std::span{units}.subspan(from, slice), clients);
            std::size_t next = from;
            const Load load{.port = portal_port,
                            .connections = clients,
                            .requests = slice,
                            .request = [&](unsigned, std::size_t) { return std::string_view{submitters[next++].request}; },
                            .answer = [&](int, std::string_view, std::string_view body) { numbers_.emplace_back(body); }};
            const auto served = serve(server, load, 201);
            seconds += served.outcome.seconds;
            cpu_ms += served.cpu_ms;
            milliseconds.insert(milliseconds.end(), served.outcome.milliseconds.begin(), served.outcome.milliseconds.end());
        }
        std::ranges::sort(milliseconds);
        const Outcome whole{{}, seconds, std::move(milliseconds)};
        add(name, whole.per_second(), "per s", whole.per_second() / engine.per_second(),
            fmt::format("the same statements straight into the engine, {:.0f} per s", engine.per_second()));
        add(name + "_cpu_ms", cpu_ms / slices, "ms", cpu_ms / slices / engine.cpu_ms(),
            fmt::format("the engine, {:.2f} ms", engine.cpu_ms()));
        add(name + "_p99_ms", whole.percentile(0.99), "ms", whole.percentile(0.99) / whole.percentile(0.5), "the median");
    }

    void measure_home() {
        const std::string home = get("/", gzip);
        double bytes = 0, plain = 0;
        const auto page = ask(portal_port, home);
        bytes += static_cast<double>(page.body.size());
        const auto whole = ask(portal_port, get("/"));
        plain += static_cast<double>(whole.body.size());
        for (std::size_t at = 0; (at = whole.body.find("\"/assets/", at)) != std::string::npos;) {
            const auto path = whole.body.substr(at + 1, whole.body.find('"', at + 1) - at - 1);
            at += path.size();
            if (whole.body.find("\"" + path + "\"") < at - path.size())
                continue;  // named twice, fetched once
            bytes += static_cast<double>(ask(portal_port, get(path, gzip)).body.size());
            plain += static_cast<double>(ask(portal_port, get(path)).body.size());
        }
        add("first_page_gz_kb", bytes / 1000, "kB", bytes / plain, fmt::format("the same uncompressed, {:.0f} kB", plain / 1000));
    }

    void measure_form(const Child& server, const std::vector<Drafter>& drafters, StaticServer& nginx, int saves,
                      const RawEngine& engine) {
        const auto body = ask(portal_port, drafters[0].form_get).body;
        Load load{.port = portal_port, .connections = readers, .requests = 8000, .request = [&](unsigned i, std::size_t) {
                      return std::string_view{drafters[i].form_get};
                  }};
        const auto form = serve(server, load, 200);
        const double plain = nginx.cpu_ms(body);
        add("form_get_cpu_ms", form.cpu_ms, "ms", form.cpu_ms / plain,
            fmt::format("nginx, the same {} bytes, {:.4f} ms", body.size(), plain));
        load = {.port = portal_port,
                .connections = clients,
                .requests = clients * static_cast<std::size_t>(saves),
                .request = [&](unsigned i, std::size_t) { return std::string_view{drafters[i].step_post}; }};
        const auto step = serve(server, load, 303);
        add("step_post_cpu_ms", step.cpu_ms, "ms", step.cpu_ms / engine.cpu_ms(),
            fmt::format("the engine saving the same draft, {:.3f} ms", engine.cpu_ms()));
        add("step_post_per_s", step.outcome.per_second(), "per s", step.outcome.per_second() / engine.per_second(),
            fmt::format("the engine, {:.0f} per s", engine.per_second()));
    }

    /// The number of a certificate just issued, out of the ledger.
    std::string issued_number() const {
        const auto keys = crypto::KeyRing::load_or_create(paths_.key_ring().string());
        const auto database = store::open_sqlite(paths_.portal_database().string());
        store::LedgerStore ledger{*database, keys};
        const auto& receipt = numbers_.back();
        constexpr std::string_view name = "\"number\":\"";
        const auto at = receipt.find(name) + name.size();
        const auto number = domain::CaseNumber::parse(receipt.substr(at, receipt.find('"', at) - at)).value();
        return ledger.certificate_of_case(ledger.case_by_number(number)->id)->number;
    }

    void measure_verification(const Child& server, StaticServer& nginx) {
        const auto request = get("/verify/" + issued_number());
        const auto body = ask(portal_port, request).body;
        auto load = repeat(portal_port, request, 6000);
        load.renew_after = 50;  // a public portal meets many addresses, few requests from each
        const auto verified = serve(server, load, 200);
        const double plain = nginx.cpu_ms(body);
        add("verify_vs_nginx", 1000 / verified.cpu_ms, "per CPU s", plain / verified.cpu_ms,
            fmt::format("nginx, the same {} bytes, {:.0f} per CPU s", body.size(), 1000 / plain));
        const auto form = get("/verify");
        const auto page = ask(portal_port, form).body;
        const auto shown = serve(server, repeat(portal_port, form, 6000), 200);
        const double same = nginx.cpu_ms(page);
        add("verify_page_vs_nginx", 1000 / shown.cpu_ms, "per CPU s", same / shown.cpu_ms,
            fmt::format("nginx, the same {} bytes, {:.0f} per CPU s", page.size(), 1000 / same));
    }

    void measure_certificate() {
        const auto output = folder_ / "certificate";
        const auto bench = fs::path{program_}.parent_path() / "tests" / "bench" / "bench_certificate";
        if (std::system(fmt::format("'{}' '{}' > '{}'", bench.string(), paths_.fonts.string(), output.string()).c_str()) != 0)
            throw std::runtime_error{"bench_certificate failed"};
        std::ifstream lines{output};
        std::map<std::string, double> values;
        std::string name;
        for (double value = 0; lines >> name >> value;)
            values[name] = value;
        add("certificate_cpu_ms", values.at("certificate_cpu_ms"), "ms",
            values.at("certificate_cpu_ms") / values.at("verify_cpu_ms"),
            fmt::format("verifying one, {:.3f} ms", values.at("verify_cpu_ms")));
        add("certificate_threads", values.at("two_threads_scale"), "times", values.at("two_threads_scale") / 2,
            "two threads without loss");
    }

    std::string program_;
    Paths paths_;
    fs::path folder_;
    double cold_start_s_{};
    std::vector<std::string> numbers_;
    std::vector<Figure> figures_;
};

}  // namespace

int main(int count, char** arguments) {
    const std::vector<std::string> words{arguments + 1, arguments + count};
    if (words.empty() || (words.size() > 1 && (words.size() != 3 || words[1] != "--json"))) {
        std::cerr << "bench_portal KUAIBAN [--json FILE]\n";
        return 2;
    }
    const support::TemporaryFolder folder;
    try {
        fs::permissions(folder.path(), fs::perms::owner_all);
        auto paths = find_paths(folder.path() + "/data");
        const auto program = fs::absolute(words[0]);
        paths.home = KUAIBAN_SOURCE_DIR;
        paths.fonts = program.parent_path() / "fonts";
        const auto figures = Bench{program.string(), paths, folder.path()}.measure();
        print_table(std::cout, figures);
        if (words.size() == 3)
            write_json(words[2], figures);
    } catch (const std::exception& broken) {
        std::cerr << "bench: " << broken.what() << '\n' << std::ifstream{folder.path() + "/server.log"}.rdbuf();
        return 1;
    }
}
