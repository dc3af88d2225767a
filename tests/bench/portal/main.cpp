// bench_portal KUAIBAN [--json FILE] [--only pages|postgresql|submissions] [--submissions N] [--port N]
//
// Measures the portal as people meet it, over HTTP, and beside it, in the same minutes on the same machine, the raw engine or nginx
// serving the same bytes: the ratio is the figure to trust. A made-up city is prepared first; then the server runs on it. The
// loads come from one thread of this program. docs/performance.md explains every figure.
#include <fmt/format.h>

#include <algorithm>
#include <cstdlib>
#include <fstream>
#include <iostream>
#include <iterator>
#include <map>
#include <memory>
#include <optional>
#include <span>

#include "bench/portal/child.hpp"
#include "bench/portal/city.hpp"
#include "bench/portal/engine.hpp"
#include "bench/portal/figures.hpp"
#include "bench/portal/page_figures.hpp"
#include "bench/portal/postgresql_figures.hpp"
#include "bench/portal/serving.hpp"
#include "bench/portal/work_list_figures.hpp"
#include "support/demo_authority.hpp"

namespace {

using namespace kuaiban;
using namespace kuaiban::bench;
namespace fs = std::filesystem;

constexpr unsigned clients = 64;
constexpr int saves = 100;

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

struct Options {
    std::string program, json;
    bool pages_only{};  ///< while working on a page: no submissions measured, half a minute
    bool postgresql_only{};
    bool submissions_only{};  ///< while working on those
    int submissions{6000};  ///< and a quarter as many with a certificate
    std::uint16_t port{18511};  ///< of the portal; nginx has the next
};

class Bench {
public:
    Bench(Options options, Paths paths, fs::path folder)
        : options_{std::move(options)}, paths_{std::move(paths)}, folder_{std::move(folder)} {}

    std::vector<Figure> measure() {
        say("preparing a city");
        const auto city = prepare_city(
            paths_, options_.pages_only
                        ? Sizes{.consistent = 100, .needing_review = 0, .drafters = 64}
                        : Sizes{.consistent = options_.submissions / 4, .needing_review = options_.submissions, .drafters = 64});
        say("the raw engine");
        fs::copy_file(paths_.portal_database(), prepared());
        RawEngine engine{prepared(), "saves"};
        auto drafts = saves_of(city.drafters, saves);
        engine.commit(drafts, clients);
        StaticServer nginx{folder_ / "nginx", static_cast<std::uint16_t>(options_.port + 1)};

        say("starting");
        {
            const auto first = start();
        }  // the caches of the disk are warm afterwards, as at a restart
        const auto server = start();
        add("cold_start_s", cold_start_s_, "s", cold_start_s_ / nginx.cold_start_s, "nginx to its first answer");
        const double idle = server->anonymous_mb();
        add("rss_idle_mb", idle, "MB", idle / nginx.child().anonymous_mb(), "nginx");

        PageFigures pages{*server, options_.port, nginx};
        if (!options_.submissions_only) {
            say("pages");
            pages.measure_home();
            pages.measure_form(city.drafters, engine, saves);
        }
        say("submissions");
        if (!options_.pages_only)
            submit("submit_sqlite", *server, city.needing_review);
        submit("submit_with_certificate", *server, city.consistent);
        if (!options_.submissions_only) {
            say("looking up");
            pages.measure_look_ups(city.consistent);
        }
        figures_.insert(figures_.end(), pages.figures().begin(), pages.figures().end());
        if (options_.pages_only)
            return figures_;
        const double loaded = server->anonymous_mb();
        add("rss_loaded_mb", loaded, "MB", loaded / nginx.child().anonymous_mb(), "nginx");
        if (!options_.submissions_only) {
            say("certificates");
            measure_certificate();
            say("work lists");
            std::ranges::move(measure_work_list(folder_), std::back_inserter(figures_));
        }
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
            std::make_unique<Child>(std::vector<std::string>{options_.program, "serve", "--demo", "--data", paths_.data.string(),
                                                             "--listen", fmt::format("127.0.0.1:{}", options_.port)},
                                    folder_ / "server.log");
        cold_start_s_ = server->wait_for(options_.port, "/readyz");
        return server;
    }

