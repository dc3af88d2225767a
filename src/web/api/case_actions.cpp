#include <boost/json.hpp>

#include "casework/case_access.hpp"
#include "casework/review/correct_case.hpp"
#include "casework/review/withdraw_case.hpp"
#include "web/api/answers.hpp"
#include "web/api/case_view.hpp"
#include "web/api/handlers.hpp"
#include "web/api/json_body.hpp"
#include "web/api/problem.hpp"
#include "web/bench.hpp"

namespace kuaiban::web::api {

namespace {

namespace json = boost::json;
using casework::CaseRecord;
using casework::Visitor;
using http::Request;
using http::Response;
using enum domain::RefusalCode;

/// The case of the path, or why not: nobody else's, and the version the caller saw.
std::expected<CaseRecord, domain::Refusal> case_of(const Request& request, Services& services, const Visitor& visitor) {
    const auto number = domain::CaseNumber::parse(request.path_value("number"));
    auto record = number ? services.ledger.case_by_number(*number) : std::nullopt;
    if (!record || !may_see(services.ledger, visitor.account, *record))
        return std::unexpected{domain::Refusal{NotFound, "number"}};
    if (request.method != http::Method::Get && !may_change(request, record->version))
        return std::unexpected{domain::Refusal{VersionConflict}};
    return std::move(*record);
}

Response show_case(const std::string& id, Services& services) {
    const auto record = services.ledger.case_by_id(id).value();
    auto response =
        answer(200, with_events(to_json(record, services.ledger.certificate_of_case(id)), services.ledger.events_of(id)));
    response.headers.emplace_back("ETag", etag_of(record.version));
    return response;
}

// POST /api/v1/cases/{number}/withdrawal: closes it; both spouses are told.
Response post_withdrawal(const Request& request, Services& services, const Visitor& visitor) {
    const auto record = case_of(request, services, visitor);
    if (!record)
        return refuse(record.error(), request, services);
    const auto catalogue = services.catalogue();
    if (auto refused = casework::withdraw_case(bench_of(services, *catalogue), visitor.account, record->id, record->version,
                                               request.received_at))
        return refuse(std::move(*refused), request, services);
    return show_case(record->id, services);
}

/// What was declared, of the facts asked for only.
json::object declared(const casework::CaseFile& file, const std::vector<std::string>& fields) {
    json::object answers;
    for (const auto& field : fields) {
        const auto dot = field.find('.');
        const auto section = field.substr(0, dot);
        const auto* given = file.answers.if_contains(section);
        if (dot == field.npos) {
            answers[section] = given ? *given : json::value(json::array{});
            continue;
        }
        if (!answers.contains(section))
            answers[section] = json::object{};
        const auto* value = given ? given->as_object().if_contains(field.substr(dot + 1)) : nullptr;
        answers.at(section).as_object()[field.substr(dot + 1)] = value ? *value : json::value(nullptr);
    }
    return answers;
}

// GET /api/v1/cases/{number}/correction: what is asked to be corrected, as it was declared. Only for who filed it.
Response get_correction(const Request& request, Services& services, const Visitor& visitor) {
    const auto record = case_of(request, services, visitor);
    if (!record)
        return refuse(record.error(), request, services);
    const auto catalogue = services.catalogue();
    const auto file = casework::open_case_file(bench_of(services, *catalogue), record->id);
    const auto asked = casework::correction_asked(services.ledger, *record);
    if (!file || !asked || record->account_id != visitor.account.id)
        return refuse({NotFound, "number"}, request, services);
    auto response = answer(200, json::object{{"fields", json::array(asked->fields.begin(), asked->fields.end())},
                                             {"reason", asked->reason},
                                             {"words", asked->words},
                                             {"until", instant_or_null(asked->until)},
                                             {"answers", declared(*file, asked->fields)}});
    response.headers.emplace_back("ETag", etag_of(record->version));
    return response;
}

// POST /api/v1/cases/{number}/correction: the corrected facts; compared again and decided at once.
Response post_correction(const Request& request, Services& services, const Visitor& visitor) {
    const auto record = case_of(request, services, visitor);
    if (!record)
        return refuse(record.error(), request, services);
    const auto corrected = read_json(request);
    if (!corrected)
        return refuse(corrected.error(), request, services);
    const auto catalogue = services.catalogue();
    const auto sent =
        casework::resubmit_case(bench_of(services, *catalogue), visitor.account, record->id, record->version, *corrected,
                                services.desk.first_retry_after(request.received_at), request.received_at);
    if (!sent)
        return refuse(sent.error(), request, services);
    return show_case(record->id, services);
}

}  // namespace

void add_case_action_routes(Routes& routes) {
    using enum http::Method;
    routes.personal(Post, "/api/v1/cases/{number}/withdrawal", post_withdrawal);
    routes.personal(Get, "/api/v1/cases/{number}/correction", get_correction);
    routes.personal(Post, "/api/v1/cases/{number}/correction", post_correction);
}

}  // namespace kuaiban::web::api
