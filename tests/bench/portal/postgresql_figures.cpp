#include "bench/portal/postgresql_figures.hpp"

#include <fmt/format.h>

#include "bench/portal/city.hpp"
#include "bench/portal/pgbench.hpp"
#include "bench/portal/serving.hpp"
#include "support/postgresql_server.hpp"

namespace kuaiban::bench {
namespace {

constexpr unsigned clients = 64;
constexpr std::size_t slices = 5;

}  // namespace

std::vector<Figure> measure_postgresql(const std::string& program, const Paths& paths, const std::filesystem::path& folder,
                                       std::uint16_t port, int submissions) {
    testing_support::PostgresqlServer postgresql{testing_support::Durability::Real};
    auto place = paths;
    place.data = folder / "on-postgresql";
    place.keys = folder / "on-postgresql.keys";
    place.database = postgresql.url("portal");
    postgresql.run("postgres", "CREATE DATABASE portal");
    const auto submitters = prepare_city(place, {.consistent = 0, .needing_review = submissions, .drafters = 0}).needing_review;
    postgresql.run("postgres", "CREATE DATABASE raw TEMPLATE portal");
    Pgbench pgbench{folder / "pgbench", postgresql.url("raw"), submitters[0].unit, submitters[1].unit};

    const Child server{{program, "serve", "--demo", "--data", place.data.string(), "--database", place.database, "--listen",
                        fmt::format("127.0.0.1:{}", port)},
                       folder / "server.log"};
    server.wait_for(port, "/readyz");
    const auto slice = submitters.size() / slices;
    double seconds = 0, cpu_ms = 0;
    for (std::size_t from = 0; from + slice <= submitters.size(); from += slice) {
        pgbench.run(slice);
        std::size_t next = from;
        const auto served =
            serve(server,
                  {.port = port,
                   .connections = clients,
                   .requests = slice,
                   .request = [&](unsigned, std::size_t) { return std::string_view{submitters[next++].request}; }},
                  201);
        seconds += served.outcome.seconds;
        cpu_ms += served.cpu_ms / static_cast<double>(slices);
    }
    const double per_second = static_cast<double>(slice * slices) / seconds;
    const auto against =
        fmt::format("pgbench, the same statements as a pipeline from 16 connections, {:.0f} per s", pgbench.per_second());
    return {{"submit_postgresql", per_second, "per s", per_second / pgbench.per_second(), against},
            {"submit_postgresql_cpu_ms", cpu_ms, "ms", cpu_ms * pgbench.per_second() / 1000, "the time pgbench takes for one"}};
}

}  // namespace kuaiban::bench
