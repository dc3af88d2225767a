#include "one_change.hpp"

namespace kuaiban::comparison {
namespace {

using namespace testing;
using enum Outcome;
using enum Verdict;

CertificateRecord earlier(std::string_view husband, int ordinal) {
    return {"C1",     std::string{woman_id},           std::string{husband}, ordinal, day("2024-01-01"),
            "500103", CertificateRecord::Status::Valid};
}

class Certificates : public OneChange {};
TEST_P(Certificates, FindsWhatChangedAndNothingElse) {
    expect_what_the_row_says();
}
INSTANTIATE_TEST_SUITE_P(OneChange, Certificates,
                         ::testing::Values(Case{"for_the_same_child",
                                                [](Couple& c) { c.recorded.certificates.records = {earlier(man_id, 1)}; },
                                                NeedsReview,
                                                {"certificate-for-same-child"},
                                                "couple",
                                                "certificate",
                                                NotDeclared},
                                           Case{"for_an_earlier_child",
                                                [](Couple& c) {
                                                    c.with_child().recorded.certificates.records = {earlier(man_id, 1)};
                                                },
                                                Consistent,
                                                {}},
                                           Case{"revoked",
                                                [](Couple& c) {
                                                    c.recorded.certificates.records = {earlier(man_id, 1)};
                                                    c.recorded.certificates.records.front().status =
                                                        CertificateRecord::Status::Revoked;
                                                },
                                                Consistent,
                                                {}},
                                           Case{"with_somebody_else",
                                                [](Couple& c) { c.recorded.certificates.records = {earlier(other_man_id, 1)}; },
                                                NeedsReview,
                                                {"certificate-for-same-child"},
                                                "woman",
                                                "certificate",
                                                NotDeclared},
                                           Case{"no_answer",
                                                [](Couple& c) { c.recorded.certificates = {}; },
                                                Waiting,
                                                {"certificates-no-answer"},
                                                "couple",
                                                "certificate",
                                                NoAnswer}),
                         named);

}  // namespace
}  // namespace kuaiban::comparison
