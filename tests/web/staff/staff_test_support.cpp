#include "web/staff/staff_test_support.hpp"

#include <boost/json.hpp>

#include "casework/draft_document.hpp"
#include "casework/review/inquiry_words.hpp"
#include "casework/session_token.hpp"
#include "casework/staff/first_password.hpp"
#include "support/couple.hpp"

namespace kuaiban::support {

casework::Officer StaffTest::officer(domain::Role role, std::string_view office) {
    const auto id = crypto::uuid7();
    const auto account = fmt::format("officer.{}", ++made_);
    ledger_->commit({casework::OfficerAppointed{id, account, "罗静", role, division_at(office), "", now_, now_},
                     casework::OfficerPasswordSet{id, hasher_.hash("password of " + account), std::nullopt, now_},
                     casework::TotpEnrolled{id, "twenty bytes, secret", 0}});
    return ledger_->officer_by_id(id).value();
}

Browser StaffTest::on_duty(const casework::Officer& officer) {
    const auto made = casework::new_session_token();
    ledger_->commit(
        {casework::OfficerSessionOpened{made.hash, officer.id, made.csrf, true, now_, now_ + std::chrono::hours{10}}});
    Browser with{router_, now_};
    with.cookies["kb_staff"] = made.token;
    with.token = made.csrf;
    return with;
}

std::string StaffTest::case_at(const domain::DivisionCode& place) {
    const auto id = crypto::uuid7();
    const auto number = domain::CaseNumber::make(domain::china_date(now_), static_cast<std::uint64_t>(++made_));
    const Couple couple;
    const auto opened = ledger_->commit({casework::CaseOpened{.id = id,
                                                              .number = number,
                                                              .account_id = account_id_,
                                                              .service = "maternity-service-certificate",
                                                              .service_version = "2021-12-01",
                                                              .district = std::string{place.county()},
                                                              .office = place.padded(),
                                                              .state = domain::CaseState::InReview,
                                                              .owner = place.padded(),
                                                              .reason = "needs-review",
                                                              .submitted_at = now_,
                                                              .submitted_on = "2026-11-23",
                                                              .due_at = now_ + std::chrono::hours{48},
                                                              .next_check_at = std::nullopt,
                                                              .document = boost::json::serialize(couple.answers()),
                                                              .findings = "{}",
                                                              .verified = false,
                                                              .promise_version = "1",
                                                              .promise_accepted_at = now_}});
    EXPECT_FALSE(opened);
    return id;
}

std::string StaffTest::draft_at(const domain::DivisionCode& place) {
    const auto id = crypto::uuid7();
    EXPECT_FALSE(
        ledger_->commit({casework::DraftOpened{id, account_id_, "maternity-service-certificate", std::string{place.county()},
                                               place.padded(), casework::DraftDocument{}.to_json(), now_}}));
    return id;
}

std::string StaffTest::appointment_at(const domain::DivisionCode& place) {
    const auto id = crypto::uuid7();
    const auto day = domain::china_date(now_);
    const auto time = domain::ClockTime::parse("23:55").value();
    EXPECT_FALSE(ledger_->commit({casework::AppointmentBooked{
        id, account_id_, {}, id, domain::Purpose::Register, "", "", {place.padded(), day, time, ++made_}, now_}}));
    return id;
}

std::string StaffTest::inquiry_at(const domain::DivisionCode& place) {
    const auto id = crypto::uuid7();
    const casework::InquiryQuestion question{.woman = {"陈晓雨", woman_id}, .man = {"王建国", man_id}, .facts = {}, .words = ""};
    EXPECT_FALSE(ledger_->commit({casework::InquirySent{{.id = id,
                                                         .number = fmt::format("2026-{}-{:05}", place.county(), ++made_),
                                                         .case_id = case_at(place),
                                                         .kind = domain::Register::Households,
                                                         .division = std::string{place.text()},
                                                         .addressee = "公安派出所",
                                                         .to_office = place.padded(),
                                                         .to_officer = "",
                                                         .asked_office = place.padded(),
                                                         .asked_by = "",
                                                         .state = casework::InquiryState::Sent,
                                                         .sent_at = now_,
                                                         .answer_by = now_ + std::chrono::hours{300},
                                                         .received_at = {},
                                                         .received_by = {},
                                                         .answered_at = {},
                                                         .answered_by = {},
                                                         .answer = {},
                                                         .notify_by = {},
                                                         .closed_at = {},
                                                         .closed_by = {},
                                                         .question = casework::to_json(question),
                                                         .reply = {},
                                                         .act_at = now_ + std::chrono::hours{200}}}}));
    return id;
}

/// A case with its certificate; the certificate's id.
std::pair<std::string, std::string> StaffTest::certified_case_at(const domain::DivisionCode& place) {
    const auto case_id = case_at(place), certificate_id = crypto::uuid7();
    const Couple couple;
    EXPECT_FALSE(ledger_->commit({casework::CertificateIssued{.id = certificate_id,
                                                              .number = fmt::format("{:019}", ++made_),
                                                              .licence_id = certificate_id,
                                                              .case_id = case_id,
                                                              .service = "maternity-service-certificate",
                                                              .district = std::string{place.county()},
                                                              .office = place.padded(),
                                                              .woman = person(couple.woman_id),
                                                              .man = person(couple.man_id),
                                                              .child_ordinal = made_,
                                                              .issued_at = now_,
                                                              .issued_on = "2026-11-23",
                                                              .short_code = "ABCD2345",
                                                              .face = "{}",
                                                              .pdf = "%PDF",
                                                              .pdf_sha256 = ""}}));
    return {case_id, certificate_id};
}

std::string StaffTest::revocation_at(const domain::DivisionCode& place) {
    const auto id = crypto::uuid7();
    const auto [case_id, certificate_id] = certified_case_at(place);
    EXPECT_FALSE(ledger_->commit(
        {casework::RevocationProposed{id, certificate_id, case_id, "promise-untrue", "somebody", "结婚证是伪造的", now_}}));
    return id;
}

std::string StaffTest::rating_at(const domain::DivisionCode& place) {
    const auto id = crypto::uuid7();
    EXPECT_FALSE(ledger_->commit({casework::CaseRated{{.id = id,
                                                       .service = "maternity-service-certificate",
                                                       .office = place.padded(),
                                                       .rated_on = "2026-11-23",
                                                       .level = domain::Satisfaction::Dissatisfied,
                                                       .reasons = {"slow"},
                                                       .words = "等了两个月",
                                                       .answer_by = now_ + std::chrono::hours{300},
                                                       .act_at = now_ + std::chrono::hours{200},
                                                       .reported = 0,
                                                       .answer_kind = {},
                                                       .answer = {},
                                                       .answered_by = {},
                                                       .answered_at = {}},
                                                      {id, account_id_}}}));
    return id;
}

std::string StaffTest::paper_at(const domain::DivisionCode& place) {
    const auto id = crypto::uuid7();
    const auto [case_id, certificate_id] = certified_case_at(place);
    EXPECT_FALSE(ledger_->commit({casework::PaperRequested{id, certificate_id, case_id, place.padded(), account_id_, now_}}));
    return id;
}

std::string StaffTest::undelivered_at(const domain::DivisionCode& place) {
    const auto id = crypto::uuid7();
    EXPECT_FALSE(ledger_->commit({casework::MessageQueued{id, case_at(place), "", domain::Mobile::parse(woman_mobile).value(),
                                                          "received", "【快办】登记已收到", now_},
                                  casework::MessageMoved{id, domain::MessageState::Failed, now_}}));
    return id;
}

std::string StaffTest::example(std::string_view subject, const domain::DivisionCode& place) {
    if (subject == "own-office")
        return "";
    if (subject == "case")
        return case_at(place);
    if (subject == "draft")
        return draft_at(place);
    if (subject == "officer")
        return officer(domain::Role::Clerk, place.text()).id;
    if (subject == "appointment")
        return appointment_at(place);
    if (subject == "office")
        return std::string{place.text()};
    if (subject == "inquiry")
        return inquiry_at(place);
    if (subject == "rating")
        return rating_at(place);
    if (subject == "message")
        return undelivered_at(place);
    if (subject == "revocation")
        return revocation_at(place);
    if (subject == "paper")
        return paper_at(place);
    ADD_FAILURE() << "the walk cannot make a " << subject << ": teach StaffTest::example";
    return "";
}

}  // namespace kuaiban::support
