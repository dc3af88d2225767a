#pragma once

#include <string>
#include <string_view>

#include "kuaiban/demo/couple.hpp"
#include "kuaiban/demo/person_numbers.hpp"
#include "kuaiban/demo/places.hpp"

namespace kuaiban::demo {

/// A day that is known to exist.
domain::CalendarDate day(int year, unsigned month, unsigned of_month);

/// Makes plain people of 渝中区 for a story to change.
class CoupleMaker {
public:
    CoupleMaker(const Places& places, NumberDesk& desk) : places_{places}, desk_{desk} {}

    /// Married in 2019, living in 七星岗街道, twelve weeks pregnant with their first child.
    Couple couple(std::string_view slug, std::string_view title_zh, std::string_view title_en, std::string woman,
                  std::string man);
    Person person(std::string name, domain::Sex sex, domain::CalendarDate born_on);
    Child child(std::string name, domain::Sex sex, domain::CalendarDate born_on);
    PastMarriage past(Person woman, Person man, domain::CalendarDate from, domain::CalendarDate to);
    /// Gives both the states, and the certificate and day of their marriage.
    void marry(Couple& couple, domain::MaritalStatus woman, domain::MaritalStatus man);

protected:
    const Places& places_;
    NumberDesk& desk_;

private:
    int made_{};
};

}  // namespace kuaiban::demo
