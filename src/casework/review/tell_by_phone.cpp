#include "casework/review/tell_by_phone.hpp"

#include <boost/json.hpp>

namespace kuaiban::casework {

namespace {

using domain::Refusal;
using enum domain::RefusalCode;

std::expected<Undelivered, Refusal> find(UndeliveredMessages& messages, const Officer& officer, std::string_view message_id) {
    auto found = messages.undelivered(message_id);
    const auto office = found ? domain::DivisionCode::parse(found->office) : std::unexpected{Refusal{NotFound}};
    if (!office)
        return std::unexpected{Refusal{NotFound}};
    if (!domain::may(officer.role, domain::Action::DoToDos, domain::area_of(*office, officer.office)))
        return std::unexpected{Refusal{NotAllowed}};
    return *std::move(found);
}

EventRecorded event(const Undelivered& undelivered, const Officer& officer, std::string kind, Instant now) {
    const boost::json::object detail{{"officer", officer.name}, {"office", officer.office.text()}};
    return {undelivered.message.case_id, now, officer.id, std::move(kind), "", "", "", boost::json::serialize(detail)};
}

}  // namespace

std::expected<Undelivered, Refusal> open_call(Ledger& ledger, UndeliveredMessages& messages, const Officer& officer,
                                              std::string_view message_id, Instant now) {
    auto found = find(messages, officer, message_id);
    if (found)
        ledger.commit({event(*found, officer, "viewed", now)});
    return found;
}

std::optional<Refusal> told_by_phone(Ledger& ledger, UndeliveredMessages& messages, const Officer& officer,
                                     std::string_view message_id, Instant now) {
    const auto found = find(messages, officer, message_id);
    if (!found)
        return found.error();
    const auto missed =
        ledger.commit({MessagePhoned{found->message.id, officer.id, now}, event(*found, officer, "told-by-phone", now)});
    return missed ? std::optional{Refusal{*missed}} : std::nullopt;
}

}  // namespace kuaiban::casework
