#pragma once

#include <map>
#include <mutex>
#include <optional>
#include <string>

#include "casework/ports.hpp"
#include "definition/divisions.hpp"

namespace kuaiban::casework {

/// How long cases that needed a person took at an office, in working days, over the last ninety days: from the quarter that was
/// quickest to the tenth that was slowest. Honest: nothing is said before there are ten.
struct WaitingTime {
    int from{}, to{};                           ///< working days after the day of submission; 0: the same day
    int cases{};
};

/// Asked before every submission, so kept for ten minutes each.
class WaitingTimes {
public:
    explicit WaitingTimes(Ledger& ledger) : ledger_{ledger} {}

    /// Nothing where fewer than ten cases were finished. From any thread.
    std::optional<WaitingTime> of(const definition::Divisions& divisions, const std::string& service,
                                  const domain::DivisionCode& office, Instant now);

private:
    struct Known {
        Instant read_at;
        std::optional<WaitingTime> time;
    };
    std::optional<WaitingTime> read(const definition::Divisions& divisions, const std::string& service,
                                    const domain::DivisionCode& office, Instant now);

    Ledger& ledger_;
    std::mutex mutex_;
    std::map<std::string, Known, std::less<>> known_;
};

}  // namespace kuaiban::casework
