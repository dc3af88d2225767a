#include "kuaiban/demo/ordinary_couples.hpp"

#include <algorithm>
#include <array>
#include <map>

#include <fmt/core.h>

#include "kuaiban/demo/couple_maker.hpp"
#include "kuaiban/demo/names.hpp"

namespace kuaiban::demo {
namespace {

using domain::CalendarDate;
using domain::MaritalStatus;
using domain::Sex;

constexpr std::uint64_t seed = 20'211'201;

// Nothing that makes a person or a marriage happens after this day, so that numbers stay the same whenever the city is made.
const CalendarDate& horizon() {
    static const auto last = day(2024, 6, 30);
    return last;
}

class Chronicle {
public:
    Chronicle(const Places& places, NumberDesk& desk, CalendarDate today) : places_{places}, desk_{desk}, today_{today} {
        for (const auto& village : places.villages)
            by_district_[village.code.substr(0, 6)].push_back(&village);
    }

    Couple couple(std::size_t nth) {
        auto& villages = std::next(by_district_.begin(), static_cast<std::ptrdiff_t>(nth % by_district_.size()))->second;
        const auto& home = *villages[dice_.next() % villages.size()];
        const bool outsiders = dice_.chance(9), again = !outsiders && dice_.chance(12);

        Couple c{.woman = person(Sex::Female, dice_.between(again ? 1982 : 1986, again ? 1992 : 1999), home),
                 .man = person(Sex::Male, 0, home),
                 .married_on = horizon()};
        c.man = person(Sex::Male, std::clamp(static_cast<int>(c.woman.born_on.ymd().year()) + dice_.between(-2, 5), 1978, 2000),
                       home);
        settle(c, home, outsiders);
        c.married_on = wedding_day(c, again);
        marry(c, again);
        raise_children(c);
        expect_one_more(c);
        age_the_records(c);
        c.office = c.woman.residence_division.substr(0, 9) + "000";
        return c;
    }

private:
    Person person(Sex sex, int year, const Village& home) {
        const auto born = day(year == 0 ? 1990 : year, static_cast<unsigned>(dice_.between(1, 12)),
                              static_cast<unsigned>(dice_.between(1, 28)));
        const auto ethnicity = ethnicity_in(home.code.substr(0, 6));
        return {.name = full_name(dice_, sex, ethnicity), .sex = sex, .born_on = born, .ethnicity = ethnicity};
    }

    // 土家族 and 苗族 live in the south-east of the city; others are few everywhere.
    std::string ethnicity_in(const std::string& district) {
        static constexpr std::array<std::string_view, 5> south_east{"500114", "500240", "500241", "500242", "500243"};
        if (std::ranges::find(south_east, district) != south_east.end() && dice_.chance(65))
            return dice_.chance(district == "500243" ? 25 : 75) ? "15" : "06";
        if (!dice_.chance(3))
            return "01";
        static constexpr std::array<std::string_view, 5> few{"03", "04", "05", "07", "06"};
        return std::string{dice_.one_of(std::span<const std::string_view>{few})};
    }

    std::string house_number() {
        return fmt::format("{}号{}-{}", dice_.between(1, 180), dice_.between(1, 32), dice_.between(1, 8));
    }

    void settle(Couple& c, const Village& home, bool outsiders) {
        const bool man_is_outsider = outsiders || dice_.chance(15);
        settle(c.woman, home, outsiders);
        settle(c.man, home, man_is_outsider);
        // Some live elsewhere in the city than they are registered.
        if (!outsiders && dice_.chance(15)) {
            const auto& elsewhere = places_.villages[dice_.next() % places_.villages.size()];
            for (auto* p : {&c.woman, &c.man}) {
                p->residence_division = elsewhere.code;
                p->residence_address = house_number();
                p->residence_since = horizon().plus_days(-dice_.between(30, 900));
            }
        }
    }

    void settle(Person& p, const Village& home, bool outsider) {
        p.residence_division = home.code;
        p.residence_address = house_number();
        p.mobile = desk_.mobile();
        if (outsider) {
            const auto& county = dice_.one_of(std::span<const County>{dice_.chance(80) ? places_.neighbours : places_.farther});
            p.household_division = county.code;
            p.household_address = fmt::format("人民路{}号", dice_.between(1, 200));
            p.residence_since = horizon().plus_days(-dice_.between(60, 1500));
        } else {
            p.household_division = p.residence_division;
            p.household_address = p.residence_address;
        }
        p.id_number = desk_.resident_id(birth_area(p), p.born_on, p.sex, dice_.between(0, 400));
    }

    // Where somebody was born need not be where the household is now; numbers of before 1997 begin with Sichuan's codes.
    std::string birth_area(const Person& p) {
        static constexpr std::array<std::string_view, 4> retired{"510212", "510202", "510211", "512301"};
        if (static_cast<int>(p.born_on.ymd().year()) < 1997 && p.household_division.starts_with("50") && dice_.chance(40))
            return std::string{dice_.one_of(std::span<const std::string_view>{retired})};
        return p.household_division.substr(0, 6);
    }

    // 民法典 art. 1047: not before 22 (man) and 20 (woman).
    static CalendarDate legal_age(const Couple& c) {
        return std::max(c.woman.born_on.plus_months(20 * 12), c.man.born_on.plus_months(22 * 12));
    }

    CalendarDate between(CalendarDate from, CalendarDate to) {
        const auto span = static_cast<int>((to.days() - from.days()).count());
        return span <= 0 ? to : from.plus_days(dice_.between(0, span));
    }

