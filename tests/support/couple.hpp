#pragma once

#include <fmt/format.h>
#include <boost/json.hpp>

#include <string>

#include "domain/person_name.hpp"
#include "support/memory_registers.hpp"

namespace kuaiban::support {

inline domain::CalendarDate day(std::string_view iso) {
    return domain::CalendarDate::parse(iso).value();
}
inline domain::ResidentId person(std::string_view number) {
    return domain::ResidentId::parse(number).value();
}
inline domain::Mobile mobile(std::string_view number) {
    return domain::Mobile::parse(number).value();
}
inline domain::PersonName person_name(std::string_view text) {
    return domain::PersonName::parse(text).value();
}

/// A made-up number, right in form: even serials are women's, odd ones men's.
inline std::string id_number(std::string_view born_on, int serial) {
    auto digits = fmt::format("500103{}{:03}", born_on, serial);
    constexpr int weights[] = {7, 9, 10, 5, 8, 4, 2, 1, 6, 3, 7, 9, 10, 5, 8, 4, 2};
    int sum = 0;
    for (std::size_t i = 0; i < 17; ++i)
        sum += (digits[i] - '0') * weights[i];
    return digits + "10X98765432"[sum % 11];
}

/// A couple of 渝中区 in its first marriage, expecting a first child: what they declare, and what the registers hold of them.
/// All agrees until a test changes one thing. Synthetic people.
struct Couple {
    explicit Couple(int serial = 1)
        : woman_id{id_number("19920312", 2 * serial)},
          man_id{id_number("19900101", 2 * serial + 1)},
          woman_mobile{fmt::format("1380000{:04}", serial)},
          man_mobile{fmt::format("1390000{:04}", serial)},
          marriage_certificate{fmt::format("J500103-2019-{:06}", serial)} {}

    std::string woman_id, man_id, woman_name{"陈晓雨"}, man_name{"王建国"}, woman_mobile, man_mobile, marriage_certificate;
    static constexpr auto village = "500103003013", office = "500103003000", wedding = "2019-05-20";

    boost::json::object spouse(bool is_woman) const {
        return {{"name", is_woman ? woman_name : man_name},
                {"id_number", is_woman ? woman_id : man_id},
                {"ethnicity", "01"},
                {"marital_status", "first_marriage"},
                {"marital_event_on", wedding},
                {"marriage_certificate_number", marriage_certificate},
                {"household_division", village},
                {"residence_division", village},
                {"mobile", is_woman ? woman_mobile : man_mobile}};
    }
    boost::json::object answers() const {
        return {{"woman", spouse(true)},
                {"man", spouse(false)},
                {"children", boost::json::array{}},
                {"application", {{"state", "pregnant"}, {"child_ordinal", 1}, {"office", office}}}};
    }
    void record_in(MemoryRegisters& registers) const {
        using Household = domain::HouseholdRecord;
        registers.households.push_back({woman_id, woman_name, domain::Sex::Female, day("1992-03-12"), "汉族", village,
                                        Household::Kind::Family, Household::Status::Normal, ""});
        registers.households.push_back({man_id, man_name, domain::Sex::Male, day("1990-01-01"), "汉族", village,
                                        Household::Kind::Family, Household::Status::Normal, ""});
        registers.marriages.push_back(
            {marriage_certificate, man_id, woman_id, day(wedding), domain::MarriageRecord::Status::Married, {}, "500103", ""});
        registers.mobiles.push_back({woman_mobile, woman_id, woman_name, domain::MobileRecord::Status::Active, ""});
        registers.mobiles.push_back({man_mobile, man_id, man_name, domain::MobileRecord::Status::Active, ""});
    }
};

}  // namespace kuaiban::support
