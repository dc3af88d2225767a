#include "kuaiban/demo/register_rows.hpp"

#include "registers/snapshot_rows.hpp"

namespace kuaiban::demo {
namespace {

const std::string& recorded(const std::string& in_the_register, const std::string& declared) {
    return in_the_register.empty() ? declared : in_the_register;
}

class Clerk {
public:
    Clerk(domain::CalendarDate as_of, RegisterRows& rows) : as_of_{as_of.iso()}, rows_{rows} {}

    void person(const Person& p) {
        rows_.households.push_back(
            {.id_number = id(p),
             .name = recorded(p.recorded_name, p.name),
             .sex = p.sex,
             .born_on = p.born_on,
             .ethnicity = p.ethnicity,
             .household_division = p.household_division,
             .kind = domain::HouseholdRecord::Kind::Family,
             .status = p.recorded_deceased ? domain::HouseholdRecord::Status::Deceased : domain::HouseholdRecord::Status::Normal,
             .as_of = as_of_});
        if (p.residence_since)
            rows_.residences.push_back({.id_number = id(p),
                                        .division = p.residence_division,
                                        .since = p.residence_since,
                                        .status = domain::ResidenceRecord::Status::Current,
                                        .as_of = as_of_});
        if (!p.mobile.empty())
            rows_.mobiles.push_back({.mobile = p.mobile,
                                     .id_number = p.id_number,
                                     .name = p.name,
                                     .status = domain::MobileRecord::Status::Active,
                                     .as_of = as_of_});
    }

    void marriage(const Person& man, const Person& woman, const std::string& number, domain::CalendarDate on,
                  domain::MarriageRecord::Status status, std::optional<domain::CalendarDate> ended_on) {
        rows_.marriages.push_back({.certificate_number = number,
                                   .husband_id = id(man),
                                   .wife_id = id(woman),
                                   .registered_on = on,
                                   .status = status,
                                   .ended_on = ended_on,
                                   .authority_division = number.substr(1, 6),
                                   .as_of = as_of_});
    }

    void child(const Child& c, const std::string& mother, const std::string& father, const std::string& lives_in) {
        const bool adopted = c.relation == "adopted";
        rows_.births.push_back({.birth_certificate_number = adopted ? c.adoption_number : c.birth_certificate_number,
                                .child_name = c.name,
                                .child_id = c.id_number,
                                .sex = c.sex,
                                .born_on = c.born_on,
                                .mother_id = mother,
                                .father_id = father,
                                .kind = adopted ? domain::BirthRecord::Kind::Adoption : domain::BirthRecord::Kind::Birth,
                                .status = domain::BirthRecord::Status::Normal,
                                .as_of = as_of_});
        if (!c.id_number.empty())
            rows_.households.push_back({.id_number = c.id_number,
                                        .name = c.name,
                                        .sex = c.sex,
                                        .born_on = c.born_on,
                                        .ethnicity = "01",
                                        .household_division = lives_in,
                                        .kind = domain::HouseholdRecord::Kind::Family,
                                        .status = domain::HouseholdRecord::Status::Normal,
                                        .as_of = as_of_});
    }

    static const std::string& id(const Person& p) { return recorded(p.recorded_id, p.id_number); }

private:
    std::string as_of_;
    RegisterRows& rows_;
};

domain::MarriageRecord::Status state_of_marriage(const Couple& couple) {
    using enum domain::MarriageRecord::Status;
    if (couple.woman.marital_status == domain::MaritalStatus::Divorced)
        return Divorced;
    return couple.woman.marital_status == domain::MaritalStatus::Widowed ? Widowed : Married;
}

template <class Record>
void publish_one(const std::vector<Record>& records, casework::SnapshotStore& store, const crypto::KeyRing& keys,
                 domain::Instant at) {
    constexpr auto kind = registers::register_of<Record>();
    const auto generation = store.begin(kind);
    std::vector<casework::SnapshotStore::SealedRow> rows;
    rows.reserve(records.size());
    for (const auto& record : records)
        rows.push_back(registers::seal_row(keys, record));
    store.append(generation, std::move(rows));
    store.publish(kind, generation, at);
}

}  // namespace

void enter(const Couple& couple, domain::CalendarDate as_of, RegisterRows& rows) {
    Clerk clerk{as_of, rows};
    const auto &woman = couple.woman, &man = couple.man;
    clerk.person(woman);
    clerk.person(man);
    if (woman.marital_status != domain::MaritalStatus::NeverMarried) {
        const auto status = state_of_marriage(couple);
        clerk.marriage(man, woman, woman.marriage_certificate_number, couple.married_on, status,
                       status == domain::MarriageRecord::Status::Married ? std::nullopt : woman.marital_event_on);
    }
    for (const auto& past : couple.past) {
        const bool with_each_other = past.woman.id_number == woman.id_number && past.man.id_number == man.id_number;
        if (!with_each_other)
            clerk.person(past.woman.id_number == woman.id_number ? past.man : past.woman);
        clerk.marriage(past.man, past.woman, past.certificate_number, past.registered_on, past.status, past.ended_on);
    }
    for (const auto& child : couple.children)
        clerk.child(child, child.relation == "man" ? child.other_parent_id : Clerk::id(woman),
                    child.relation == "woman" ? child.other_parent_id : Clerk::id(man), woman.household_division);
    rows.certificates.insert(rows.certificates.end(), couple.earlier_certificates.begin(), couple.earlier_certificates.end());
}

void publish(const RegisterRows& rows, casework::SnapshotStore& store, const crypto::KeyRing& keys, domain::Instant at) {
    publish_one(rows.households, store, keys, at);
    publish_one(rows.residences, store, keys, at);
    publish_one(rows.marriages, store, keys, at);
    publish_one(rows.births, store, keys, at);
    publish_one(rows.certificates, store, keys, at);
    publish_one(rows.mobiles, store, keys, at);
}

}  // namespace kuaiban::demo
