#include "kuaiban/demo/couple_maker.hpp"

#include <chrono>
#include <utility>

namespace kuaiban::demo {
namespace {

using domain::CalendarDate;
using domain::MaritalStatus;
using domain::Sex;

constexpr std::string_view lingshi_lane = "500103001011";   // 渝中区七星岗街道领事巷社区
constexpr std::string_view minsheng_road = "500103003013";  // 渝中区解放碑街道民生路社区

}  // namespace

CalendarDate day(int year, unsigned month, unsigned of_month) {
    return CalendarDate::from(std::chrono::year{year} / static_cast<int>(month) / static_cast<int>(of_month));
}

Couple CoupleMaker::couple(std::string_view slug, std::string_view zh, std::string_view en, std::string woman, std::string man) {
    const int n = made_++;
    Couple c{.slug = std::string{slug},
             .title_zh = std::string{zh},
             .title_en = std::string{en},
             .woman = person(std::move(woman), Sex::Female, day(1992 + n % 5, 3, 1).plus_days(13 * n)),
             .man = person(std::move(man), Sex::Male, day(1990 + n % 6, 1, 10).plus_days(11 * n)),
             .married_on = day(2019, 5, 20)};
    c.state = "pregnant";
    c.pregnancy_weeks = 12;
    c.office = "500103001000";
    marry(c, MaritalStatus::FirstMarriage, MaritalStatus::FirstMarriage);
    return c;
}

Person CoupleMaker::person(std::string name, Sex sex, CalendarDate born_on) {
    Person p{.name = std::move(name), .sex = sex, .born_on = born_on};
    p.id_number = desk_.resident_id("500103", born_on, sex, 2);
    p.household_division = p.residence_division = sex == Sex::Female ? lingshi_lane : minsheng_road;
    p.household_address = p.residence_address = "18号3-2";
    p.mobile = desk_.mobile();
    if (sex == Sex::Male) {                 // they live at her place
        p.residence_division = lingshi_lane;
        p.residence_address = "18号3-2";
        p.residence_since = day(2019, 6, 1);
    }
    return p;
}

void CoupleMaker::marry(Couple& c, MaritalStatus woman, MaritalStatus man) {
    const auto number = desk_.marriage_certificate("500103", c.married_on);
    c.woman.marital_status = woman;
    c.man.marital_status = man;
    for (auto* p : {&c.woman, &c.man}) {
        p->marital_event_on = c.married_on;
        p->marriage_certificate_number = number;
    }
}

Child CoupleMaker::child(std::string name, Sex sex, CalendarDate born_on) {
    return {.name = std::move(name),
            .sex = sex,
            .born_on = born_on,
            .id_number = desk_.resident_id("500103", born_on, sex, 5),
            .birth_certificate_number = desk_.birth_certificate()};
}

PastMarriage CoupleMaker::past(Person woman, Person man, CalendarDate from, CalendarDate to) {
    return {.woman = std::move(woman),
            .man = std::move(man),
            .registered_on = from,
            .ended_on = to,
            .certificate_number = desk_.marriage_certificate("500103", from)};
}

}  // namespace kuaiban::demo
