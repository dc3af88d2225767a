#pragma once

#include <gtest/gtest.h>

#include <boost/json.hpp>

#include "definition/catalogue.hpp"
#include "definition/validate.hpp"

namespace kuaiban::definition {

/// The item and places the product ships with, loaded once.
inline const Catalogue& shipped() {
    static const auto loaded = [] {
        auto catalogue = Catalogue::load(KUAIBAN_SOURCE_DIR "/services", KUAIBAN_SOURCE_DIR "/divisions");
        if (!catalogue)
            for (const auto& error : catalogue.error())
                ADD_FAILURE() << error.file << ':' << error.line << ": " << error.key << ": " << error.message;
        return catalogue.value();
    }();
    return *loaded;
}

inline domain::CalendarDate day(std::string_view iso) {
    return *domain::CalendarDate::parse(iso);
}

inline domain::DivisionCode place(std::string_view code) {
    return *domain::DivisionCode::parse(code);
}

inline const ServiceVersion& maternity() {
    return *shipped().find("maternity-service-certificate")->version_on(day("2026-11-23"));
}

/// A synthetic couple of 渝中区 with nothing wrong.
inline boost::json::object couple() {
    return boost::json::parse(R"({
        "woman": {"name": "陈晓雨", "id_number": "500103199203120023", "ethnicity": "01", "marital_status": "first_marriage",
                  "marital_event_on": "2019-05-20", "marriage_certificate_number": "J500103-2019-000123",
                  "household_division": "500103003013", "residence_division": "500103003013", "mobile": "13800006620"},
        "man": {"name": "王建国", "id_number": "500103199001010010", "ethnicity": "01", "marital_status": "first_marriage",
                "marital_event_on": "2019-05-20", "marriage_certificate_number": "J500103-2019-000123",
                "household_division": "510107", "residence_division": "500103003013", "mobile": "13900006621"},
        "children": [],
        "application": {"state": "pregnant", "pregnancy_weeks": 12, "child_ordinal": 1, "office": "500103003000"}
    })")
        .as_object();
}

}  // namespace kuaiban::definition
