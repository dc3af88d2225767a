#include "casework/messages/delivery_report.hpp"

#include <boost/json.hpp>

#include <charconv>

#include "casework/messages/report_secret.hpp"
#include "casework/strict_json.hpp"
#include "crypto/crypto.hpp"

namespace kuaiban::casework {

std::optional<AttemptState> read_kannel_status(std::string_view status) {
    int bits = 0;
    const auto* const end = status.data() + status.size();
    const auto [stop, wrong] = std::from_chars(status.data(), end, bits);
    if (wrong != std::errc{} || stop != end)
        return std::nullopt;
    switch (bits) {
    case 1: return AttemptState::Delivered;
    case 2:
    case 16: return AttemptState::Failed;
    case 4:
    case 8:
    case 32: return AttemptState::Sent;
    default: return std::nullopt;
    }
}

std::optional<AttemptState> read_provider_report(std::string_view body) {
    const auto report = parse_strict_json(body);
    const auto* const object = report ? report->if_object() : nullptr;
    const auto* const status = object ? object->if_contains("status") : nullptr;
    if (!status || !status->is_string())
        return std::nullopt;
    const auto said = attempt_state(std::string_view{status->get_string()});
    return said && *said >= AttemptState::Sent ? said : std::nullopt;
}

bool take_delivery_report(Ledger& ledger, MessageRecords& records, std::string_view attempt_id, std::string_view secret,
                          AttemptState said, std::chrono::milliseconds silence, Instant now) {
    const auto attempt = records.attempt(attempt_id);
    const auto hash = hash_of_report_secret(secret);
    if (!attempt || !crypto::equal_in_constant_time(attempt->report_hash, hash))
        return false;
    if (said > attempt->state)
        ledger.commit({DeliveryReported{attempt->id, attempt->message_id, said, now,
                                        said == AttemptState::Sent ? std::optional{now + silence} : std::nullopt}});
    return true;
}

}  // namespace kuaiban::casework