    /// Slice by slice the same submissions into the engine and over HTTP, so that both meet the same weather.
    void submit(const std::string& name, const Child& server, const std::vector<Submitter>& submitters) {
        RawEngine engine{prepared(), name};
        auto units = units_of(submitters);
        constexpr std::size_t slices = 5;
        const auto slice = submitters.size() / slices;
        double seconds = 0, cpu_ms = 0, client_cpu_ms = 0;
        std::vector<double> milliseconds;
        for (std::size_t from = 0; from + slice <= submitters.size(); from += slice) {
            engine.commit(std::span{units}.subspan(from, slice), clients);
            std::size_t next = from;
            const Load load{
                .port = options_.port, .connections = clients, .requests = slice, .request = [&](unsigned, std::size_t) {
                    return std::string_view{submitters[next++].request};
                }};
            const auto served = serve(server, load, 201);
            seconds += served.outcome.seconds;
            cpu_ms += served.cpu_ms;
            client_cpu_ms += served.outcome.client_cpu_ms / static_cast<double>(slice);
            milliseconds.insert(milliseconds.end(), served.outcome.milliseconds.begin(), served.outcome.milliseconds.end());
        }
        std::ranges::sort(milliseconds);
        const Outcome whole{{}, seconds, client_cpu_ms, std::move(milliseconds)};
        add(name, whole.per_second(), "per s", whole.per_second() / engine.per_second(),
            fmt::format("the same statements straight into the engine, {:.0f} per s", engine.per_second()));
        add(name + "_cpu_ms", cpu_ms / slices, "ms", cpu_ms / slices / engine.cpu_ms(),
            fmt::format("the engine, {:.2f} ms", engine.cpu_ms()));
        add(name + "_client_cpu_ms", client_cpu_ms / slices, "ms", client_cpu_ms / cpu_ms, "the portal");
        add(name + "_p99_ms", whole.percentile(0.99), "ms", whole.percentile(0.99) / whole.percentile(0.5), "the median");
    }

    void measure_certificate() {
        const auto output = folder_ / "certificate";
        const auto bench = fs::path{options_.program}.parent_path() / "tests" / "bench" / "bench_certificate";
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

    Options options_;
    Paths paths_;
    fs::path folder_;
    double cold_start_s_{};
    std::vector<Figure> figures_;
};

std::optional<Options> read_options(std::span<char* const> words) {
    if (words.empty())
        return std::nullopt;
    Options options{.program = fs::absolute(words[0]).string(), .json = {}};
    for (std::size_t i = 1; i + 1 < words.size(); i += 2) {
        const std::string_view name = words[i], value = words[i + 1];
        if (name == "--json")
            options.json = value;
        else if (name == "--only" && value == "pages")
            options.pages_only = true;
        else if (name == "--only" && value == "postgresql")
            options.postgresql_only = true;
        else if (name == "--only" && value == "submissions")
            options.submissions_only = true;
        else if (name == "--submissions")
            options.submissions = std::stoi(std::string{value});
        else if (name == "--port")
            options.port = static_cast<std::uint16_t>(std::stoi(std::string{value}));
        else
            return std::nullopt;
    }
    return words.size() % 2 == 1 ? std::optional{options} : std::nullopt;
}

}  // namespace

int main(int count, char** arguments) {
    const auto options = read_options(std::span{arguments + 1, arguments + count});
    if (!options) {
        std::cerr << "bench_portal KUAIBAN [--json FILE] [--only pages|postgresql|submissions] [--submissions N] [--port N]\n";
        return 2;
    }
    const support::TemporaryFolder folder;
    try {
        fs::permissions(folder.path(), fs::perms::owner_all);
        auto paths = find_paths(folder.path() + "/data");
        paths.home = KUAIBAN_SOURCE_DIR;
        paths.fonts = fs::path{options->program}.parent_path() / "fonts";
        std::vector<Figure> figures;
        if (!options->postgresql_only)
            figures = Bench{*options, paths, folder.path()}.measure();
        if (!options->pages_only && !options->submissions_only) {
            std::cerr << "bench: on PostgreSQL" << std::endl;
            std::ranges::move(measure_postgresql(options->program, paths, folder.path(), options->port, 3000),
                              std::back_inserter(figures));
        }
        print_table(std::cout, figures);
        if (!options->json.empty())
            write_json(options->json, figures);
    } catch (const std::exception& broken) {
        std::cerr << "bench: " << broken.what() << '\n' << std::ifstream{folder.path() + "/server.log"}.rdbuf();
        return 1;
    }
}
