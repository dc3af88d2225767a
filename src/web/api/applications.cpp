#include <boost/json.hpp>

#include "casework/submit_application.hpp"
#include "web/api/answers.hpp"
#include "web/api/field_reader.hpp"
#include "web/api/handlers.hpp"
#include "web/api/json_body.hpp"
#include "web/api/problem.hpp"

namespace kuaiban::web::api {

namespace {

namespace json = boost::json;
using casework::Submission;
using casework::Visitor;
using http::Request;
using http::Response;
using enum domain::RefusalCode;

using Read = std::expected<Submission, domain::Refusals>;

json::object to_json(const casework::Receipt& receipt) {
    return {{"number", receipt.number.text()},
            {"number_in_fours", receipt.number.in_fours()},
            {"state", domain::name_of(receipt.state)},
            {"submitted_at", casework::rfc3339(receipt.submitted_at)}};
}

/// {"draft": id}. A draft is submitted once, so its id is the key.
Read read_draft(FieldReader& fields, Services& services, const Visitor& visitor) {
    const auto id = fields.text("draft");
    if (auto refusals = fields.finish(); !refusals.empty())
        return std::unexpected{std::move(refusals)};
    const auto draft = services.drafts.find(visitor.account, id);
    if (!draft)
        return std::unexpected{domain::Refusals{{NotFound, "draft"}}};
    domain::Refusals refusals;
    if (!draft->document.promise)
        refusals.push_back({PromiseNotGiven, "promise"});
    for (const auto section : casework::section_names)
        if (!draft->document.is_done(section))
            refusals.push_back({StepsMissing, std::string{section}});
    if (!refusals.empty())
        return std::unexpected{std::move(refusals)};
    return Submission{visitor.account, id, draft->record.service, id, draft->document.answers, *draft->document.promise};
}

std::optional<casework::Promise> read_promise(FieldReader& fields) {
    const auto* given = fields.object("promise");
    if (!given)
        return {};
    FieldReader inner{*given};
    const auto text_version = inner.text("text_version");
    const auto accepted_at = parse_instant(inner.text("accepted_at"));
    const bool consent = inner.yes("consent");
    for (const auto& refusal : inner.finish())
        fields.refuse(refusal.code, "promise." + refusal.field);
    if (!accepted_at && given->contains("accepted_at"))
        fields.refuse(DateForm, "promise.accepted_at");
    return casework::Promise{text_version, accepted_at.value_or(domain::Instant{}), consent};
}

/// The whole form in one piece, for programs that keep their own drafts; the item's definition judges its sections.
Read read_whole(const Request& request, FieldReader& fields, const Visitor& visitor) {
    const std::string key{request.header("idempotency-key")};
    const auto service = fields.text("service");
    const auto promise = read_promise(fields);
    json::object answers;
    for (const auto section : casework::section_names)
        if (const auto* given = fields.optional(section))
            answers[section] = *given;
    auto refusals = fields.finish();
    if (key.empty() || key.size() > 200)
        refusals.insert(refusals.begin(), {IdempotencyKeyMissing, ""});
    if (promise && promise->accepted_at > request.received_at + std::chrono::minutes{5})
        refusals.push_back({DateInFuture, "promise.accepted_at"});
    if (!refusals.empty())
        return std::unexpected{std::move(refusals)};
    return Submission{visitor.account, key, service, {}, std::move(answers), *promise};
}

/// A draft that was submitted is gone; its receipt is not.
std::optional<casework::Receipt> receipt_of_draft(const json::object& body, Services& services, const Visitor& visitor) {
    const auto* id = body.if_contains("draft");
    const auto kept =
        id && id->is_string() ? services.ledger.receipt_of(visitor.account.id, std::string_view{id->as_string()}) : std::nullopt;
    const auto found = kept ? services.ledger.case_by_id(kept->receipt) : std::nullopt;
    if (!found)
        return {};
    return casework::Receipt{found->id, found->number, found->state, found->submitted_at};
}

// POST /api/v1/applications: submits a draft, or a whole form under an Idempotency-Key; the same key gets the same receipt.
Response post_application(const Request& request, Services& services, const Visitor& visitor) {
    const auto body = read_json(request);
    if (!body)
        return refuse(body.error(), request, services);
    auto receipt = std::expected<casework::Receipt, domain::Refusals>{std::unexpect};
    if (auto earlier = receipt_of_draft(*body, services, visitor)) {
        receipt = std::move(*earlier);
    } else {
        FieldReader fields{*body};
        const auto submission =
            fields.has("draft") ? read_draft(fields, services, visitor) : read_whole(request, fields, visitor);
        if (!submission)
            return refuse(submission.error(), request, services);
        receipt = services.desk.submit(*services.catalogue(), *submission, request.received_at);
    }
    if (!receipt)
        return refuse(receipt.error(), request, services);
    return created("/api/v1/cases/" + std::string{receipt->number.text()}, to_json(*receipt));
}

}  // namespace

void add_application_routes(Routes& routes) {
    routes.personal(http::Method::Post, "/api/v1/applications", post_application);
}

}  // namespace kuaiban::web::api
