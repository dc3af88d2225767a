#pragma once

#include <cstdint>
#include <filesystem>
#include <string>
#include <vector>

#include "bench/portal/figures.hpp"
#include "kuaiban/paths.hpp"

namespace kuaiban::bench {

/// The portal on a PostgreSQL server of its own beside pgbench on the same server, slice by slice: submit_postgresql.
std::vector<Figure> measure_postgresql(const std::string& program, const Paths& paths, const std::filesystem::path& folder,
                                       std::uint16_t port, int submissions);

}  // namespace kuaiban::bench
