#include "casework/one_time_codes.hpp"

#include <algorithm>
#include <chrono>

namespace kuaiban::casework {

namespace {

using namespace std::chrono_literals;

constexpr auto lifetime = 10min;
constexpr auto nodes_differ = 1min;             ///< so much one node's clock may be behind another's
constexpr int most_tries = 5;
constexpr int most_an_hour = 5;
constexpr int most_a_day = 10;
constexpr int most_an_hour_from_one_address = 30;

std::string digits_only(std::string_view text) {
    std::string digits;
    std::ranges::copy_if(text, std::back_inserter(digits), [](char c) { return c >= '0' && c <= '9'; });
    return digits;
}

}  // namespace

std::string OneTimeCodes::hash_of(std::string_view id, std::string_view digits) const {
    const auto keyed = keys_.keyed_hash("one-time-code", std::string{id} + ":" + std::string{digits});
    return crypto::hex({reinterpret_cast<const char*>(keyed.data()), keyed.size()});
}

std::expected<std::string, domain::Refusal> OneTimeCodes::send(const CodeWanted& wanted, Instant now, bool really) {
    const bool too_many = ledger_.codes_sent_to(wanted.to, now - 1h) >= most_an_hour ||
                          ledger_.codes_sent_to(wanted.to, now - 24h) >= most_a_day ||
                          ledger_.codes_sent_from(wanted.remote_address, now - 1h) >= most_an_hour_from_one_address;
    if (too_many)
        return std::unexpected{domain::Refusal{domain::RefusalCode::TooManyCodes, "mobile", {{"minutes", "60"}}}};

    const auto id = crypto::uuid7();
    const auto digits = crypto::random_digits(6);
    Changes changes{CodeIssued{id, wanted.purpose, wanted.to, really ? hash_of(id, digits) : hash_of(id, "never"),
                               wanted.bound_to, wanted.remote_address, now, now + lifetime}};
    if (really) {
        auto values = wanted.values;
        values["code"] = digits;
        values["minutes"] = "10";
        changes.push_back(MessageQueued{crypto::uuid7(), "", "", wanted.to, "code",
                                        wording_.say(wanted.language, wanted.text, values), now, now + lifetime});
    }
    ledger_.commit(changes);
    return id;
}

std::expected<OneTimeCodes::Proof, domain::Refusal> OneTimeCodes::check(std::string_view id, std::string_view digits,
                                                                        std::string_view purpose, std::string_view bound_to,
                                                                        Instant now) {
    const auto no = [](domain::RefusalCode code) { return std::unexpected{domain::Refusal{code, "code"}}; };
    const auto code = ledger_.code(id);
    if (!code || code->purpose != purpose || !crypto::equal_in_constant_time(code->bound_to, bound_to))
        return no(domain::RefusalCode::CodeWrong);
    const bool is_of_the_future = now + nodes_differ < code->issued_at;  // the clock went back: nobody knows what is over
    if (code->used_at || now >= code->expires_at || is_of_the_future)
        return no(domain::RefusalCode::CodeExpired);
    if (code->tries >= most_tries)
        return no(domain::RefusalCode::TooManyTries);
    if (!crypto::equal_in_constant_time(code->code_hash, hash_of(id, digits_only(digits)))) {
        const auto missed = ledger_.commit({CodeTried{code->id, most_tries}});      // others may be guessing at the same time
        return no(missed.value_or(domain::RefusalCode::CodeWrong));
    }
    return Proof{code->mobile, CodeUsed{code->id, now, most_tries}};
}

}  // namespace kuaiban::casework
