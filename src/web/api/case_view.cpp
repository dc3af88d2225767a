#include "web/api/case_view.hpp"

#include <boost/json.hpp>

#include "casework/draft_document.hpp"
#include "web/api/answers.hpp"

namespace kuaiban::web::api {

namespace json = boost::json;

json::object to_json(const casework::CaseRecord& record, const std::optional<casework::Certificate>& certificate) {
    return {{"number", record.number.text()},
            {"number_in_fours", record.number.in_fours()},
            {"service", record.service},
            {"service_version", record.service_version},
            {"office", record.office},
            {"state", domain::name_of(record.state)},
            {"reason", record.reason},
            {"submitted_at", casework::rfc3339(record.submitted_at)},
            {"due_at", instant_or_null(record.due_at)},
            {"next_check_at", instant_or_null(record.next_check_at)},
            {"certificate_number", certificate ? json::value(certificate->number) : json::value(nullptr)}};
}

/// Times, kinds and codes only: who acted and the details are for officers.
json::object with_events(json::object view, const std::vector<casework::CaseEventRecord>& events) {
    json::array list;
    for (const auto& event : events)
        list.push_back(json::object{{"at", casework::rfc3339(event.at)},
                                    {"kind", event.kind},
                                    {"from", event.from},
                                    {"to", event.to},
                                    {"reason", event.reason}});
    view["events"] = std::move(list);
    return view;
}

json::object to_json(const casework::Certificate& certificate) {
    return {{"number", certificate.number},
            {"licence_id", certificate.licence_id},
            {"service", certificate.service},
            {"office", certificate.office},
            {"child_ordinal", certificate.child_ordinal},
            {"status", domain::name_of(certificate.status)},
            {"issued_at", casework::rfc3339(certificate.issued_at)},
            {"issued_on", certificate.issued_on},
            {"pdf_sha256", certificate.pdf_sha256}};
}

}  // namespace kuaiban::web::api
