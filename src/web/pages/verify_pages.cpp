#include <fmt/format.h>
#include <boost/json.hpp>

#include "casework/attempt_limit.hpp"
#include "casework/qr_payload.hpp"
#include "web/http/multipart.hpp"
#include "web/pages/case_words.hpp"
#include "web/pages/frame.hpp"
#include "web/pages/routes.hpp"
#include "web/pages/verify_verdict.hpp"

namespace kuaiban::web::pages {

namespace {

using casework::VerifiedCertificate;
using domain::CertificateStatus;
using domain::Refusals;

/// Short codes are long enough not to be guessed; this keeps guessing from being a load.
casework::AttemptLimit& verify_limit() {
    static casework::AttemptLimit limit{60, std::chrono::minutes{1}};
    return limit;
}

http::Response show_form(const Frame& frame, std::string_view number, std::string_view short_code, const Refusals& refusals) {
    const Errors errors{frame, refusals};
    auto page = start_page(frame);
    page.set("PUBLIC_KEY", frame.services.printer.public_key_base64());
    add_field(page, errors, "TEXT_FIELD", "number", frame.text("run.field.certificate-number"),
              frame.text("run.field.certificate-number-hint"))
        .set("VALUE", number);
    add_field(page, errors, "TEXT_FIELD", "short_code", frame.text("run.field.short-code"),
              frame.text("run.field.short-code-hint"))
        .set("VALUE", short_code);
    page.set_optional("PDF_ERROR", errors.at("pdf"));
    errors.summarise(page);
    return show(frame, "verify", page, refusals.empty() ? 200 : 422);
}

enum class Checked { Passed, Failed, Unknown };

void add_check(PageData& page, const Frame& frame, std::string_view name, std::string_view note, Checked result) {
    constexpr std::pair<const char*, const char*> words[] = {{"CHECK_PASSED", "run.verify.passed"},
                                                             {"CHECK_FAILED", "run.verify.failed"},
                                                             {"CHECK_UNKNOWN", "run.verify.not-checked"}};
    const auto& [section, word] = words[static_cast<int>(result)];
    page.section("CHECK")
        .set("CHECK_NAME", frame.text(name))
        .set("CHECK_NOTE", note)
        .set("CHECK_RESULT", frame.text(word))
        .show(section);
}

void add_content(PageData& page, const Frame& frame, const VerifiedCertificate& verified) {
    const auto face = face_of(verified.certificate);
    page.show("CONTENT_SHOWN");
    const auto add = [&](std::string_view key, std::string_view value) {
        page.section("CONTENT").set("FACT_NAME", frame.text(fmt::format("run.content.{}", key))).set("FACT_VALUE", value);
    };
    const auto text = [&](std::string_view key) { return boost::json::value_to<std::string>(face.at(key)); };
    add("title", text("title"));
    add("number", in_fours(verified.certificate.number));
    if (verified.shows_face) {
        add("holders", fmt::format("{}、{}", text("woman"), text("man")));
        add("ordinal", text("ordinal"));
    }
    add("issued_on", day_in_words(frame.language, domain::CalendarDate::parse(verified.certificate.issued_on).value()));
    add("validity", frame.text("run.validity.none"));
}

std::string_view verdict_section(CertificateStatus status) {
    switch (status) {
    case CertificateStatus::Valid: return "GENUINE";
    case CertificateStatus::Superseded: return "SUPERSEDED";
    default: return "REVOKED";
    }
}

void add_revocation(PageData& page, const Frame& frame, const casework::Certificate& certificate) {
    const auto at = certificate.status_changed_at.value_or(certificate.issued_at);
    page.section("REVOCATION")
        .set("REVOKED_BY", office_name(frame, certificate.status_by))
        .set("REVOKED_AT", time_in_words(frame.language, at, frame.now()))
        .set("REVOKED_WHY", revocation_reason(frame, certificate))
        .set("REMEDY", frame.text(certificate.status == CertificateStatus::Superseded ? "run.verify.remedy-superseded"
                                                                                      : "run.verify.remedy"));
}

void set_trace(PageData& page, const Frame& frame, std::string_view receipt) {
    page.set("CHECKED_AT", time_in_words(frame.language, frame.now(), frame.now())).set("QUERY_NUMBER", in_fours(receipt));
}

http::Response show_not_ours(const Frame& frame, bool altered) {
    auto page = start_page(frame);
    page.show(altered ? "ALTERED" : "UNKNOWN")
        .set("VERDICT_LINE", frame.text(altered ? "run.verify.altered" : "run.verify.unknown"));
    if (altered)
        add_check(page, frame, "run.verify.check-content", frame.text("run.verify.content-bad"), Checked::Failed);
    else
        add_check(page, frame, "run.verify.check-signature", "", Checked::Unknown);
    set_trace(page, frame, crypto::random_digits(8));
    return show(frame, "verify-result", page);
}

/// The code's own words, as the camera read them: its signature proves them, the ledger says whether it still stands.
http::Response verify_fragment(const Frame& frame, std::string_view fragment) {
    const auto parsed = casework::parse_qr_fragment(fragment.starts_with('#') ? fragment.substr(1) : fragment);
    if (!parsed)
        return show_not_ours(frame, false);
    if (!frame.services.printer.is_own_signature(parsed->signed_text, parsed->signature))
        return show_not_ours(frame, true);
    auto verified = casework::verify_certificate(frame.services.ledger, parsed->payload.number, "", "url", frame.now());
    if (!verified)
        return show_not_ours(frame, false);
    verified->shows_face = true;
    return show_verdict(frame, *verified, true);
}

http::Response verify_typed(Frame& frame) {
    if (!verify_limit().allows(frame.request.remote_address, frame.now()))
        return show_error(frame, 429);
    verify_limit().count(frame.request.remote_address, frame.now());
    if (frame.was_posted("qr"))
        return verify_fragment(frame, frame.posted("qr"));
    const std::string number{frame.posted("number")}, code{frame.posted("short_code")};
    Refusals refusals;
    if (number.empty())
        refusals.push_back({domain::RefusalCode::Required, "number"});
    if (code.empty())
        refusals.push_back({domain::RefusalCode::Required, "short_code"});
    if (!refusals.empty())
        return show_form(frame, number, code, refusals);
    const auto verified = casework::verify_certificate(frame.services.ledger, number, code, "number", frame.now());
    return verified ? show_verdict(frame, *verified, false) : show_not_ours(frame, false);
}

http::Response verify_uploaded(Frame& frame, std::string_view pdf) {
    if (!verify_limit().allows(frame.request.remote_address, frame.now()))
        return show_error(frame, 429);
    verify_limit().count(frame.request.remote_address, frame.now());
    if (pdf.empty())
        return show_form(frame, "", "", {{domain::RefusalCode::Required, "pdf"}});
    const auto number = frame.services.verify_pdf(std::string{pdf});
    if (!number)
        return show_not_ours(frame, number.error().code == domain::RefusalCode::CertificateAltered);
    const auto verified = casework::verify_certificate(frame.services.ledger, *number, "", "upload", frame.now());
    return verified ? show_verdict(frame, *verified, true) : show_not_ours(frame, false);
}

}  // namespace

http::Response show_verdict(const Frame& frame, const VerifiedCertificate& verified, bool proven) {
    auto page = start_page(frame);
    const auto& certificate = verified.certificate;
    const bool valid = certificate.status == CertificateStatus::Valid;
    const auto issuer = boost::json::value_to<std::string>(face_of(certificate).at("issuer"));
    const auto day =
        day_in_words(frame.language, domain::china_date(certificate.status_changed_at.value_or(certificate.issued_at)));
    page.show(verdict_section(certificate.status));
    page.set("VERDICT_LINE", frame.text(valid ? "run.verify.genuine"
                                              : (certificate.status == CertificateStatus::Superseded ? "run.verify.superseded"
                                                                                                     : "run.verify.revoked"),
                                        {{"issuer", issuer}, {"date", day}}));
    if (!valid)
        add_revocation(page, frame, certificate);
    add_content(page, frame, verified);
    add_check(page, frame, "run.verify.check-signature", proven ? frame.text("run.verify.signature-good") : "",
              proven ? Checked::Passed : Checked::Unknown);
    add_check(page, frame, "run.verify.check-revocation",
              frame.text(valid                                                 ? "run.verify.revocation-good"
                         : certificate.status == CertificateStatus::Superseded ? "run.verify.superseded"
                                                                               : "run.verify.revocation-bad",
                         {{"date", day}}),
              valid ? Checked::Passed : Checked::Failed);
    set_trace(page, frame, verified.receipt);
    return show(frame, "verify-result", page);
}

/// What the QR code holds for those whose browser runs no scripts: the number alone says whether it stands, not whose it is.
std::expected<casework::CertificateFound, http::Response> look_up_linked(const Frame& frame) {
    const auto number = frame.request.path_value("number");
    if (!verify_limit().allows(frame.request.remote_address, frame.now()))
        return std::unexpected{show_error(frame, 429)};
    verify_limit().count(frame.request.remote_address, frame.now());
    auto found = casework::find_certificate(frame.services.ledger, number, "", "number", frame.now());
    if (!found)
        return std::unexpected{show_not_ours(frame, false)};
    return std::move(*found);
}

void add_verify_pages(http::Router& router, Services& services) {
    get(router, services, "/verify", [](Frame& frame) { return show_form(frame, frame.request.query_value("number"), "", {}); });
    post(router, services, "/verify", verify_typed);
    get(router, services, "/verify/{number}", [](Frame& frame) {         // one alone; many at once go through VerifyLane
        auto found = look_up_linked(frame);
        if (!found)
            return std::move(found.error());
        frame.services.ledger.commit({std::move(found->trace)});
        return show_verdict(frame, found->verified, false);
    });
    post_file(router, services, "/verify/pdf", "pdf", verify_uploaded);
}

}  // namespace kuaiban::web::pages
