#include <boost/json.hpp>

#include <algorithm>

#include "casework/counter/at_counter.hpp"
#include "casework/counter/look_up.hpp"
#include "casework/draft_document.hpp"
#include "casework/prefill.hpp"
#include "crypto/crypto.hpp"

namespace kuaiban::casework {

namespace {

namespace json = boost::json;
using domain::Refusal;
using domain::Refusals;
using domain::ResidentId;
using enum domain::RefusalCode;

Refusals faults_of(const Bench& bench, const Officer& officer, const WhoIsHere& who) {
    Refusals refusals;
    if (!who.mobile)
        refusals.push_back({Required, "mobile"});
    if (!who.woman && !who.man)
        refusals.push_back({Required, "woman"});
    if (who.woman && who.woman->sex() != domain::Sex::Female)
        refusals.push_back({IdNumberWrongSex, "woman"});
    if (who.man && who.man->sex() != domain::Sex::Male)
        refusals.push_back({IdNumberWrongSex, "man"});
    for (const auto* person : {&who.woman, &who.man})
        if (*person && bench.ledger.is_officer(officer.id, **person))
            refusals.push_back({OwnCase});
    if (!bench.catalogue.divisions().office(officer.office))
        refusals.push_back({OfficeUnknown});
    return refusals;
}

void put(json::object& section, std::string_view name, const std::string& value) {
    if (!value.empty())
        section[name] = value;
}

/// Registers may name a place outside the city down to its village; the form asks for the county.
std::string as_the_form_asks(const definition::Divisions& divisions, const std::string& place) {
    const auto code = domain::DivisionCode::parse(place);
    return code && !code->is_in_city(divisions.city_prefix()) ? std::string{code->county()} : place;
}

json::object section_of(const KnownFacts& known, const ResidentId& person, const definition::Divisions& divisions) {
    json::object section{{"id_number", person.reveal()}};
    if (const auto& household = known.household) {
        put(section, "name", household->name);
        put(section, "ethnicity", household->ethnicity);
        put(section, "household_division", as_the_form_asks(divisions, household->household_division));
    }
    if (const auto& marriage = known.marriage) {
        put(section, "marital_status", marriage->marital_status);
        put(section, "marital_event_on", marriage->marital_event_on);
        put(section, "marriage_certificate_number", marriage->certificate_number);
    }
    put(section, "mobile", known.mobile);
    return section;
}

json::object entry_of(const KnownFacts::Child& child) {
    json::object entry;
    put(entry, "name", child.name);
    put(entry, "sex", child.sex);
    put(entry, "born_on", child.born_on);
    put(entry, "id_number", child.id_number);
    put(entry, "birth_certificate_number", child.birth_certificate_number);
    put(entry, "relation", child.relation);
    return entry;
}

void add_children(json::array& children, const KnownFacts& known) {
    for (const auto& child : known.children) {
        auto entry = entry_of(child);
        if (std::ranges::find(children, json::value(entry)) == children.end())
            children.emplace_back(std::move(entry));
    }
}

/// What is typed beforehand. Registers' facts only where the mobile is proven to be one of theirs: whoever reads the account's
/// messages sees the draft.
DraftDocument filled_in(const Bench& bench, WhoIsHere who, const Account& account, Instant now) {
    DraftDocument document;
    const auto is_theirs = [&](const std::optional<ResidentId>& person) {
        return person &&
               ((account.person && account.person->id_number == *person) || has_mobile(bench.registers, account.mobile, *person));
    };
    const bool known = is_theirs(who.woman) || is_theirs(who.man);
    if (known && who.woman.has_value() != who.man.has_value()) {
        const auto spouse = spouse_of(bench.registers, who.woman ? *who.woman : *who.man);
        if (spouse)
            (who.woman ? who.man : who.woman) = spouse->id_number;
    }
    json::array children;
    for (const auto& [name, person] : {std::pair{"woman", who.woman}, std::pair{"man", who.man}}) {
        if (!person)
            continue;
        document.typed[name] = json::object{{"id_number", person->reveal()}};
        if (!known)
            continue;
        const auto facts = known_facts(bench.registers, *person, now);
        document.typed[name] = section_of(facts, *person, bench.catalogue.divisions());
        add_children(children, facts);
    }
    if (!children.empty())
        document.typed["children"] = std::move(children);
    return document;
}

/// The account of the mobile: its owner's, or a new one nobody has a password to.
std::expected<Account, Refusal> account_for(Ledger& ledger, const WhoIsHere& who, Instant now) {
    if (!ledger.account_of(*who.mobile))        // opened at the same moment elsewhere: then it is there now
        ledger.commit({AccountOpened{crypto::uuid7(), *who.mobile, "", "zh-CN", now}});
    auto account = ledger.account_of(*who.mobile).value();
    const auto is = [&](const std::optional<ResidentId>& person) { return person && account.person->id_number == *person; };
    if (account.person && !is(who.woman) && !is(who.man))
        return std::unexpected{Refusal{AccountOfAnother, "mobile"}};
    return account;
}

}  // namespace

std::expected<std::string, Refusals> begin_at_counter(const Bench& bench, const Officer& officer, const WhoIsHere& who,
                                                      std::string_view service, Instant now) {
    const auto* item = bench.catalogue.find(service);
    if (!item || !item->version_on(domain::china_date(now)))
        return std::unexpected{Refusals{{item ? ServiceNotInForce : ServiceUnknown, "service"}}};
    if (auto refusals = faults_of(bench, officer, who); !refusals.empty())
        return std::unexpected{std::move(refusals)};
    const auto account = account_for(bench.ledger, who, now);
    if (!account)
        return std::unexpected{Refusals{account.error()}};
    const auto id = crypto::uuid7();
    const auto office = officer.office.padded();
    bench.ledger.commit({DraftOpened{id, account->id, std::string{service}, office.substr(0, 6), office,
                                     filled_in(bench, who, *account, now).to_json(), now},
                         OfficerEventRecorded{officer.id, now, officer.id, "draft-begun", "", office, "at-counter", ""}});
    return id;
}

}  // namespace kuaiban::casework
