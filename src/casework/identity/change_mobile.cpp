#include "casework/identity/change_mobile.hpp"

#include <boost/json.hpp>

namespace kuaiban::casework {

namespace {

using domain::Refusal;
using enum domain::RefusalCode;

std::string detail_of(const MobileChange& wanted) {
    return boost::json::serialize(
        boost::json::object{{"shown", wanted.shown}, {"name", std::string{wanted.person.name.reveal()}}});
}

}  // namespace

std::expected<Account, Refusal> ChangeMobile::account_to_move(const ProvedPerson& person, const domain::Mobile& to) {
    const auto known = records_.accounts_of(person.id_number);
    if (known.empty())
        return std::unexpected{Refusal{PersonWithoutAccount, "id_number"}};
    if (known.front().mobile == to)
        return std::unexpected{Refusal{MobileUnchanged, "mobile"}};
    const auto there = ledger_.account_of(to);
    if (there && there->person && there->person->id_number != person.id_number)
        return std::unexpected{Refusal{MobileOfAnother, "mobile"}};
    return known.front();
}

std::optional<Refusal> ChangeMobile::may_move(const ProvedPerson& person, const domain::Mobile& to) {
    auto found = account_to_move(person, to);
    return found ? std::nullopt : std::optional{std::move(found.error())};
}

std::optional<Refusal> ChangeMobile::move(const MobileChange& wanted, Instant now) {
    const auto& to = wanted.mobile.mobile;
    const auto found = account_to_move(wanted.person, to);
    if (!found)
        return found.error();
    Changes changes{wanted.mobile.used};
    if (const auto second = ledger_.account_of(to))
        changes.insert(changes.end(), {OtherSessionsEnded{second->id, ""}, AccountFolded{second->id, to, found->id, now}});
    const auto tell = [&](const domain::Mobile& number, std::string_view key) {
        changes.push_back(MessageQueued{crypto::uuid7(), "", found->id, number, "mobile-changed",
                                        wording_.say(found->language, key, {{"mobile", to.masked()}}), now});
    };
    changes.insert(changes.end(), {AccountMobileChanged{found->id, found->mobile, to, now},
                                   PersonVerified{found->id, wanted.person.name, wanted.person.id_number, now},
                                   OtherSessionsEnded{found->id, ""}});
    tell(found->mobile, "message.mobile-given-up");
    tell(to, "message.mobile-taken-over");
    const bool at_counter = !wanted.officer_id.empty();
    changes.push_back(AccountEventRecorded{found->id, now, at_counter ? wanted.officer_id : found->id, "mobile-changed",
                                           wanted.by, at_counter ? detail_of(wanted) : std::string{}});
    if (at_counter)
        changes.push_back(
            OfficerEventRecorded{wanted.officer_id, now, wanted.officer_id, "moved-a-mobile", "", "", "", detail_of(wanted)});
    if (const auto missed = ledger_.commit(changes))
        return Refusal{*missed, "code"};
    return std::nullopt;
}

}  // namespace kuaiban::casework
