#include <boost/json.hpp>

#include <algorithm>

#include "casework/spouse_agreement.hpp"
#include "web/api/answers.hpp"
#include "web/api/field_reader.hpp"
#include "web/api/handlers.hpp"
#include "web/api/json_body.hpp"
#include "web/api/known_facts.hpp"
#include "web/api/problem.hpp"

namespace kuaiban::web::api {

namespace {

namespace json = boost::json;
using casework::OpenDraft;
using casework::Visitor;
using http::Request;
using http::Response;
using enum domain::RefusalCode;

json::object to_json(const OpenDraft& draft) {
    json::value promise;
    if (draft.document.promise)
        promise = {{"text_version", draft.document.promise->text_version},
                   {"accepted_at", casework::rfc3339(draft.document.promise->accepted_at)},
                   {"consent", draft.document.promise->consent}};
    json::object done;
    for (const auto section : casework::section_names)
        done[section] = draft.document.is_done(section);
    return {{"id", draft.record.id},
            {"service", draft.record.service},
            {"office", draft.record.office},
            {"version", draft.record.version},
            {"opened_at", casework::rfc3339(draft.record.opened_at)},
            {"saved_at", casework::rfc3339(draft.record.saved_at)},
            {"promise", std::move(promise)},
            {"spouse_agreed_at", instant_or_null(draft.document.spouse_agreed_at)},
            {"done", std::move(done)},
            {"answers", draft.document.answers},
            {"typed", draft.document.typed}};
}

Response show(const OpenDraft& draft, int status = 200) {
    auto response = answer(status, to_json(draft));
    response.headers.emplace_back("ETag", etag_of(draft.record.version));
    return response;
}

Response show_saved(const Request& request, Services& services, const Visitor& visitor) {
    return show(*services.drafts.find(visitor.account, request.path_value("id")));
}

/// The draft of the path, or why not: nobody else's, and the version the caller saw.
std::expected<OpenDraft, domain::Refusal> draft_of(const Request& request, Services& services, const Visitor& visitor) {
    auto draft = services.drafts.find(visitor.account, request.path_value("id"));
    if (!draft)
        return std::unexpected{domain::Refusal{NotFound, "id"}};
    if (request.method != http::Method::Get && !may_change(request, draft->record.version))
        return std::unexpected{domain::Refusal{VersionConflict, ""}};
    return std::move(*draft);
}

bool is_section(std::string_view name) {
    return std::ranges::find(casework::section_names, name) != std::end(casework::section_names);
}

// POST /api/v1/drafts: begins an application; everything typed from here on is kept on the server.
Response post_draft(const Request& request, Services& services, const Visitor& visitor) {
    const auto body = read_json(request);
    if (!body)
        return refuse(body.error(), request, services);
    FieldReader fields{*body};
    const auto service = fields.text("service");
    const auto office = fields.text("office");
    if (auto refusals = fields.finish(); !refusals.empty())
        return refuse(refusals, request, services);

    const auto id = services.drafts.start(*services.catalogue(), visitor.account, service, office, request.received_at);
    if (!id)
        return refuse(id.error(), request, services);
    auto response = show(*services.drafts.find(visitor.account, *id), 201);
    response.headers.emplace_back("Location", "/api/v1/drafts/" + *id);
    return response;
}

// GET /api/v1/drafts: the account's own, newest first.
Response get_drafts(const Request&, Services& services, const Visitor& visitor) {
    json::array list;
    for (const auto& record : services.ledger.drafts_of(visitor.account.id))
        list.push_back(json::object{{"id", record.id},
                                    {"service", record.service},
                                    {"office", record.office},
                                    {"version", record.version},
                                    {"saved_at", casework::rfc3339(record.saved_at)}});
    return answer(200, json::object{{"drafts", std::move(list)}});
}

// GET /api/v1/drafts/{id}
Response get_draft(const Request& request, Services& services, const Visitor& visitor) {
    const auto draft = draft_of(request, services, visitor);
    return draft ? show(*draft) : refuse(draft.error(), request, services);
}

// DELETE /api/v1/drafts/{id}: throws it away.
Response delete_draft(const Request& request, Services& services, const Visitor& visitor) {
    const auto draft = draft_of(request, services, visitor);
    if (!draft)
        return refuse(draft.error(), request, services);
    services.drafts.throw_away(visitor.account, draft->record.id);
    return no_content();
}

// PUT /api/v1/drafts/{id}/office: the office that is to handle it.
Response put_office(const Request& request, Services& services, const Visitor& visitor) {
    auto draft = draft_of(request, services, visitor);
    if (!draft)
        return refuse(draft.error(), request, services);
    const auto body = read_json(request);
    if (!body)
        return refuse(body.error(), request, services);
    FieldReader fields{*body};
    const auto office = fields.text("office");
    if (auto refusals = fields.finish(); !refusals.empty())
        return refuse(refusals, request, services);

    if (auto refusal =
            services.drafts.choose_office(*services.catalogue(), visitor.account, std::move(*draft), office, request.received_at))
        return refuse(std::move(*refusal), request, services);
    return show_saved(request, services, visitor);
}

// PUT /api/v1/drafts/{id}/promise: the instructions were read and the promise given.
Response put_promise(const Request& request, Services& services, const Visitor& visitor) {
    auto draft = draft_of(request, services, visitor);
    if (!draft)
        return refuse(draft.error(), request, services);
    const auto body = read_json(request);
    if (!body)
        return refuse(body.error(), request, services);
    FieldReader fields{*body};
    const auto text_version = fields.text("text_version");
    const bool consent = fields.yes("consent");
    if (auto refusals = fields.finish(); !refusals.empty())
        return refuse(refusals, request, services);

    if (auto refusal = services.drafts.promise(*services.catalogue(), visitor.account, std::move(*draft), text_version, consent,
                                               request.received_at))
        return refuse(std::move(*refusal), request, services);
    return show_saved(request, services, visitor);
}

// PUT /api/v1/drafts/{id}/sections/{section}: {"answers": …}; what is not valid is kept as typed, and refused with all reasons.
Response put_section(const Request& request, Services& services, const Visitor& visitor) {
    const auto section = request.path_value("section");
    if (!is_section(section))
        return refuse({NotFound, "section"}, request, services);
    auto draft = draft_of(request, services, visitor);
    if (!draft)
        return refuse(draft.error(), request, services);
    const auto body = read_json(request);
    if (!body)
        return refuse(body.error(), request, services);
    FieldReader fields{*body};
    const auto* answers = fields.optional("answers");
    if (!answers)
        fields.refuse(Required, "answers");
    if (auto refusals = fields.finish(); !refusals.empty())
        return refuse(refusals, request, services);

    const auto refusals =
        services.drafts.save(*services.catalogue(), visitor.account, std::move(*draft), section, *answers, request.received_at);
    return refusals.empty() ? show_saved(request, services, visitor) : refuse(refusals, request, services);
}

// GET /api/v1/drafts/{id}/known/{section}: what registers hold of that spouse, where the caller may see it.
Response get_known(const Request& request, Services& services, const Visitor& visitor) {
    const auto section = request.path_value("section");
    const auto draft = draft_of(request, services, visitor);
    if (!draft || (section != "woman" && section != "man"))
        return refuse({NotFound, draft ? "section" : "id"}, request, services);
    const auto known = services.drafts.known(visitor.account, *draft, section, request.received_at);
    return answer(200, json::object{{"known", known ? json::value(api::to_json(*known)) : json::value(nullptr)}});
}

// POST /api/v1/drafts/{id}/spouse-code: asks the other spouse, by a code to the mobile on record, to let their facts be shown.
Response post_spouse_code(const Request& request, Services& services, const Visitor& visitor) {
    const auto draft = draft_of(request, services, visitor);
    if (!draft)
        return refuse(draft.error(), request, services);
    const auto asked = casework::ask_spouse(services.ledger, services.codes, services.registers, visitor.account,
                                            draft->record.id, request.remote_address, request.received_at);
    if (!asked)
        return refuse(asked.error(), request, services);
    return answer(202, json::object{{"code_id", asked->code_id}, {"mobile", asked->masked_mobile}, {"expires_in_seconds", 600}});
}

// PUT /api/v1/drafts/{id}/spouse-agreement: the code the spouse told.
Response put_spouse_agreement(const Request& request, Services& services, const Visitor& visitor) {
    auto draft = draft_of(request, services, visitor);
    if (!draft)
        return refuse(draft.error(), request, services);
    const auto body = read_json(request);
    if (!body)
        return refuse(body.error(), request, services);
    FieldReader fields{*body};
    const auto code_id = fields.text("code_id");
    const auto code = fields.text("code");
    if (auto refusals = fields.finish(); !refusals.empty())
        return refuse(refusals, request, services);

    if (auto refusal = casework::record_spouse_agreement(services.ledger, services.codes, services.drafts, visitor.account,
                                                         std::move(*draft), code_id, code, request.received_at))
        return refuse(std::move(*refusal), request, services);
    return show_saved(request, services, visitor);
}

}  // namespace

void add_draft_routes(Routes& routes) {
    using enum http::Method;
    routes.personal(Post, "/api/v1/drafts", post_draft);
    routes.personal(Get, "/api/v1/drafts", get_drafts);
    routes.personal(Get, "/api/v1/drafts/{id}", get_draft);
    routes.personal(Delete, "/api/v1/drafts/{id}", delete_draft);
    routes.personal(Put, "/api/v1/drafts/{id}/office", put_office);
    routes.personal(Put, "/api/v1/drafts/{id}/promise", put_promise);
    routes.personal(Put, "/api/v1/drafts/{id}/sections/{section}", put_section);
    routes.personal(Get, "/api/v1/drafts/{id}/known/{section}", get_known);
    routes.personal(Post, "/api/v1/drafts/{id}/spouse-code", post_spouse_code);
    routes.personal(Put, "/api/v1/drafts/{id}/spouse-agreement", put_spouse_agreement);
}

}  // namespace kuaiban::web::api
