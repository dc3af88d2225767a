#include <boost/json.hpp>

#include "casework/case_access.hpp"
#include "casework/draft_document.hpp"
#include "casework/verify_certificate.hpp"
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

std::optional<casework::Certificate> certificate_of(const Request& request, Services& services, const Visitor& visitor) {
    auto certificate = services.ledger.certificate_by_number(request.path_value("number"));
    const auto record = certificate ? services.ledger.case_by_id(certificate->case_id) : std::nullopt;
    if (!record || !may_see(services.ledger, visitor.account, *record))
        return {};
    return certificate;
}

// GET /api/v1/certificates: of this account.
Response get_certificates(const Request&, Services& services, const Visitor& visitor) {
    json::array list;
    for (const auto& certificate : services.ledger.certificates_of(visitor.account))
        list.push_back(to_json(certificate));
    return answer(200, json::object{{"certificates", std::move(list)}});
}

// GET /api/v1/certificates/{number}: one's own, with who checked it when.
Response get_certificate(const Request& request, Services& services, const Visitor& visitor) {
    const auto certificate = certificate_of(request, services, visitor);
    if (!certificate)
        return refuse({NotFound, "number"}, request, services);
    auto view = to_json(*certificate);
    json::array verifications;
    for (const auto& verification : services.ledger.verifications_of(certificate->id))
        verifications.push_back(json::object{{"at", casework::rfc3339(verification.at)}, {"how", verification.how}});
    view["verifications"] = std::move(verifications);
    return answer(200, view);
}

// GET /api/v1/certificates/{number}/pdf: the signed file.
Response get_pdf(const Request& request, Services& services, const Visitor& visitor) {
    const auto certificate = certificate_of(request, services, visitor);
    auto pdf = certificate ? services.ledger.certificate_pdf(certificate->id) : std::nullopt;
    if (!pdf)
        return refuse({NotFound, "number"}, request, services);
    return {200, "application/pdf", {{"Content-Disposition", "attachment; filename=\"certificate.pdf\""}}, std::move(*pdf), {}};
}

// Whoever holds the paper reads its face, names masked; by the number alone one learns only whether it stands.
Response show(const casework::VerifiedCertificate& verified, const Request& request) {
    const auto& certificate = verified.certificate;
    return answer(200, json::object{{"number", certificate.number},
                                    {"service", certificate.service},
                                    {"status", domain::name_of(certificate.status)},
                                    {"stands", certificate.status == domain::CertificateStatus::Valid},
                                    {"issued_on", certificate.issued_on},
                                    {"status_changed_at", instant_or_null(certificate.status_changed_at)},
                                    {"face", verified.shows_face ? json::parse(certificate.face) : json::value(nullptr)},
                                    {"checked_at", casework::rfc3339(request.received_at)},
                                    {"receipt", verified.receipt}});
}

// POST /api/v1/verifications: by number, with or without the short code printed beside it.
Response post_verification(const Request& request, Services& services) {
    const auto body = read_json(request);
    if (!body)
        return refuse(body.error(), request, services);
    FieldReader fields{*body};
    const auto number = fields.text("number");
    const auto short_code = fields.optional_text("short_code");
    if (auto refusals = fields.finish(); !refusals.empty())
        return refuse(refusals, request, services);

    const auto verified = casework::verify_certificate(services.ledger, number, short_code, "number", request.received_at);
    return verified ? show(*verified, request) : refuse(verified.error(), request, services);
}

// POST /api/v1/verifications/file: by the PDF itself, sent as application/pdf; the file is not kept.
Response post_verification_file(const Request& request, Services& services) {
    if (request.header("content-type") != "application/pdf")
        return refuse(domain::Refusal{UnsupportedMediaType, "", {{"expected", "application/pdf"}}}, request, services);
    const auto number = services.verify_pdf(request.body);
    if (!number)
        return refuse(number.error(), request, services);
    const auto verified = casework::verify_certificate(services.ledger, *number, "", "upload", request.received_at);
    return verified ? show(*verified, request) : refuse(verified.error(), request, services);
}

// GET /api/v1/verification-key: the public key that QR codes are signed for, to check them without asking us.
Response get_verification_key(const Request&, Services& services) {
    return answer(200, json::object{{"algorithm", "ES256"}, {"spki_base64", services.printer.public_key_base64()}});
}

}  // namespace

void add_certificate_routes(Routes& routes) {
    using enum http::Method;
    routes.personal(Get, "/api/v1/certificates", get_certificates);
    routes.personal(Get, "/api/v1/certificates/{number}", get_certificate);
    routes.personal(Get, "/api/v1/certificates/{number}/pdf", get_pdf);
    routes.open(Post, "/api/v1/verifications", post_verification);
    routes.open(Post, "/api/v1/verifications/file", post_verification_file);
    routes.open(Get, "/api/v1/verification-key", get_verification_key);
}

}  // namespace kuaiban::web::api
