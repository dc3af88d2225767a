#include <boost/json.hpp>

#include "casework/draft_document.hpp"
#include "casework/password_rule.hpp"
#include "casework/verify_person.hpp"
#include "web/api/answers.hpp"
#include "web/api/field_reader.hpp"
#include "web/api/handlers.hpp"
#include "web/api/json_body.hpp"
#include "web/api/problem.hpp"

namespace kuaiban::web::api {

namespace {

namespace json = boost::json;
using http::Request;
using http::Response;

// The code's id is told to its asker alone: handing it back is the proof that a code is used by who asked for it.
constexpr std::string_view asked_by_api = "api";

json::object to_json(const casework::Account& account) {
    json::value person;
    if (account.person)
        person = {{"name", account.person->name.masked()},
                  {"id_number", account.person->id_number.masked()},
                  {"role", casework::role_of(account)},
                  {"verified_at", casework::rfc3339(account.person->verified_at)}};
    return {
        {"id", account.id}, {"mobile", account.mobile.masked()}, {"language", account.language}, {"person", std::move(person)}};
}

// POST /api/v1/codes: sends a one-time code to a mobile, to register or to log in with.
Response post_code(const Request& request, Services& services) {
    const auto body = read_json(request);
    if (!body)
        return refuse(body.error(), request, services);
    FieldReader fields{*body};
    const auto mobile = fields.value<domain::Mobile>("mobile");
    if (auto refusals = fields.finish(); !refusals.empty())
        return refuse(refusals, request, services);

    const auto code_id = services.codes.send(
        {"enter", *mobile, std::string{asked_by_api}, request.remote_address, std::string{pages::tag_of(language_of(request))}},
        request.received_at);
    if (!code_id)
        return refuse(code_id.error(), request, services);
    return answer(202, json::object{{"code_id", *code_id}, {"expires_in_seconds", 600}});
}

std::expected<casework::OpenedSession, domain::Refusal> log_in(const Request& request, Services& services,
                                                               const domain::Mobile& mobile, std::string_view password) {
    auto opened = services.accounts.log_in(mobile, password, request.received_at, request.remote_address);
    const auto account = opened ? services.ledger.account(opened->account_id) : std::nullopt;
    if (!account || !casework::is_password_due(account->password_hash, account->password_set_at, request.received_at,
                                               services.settings.password_days))
        return opened;
    services.accounts.log_out(opened->token);
    return std::unexpected{domain::Refusal{domain::RefusalCode::PasswordTooOld, "password"}};
}

// POST /api/v1/sessions: logs in with a code (opening the account where there is none) or with a password.
Response post_session(const Request& request, Services& services) {
    const auto body = read_json(request);
    if (!body)
        return refuse(body.error(), request, services);
    FieldReader fields{*body};
    const bool by_code = fields.has("code_id");
    const auto code_id = by_code ? fields.text("code_id") : std::string{};
    const auto code = by_code ? fields.text("code") : std::string{};
    const auto mobile = by_code ? std::nullopt : fields.value<domain::Mobile>("mobile");
    const auto password = by_code ? fields.optional_text("password") : fields.text("password");
    if (auto refusals = fields.finish(); !refusals.empty())
        return refuse(refusals, request, services);

    std::expected<casework::OpenedSession, domain::Refusals> opened;
    if (by_code)
        opened = services.accounts.enter_with_code(code_id, code, asked_by_api, password, pages::tag_of(language_of(request)),
                                                   request.received_at);
    else if (auto session = log_in(request, services, *mobile, password))
        opened = std::move(*session);
    else
        opened = std::unexpected{domain::Refusals{std::move(session.error())}};
    if (!opened)
        return refuse(opened.error(), request, services);
    return answer(201, json::object{{"token", opened->token}, {"account_id", opened->account_id}});
}

// DELETE /api/v1/sessions/current: logs out.
Response delete_session(const Request& request, Services& services, const casework::Visitor&) {
    services.accounts.log_out(bearer_of(request));
    return no_content();
}

// GET /api/v1/account: who is logged in; mobile and ID number masked.
Response get_account(const Request&, Services&, const casework::Visitor& visitor) {
    return answer(200, to_json(visitor.account));
}

// PUT /api/v1/account/person: real-name verification of name, ID number and the account's mobile.
Response put_person(const Request& request, Services& services, const casework::Visitor& visitor) {
    const auto body = read_json(request);
    if (!body)
        return refuse(body.error(), request, services);
    FieldReader fields{*body};
    const auto name = fields.value<domain::PersonName>("name");
    const auto id_number = fields.value<domain::ResidentId>("id_number");
    if (auto refusals = fields.finish(); !refusals.empty())
        return refuse(refusals, request, services);

    if (auto refusal =
            casework::verify_person(services.ledger, services.registers, visitor.account, *name, *id_number, request.received_at))
        return refuse(std::move(*refusal), request, services);
    return answer(200, to_json(*services.ledger.account(visitor.account.id)));
}

}  // namespace

void add_session_routes(Routes& routes) {
    using enum http::Method;
    routes.open(Post, "/api/v1/codes", post_code);
    routes.open(Post, "/api/v1/sessions", post_session);
    routes.personal(Delete, "/api/v1/sessions/current", delete_session);
    routes.personal(Get, "/api/v1/account", get_account);
    routes.personal(Put, "/api/v1/account/person", put_person);
}

}  // namespace kuaiban::web::api
