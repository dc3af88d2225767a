#include "domain/case_state.hpp"

#include <gtest/gtest.h>

#include <set>
#include <utility>
#include <vector>

namespace kuaiban::domain {
namespace {

std::vector<CaseState> all_states() {
    std::vector<CaseState> states;
    for (int i = 0; i <= static_cast<int>(CaseState::Withdrawn); ++i)
        states.push_back(static_cast<CaseState>(i));
    return states;
}

std::set<CaseState> reachable_from(CaseState start) {
    std::set<CaseState> reached{start};
    for (std::size_t before = 0; before != reached.size();) {
        before = reached.size();
        for (const auto& transition : transitions())
            if (reached.contains(transition.from))
                reached.insert(transition.to);
    }
    return reached;
}

TEST(CaseState, IsIssuedOnlyByAConsistentCheckOrAnOfficer) {
    std::set<std::pair<CaseState, CaseEvent>> roads;
    for (const auto& transition : transitions())
        if (transition.to == CaseState::Issued)
            roads.emplace(transition.from, transition.event);
    const std::set<std::pair<CaseState, CaseEvent>> allowed{{CaseState::Checking, CaseEvent::Consistent},
                                                            {CaseState::InReview, CaseEvent::IssuedByOfficer}};
    EXPECT_EQ(roads, allowed);
}

TEST(CaseState, IsRefusedOnlyByAPerson) {
    for (const auto& transition : transitions())
        if (transition.to == CaseState::Refused) {
            EXPECT_TRUE(transition.from == CaseState::InReview || transition.from == CaseState::ToCounter)
                << name_of(transition.from);
        }
}

TEST(CaseState, OpenCanAlwaysBeWithdrawnAndClosedNever) {
    for (const auto state : all_states())
        EXPECT_EQ(next(state, CaseEvent::Withdrawn).has_value(), is_open(state)) << name_of(state);
}

TEST(CaseState, OpenAlwaysHasAWayToIssuedAndToRefused) {
    for (const auto state : all_states()) {
        if (!is_open(state))
            continue;
        EXPECT_TRUE(reachable_from(state).contains(CaseState::Issued)) << name_of(state);
        EXPECT_TRUE(reachable_from(state).contains(CaseState::Refused)) << name_of(state);
    }
}

TEST(CaseState, OnceClosedStaysClosed) {
    for (const auto state : {CaseState::Issued, CaseState::Refused, CaseState::Withdrawn})
        EXPECT_EQ(reachable_from(state).size(), 1u) << name_of(state);
}

TEST(CaseState, OfADraftReachesEveryOther) {
    EXPECT_EQ(reachable_from(CaseState::Draft).size(), all_states().size());
}

TEST(CaseState, MovesToOnePlaceForOneEvent) {
    std::set<std::pair<CaseState, CaseEvent>> seen;
    for (const auto& [from, event, to] : transitions()) {
        EXPECT_TRUE(seen.emplace(from, event).second) << name_of(from) << " " << name_of(event);
        EXPECT_EQ(next(from, event), to);
    }
    EXPECT_EQ(next(CaseState::Waiting, CaseEvent::IssuedByOfficer), std::nullopt);
}

TEST(CaseState, WaitsAndComesBack) {
    const auto waiting = next(CaseState::Checking, CaseEvent::RegisterSilent).value();
    EXPECT_EQ(waiting, CaseState::Waiting);
    EXPECT_EQ(next(waiting, CaseEvent::Retried), CaseState::Checking);
    EXPECT_EQ(next(waiting, CaseEvent::WaitingLimitPassed), CaseState::InReview);
    EXPECT_EQ(next(CaseState::AwaitingCorrection, CaseEvent::Resubmitted), CaseState::Checking);
    EXPECT_EQ(next(CaseState::InInquiry, CaseEvent::InquiryUnanswered), CaseState::InReview);
    EXPECT_EQ(next(CaseState::ToCounter, CaseEvent::RegisteredAtCounter), CaseState::Checking);
}

TEST(CaseState, HasANameThatLeadsBack) {
    for (const auto state : all_states())
        EXPECT_EQ(case_state(name_of(state)), state);
    EXPECT_EQ(name_of(CaseState::AwaitingCorrection), "awaiting-correction");
    EXPECT_EQ(name_of(CaseState::Issued), "issued");
    EXPECT_EQ(case_state("lost"), std::nullopt);
}

TEST(CaseEvent, HasANameThatLeadsBackAndAPlaceInTheTable) {
    for (int i = 0; i <= static_cast<int>(CaseEvent::Withdrawn); ++i) {
        const auto event = static_cast<CaseEvent>(i);
        EXPECT_EQ(case_event(name_of(event)), event);
        bool happens_somewhere = false;
        for (const auto state : all_states())
            happens_somewhere |= next(state, event).has_value();
        EXPECT_TRUE(happens_somewhere) << name_of(event);
    }
    EXPECT_EQ(name_of(CaseEvent::CorrectionDeadlinePassed), "correction-deadline-passed");
    EXPECT_EQ(name_of(CaseEvent::RegisteredAtCounter), "registered-at-counter");
}

TEST(CertificateStatus, HasANameThatLeadsBack) {
    for (const auto* name : {"valid", "revoked", "superseded", "expired"})
        EXPECT_EQ(name_of(certificate_status(name).value()), name);
    EXPECT_EQ(certificate_status("lost"), std::nullopt);
}

}  // namespace
}  // namespace kuaiban::domain
