#include "support/review_test.hpp"

using namespace kuaiban;
using domain::CertificateStatus;
using testing::AllOf;
using testing::ElementsAre;
using testing::HasSubstr;
using testing::IsEmpty;
using testing::SizeIs;
using enum domain::RefusalCode;

namespace {

class RevokeCertificate : public support::ReviewTest {
protected:
    RevokeCertificate() : id{submit(woman_of(couple), couple.answers()).value().case_id} {}

    casework::RevocationProposal proposal(std::string words = "户口簿是伪造的") {
        return {id, "promise-untrue", std::move(words)};
    }
    std::string proposed() { return casework::propose_revocation(bench(), reviewer(), proposal(), now_).value(); }
    casework::Certificate certificate() { return ledger_->certificate_of_case(id).value(); }
    std::optional<domain::RefusalCode> refused_to_confirm(const casework::Officer& by, const std::string& proposal_id) {
        const auto why = casework::confirm_revocation(bench(), by, proposal_id, now_);
        return why ? std::optional{why->code} : std::nullopt;
    }
    const std::string id;
};

TEST_F(RevokeCertificate, TakesTwoOfficersAndTellsBothHolders) {
    const auto preview = casework::preview_revocation(bench(), reviewer(), proposal(), now_).value();
    const auto open = proposed();
    EXPECT_EQ(certificate().status, CertificateStatus::Valid) << "a proposal changes nothing";
    ASSERT_THAT(ledger_->open_revocations(), SizeIs(1));
    EXPECT_EQ(ledger_->open_revocations()[0].words, "户口簿是伪造的");

    const auto before = ledger_->messages_of_case(id).size();
    EXPECT_EQ(refused_to_confirm(head(), open), std::nullopt);
    EXPECT_EQ(certificate().status, CertificateStatus::Revoked);
    EXPECT_EQ(certificate().status_reason, "promise-untrue");
    EXPECT_EQ(certificate().status_by, "500103003000");
    EXPECT_EQ(certificate().status_changed_at, now_);
    const auto messages = ledger_->messages_of_case(id);
    ASSERT_EQ(messages.size(), before + 2);
    EXPECT_EQ(messages.back().text, preview.back().text);
    EXPECT_THAT(messages.back().text, AllOf(HasSubstr("message.revoked"), HasSubstr(certificate().number), HasSubstr("60 日")));
    EXPECT_EQ(history(id).back().kind, "certificate-revoked");
    EXPECT_THAT(ledger_->open_revocations(), IsEmpty());
    EXPECT_TRUE(submit(woman_of(couple), couple.answers(), "again")) << "a true registration is possible again";
}

TEST_F(RevokeCertificate, IsNotConfirmedByWhoProposedIt) {
    const auto open = casework::propose_revocation(bench(), head(), proposal(), now_).value();
    EXPECT_EQ(refused_to_confirm(head(), open), SecondOfficerNeeded);
    EXPECT_EQ(refused_to_confirm(reviewer(), open), NotAllowed) << "a reviewer proposes only";
    EXPECT_EQ(refused_to_confirm(officer("feng", domain::Role::DistrictSupervisor, "500103"), open), std::nullopt);
}

TEST_F(RevokeCertificate, MayBeRefused) {
    const auto open = proposed();
    EXPECT_EQ(casework::refuse_revocation(bench(), head(), open, " ", now_)->code, Required) << "with a reason";
    EXPECT_FALSE(casework::refuse_revocation(bench(), head(), open, "证据不足", now_));
    EXPECT_EQ(certificate().status, CertificateStatus::Valid);
    EXPECT_EQ(history(id).back().kind, "revocation-refused");
    EXPECT_EQ(refused_to_confirm(officer("feng", domain::Role::DistrictSupervisor, "500103"), open), VersionConflict);
    EXPECT_TRUE(casework::propose_revocation(bench(), reviewer(), proposal(), now_)) << "it may be proposed again";
}

TEST_F(RevokeCertificate, IsProposedOnceAtATimeWithReasonAndWords) {
    proposed();
    EXPECT_THAT(support::codes_of(casework::propose_revocation(bench(), head(), proposal(), now_).error()),
                ElementsAre(RevocationOpen));
    EXPECT_THAT(support::codes_of(casework::propose_revocation(bench(), head(), {id, "not-proven", ""}, now_).error()),
                ElementsAre(NotAChoice, Required));
}

TEST_F(RevokeCertificate, IsNotForTheHoldersThemselves) {
    ledger_->commit({casework::OfficerIdentified{reviewer().id, support::person(couple.man_id)}});
    EXPECT_THAT(support::codes_of(casework::propose_revocation(bench(), reviewer(), proposal(), now_).error()),
                ElementsAre(OwnCase));
}

}  // namespace
