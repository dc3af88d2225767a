#include "counter_fixture.hpp"

namespace kuaiban::casework {
namespace {

namespace json = boost::json;
using domain::CaseState;
using testing::Contains;
using testing::ElementsAre;
using testing::IsSupersetOf;
using testing::Not;

class Registering : public CounterTest {};

TEST_F(Registering, IssuesOnTheSpotWhereAllAgreesAndThePapersAreThere) {
    const auto receipt = registered(couple.answers(), first_marriage()).value();
    EXPECT_EQ(receipt.state, CaseState::Issued);
    EXPECT_THAT(events_of(receipt), ElementsAre("submitted", "check-started", "consistent"));
    const auto submitted = history(receipt.case_id).front();
    EXPECT_EQ(submitted.actor, clerk().id);
    EXPECT_NE(submitted.detail.find("\"channel\":\"counter\""), std::string::npos);
    const auto registration = records().registration_of(receipt.case_id).value();
    EXPECT_EQ(registration.channel, "counter");
    EXPECT_EQ(registration.officer_id, clerk().id);
    EXPECT_THAT(records().materials_of(receipt.case_id), testing::SizeIs(3));
    EXPECT_TRUE(ledger_->drafts_of(account(couple.woman_mobile).id).empty()) << "the draft is closed";
}

TEST_F(Registering, VerifiesWhomTheOfficerSawAndTheOperatorsKnow) {
    const auto receipt = registered(couple.answers(), first_marriage()).value();
    const auto her = account(couple.woman_mobile);
    ASSERT_TRUE(her.person);
    EXPECT_EQ(her.person->id_number.reveal(), couple.woman_id);
    EXPECT_TRUE(record(receipt.case_id).verified);
}

TEST_F(Registering, VerifiesNobodyByACopy) {
    auto typed = first_marriage();
    typed["materials"].as_object()["identity-cards"] = "copy";
    ASSERT_TRUE(registered(couple.answers(), typed));
    EXPECT_FALSE(account(couple.woman_mobile).person);
}

TEST_F(Registering, NamesEveryPaperAndFieldThatIsMissingAtOnce) {
    auto answers = couple.answers();
    answers["woman"].as_object().erase("name");
    auto typed = notes({{"household-registers", "seen"}, {"marriage-certificates", "seen"}});
    typed.erase("promise");
    EXPECT_THAT(fields_refused(answers, typed), ElementsAre("woman.name", "material.identity-cards", "promise"));
}

TEST_F(Registering, AnAgentIsRecordedAndNeedsNoSecondVisit) {
    auto answers = couple.answers();
    answers["application"].as_object()["by_agent"] = true;
    const auto receipt = registered(answers, with_agent(first_marriage())).value();
    EXPECT_EQ(receipt.state, CaseState::Issued);
    EXPECT_THAT(events_of(receipt),
                ElementsAre("submitted", "check-started", "counter-needed", "registered-at-counter", "consistent"));
    const auto registration = records().registration_of(receipt.case_id).value();
    EXPECT_EQ(registration.channel, "agent");
    EXPECT_EQ(agent_in(registration).value().name.reveal(), "赵小川");
    EXPECT_FALSE(account(couple.woman_mobile).person) << "the couple was not seen";
}

TEST_F(Registering, AnAgentMustBeNamedAndIsNeitherOfTheCouple) {
    auto answers = couple.answers();
    answers["application"].as_object()["by_agent"] = true;
    auto typed = with_agent(first_marriage());
    typed["agent"].as_object()["id_number"] = couple.man_id;
    EXPECT_THAT(fields_refused(answers, typed), ElementsAre("agent.id_number"));
}

TEST_F(Registering, WhatDoesNotAgreeLiesOnThisOfficersDesk) {
    registers_.households.front().household_division = other_village;
    const auto receipt = registered(couple.answers(), first_marriage()).value();
    EXPECT_EQ(receipt.state, CaseState::InReview);
    EXPECT_EQ(record(receipt.case_id).officer_id, clerk().id);
    EXPECT_EQ(record(receipt.case_id).claimed_by, clerk().id);
}

TEST_F(Registering, WhatBelongsAtTheCounterIsDecidedByAPersonThere) {
    auto answers = couple.answers();
    for (const char* spouse : {"woman", "man"}) {
        answers[spouse].as_object()["marital_status"] = "divorced";
        answers[spouse].as_object()["marital_event_on"] = "2026-10-08";
    }
    registers_.marriages.front().status = domain::MarriageRecord::Status::Divorced;
    registers_.marriages.front().ended_on = support::day("2026-10-08");
    auto typed = notes({{"identity-cards", "seen"},
                        {"household-registers", "seen"},
                        {"woman.divorce-certificate", "seen"},
                        {"woman.divorce-agreement", "seen"},
                        {"man.divorce-judgment", "seen"}});
    const auto receipt = registered(answers, typed).value();
    EXPECT_EQ(receipt.state, CaseState::InReview) << "never by itself";
    EXPECT_EQ(record(receipt.case_id).reason, "pregnant-after-divorce");
    EXPECT_THAT(events_of(receipt), IsSupersetOf({"counter-needed", "registered-at-counter", "needs-review"}));

    auto issue = decision(receipt.case_id, definition::DecisionKind::Issue, "looked-at-by-a-person");
    issue.ground = "双方当面说明，情况属实";
    EXPECT_THAT(refused(clerk(), issue), ElementsAre(domain::RefusalCode::NotAllowed)) << "a clerk registers, a reviewer decides";
    ASSERT_TRUE(claim_case(bench(), reviewer(), receipt.case_id, true, now_));
    EXPECT_THAT(refused(reviewer(), issue), testing::IsEmpty());
    EXPECT_EQ(record(receipt.case_id).state, CaseState::Issued);
}

TEST_F(Registering, AnOutsideCouplesCommitmentStandsForAResidenceNobodyRegistered) {
    auto answers = couple.answers();
    for (const char* spouse : {"woman", "man"})
        answers[spouse].as_object()["household_division"] = "510104";
    for (auto& household : registers_.households)
        household.household_division = "510104";
    auto typed = first_marriage();
    typed["materials"].as_object()["commitment"] = "signed";
    const auto receipt = registered(answers, typed).value();
    EXPECT_EQ(receipt.state, CaseState::Issued) << record(receipt.case_id).reason << record(receipt.case_id).findings;
    EXPECT_EQ(commitment_in(records().registration_of(receipt.case_id).value()), "commitment-2021-12-01");
}

TEST_F(Registering, NeverTakesACommitmentAfterAFalsePromise) {
    const auto first = registered(couple.answers(), first_marriage()).value();
    const auto certificate = ledger_->certificate_of_case(first.case_id).value();
    ledger_->commit({CertificateRevoked{certificate.id, now_, "promise-untrue", "500103003000"}});
    auto answers = couple.answers();
    for (const char* spouse : {"woman", "man"})
        answers[spouse].as_object()["household_division"] = "510104";
    auto typed = first_marriage();
    typed["materials"].as_object()["commitment"] = "signed";
    EXPECT_THAT(fields_refused(answers, typed), ElementsAre("material.residence-registration"));
}

TEST_F(Registering, TellsAnOfficerOfTheOpenCaseThatStandsInTheWay) {
    const auto id = case_in_review();
    auto open = draft(begun());
    ASSERT_FALSE(keep_at_desk(bench(), open, open.record.version, couple.answers(), first_marriage(), now_));
    const auto receipt = register_at_desk(bench(), *desk_, records(), clerk(), open, now_);
    ASSERT_FALSE(receipt);
    EXPECT_EQ(receipt.error().front().code, domain::RefusalCode::ApplicationOpen);
    EXPECT_EQ(receipt.error().front().details.at("case"), id);
}

TEST_F(Registering, KeepsWhatWasTypedAndRefusesAStaleForm) {
    auto open = draft(begun());
    ASSERT_FALSE(keep_at_desk(bench(), open, open.record.version, {{"woman", {{"name", "陈"}}}}, first_marriage(), now_));
    auto again = draft(open.record.id);
    EXPECT_EQ(again.answers().at("woman").at("name").as_string(), "陈");
    EXPECT_EQ(again.document.counter, first_marriage());
    EXPECT_EQ(keep_at_desk(bench(), again, again.record.version - 1, {}, {}, now_).value().code,
              domain::RefusalCode::VersionConflict);
}

class CalledToTheCounter : public CounterTest {
protected:
    std::string case_called() {
        auto answers = couple.answers();
        answers["application"].as_object()["by_agent"] = true;
        return submit(woman_of(couple), answers).value().case_id;
    }
    CaseAtCounter come(const std::string& id, CounterNotes typed) {
        return {id, record(id).version, json::parse(record(id).document).as_object(), std::move(typed)};
    }
    std::expected<CaseState, domain::Refusals> register_case(const CaseAtCounter& come) {
        return register_case_at_counter(bench(), records(), clerk(), come, now_ + std::chrono::minutes{5}, now_);
    }
};

TEST_F(CalledToTheCounter, IsRegisteredWithEverythingAlreadyTyped) {
    const auto id = case_called();
    ASSERT_EQ(record(id).state, CaseState::ToCounter);
    EXPECT_EQ(register_case(come(id, with_agent(first_marriage()))).value(), CaseState::Issued);
    EXPECT_EQ(records().registration_of(id).value().channel, "agent");
    EXPECT_TRUE(ledger_->certificate_of_case(id));
}

TEST_F(CalledToTheCounter, MayBeCorrectedThereButNotMadeAnotherPersons) {
    const auto id = case_called();
    auto corrected = come(id, first_marriage());
    corrected.answers["application"].as_object().erase("by_agent");
    corrected.answers["woman"].as_object()["id_number"] = support::id_number("19920312", 88);
    EXPECT_EQ(register_case(corrected).value(), CaseState::Issued) << "they came themselves";
    EXPECT_EQ(json::parse(record(id).document).at("woman").at("id_number").as_string(), couple.woman_id);
    EXPECT_EQ(records().registration_of(id).value().channel, "counter");
}

TEST_F(CalledToTheCounter, StaysWhereTheOfficerSawAnotherVersion) {
    const auto id = case_called();
    auto stale = come(id, with_agent(first_marriage()));
    stale.expected_version -= 1;
    EXPECT_EQ(register_case(stale).error().front().code, domain::RefusalCode::VersionConflict);
    EXPECT_EQ(record(id).state, CaseState::ToCounter);
    EXPECT_FALSE(records().registration_of(id));
}

class BroughtLater : public CounterTest {
protected:
    std::string case_with_a_paper_missing() {
        auto typed = first_marriage();
        typed["materials"].as_object()["household-registers"] = "later";
        return registered(couple.answers(), typed).value().case_id;
    }
    std::vector<std::string> notices() {
        std::vector<std::string> kinds;
        for (const auto& notice : ledger_->notices_of(clerk().id, 50))
            if (notice.kind.starts_with("material"))
                kinds.push_back(notice.kind);
        return kinds;
    }
    void work(std::string_view on, int hour) {
        now_ = domain::china_instant(support::day(on), hour);
        for (const auto& job : ledger_->claim_jobs(now_, 50, 1))
            follow_up_materials(bench(), records(), job, now_);
    }
};

TEST_F(BroughtLater, IssuesNowAndTellsBothUntilWhen) {
    const auto id = case_with_a_paper_missing();
    EXPECT_EQ(record(id).state, CaseState::Issued);
    const auto papers = records().materials_of(id);
    EXPECT_EQ(papers[0].code, "household-registers");
    EXPECT_EQ(papers[0].until.value().iso(), "2026-11-30") << "five working days after Monday the 23rd";
    EXPECT_THAT(kinds_of_messages(id), testing::IsSupersetOf({"material", "material"}));
}

TEST_F(BroughtLater, RemindsWhileThereIsTimeAndReportsOnceItIsOver) {
    const auto id = case_with_a_paper_missing();
    work("2026-11-26", 12);
    EXPECT_THAT(notices(), testing::IsEmpty());
    work("2026-11-27", 12);
    EXPECT_THAT(notices(), ElementsAre("material-due"));
    work("2026-11-30", 18);
    EXPECT_THAT(notices(), testing::UnorderedElementsAre("material-due", "material-overdue"));
}

TEST_F(BroughtLater, IsToldToEachSpouseInTheLanguageOfTheirAccount) {
    const auto his = account(couple.man_mobile);
    ledger_->commit({casework::LanguageChosen{his.id, "en"}});
    const auto id = case_with_a_paper_missing();
    work("2026-11-27", 12);
    int to_him = 0;
    for (const auto& message : ledger_->messages_of_case(id)) {
        const bool is_english = message.text.find("Household registers") != std::string::npos;
        if (message.kind == "material" && message.to == his.mobile)
            ++to_him;
        if (message.kind == "material") {
            EXPECT_EQ(is_english, message.to == his.mobile) << message.text;
        }
    }
    EXPECT_EQ(to_him, 2) << "when it was allowed, and while there is time";
}

TEST_F(BroughtLater, IsQuietOnceThePaperCame) {
    const auto id = case_with_a_paper_missing();
    EXPECT_THAT(note_materials(bench(), records(), clerk(), id, {{"household-registers", domain::MaterialStanding::Seen}}, now_),
                testing::IsEmpty());
    EXPECT_EQ(history(id).back().kind, "material-noted");
    work("2026-11-30", 18);
    EXPECT_THAT(notices(), testing::IsEmpty());
}

TEST_F(BroughtLater, NotesNoPaperTheChecklistDoesNotHave) {
    const auto id = case_with_a_paper_missing();
    EXPECT_EQ(note_materials(bench(), records(), clerk(), id, {{"passport", domain::MaterialStanding::Seen}}, now_).front().field,
              "material.passport");
    EXPECT_EQ(
        note_materials(bench(), records(), clerk(), id, {{"identity-cards", domain::MaterialStanding::Later}}, now_).front().code,
        domain::RefusalCode::NotAChoice);
}

}  // namespace
}  // namespace kuaiban::casework
