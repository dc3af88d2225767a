#include "casework/issue_certificate.hpp"

#include <fmt/format.h>

#include <algorithm>
#include <boost/json.hpp>
#include <map>

#include "casework/qr_payload.hpp"
#include "crypto/crypto.hpp"

namespace kuaiban::casework {

namespace {

using Values = std::map<std::string, std::string, std::less<>>;

std::string date_in_words(domain::CalendarDate day) {
    return fmt::format("{}年{}月{}日", static_cast<int>(day.ymd().year()), static_cast<unsigned>(day.ymd().month()),
                       static_cast<unsigned>(day.ymd().day()));
}

/// Replaces {names}; a name nobody filled stays visible, so that a definition's mistake is seen in its first test.
std::string filled(std::string_view text, const Values& values) {
    std::string out;
    for (std::size_t i = 0; i < text.size();) {
        const auto open = text.find('{', i);
        const auto close = open == std::string_view::npos ? open : text.find('}', open);
        if (close == std::string_view::npos)
            return out.append(text.substr(i));
        out.append(text.substr(i, open - i));
        const auto found = values.find(text.substr(open + 1, close - open - 1));
        out += found == values.end() ? std::string{text.substr(open, close - open + 1)} : found->second;
        i = close + 1;
    }
    return out;
}

std::string address(const definition::Divisions& divisions, const domain::DivisionCode& place, const std::string& words) {
    return divisions.full_name(place) + words;
}

void add_spouse(Values& values, std::string_view role, const domain::Spouse& spouse, const definition::Divisions& divisions,
                const definition::Texts& texts) {
    const auto name = [&](std::string_view fact) { return fmt::format("{}.{}", role, fact); };
    values[name("name")] = spouse.name.reveal();
    values[name("name_masked")] = spouse.name.masked();
    values[name("id_number_masked")] = spouse.id_number.masked();
    values[name("id_number")] = spouse.id_number.reveal();
    values[name("household")] = address(divisions, spouse.household_division, spouse.household_address);
    values[name("residence")] = address(divisions, spouse.residence_division, spouse.residence_address);
    values[name("marital_status")] = texts.say(fmt::format("choice.marital_status.{}", domain::name_of(spouse.marital_status)));
}

boost::json::object face_for_verifiers(const Values& values, const domain::Application& application, const std::string& title) {
    return {{"title", title},
            {"woman", application.woman.name.masked()},
            {"man", application.man.name.masked()},
            {"ordinal", values.at("ordinal")},
            {"issuer", values.at("issuer")},
            {"issued_on", values.at("issued_on_iso")},
            {"validity", values.at("validity")},
            {"short_code", values.at("short_code")}};
}

CertificateFace make_face(const definition::CertificateTemplate& form, const Values& values) {
    CertificateFace face;
    face.country_line = filled(form.country_line, values);
    face.title = filled(form.title, values);
    face.subtitle = filled(form.subtitle, values);
    face.number = values.at("number");
    face.licence_id = values.at("licence_id");
    for (const auto& row : form.rows) {
        auto& cells = face.rows.emplace_back();
        for (const auto& [label, value] : row)
            cells.emplace_back(label, filled(value, values));
    }
    face.statement = filled(form.statement, values);
    face.issuer = values.at("issuer");
    face.issued_on_text = values.at("issued_on");
    face.seal_ring_text = filled(form.seal_ring, values);
    face.seal_bottom_text = filled(form.seal_bottom, values);
    face.qr_caption = filled(form.qr_caption, values);
    for (const auto& note : form.notes)
        face.notes.push_back(filled(note, values));
    return face;
}

/// Letters and digits that cannot be taken for one another when read out.
std::string new_short_code() {
    constexpr std::string_view alphabet = "23456789ABCDEFGHJKMNPQRSTUVWXYZ";
    std::string code;
    for (const char byte : crypto::random_bytes(64))
        if (const auto draw = static_cast<unsigned char>(byte); draw < 248 && code.size() < 8)
            code += alphabet[draw % alphabet.size()];
    return code;
}

}  // namespace

std::string ordinal_in_chinese(int ordinal) {
    constexpr const char* digits[] = {"零", "一", "二", "三", "四", "五", "六", "七", "八", "九", "十"};
    return ordinal >= 1 && ordinal <= 10 ? fmt::format("第{}孩", digits[ordinal]) : fmt::format("第 {} 孩", ordinal);
}

std::expected<CertificateIssued, domain::Refusal> prepare_certificate(
    Ledger& ledger, CertificatePrinter& printer, const definition::ServiceItem& item, const definition::ServiceVersion& version,
    const definition::Divisions& divisions, const domain::Application& application, const std::string& case_id,
    const std::string& public_url, Instant now) {
    const auto& form = version.certificate();
    const auto today = domain::china_date(now);
    const auto town = application.office.coarsened(9);
    const auto district = std::string{application.office.county()};
    const auto year = fmt::format("{}", static_cast<int>(today.ymd().year()));
    const auto serial = ledger.next_serial(fmt::format("certificate/{}/{}", district, year));

    Values values{{"district_code", district}, {"year", year}, {"serial", fmt::format("{:08}", serial)}};
    values["office_name"] = divisions.name(domain::DivisionCode::parse(district).value()) + divisions.name(town);
    values["office_authority"] = divisions.name(domain::DivisionCode::parse(district).value()) + divisions.authority_name(town);
    values["number"] = filled(form.number_pattern, values);
    values["number"] += domain::iso7064_mod_11_10(values["number"]);
    const auto issuer_code = domain::CreditCode::parse(form.licence_issuer);
    values["licence_id"] =
        issuer_code
            ? std::string{domain::LicenceId::make(form.licence_type, *issuer_code, values["number"], form.licence_version).text()}
            : std::string{};
    values["issuer"] = filled(form.issuer, values);
    values["issued_on"] = date_in_words(today);
    values["issued_on_iso"] = today.iso();
    values["validity"] = form.validity;
    values["ordinal"] = ordinal_in_chinese(application.child_ordinal);
    values["short_code"] = new_short_code();
    add_spouse(values, "woman", application.woman, divisions, version.texts("zh-CN"));
    add_spouse(values, "man", application.man, divisions, version.texts("zh-CN"));

    auto face = make_face(form, values);
    const QrPayload payload{values["number"], today.iso(), application.woman.name.masked(), application.man.name.masked(),
                            application.child_ordinal};
    face.qr_url = qr_url(public_url, payload, [&](std::string_view text) { return printer.sign_payload(text); });
    auto printed = printer.print(face, now);
    if (!printed)
        return std::unexpected{std::move(printed.error())};
    return CertificateIssued{
        crypto::uuid7(),
        values["number"],
        values["licence_id"],
        case_id,
        item.slug,
        district,
        application.office.padded(),
        application.woman.id_number,
        application.man.id_number,
        application.child_ordinal,
        now,
        today.iso(),
        values["short_code"],
        boost::json::serialize(face_for_verifiers(values, application, std::string{item.say("zh-CN", "certificate_name")})),
        std::move(printed->pdf),
        printed->sha256_hex};
}

}  // namespace kuaiban::casework
