#pragma once

#include <gtest/gtest.h>

#include <functional>
#include <ostream>

#include "couple.hpp"

namespace kuaiban::comparison::testing {

/// One thing changed of the couple, and what comes of it.
struct Case {
    std::string name;
    std::function<void(Couple&)> change;
    Outcome outcome{};
    std::vector<std::string> reasons{};
    std::string subject{}, fact{};
    Verdict verdict{Verdict::Matches};
};

inline void PrintTo(const Case& row, std::ostream* out) {
    *out << row.name;
}

class OneChange : public ::testing::TestWithParam<Case> {
protected:
    void expect_what_the_row_says() const {
        Couple couple;
        GetParam().change(couple);
        const auto result = couple.compared();
        EXPECT_EQ(result.outcome, GetParam().outcome) << shown(result);
        EXPECT_EQ(result.reasons, GetParam().reasons) << shown(result);
        if (!GetParam().subject.empty()) {
            EXPECT_NE(find(result, GetParam().subject, GetParam().fact, GetParam().verdict), nullptr) << shown(result);
        }
    }
};

inline const auto named = [](const auto& row) { return row.param.name; };

}  // namespace kuaiban::comparison::testing
