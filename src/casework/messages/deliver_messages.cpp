#include "casework/messages/deliver_messages.hpp"

#include <algorithm>
#include <random>
#include <thread>

#include "casework/messages/report_secret.hpp"

namespace kuaiban::casework {

namespace {

using domain::MessageState;

constexpr int batch = 100;
constexpr std::int64_t lease_ms = 60'000;

std::vector<int> weights_of(const std::vector<MessageDelivery::Way>& ways) {
    std::vector<int> weights;
    for (const auto& way : ways)
        weights.push_back(way.weight);
    return weights;
}

AttemptState attempt_of(Handover answer) {
    switch (answer) {
    case Handover::Taken: return AttemptState::Accepted;
    case Handover::NotTaken: return AttemptState::NotTaken;
    case Handover::Unclear: return AttemptState::Unanswered;
    }
    return AttemptState::Unanswered;
}

}  // namespace

MessageDelivery::MessageDelivery(Ledger& ledger, std::vector<Way> ways, DeliveryPatience patience)
    : ledger_{ledger}, ways_{std::move(ways)}, patience_{patience}, weights_{weights_of(ways_)} {}

bool MessageDelivery::is_hopeless(const Message& message, Instant now) const {
    return message.attempts >= patience_.most_tries || (message.useless_after && now >= *message.useless_after);
}

int MessageDelivery::deliver(Instant now) {
    const auto due = ledger_.claim_messages(now, batch, lease_ms);
    Changes hopeless;
    std::vector<Errand> errands;
    for (const auto& message : due)
        if (is_hopeless(message, now))
            hopeless.push_back(MessageMoved{message.id, MessageState::Failed, now});
        else
            errands.push_back({&message, std::vector<bool>(ways_.size())});
    if (!hopeless.empty())
        ledger_.commit(hopeless);
    while (!errands.empty())
        ask(errands, now);
    return static_cast<int>(due.size());
}

/// Asks one gateway for each; leaves in `errands` those that another gateway may still take.
void MessageDelivery::ask(std::vector<Errand>& errands, Instant now) {
    const auto groups = choose_ways(errands, now);
    write_down(groups, now);
    settle(errands, groups, hand_over(groups), now);
}

std::vector<MessageDelivery::Group> MessageDelivery::choose_ways(std::vector<Errand>& errands, Instant now) {
    static thread_local std::mt19937_64 dice{std::random_device{}()};
    std::vector<Group> groups(ways_.size());
    for (auto& errand : errands) {
        errand.way = weights_.choose(errand.tried, dice(), now).value();
        errand.tried[errand.way] = true;
        errand.attempt_id = unguessable();
        errand.secret = unguessable();
        groups[errand.way].push_back(&errand);
    }
    return groups;
}

void MessageDelivery::write_down(const std::vector<Group>& groups, Instant now) {
    Changes asked;
    for (const auto& group : groups)
        for (const auto* errand : group)
            asked.push_back(GatewayAsked{errand->attempt_id, hash_of_report_secret(errand->secret), errand->message->id,
                                         std::string{ways_[errand->way].gateway->name()}, errand->message->attempts + 1, now,
                                         now + patience_.pause});
    ledger_.commit(asked);
}

/// Side by side, so that one gateway's time limit does not hold up the other's messages.
std::vector<std::vector<Handover>> MessageDelivery::hand_over(const std::vector<Group>& groups) {
    std::vector<std::vector<Handover>> answers(groups.size());
    std::vector<std::jthread> threads;
    for (std::size_t way = 0; way < groups.size(); ++way) {
        if (groups[way].empty())
            continue;
        answers[way].assign(groups[way].size(), Handover::Unclear);
        threads.emplace_back([&, way] {
            std::vector<Parcel> parcels;
            for (const auto* errand : groups[way])
                parcels.push_back({errand->message, "/delivery-reports/" + errand->attempt_id + "/" + errand->secret});
            try {
                answers[way] = ways_[way].gateway->hand_over(parcels);
            } catch (const std::exception&) {   // whatever broke, the gateway may have been told
            }
        });
    }
    threads.clear();
    return answers;
}

void MessageDelivery::settle(std::vector<Errand>& errands, const std::vector<Group>& groups,
                             const std::vector<std::vector<Handover>>& answers, Instant now) {
    Changes changes;
    std::vector<Errand> left;
    for (std::size_t way = 0; way < groups.size(); ++way) {
        const bool reports = ways_[way].gateway->reports();
        int taken = 0;
        for (std::size_t i = 0; i < groups[way].size(); ++i) {
            const auto& errand = *groups[way][i];
            const auto answer = answers[way].at(i);
            changes.push_back(GatewayAnswered{errand.attempt_id, attempt_of(answer), now});
            if (answer == Handover::Taken) {
                ++taken;
                changes.push_back(MessageMoved{errand.message->id, reports ? MessageState::Accepted : MessageState::Sent, now,
                                               reports ? std::optional{now + patience_.silence} : std::nullopt});
            } else if (answer == Handover::NotTaken && std::ranges::find(errand.tried, false) != errand.tried.end()) {
                left.push_back(errand);
            } else if (errand.message->attempts + 1 >= patience_.most_tries) {
                changes.push_back(MessageMoved{errand.message->id, MessageState::Failed, now});
            }
        }
        weights_.record(way, taken, static_cast<int>(groups[way].size()) - taken, now);
    }
    ledger_.commit(changes);
    errands = std::move(left);
}

}  // namespace kuaiban::casework
