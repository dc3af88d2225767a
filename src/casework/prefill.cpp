#include "casework/prefill.hpp"

#include <algorithm>

namespace kuaiban::casework {

namespace {

using domain::BirthRecord;
using domain::HouseholdRecord;
using domain::MarriageRecord;

std::string iso(const std::optional<domain::CalendarDate>& date) {
    return date ? date->iso() : std::string{};
}

std::optional<domain::ResidentId> full_number(const std::string& recorded) {
    if (auto id = domain::ResidentId::parse(recorded))
        return *id;
    if (auto id = domain::ResidentId::from_fifteen(recorded))
        return *id;
    return std::nullopt;
}

/// Old registers hold placeholders for characters they could not write: then nothing, for people to type it.
std::string offered_name(const std::string& recorded) {
    return domain::PersonName::parse(recorded) ? recorded : std::string{};
}

std::optional<KnownFacts::Household> household_of(const domain::Answer<HouseholdRecord>& answer,
                                                  const domain::ResidentId& person) {
    const auto row = std::ranges::find(answer.records, HouseholdRecord::Status::Normal, &HouseholdRecord::status);
    if (row == answer.records.end() || offered_name(row->name).empty())
        return std::nullopt;
    const auto division = domain::DivisionCode::parse(row->household_division);
    const auto ethnicity = domain::Ethnicity::parse(row->ethnicity);
    if (!division || !ethnicity)
        return std::nullopt;
    return KnownFacts::Household{row->name, std::string{person.reveal()}, ethnicity->code(), std::string{division->text()}};
}

/// 初婚、再婚、复婚 are not recorded as such: they follow from the marriages that came before.
std::string marital_status(const std::vector<MarriageRecord>& marriages, const MarriageRecord& current) {
    const auto earlier = [&](const MarriageRecord& other) { return other.registered_on < current.registered_on; };
    const auto same_couple = [&](const MarriageRecord& other) {
        return earlier(other) && other.husband_id == current.husband_id && other.wife_id == current.wife_id;
    };
    if (std::ranges::any_of(marriages, same_couple))
        return "remarried_same_spouse";
    return std::ranges::any_of(marriages, earlier) ? "remarried" : "first_marriage";
}

/// An annulled marriage never was one.
std::vector<MarriageRecord> marriages_that_were(std::vector<MarriageRecord> records) {
    std::erase_if(records, [](const MarriageRecord& record) { return record.status == MarriageRecord::Status::Annulled; });
    return records;
}

const MarriageRecord* latest_of(const std::vector<MarriageRecord>& marriages) {
    const auto latest = std::ranges::max_element(marriages, {}, &MarriageRecord::registered_on);
    return latest == marriages.end() ? nullptr : &*latest;
}

std::optional<Spouse> other_in(Registers& registers, const MarriageRecord& marriage, const domain::ResidentId& person) {
    auto id = full_number(person.sex() == domain::Sex::Female ? marriage.husband_id : marriage.wife_id);
    if (!id)
        return std::nullopt;
    const auto household = registers.households_of(*id);
    return Spouse{std::move(*id), household.records.empty() ? std::string{} : offered_name(household.records.front().name)};
}

std::optional<KnownFacts::Marriage> marriage_of(Registers& registers, const domain::Answer<MarriageRecord>& answer,
                                                const domain::ResidentId& person) {
    const auto marriages = marriages_that_were(answer.records);
    const auto* latest = latest_of(marriages);
    if (!latest)
        return std::nullopt;
    const bool current = latest->status == MarriageRecord::Status::Married;
    const auto spouse = other_in(registers, *latest, person);
    const std::string status = current ? marital_status(marriages, *latest)
                                       : (latest->status == MarriageRecord::Status::Widowed ? "widowed" : "divorced");
    return KnownFacts::Marriage{status,
                                iso(current ? latest->registered_on : latest->ended_on),
                                latest->certificate_number,
                                spouse ? spouse->name : std::string{},
                                spouse ? std::string{spouse->id_number.reveal()} : std::string{},
                                current};
}

/// Both: of the person and today's spouse. A child with somebody else is the person's own.
std::string relation_of(const BirthRecord& birth, const domain::ResidentId& person,
                        const std::optional<domain::ResidentId>& spouse) {
    if (birth.kind == BirthRecord::Kind::Adoption)
        return "adopted";
    const bool is_mother = person.sex() == domain::Sex::Female;
    const auto other = full_number(is_mother ? birth.father_id : birth.mother_id);
    if (other && spouse && *other == *spouse)
        return "both";
    return is_mother ? "woman" : "man";
}

std::vector<KnownFacts::Child> children_of(const domain::Answer<BirthRecord>& answer, const domain::ResidentId& person,
                                           const std::optional<domain::ResidentId>& spouse) {
    std::vector<KnownFacts::Child> children;
    for (const auto& birth : answer.records)
        if (birth.status == BirthRecord::Status::Normal && birth.sex && birth.born_on)
            children.push_back({offered_name(birth.child_name), std::string{domain::name_of(*birth.sex)}, birth.born_on->iso(),
                                birth.child_id, birth.birth_certificate_number, relation_of(birth, person, spouse)});
    std::ranges::stable_sort(children, {}, &KnownFacts::Child::born_on);
    return children;
}

}  // namespace

KnownFacts known_facts(Registers& registers, const domain::ResidentId& person, Instant now) {
    const auto households = registers.households_of(person);
    const auto marriages = registers.marriages_of(person);
    const auto births = registers.births_of(person);
    KnownFacts facts;
    facts.household = household_of(households, person);
    facts.marriage = marriage_of(registers, marriages, person);
    facts.children = children_of(births, person, spouse_on_record(facts));
    if (const auto mobile = mobile_on_record(registers, person))
        facts.mobile = mobile->reveal();
    facts.registers_silent = !households.answered || !marriages.answered || !births.answered;
    facts.asked_at = now;
    return facts;
}

std::optional<Spouse> spouse_of(Registers& registers, const domain::ResidentId& person) {
    const auto marriages = marriages_that_were(registers.marriages_of(person).records);
    const auto* latest = latest_of(marriages);
    if (!latest || latest->status != MarriageRecord::Status::Married)
        return std::nullopt;
    return other_in(registers, *latest, person);
}

std::optional<domain::ResidentId> spouse_on_record(const KnownFacts& facts) {
    if (!facts.marriage || !facts.marriage->is_current)
        return std::nullopt;
    return full_number(facts.marriage->spouse_id);
}

std::optional<domain::Mobile> mobile_on_record(Registers& registers, const domain::ResidentId& person) {
    for (const auto& record : registers.mobiles_of(person).records)
        if (record.status == domain::MobileRecord::Status::Active)
            if (auto mobile = domain::Mobile::parse(record.mobile))
                return *mobile;
    return std::nullopt;
}

}  // namespace kuaiban::casework
