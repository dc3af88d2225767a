// Whatever officers and couples do, in whatever order: no certificate without a consistent comparison, a lawful basis or a
// confirmed inquiry; and an open case never lacks an owner, a clock or a reason.
#include <rapidcheck.h>

#include "support/review_test.hpp"

using namespace kuaiban;
using namespace std::chrono_literals;
using definition::DecisionKind;
using domain::CaseState;

namespace {

/// Evenly drawn, from the first course on: RapidCheck's own ranges begin narrow and would try the first step only.
int below(int end) {
    return *rc::gen::resize(rc::kNominalSize, rc::gen::inRange(0, end));
}

class AnyCourseOfACase : public support::ReviewTest {
protected:
    /// A couple of its own for each course, so that one database serves them all.
    void start(int serial) {
        registers_ = {};
        const support::Couple people{serial};
        people.record_in(registers_);
        if (below(4) != 0)
            registers_.households.front().household_division = other_village;
        if (*rc::gen::arbitrary<bool>())
            registers_.silent = {domain::Register::Marriages};
        answers = people.answers();
        if (*rc::gen::arbitrary<bool>())
            answers.at("application").as_object()["by_agent"] = true;
        applicant = woman_of(people);
        id = submit(*applicant, answers, fmt::format("key-{}", serial)).value().case_id;
        based = false;
    }

    void step() {
        now_ += std::chrono::hours{below(72)};
        auto wanted = decision(id,
                               *rc::gen::element(DecisionKind::Issue, DecisionKind::AcceptWithBasis, DecisionKind::AskCorrection,
                                                 DecisionKind::CallToCounter, DecisionKind::ReturnToReview, DecisionKind::Refuse),
                               "");
        wanted.reason = support::real_catalogue().find(service)->versions.front().decisions().of(wanted.kind).front().code;
        switch (below(9)) {
        case 0:
            registers_.households.front().household_division =
                *rc::gen::element<std::string>(other_village, support::Couple::village);
            break;
        case 1: registers_.silent = {}; break;
        case 2:
            if (below(4) == 0)
                casework::withdraw_case(bench(), *applicant, id, record(id).version, now_);
            break;
        case 3:
            casework::resubmit_case(bench(), *applicant, id, record(id).version,
                                    *rc::gen::arbitrary<bool>()
                                        ? boost::json::object{}
                                        : boost::json::object{{"woman", {{"household_division", other_village}}}},
                                    now_ + 5min, now_);
            break;
        case 4:
            for (const auto& job : ledger_->claim_jobs(now_, 100, 1000))
                if (job.kind == "recheck")
                    desk_->recheck(support::real_catalogue(), job, now_);
                else
                    casework::end_correction_time(bench(), job, now_);
            break;
        default:
            wanted.fields = {"woman.household_division"};
            wanted.bring = "户口簿";
            if (*rc::gen::arbitrary<bool>())
                wanted.ground = "看过了";
            if (below(3) == 0)
                wanted.bases = {{"household-register", "1", "2024-01-01", "officer zhao", {}}};
            if (casework::decide_case(bench(), reviewer(), wanted, now_))
                based = based || (wanted.kind == DecisionKind::AcceptWithBasis && !wanted.bases.empty());
        }
    }

    /// The comparison as the registers have it at this moment, of the facts as they are declared now.
    bool differs_now() {
        const auto now_declared = boost::json::parse(record(id).document).at("woman").at("household_division").as_string();
        return registers_.households.front().household_division != now_declared;
    }

    void check() {
        const auto now_there = record(id);
        if (now_there.state == CaseState::Issued && !was_issued) {
            was_issued = true;
            RC_ASSERT(based || !differs_now());
            RC_ASSERT(based || registers_.silent.empty());
        }
        RC_ASSERT(ledger_->certificate_of_case(id).has_value() == (now_there.state == CaseState::Issued));
        const bool open = domain::is_open(now_there.state);
        if (open) {
            RC_ASSERT(!now_there.owner.empty());
            RC_ASSERT(!now_there.reason.empty());
            RC_ASSERT(now_there.due_at.has_value());
        }
        RC_ASSERT(ledger_->open_case_of(domain::ResidentId::parse(answers.at("woman").at("id_number").as_string()).value())
                      .has_value() == open);
    }

    std::optional<casework::Account> applicant;
    boost::json::object answers;
    std::string id;
    bool based{}, was_issued{};
};

TEST_F(AnyCourseOfACase, NeverLeadsToACertificateWithoutCauseNorLeavesACaseToNobody) {
    int serial = 100, issued = 0, courses = 0;
    const auto start_of_all = now_;
    const bool held = rc::check("no course of a case is unlawful", [&] {
        now_ = start_of_all;
        was_issued = false;
        start(++serial);
        check();
        for (int steps = 1 + below(24); steps > 0; --steps) {
            step();
            check();
        }
        issued += record(id).state == CaseState::Issued;
        ++courses;
    });
    EXPECT_TRUE(held);
    EXPECT_GT(issued, 0) << "courses that end in a certificate are among them";
    EXPECT_LT(issued, courses);
}

}  // namespace