    CalendarDate wedding_day(const Couple& c, bool again) {
        const auto earliest = legal_age(c).plus_months(again ? 72 : 12);
        return between(std::min(earliest, horizon().plus_days(-20)), std::min(horizon(), earliest.plus_months(60)));
    }

    void marry(Couple& c, bool again) {
        const auto county = c.man.household_division.starts_with("50") ? c.man.household_division.substr(0, 6)
                                                                       : c.woman.household_division.substr(0, 6);
        const auto number = desk_.marriage_certificate(county, c.married_on);
        for (auto* p : {&c.woman, &c.man}) {
            p->marital_event_on = c.married_on;
            p->marriage_certificate_number = number;
        }
        if (!again)
            return;
        const int who = dice_.between(1, 3);    // the woman, the man, or both were married before
        if (who != 2)
            c.past.push_back(marriage_before(c, c.woman));
        if (who != 1)
            c.past.push_back(marriage_before(c, c.man));
    }

    PastMarriage marriage_before(const Couple& c, Person& one) {
        one.marital_status = MaritalStatus::Remarried;
        const auto& home = places_.village(one.residence_division);
        const auto other_sex = one.sex == Sex::Female ? Sex::Male : Sex::Female;
        auto other = person(other_sex, static_cast<int>(one.born_on.ymd().year()), home);
        settle(other, home, false);
        const auto begun = std::max(one.born_on, other.born_on).plus_months(22 * 12 + 6);
        const auto ended = between(begun.plus_months(12), c.married_on.plus_months(-6));
        const bool woman = one.sex == Sex::Female;
        return {.woman = woman ? one : other,
                .man = woman ? other : one,
                .registered_on = begun,
                .ended_on = ended,
                .certificate_number = desk_.marriage_certificate(home.code.substr(0, 6), begun)};
    }

    void raise_children(Couple& c) {
        for (const auto& past : c.past)
            if (dice_.chance(40)) {
                const bool hers = past.woman.id_number == c.woman.id_number;
                auto child = new_child(c, past.man, past.registered_on.plus_months(dice_.between(9, 11)));
                child.relation = hers ? "woman" : "man";
                child.other_parent_id = hers ? past.man.id_number : past.woman.id_number;
                c.children.push_back(child);
            }
        int more = dice_.chance(30) ? 1 + static_cast<int>(dice_.chance(15)) : 0;
        for (auto born = c.married_on.plus_months(dice_.between(10, 40)); more > 0 && born < horizon();
             born = born.plus_months(dice_.between(24, 60)), --more) {
            c.children.push_back(new_child(c, c.man, born));
            if (dice_.chance(50))
                c.earlier_certificates.push_back(certificate_for(c, static_cast<int>(c.children.size()), born));
        }
    }

    Child new_child(const Couple& c, const Person& father, CalendarDate born) {
        const auto sex = dice_.chance(51) ? Sex::Male : Sex::Female;
        return {.name = childs_name(dice_, sex, father.name),
                .sex = sex,
                .born_on = born,
                .id_number = desk_.resident_id(c.woman.household_division.substr(0, 6), born, sex, dice_.between(0, 400)),
                .birth_certificate_number = desk_.birth_certificate()};
    }

    domain::CertificateRecord certificate_for(const Couple& c, int ordinal, CalendarDate born) {
        return {.certificate_number = fmt::format("{}{:05}", c.woman.household_division.substr(0, 6), ++certificates_),
                .wife_id = c.woman.id_number,
                .husband_id = c.man.id_number,
                .child_ordinal = ordinal,
                .issued_on = born.plus_days(-150),
                .issuer_division = c.woman.residence_division.substr(0, 9),
                .status = domain::CertificateRecord::Status::Valid};
    }

    void expect_one_more(Couple& c) {
        c.child_ordinal = static_cast<int>(c.children.size()) + 1;
        if (dice_.chance(60)) {
            c.state = "pregnant";
            c.pregnancy_weeks = dice_.between(5, 38);
        } else if (dice_.chance(10)) {
            c.state = "born";
            const auto sex = dice_.chance(51) ? Sex::Male : Sex::Female;
            c.children.push_back({.name = childs_name(dice_, sex, c.man.name),
                                  .sex = sex,
                                  .born_on = today_.plus_days(-dice_.between(3, 60)),
                                  .birth_certificate_number = desk_.birth_certificate()});
        }
    }

    void age_the_records(Couple& c) {
        for (auto* p : {&c.woman, &c.man}) {
            if (static_cast<int>(p->born_on.ymd().year()) < 1999 && dice_.chance(4))
                p->recorded_id = fifteen_digits(p->id_number);
            if (const auto dot = p->name.find("·"); dot != std::string::npos) {
                static constexpr std::array<std::string_view, 5> dots{"•", "・", "．", "‧", "·"};
                p->recorded_name = p->name;
                p->recorded_name.replace(dot, std::string_view{"·"}.size(),
                                         dice_.one_of(std::span<const std::string_view>{dots}));
            }
        }
    }

    const Places& places_;
    NumberDesk& desk_;
    CalendarDate today_;
    Dice dice_{seed};
    std::map<std::string, std::vector<const Village*>> by_district_;
    int certificates_{};
};

}  // namespace

std::vector<Couple> ordinary_couples(const Places& places, NumberDesk& desk, CalendarDate today, int count) {
    Chronicle chronicle{places, desk, today};
    std::vector<Couple> couples;
    couples.reserve(static_cast<std::size_t>(count));
    for (int i = 0; i < count; ++i)
        couples.push_back(chronicle.couple(static_cast<std::size_t>(i)));
    return couples;
}

}  // namespace kuaiban::demo
