#pragma once

#include <cstdint>
#include <optional>
#include <vector>

#include "domain/calendar_date.hpp"
#include "domain/records.hpp"

namespace kuaiban::web {

/// How the installation is, for the system administrator: figures only, nothing of any case or person.
struct Health {
    struct RegisterState {
        domain::Register kind;
        bool down{};                            ///< taken down by an operator
        std::optional<domain::Instant> published_at;            ///< its snapshot; nothing: never imported
    };
    std::vector<RegisterState> registers;
    std::int64_t messages_queued{}, messages_late{};            ///< late: due for more than five minutes
    std::int64_t jobs_waiting{}, jobs_late{};
    std::uint32_t sealing_key{};                ///< number of the key that seals now
    std::uint64_t disk_free{}, disk_total{};    ///< bytes, of the data folder's disk
};

}  // namespace kuaiban::web
