#include <boost/json.hpp>

#include "casework/case_access.hpp"
#include "web/api/answers.hpp"
#include "web/api/case_view.hpp"
#include "web/api/field_reader.hpp"
#include "web/api/handlers.hpp"
#include "web/api/json_body.hpp"
#include "web/api/problem.hpp"

namespace kuaiban::web::api {

namespace {

namespace json = boost::json;
using casework::Visitor;
using http::Request;
using http::Response;
using enum domain::RefusalCode;

json::object whole_view(const casework::CaseRecord& record, Services& services) {
    return with_events(to_json(record, services.ledger.certificate_of_case(record.id)), services.ledger.events_of(record.id));
}

// GET /api/v1/cases: filed from this account, or naming its verified person; newest first.
Response get_cases(const Request&, Services& services, const Visitor& visitor) {
    json::array list;
    for (const auto& record : services.ledger.cases_of(visitor.account))
        list.push_back(to_json(record, services.ledger.certificate_of_case(record.id)));
    return answer(200, json::object{{"cases", std::move(list)}});
}

// GET /api/v1/cases/{number}: with its events. Not found and not yours are the same answer.
Response get_case(const Request& request, Services& services, const Visitor& visitor) {
    const auto number = domain::CaseNumber::parse(request.path_value("number"));
    const auto record = number ? services.ledger.case_by_number(*number) : std::nullopt;
    if (!record || !may_see(services.ledger, visitor.account, *record))
        return refuse({NotFound, "number"}, request, services);
    auto response = answer(200, whole_view(*record, services));
    response.headers.emplace_back("ETag", etag_of(record->version));
    return response;
}

// POST /api/v1/progress-codes: progress without an account. The answer is the same whether or not the case knows the mobile.
Response post_progress_code(const Request& request, Services& services) {
    const auto body = read_json(request);
    if (!body)
        return refuse(body.error(), request, services);
    FieldReader fields{*body};
    const auto number = fields.value<domain::CaseNumber>("number");
    const auto mobile = fields.value<domain::Mobile>("mobile");
    if (auto refusals = fields.finish(); !refusals.empty())
        return refuse(refusals, request, services);

    const auto code_id = services.progress.ask(*number, *mobile, "api", request.remote_address,
                                               pages::tag_of(language_of(request)), request.received_at);
    if (!code_id)
        return refuse(code_id.error(), request, services);
    return answer(202, json::object{{"code_id", *code_id}, {"expires_in_seconds", 600}});
}

// POST /api/v1/progress: the case, for the code that went to its mobile. A POST: the number of a case belongs in no log.
Response post_progress(const Request& request, Services& services) {
    const auto body = read_json(request);
    if (!body)
        return refuse(body.error(), request, services);
    FieldReader fields{*body};
    const auto number = fields.value<domain::CaseNumber>("number");
    const auto code_id = fields.text("code_id");
    const auto code = fields.text("code");
    if (auto refusals = fields.finish(); !refusals.empty())
        return refuse(refusals, request, services);

    const auto record = services.progress.look(*number, code_id, code, "api", request.received_at);
    if (!record)
        return refuse(record.error(), request, services);
    return answer(200, whole_view(*record, services));
}

}  // namespace

void add_case_routes(Routes& routes) {
    using enum http::Method;
    routes.personal(Get, "/api/v1/cases", get_cases);
    routes.personal(Get, "/api/v1/cases/{number}", get_case);
    routes.open(Post, "/api/v1/progress-codes", post_progress_code);
    routes.open(Post, "/api/v1/progress", post_progress);
}

}  // namespace kuaiban::web::api
