#pragma once

#include "casework/ports.hpp"

namespace kuaiban::casework {

/// At most `most` wrong guesses a key within `window`, counted in the ledger: asking another node is no way round it.
class GuessLimit {
public:
    GuessLimit(Ledger& ledger, std::string_view kind, int most, std::chrono::milliseconds window)
        : ledger_{ledger}, kind_{kind}, most_{most}, window_{window} {}

    bool allows(std::string_view key, Instant now) const { return ledger_.attempts_failed(kind_, key, now) < most_; }
    void count(std::string_view key, Instant now) {
        ledger_.commit({AttemptFailed{std::string{kind_}, std::string{key}, now, now + window_}});
    }

private:
    Ledger& ledger_;
    std::string_view kind_;                     ///< a constant
    int most_;
    std::chrono::milliseconds window_;
};

}  // namespace kuaiban::casework
