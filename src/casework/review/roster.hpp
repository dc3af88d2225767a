#pragma once

#include <chrono>
#include <map>
#include <mutex>
#include <string>
#include <vector>

#include "casework/ports.hpp"

namespace kuaiban::casework {

/// Who answers for the next case of an office: of its clerks and reviewers the one with the fewest open cases. Where it has
/// none, its head; where nobody sits there, the next office up the tree, to the city. What it read is believed for a while, so
/// that submitting does not count cases: fairness is approximate, that somebody is named is not.
class Roster {
public:
    explicit Roster(Ledger& ledger, std::chrono::milliseconds believed_for = std::chrono::seconds{30})
        : ledger_{ledger}, believed_for_{believed_for} {}

    /// The officer's id; empty where nobody is appointed from this office up to the city. From any thread.
    std::string next(const domain::DivisionCode& office, Instant now);
    /// Somebody was appointed, moved or dismissed: who sits where is read anew.
    void forget();

private:
    struct Seat {
        std::string officer_id;
        int open_cases;
    };
    struct Office {
        Instant read_at;
        std::vector<Seat> seats;
    };
    std::vector<Seat> read_seats(domain::DivisionCode office);

    Ledger& ledger_;
    std::chrono::milliseconds believed_for_;
    std::mutex mutex_;
    std::map<std::string, Office, std::less<>> offices_;
};

}  // namespace kuaiban::casework
