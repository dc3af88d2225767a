#include "casework/privacy/my_cases.hpp"

#include <boost/json.hpp>

#include <algorithm>

#include "casework/draft_document.hpp"
#include "definition/json_text.hpp"

namespace kuaiban::casework {
namespace {

namespace json = boost::json;
using definition::text_at;

json::value when(const std::optional<Instant>& instant) {
    return instant ? json::value(rfc3339(*instant)) : json::value(nullptr);
}

/// The section of the other spouse, whose part the reader did not type; empty for whoever filed.
std::string_view not_the_readers(const Account& account, const CaseRecord& record) {
    if (record.account_id == account.id || !account.person)
        return {};
    return account.person->id_number.sex() == domain::Sex::Female ? "man" : "woman";
}

/// All of it for whoever filed; for the other spouse their own part and what concerns both.
json::value answers_for(const Account& account, const CaseRecord& record) {
    auto answers = json::parse(record.document);
    if (const auto other = not_the_readers(account, record); !other.empty())
        answers.as_object().erase(other);
    return answers;
}

json::object told_of(PrivacyRecords& privacy, const CaseRecord& record) {
    const auto notice = privacy.notice_of(record.id);
    if (!notice)
        return {};
    return {{"version", notice->notice_version},
            {"shown_at", rfc3339(notice->shown_at)},
            {"consent", notice->consent},
            {"consent_version", notice->consent_version}};
}

/// The office then: the officer who copied it may have moved since.
std::string office_that_copied(const std::vector<CaseEventRecord>& events, const Scan& scan) {
    for (const auto& event : events)
        if (event.kind == "scan-attached" && event.at == scan.attached_at && event.actor == scan.attached_by)
            return text_at(json::parse(event.detail).as_object(), "office");
    return {};
}

/// Which papers were copied; of a paper of the other spouse's alone, nothing.
json::array scans(const HeldRecords& held, const Account& account, const CaseRecord& record,
                  const std::vector<CaseEventRecord>& events) {
    const auto other = not_the_readers(account, record);
    json::array all;
    for (const auto& scan : held.scans.scans_of(record.id))
        if (other.empty() || !scan.material.starts_with(std::string{other} + "."))
            all.push_back({{"paper", scan.material},
                           {"attached_at", rfc3339(scan.attached_at)},
                           {"office", office_that_copied(events, scan)},
                           {"media_type", scan.media_type},
                           {"pages", scan.pages}});
    return all;
}

json::array inquiries(Ledger& ledger, const CaseRecord& record) {
    json::array all;
    for (const auto& inquiry : ledger.inquiries_of(record.id))
        all.push_back({{"number", inquiry.number},
                       {"register", domain::name_of(inquiry.kind)},
                       {"asked", inquiry.addressee},
                       {"asked_by", inquiry.asked_office},
                       {"state", name_of(inquiry.state)},
                       {"sent_at", rfc3339(inquiry.sent_at)},
                       {"answer_by", rfc3339(inquiry.answer_by)},
                       {"received_at", when(inquiry.received_at)},
                       {"answered_at", when(inquiry.answered_at)},
                       {"answer", inquiry.answer}});
    return all;
}

json::array course_of(const std::vector<CaseEventRecord>& events) {
    json::array course;
    for (const auto& event : events)
        course.push_back({{"at", rfc3339(event.at)}, {"what", event.kind}, {"to", event.to}, {"reason", event.reason}});
    return course;
}

json::array on_paper(PaperRecords& papers, const Certificate& certificate) {
    json::array all;
    for (const auto& request : papers.requests_of_case(certificate.case_id))
        if (request.certificate_id == certificate.id)
            all.push_back({{"requested_at", rfc3339(request.requested_at)},
                           {"office", request.office},
                           {"state", name_of(request.state)},
                           {"serial", request.serial},
                           {"printed_at", when(request.printed_at)},
                           {"closed_at", when(request.closed_at)},
                           {"collector", request.collector},
                           {"reason", request.reason}});
    return all;
}

}  // namespace

json::array my_cases(const HeldRecords& held, const Account& account) {
    json::array all;
    for (const auto& record : held.ledger.cases_of(account)) {
        const auto events = held.ledger.events_of(record.id);
        all.push_back({{"number", record.number.text()},
                       {"service", record.service},
                       {"service_version", record.service_version},
                       {"office", record.office},
                       {"state", domain::name_of(record.state)},
                       {"submitted_at", rfc3339(record.submitted_at)},
                       {"due_at", when(record.due_at)},
                       {"answers", answers_for(account, record)},
                       {"privacy_notice", told_of(held.privacy, record)},
                       {"scans", scans(held, account, record, events)},
                       {"inquiries", inquiries(held.ledger, record)},
                       {"course", course_of(events)}});
    }
    return all;
}

json::array my_certificates(const HeldRecords& held, const Account& account) {
    json::array all;
    for (const auto& certificate : held.ledger.certificates_of(account)) {
        json::array checks;
        for (const auto& verification : held.ledger.verifications_of(certificate.id))
            checks.push_back({{"at", rfc3339(verification.at)}, {"how", verification.how}, {"receipt", verification.receipt}});
        all.push_back({{"number", certificate.number},
                       {"issued_on", certificate.issued_on},
                       {"status", domain::name_of(certificate.status)},
                       {"checked", std::move(checks)},
                       {"on_paper", on_paper(held.papers, certificate)}});
    }
    return all;
}

}  // namespace kuaiban::casework
