#include "support/casework_test.hpp"

using namespace kuaiban;
using enum domain::RefusalCode;
using testing::Contains;
using testing::IsEmpty;
using testing::SizeIs;

namespace {

class Drafts : public support::CaseworkTest {
protected:
    Drafts() { couple.record_in(registers_); }
    std::string start() { return drafts_->start(catalogue, me, service, support::Couple::office, now_).value(); }
    std::string promised() {
        const auto id = start();
        EXPECT_EQ(drafts_->promise(catalogue, me, open(id), promise_version(), true, now_), std::nullopt);
        return id;
    }
    casework::OpenDraft open(const std::string& id) { return drafts_->find(me, id).value(); }

    const definition::Catalogue& catalogue = support::real_catalogue();
    const support::Couple couple;
    const casework::Account me = woman_of(couple);
};

TEST_F(Drafts, AreSeenAndChangedByTheirOwnAccountOnly) {
    const auto id = promised();
    const auto stranger = account("13700000000");
    EXPECT_FALSE(drafts_->find(stranger, id));
    drafts_->throw_away(stranger, id);
    EXPECT_TRUE(drafts_->find(me, id));
    EXPECT_EQ(drafts_->keep_typed(stranger, open(id), "woman", "x", now_)->code, VersionConflict)
        << "the ledger holds the line too";
    EXPECT_FALSE(drafts_->find(me, "no such draft"));
}

TEST_F(Drafts, StartOnlyWhereTheServiceAndTheOfficeExist) {
    EXPECT_EQ(drafts_->start(catalogue, me, "no-such-service", support::Couple::office, now_).error().code, ServiceUnknown);
    EXPECT_EQ(drafts_->start(catalogue, me, service, "500103999000", now_).error().code, OfficeUnknown);
    EXPECT_EQ(drafts_->start(catalogue, me, service, "seven", now_).error().code, OfficeUnknown);
    EXPECT_EQ(
        drafts_->start(catalogue, me, service, support::Couple::office, domain::china_instant(support::day("1999-01-01"), 9))
            .error()
            .code,
        ServiceNotInForce);
}

TEST_F(Drafts, KeepWhichPromiseWasGivenAndWhen) {
    const auto id = promised();
    EXPECT_EQ(open(id).document.promise->text_version, promise_version());
    EXPECT_EQ(open(id).document.promise->accepted_at, now_);
    EXPECT_EQ(drafts_->promise(catalogue, me, open(id), "an older text", true, now_)->code, PromiseOutdated);
}

TEST_F(Drafts, AskForThePromiseFirst) {
    const auto id = start();
    EXPECT_THAT(support::codes_of(drafts_->save(catalogue, me, open(id), "woman", couple.spouse(true), now_)),
                Contains(PromiseNotGiven));
    EXPECT_THAT(open(id).document.answers, IsEmpty());
}

TEST_F(Drafts, KeepWhatWasTypedWhereItIsNotValidAndForgetItOnceItIs) {
    const auto id = promised();
    auto typed = couple.spouse(true);
    typed["id_number"] = "500103";
    typed["name"] = "a1";
    EXPECT_THAT(drafts_->save(catalogue, me, open(id), "woman", typed, now_), SizeIs(2));
    EXPECT_EQ(open(id).document.typed.at("woman"), typed);
    EXPECT_FALSE(open(id).document.is_done("woman"));
    EXPECT_THAT(drafts_->save(catalogue, me, open(id), "woman", couple.spouse(true), now_), IsEmpty());
    EXPECT_TRUE(open(id).document.is_done("woman"));
    EXPECT_FALSE(open(id).document.typed.contains("woman"));
}

TEST_F(Drafts, AreAllDoneWithTheirFourSections) {
    const auto id = promised();
    const auto answers = couple.answers();
    for (const auto section : casework::section_names) {
        EXPECT_FALSE(open(id).document.all_done());
        EXPECT_THAT(drafts_->save(catalogue, me, open(id), section, answers.at(section), now_), IsEmpty()) << section;
    }
    EXPECT_TRUE(open(id).document.all_done());
}

TEST_F(Drafts, RefuseAPageOlderThanWhatIsSaved) {
    const auto id = promised();
    const auto on_the_phone = open(id), on_the_desk = open(id);
    EXPECT_THAT(drafts_->save(catalogue, me, on_the_phone, "woman", couple.spouse(true), now_), IsEmpty());
    EXPECT_THAT(support::codes_of(drafts_->save(catalogue, me, on_the_desk, "man", couple.spouse(false), now_)),
                Contains(VersionConflict));
}

TEST_F(Drafts, ShowTheSpousesFactsOnlyWithTheirAgreement) {
    const auto id = promised();
    EXPECT_EQ(drafts_->known(me, open(id), "woman", now_)->household->name, couple.woman_name);
    EXPECT_FALSE(drafts_->known(me, open(id), "man", now_));
    drafts_->record_agreement(me, open(id), now_);
    EXPECT_EQ(drafts_->known(me, open(id), "man", now_)->household->name, couple.man_name);
    registers_.marriages.front().status = domain::MarriageRecord::Status::Divorced;
    EXPECT_FALSE(drafts_->known(me, open(id), "man", now_)) << "no longer a spouse";
    EXPECT_FALSE(drafts_->known(account("13700000000"), open(id), "woman", now_)) << "nobody was verified";
}

TEST_F(Drafts, SurviveTheWayToTheLedgerAndBack) {
    casework::DraftDocument document;
    document.answers = {{"woman", couple.spouse(true)}};
    document.typed = {{"man", {{"name", "\u2028<b>"}}}};
    document.promise = casework::Promise{"1", now_};
    document.spouse_agreed_at = now_;
    document.role = "woman";
    const auto back = casework::DraftDocument::parse(document.to_json());
    EXPECT_EQ(back.answers, document.answers);
    EXPECT_EQ(back.typed, document.typed);
    EXPECT_EQ(back.promise->accepted_at, now_);
    EXPECT_EQ(back.spouse_agreed_at, now_);
    EXPECT_EQ(casework::rfc3339(now_), "2026-11-23T02:00:00Z");
}

}  // namespace
