#include "casework/messages/find_another_way.hpp"

#include <algorithm>
#include <chrono>

#include "casework/reader.hpp"
#include "casework/review/case_file.hpp"
#include "crypto/crypto.hpp"

namespace kuaiban::casework {

namespace {

using namespace std::chrono_literals;
using domain::MessageState;

constexpr int at_once = 100;
constexpr auto between_relays = 24h;
constexpr auto relayed = "relay";

bool was_relayed_lately(Ledger& ledger, const Message& message, const domain::Mobile& to, Instant now) {
    return std::ranges::any_of(ledger.messages_of_case(message.case_id), [&](const Message& other) {
        return other.kind == relayed && other.to == to && other.queued_at > now - between_relays;
    });
}

/// To the spouse whose mobile it was not, if there is one: that there is news, not what it says.
std::optional<MessageQueued> ask_the_other(const Bench& bench, const CaseFile& file, const Message& message, Instant now) {
    const auto spouses = living_spouses(file.application);
    const auto reader = std::ranges::find(spouses, message.to, &domain::Spouse::mobile);
    const auto other = std::ranges::find_if(spouses, [&](const auto* spouse) { return spouse->mobile != message.to; });
    if (message.kind == relayed || reader == spouses.end() || other == spouses.end() ||
        was_relayed_lately(bench.ledger, message, (*other)->mobile, now))
        return std::nullopt;
    const auto [account_id, language] = reader_of(bench.ledger, (*other)->mobile);
    return MessageQueued{
        crypto::uuid7(),
        message.case_id,
        account_id,
        (*other)->mobile,
        relayed,
        bench.wording.say(language, "message.relay",
                          {{"name", std::string{(*reader)->name.reveal()}}, {"number", file.record.number.in_fours()}}),
        now};
}

void find_another_way(const Bench& bench, const Message& message, Instant now) {
    Changes changes{SecondWayTaken{message.id, now}};
    if (!message.case_id.empty()) {
        changes.push_back(EventRecorded{message.case_id, now, "system", "message-astray", "", "", message.kind, ""});
        if (const auto file = open_case_file(bench, message.case_id))
            if (auto relay = ask_the_other(bench, *file, message, now))
                changes.push_back(std::move(*relay));
    }
    bench.ledger.commit(changes);               // refused where another node was quicker
}

}  // namespace

int look_after_messages(const Bench& bench, MessageRecords& records, Instant now) {
    const auto silent = records.silent(now, at_once);
    Changes unknown;
    for (const auto& id : silent)
        unknown.push_back(MessageMoved{id, MessageState::Unknown, now});
    if (!unknown.empty())
        bench.ledger.commit(unknown);
    const auto astray = records.astray(at_once);
    for (const auto& message : astray)
        find_another_way(bench, message, now);
    return static_cast<int>(silent.size() + astray.size());
}

}  // namespace kuaiban::casework
