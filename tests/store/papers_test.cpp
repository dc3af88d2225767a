#include <gmock/gmock.h>

#include "ledger_test_support.hpp"
#include "store/repositories/papers.hpp"

namespace kuaiban::store {
namespace {

using casework::CertificateSuperseded;
using casework::PaperCancelled;
using casework::PaperHandedOver;
using casework::PaperPrinted;
using casework::PaperRequested;
using casework::PaperState;
using casework::SheetVoided;
using testing::ElementsAre;
using testing::IsEmpty;

domain::DivisionCode office(std::string_view code) {
    return domain::DivisionCode::parse(code).value();
}

class PapersOn : public LedgerTest {
protected:
    void SetUp() override {
        LedgerTest::SetUp();
        papers = std::make_unique<PaperStore>(*database, keys);
        ASSERT_FALSE(ledger->commit(submission("case", 1, "account", woman(1), man(1))));
        ASSERT_FALSE(ledger->commit({certificate("old", "case", woman(1), man(1), 1)}));
    }
    static PaperRequested requested(std::string id, Instant when = at(1), std::string certificate = "old",
                                    std::string place = "500103001000") {
        return {std::move(id), std::move(certificate), "case", std::move(place), "account", when};
    }
    static PaperPrinted printed(std::string serial, std::int64_t version = 1, std::string id = "paper") {
        return {std::move(id), version, std::move(serial), "officer", at(2)};
    }
    static PaperHandedOver handed_over(std::int64_t version) {
        return {"paper", version, "agent", R"({"name":"陈小雨"})", "officer", at(3)};
    }
    std::vector<std::string> queue(std::string_view code) {
        std::vector<std::string> ids;
        for (const auto& one : papers->queue(office(code), 10))
            ids.push_back(one.id);
        return ids;
    }
    /// Serials of a request, a spoiled one with its reason.
    std::vector<std::string> sheets() {
        std::vector<std::string> found;
        for (const auto& sheet : papers->sheets_of("paper"))
            found.push_back(sheet.serial + (sheet.voided_at ? " " + sheet.void_reason : ""));
        return found;
    }
    PaperState state() { return papers->request("paper")->state; }
    std::unique_ptr<PaperStore> papers;
};
KUAIBAN_ON_EVERY_DATABASE(PapersOn);

TEST_P(PapersOn, AreAskedForOnceForACertificate) {
    ASSERT_FALSE(ledger->commit({requested("paper")}));
    EXPECT_EQ(ledger->commit({requested("another")}), RefusalCode::PaperOpen);
    EXPECT_EQ(papers->open_request_of("old")->id, "paper");
    ASSERT_FALSE(ledger->commit({PaperCancelled{"paper", 1, "not-wanted", "account", at(2)}}));
    EXPECT_EQ(papers->request("paper")->reason, "not-wanted");
    EXPECT_FALSE(papers->open_request_of("old"));
    ASSERT_FALSE(ledger->commit({requested("another", at(3))}));
    EXPECT_EQ(papers->requests_of_case("case").front().id, "another");
    EXPECT_EQ(papers->requests_of_case("case").size(), 2u);
}

TEST_P(PapersOn, WaitInTheQueueOfTheirOfficeAndThoseAbove) {
    ASSERT_FALSE(ledger->commit({certificate("second", "case", woman(1), man(1), 2)}));
    ASSERT_FALSE(ledger->commit({requested("late", at(9)), requested("early", at(1), "second", "500103001005")}));
    EXPECT_THAT(queue("500103001"), ElementsAre("early", "late"));
    EXPECT_THAT(queue("500103"), ElementsAre("early", "late"));
    EXPECT_THAT(queue("500103001005"), ElementsAre("early"));
    EXPECT_THAT(queue("500103002"), IsEmpty());
}

TEST_P(PapersOn, ArePrintedOnASheetOfTheirOwnAndHandedOver) {
    ASSERT_FALSE(ledger->commit({requested("paper")}));
    EXPECT_EQ(ledger->commit({handed_over(1)}), RefusalCode::VersionConflict) << "not printed";
    ASSERT_FALSE(ledger->commit({printed("A-0001")}));
    EXPECT_EQ(ledger->commit({printed("A-0002", 1)}), RefusalCode::VersionConflict);
    EXPECT_EQ(papers->request("paper")->serial, "A-0001");
    ASSERT_FALSE(ledger->commit({handed_over(2)}));
    const auto request = papers->request("paper");
    EXPECT_EQ(request->state, PaperState::HandedOver);
    EXPECT_EQ(request->closed_at, at(3));
    EXPECT_EQ(request->collector, "agent");
    EXPECT_EQ(request->collected, R"({"name":"陈小雨"})");
    EXPECT_EQ(all_bytes_on_the_disk().find("陈小雨"), std::string::npos) << "who collected is sealed";
    EXPECT_THAT(queue("500103001"), IsEmpty());
}

TEST_P(PapersOn, TakeAnotherSheetForASpoiledOneAndNoSerialTwice) {
    ASSERT_FALSE(ledger->commit({requested("paper"), printed("A-0001")}));
    EXPECT_EQ(ledger->commit({SheetVoided{"paper", 2, "damaged", "officer", at(3)}, printed("A-0001", 3)}),
              RefusalCode::SheetUsed);
    EXPECT_THAT(sheets(), ElementsAre("A-0001"));
    ASSERT_FALSE(ledger->commit({SheetVoided{"paper", 2, "damaged", "officer", at(3)}, printed("A-0002", 3)}));
    EXPECT_THAT(sheets(), ElementsAre("A-0001 damaged", "A-0002"));
    EXPECT_EQ(papers->request("paper")->serial, "A-0002");
    EXPECT_EQ(ledger->commit({SheetVoided{"paper", 2, "damaged", "officer", at(3)}}), RefusalCode::VersionConflict);
}

TEST_P(PapersOn, EndWithTheirCertificate) {
    ASSERT_FALSE(ledger->commit({requested("paper"), printed("A-0001")}));
    ASSERT_FALSE(ledger->commit({casework::CertificateRevoked{"old", at(4), "false-promise", "500103001000"}}));
    EXPECT_EQ(state(), PaperState::Cancelled);
    EXPECT_THAT(sheets(), ElementsAre("A-0001 revoked"));
    EXPECT_EQ(ledger->commit({requested("another")}), RefusalCode::VersionConflict) << "the certificate is not valid";
}

TEST_P(PapersOn, GiveWayToTheOneIssuedForALostCertificate) {
    ASSERT_FALSE(ledger->commit({requested("paper")}));
    const casework::Changes replacement{CertificateSuperseded{"old", at(5), "lost", "500103001000"},
                                        certificate("new", "case", woman(1), man(1), 1)};
    ASSERT_FALSE(ledger->commit(replacement));
    EXPECT_EQ(ledger->certificate_by_number("N-old")->status, domain::CertificateStatus::Superseded);
    EXPECT_EQ(ledger->certificate_by_number("N-old")->status_reason, "lost");
    EXPECT_EQ(ledger->valid_certificate_of(woman(1), man(1), 1)->number, "N-new");
    EXPECT_EQ(state(), PaperState::Cancelled);
    EXPECT_EQ(ledger->commit({CertificateSuperseded{"old", at(6), "lost", "500103001000"}}), RefusalCode::VersionConflict);
    EXPECT_EQ(ledger->commit({certificate("third", "case", woman(1), man(1), 1)}), RefusalCode::CertificateExists);
}

TEST_P(PapersOn, DoNotReplaceACertificateThatSomebodyProposedToRevoke) {
    ASSERT_FALSE(ledger->commit({casework::RevocationProposed{"r", "old", "case", "false-promise", "officer", "", at(1)}}));
    EXPECT_EQ(ledger->commit({CertificateSuperseded{"old", at(5), "lost", "500103001000"}}), RefusalCode::VersionConflict);
}

}  // namespace
}  // namespace kuaiban::store
