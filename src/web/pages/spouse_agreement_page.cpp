#include <fmt/format.h>

#include <algorithm>

#include "casework/spouse_agreement.hpp"
#include "web/pages/draft_pages.hpp"

namespace kuaiban::web::pages {

namespace {

using domain::Refusals;

/// The number of the code that was sent, between its two pages. Worth nothing without the digits, and bound to the draft.
constexpr std::string_view cookie_name = "kb_spouse";

void keep_code(http::Response& response, const Frame& frame, const DraftPage& draft, std::string_view code_id) {
    response.headers.emplace_back("set-cookie",
                                  fmt::format("{}={}; Path={}; Max-Age=900; HttpOnly; SameSite=Lax{}", cookie_name, code_id,
                                              draft.path("spouse"), frame.services.settings.behind_tls() ? "; Secure" : ""));
}

std::string other_part(const DraftPage& draft) {
    return draft.path(draft.draft.document.role == "woman" ? "man" : "woman");
}

/// The spouse of the marriage on record, and the mobile on their record: the only one a code is ever sent to.
struct SpouseOnRecord {
    std::string name, masked_mobile;
};
std::expected<SpouseOnRecord, domain::Refusal> find_spouse(Frame& frame, const DraftPage& draft) {
    using enum domain::RefusalCode;
    const auto own = frame.services.drafts.known(frame.account(), draft.draft, draft.draft.document.role, frame.now());
    const auto spouse = own ? casework::spouse_on_record(*own) : std::nullopt;
    if (!spouse)
        return std::unexpected{domain::Refusal{own && own->registers_silent ? RegisterNoAnswer : SpouseNotOnRecord, ""}};
    const auto mobile = casework::mobile_on_record(frame.services.registers, *spouse);
    if (!mobile)
        return std::unexpected{domain::Refusal{SpouseMobileNotOnRecord, ""}};
    return SpouseOnRecord{own->marriage->spouse_name, mobile->masked()};
}

http::Response show_request(Frame& frame, const DraftPage& draft, Refusals refusals) {
    const auto spouse = find_spouse(frame, draft);
    if (!spouse)
        refusals = {spouse.error()};
    const Errors errors{frame, refusals};
    auto page = start_page(frame);
    page.set("BACK_HREF", draft.path()).set("SKIP_HREF", other_part(draft));
    if (spouse)
        page.section("CAN_ASK").set("SPOUSE_NAME", spouse->name).set("SPOUSE_MOBILE", spouse->masked_mobile);
    else
        page.show("CANNOT_ASK");
    errors.summarise(page);
    return show(frame, "spouse-agreement", page, refusals.empty() ? 200 : 422);
}

http::Response show_code(Frame& frame, const DraftPage& draft, const Refusals& refusals) {
    const auto spouse = find_spouse(frame, draft);
    if (!spouse)
        return show_request(frame, draft, {});
    const Errors errors{frame, refusals};
    auto page = start_page(frame);
    page.set("BACK_HREF", draft.path("spouse")).set("NEXT", other_part(draft)).set("MINUTES", "10");
    page.set("HEADLINE", frame.text("run.code.headline")).set("SENT_TO", spouse->masked_mobile);
    page.set_optional("SENT_BY_WHOM", frame.text("run.code.spouse", {{"name", spouse->name}}));
    add_field(page, errors, "CODE_FIELD", "login.code", frame.text("run.field.code"), frame.text("run.field.code-hint"))
        .set("VALUE", "");
    errors.summarise(page);
    return show(frame, "code", page, refusals.empty() ? 200 : 422);
}

http::Response send_code(Frame& frame, const DraftPage& draft) {
    const auto asked = casework::ask_spouse(frame.services.ledger, frame.services.codes, frame.services.registers,
                                            frame.account(), draft.draft.record.id, frame.request.remote_address, frame.now());
    if (!asked) {
        auto refusal = asked.error();
        refusal.field.clear();
        return show_request(frame, draft, {refusal});
    }
    auto response = redirect(frame, draft.path("spouse?sent=1"));
    keep_code(response, frame, draft, asked->code_id);
    return response;
}

}  // namespace

http::Response show_spouse_agreement(Frame& frame, const DraftPage& draft) {
    if (!frame.account().person)
        return redirect(frame, "/account/real-name?next=" + url_encode(draft.path("spouse")));
    if (draft.draft.document.spouse_agreed_at)
        return redirect(frame, other_part(draft));
    const bool sent = !frame.request.query_value("sent").empty() && frame.request.cookie(cookie_name);
    return sent ? show_code(frame, draft, {}) : show_request(frame, draft, {});
}

http::Response ask_or_record_agreement(Frame& frame, const DraftPage& draft) {
    if (!frame.account().person)
        return redirect(frame, "/account/real-name?next=" + url_encode(draft.path("spouse")));
    if (frame.was_posted("send") || frame.was_posted("resend"))
        return send_code(frame, draft);
    auto refusal = casework::record_spouse_agreement(frame.services.ledger, frame.services.codes, frame.services.drafts,
                                                     frame.account(), draft.draft, frame.request.cookie(cookie_name).value_or(""),
                                                     frame.posted("login.code"), frame.now());
    if (!refusal)
        return redirect(frame, other_part(draft));
    refusal->field = "login.code";
    return show_code(frame, draft, {*refusal});
}

}  // namespace kuaiban::web::pages
