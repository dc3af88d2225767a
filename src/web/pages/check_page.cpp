#include <fmt/format.h>
#include <boost/json.hpp>

#include <algorithm>

#include "web/pages/answer_words.hpp"
#include "web/pages/draft_pages.hpp"
#include "web/pages/form_fields.hpp"
#include "web/pages/waiting_words.hpp"

namespace kuaiban::web::pages {

namespace {

namespace json = boost::json;
using domain::Refusal;
using domain::Refusals;
using enum domain::RefusalCode;

PageData& add_group(PageData& page, const Frame& frame, const DraftPage& draft, std::string_view section) {
    return page.section("ANSWERS")
        .set("ANSWERS_TITLE", frame.text(fmt::format("run.part.{}", section)))
        .set("ANSWERS_HREF", draft.path(fmt::format("{}?back=check", section)));
}

void add_section(PageData& page, const Frame& frame, const DraftPage& draft, const definition::Section& section) {
    add_answers(add_group(page, frame, draft, section.name), frame, draft.version, section,
                draft.draft.document.answers.at(section.name));
}

std::string who_reads(const Frame& frame, const json::object& answers) {
    std::string line;
    for (const char* section : {"woman", "man"})
        if (const auto mobile = domain::Mobile::parse(text_of(answers.at(section).as_object(), "mobile")))
            line += (line.empty() ? "" : frame.language == Language::English ? ", " : "、") + mobile->masked();
    return line;
}

/// Before anything is sent: at once where all agrees, and what it takes where a person is needed.
std::string how_long(const Frame& frame, const DraftPage& draft, const domain::DivisionCode& office) {
    const auto promised = std::to_string(draft.version.promised_working_days());
    const auto waited = waiting_words(frame, draft.item, office);
    return frame.text("run.waiting.at-once") + (frame.language == Language::English ? " " : "") +
           (waited ? *waited : frame.text("run.waiting.too-few", {{"promised", promised}}));
}

/// Where a refusal can be mended: the page of its field, the case it speaks of, the real-name check.
std::string mended_at(const DraftPage& draft, const Refusal& refusal) {
    if (const auto known = refusal.details.find("case"); known != refusal.details.end())
        return "/cases/" + known->second;
    if (refusal.code == ApplicationExistsVerifyFirst)
        return "/account/real-name?next=" + url_encode(draft.path("check"));
    const auto end = std::min(refusal.field.find_first_of(".["), refusal.field.size());
    const auto section = refusal.field.substr(0, end);
    if (section == "promise")
        return draft.path("promise");
    if (refusal.field == "application.office")
        return draft.path("office");
    const bool is_part = std::ranges::find(casework::section_names, section) != std::end(casework::section_names);
    return is_part ? draft.path(fmt::format("{}?back=check#{}", section, refusal.field)) : std::string{};
}

http::Response show_answers(Frame& frame, const DraftPage& draft, const Refusals& refusals) {
    auto page = start_page(frame);
    const auto& document = draft.draft.document;
    page.set("BACK_HREF", draft.path()).set("SERVICE_NAME", draft.item.say(frame.tag(), "name"));
    page.set("FORM_HREF", draft.path("registration-form.pdf"));
    page.set("IDEMPOTENCY_KEY", draft.draft.record.id).set("OFFICE_HREF", draft.path("office"));
    const auto code = domain::DivisionCode::parse(draft.draft.record.office);
    const auto office = code ? frame.catalogue->divisions().office(*code) : std::nullopt;
    page.set("OFFICE", office ? office->district + office->name : std::string{});
    if (office)
        page.set_optional("WAITING", how_long(frame, draft, *code));
    for (const auto& section : draft.version.form().sections)
        add_section(page, frame, draft, section);
    page.set("WHO_READS", who_reads(frame, document.answers));
    summarise_elsewhere(page, frame, refusals, [&](const Refusal& refusal) { return mended_at(draft, refusal); });
    return show(frame, "check-answers", page, refusals.empty() ? 200 : 422);
}

}  // namespace

http::Response show_check(Frame& frame, const DraftPage& draft) {
    return draft.draft.document.all_done() ? show_answers(frame, draft, {}) : redirect(frame, draft.path());
}

http::Response submit_draft(Frame& frame) {
    const std::string id{frame.request.path_value("id")};
    const auto& account = frame.account();
    const auto draft = find_draft(frame, account);
    if (!draft)
        return show_receipt_or_not_found(frame);
    const auto& document = draft->draft.document;
    if (!document.promise)
        return redirect(frame, draft->path("promise"));
    if (!document.all_done())
        return redirect(frame, draft->path());

    auto answers = document.answers;
    answers["application"].as_object()["office"] = draft->draft.record.office;
    const casework::Submission submission{account, id, draft->draft.record.service, id, std::move(answers), *document.promise};
    const auto receipt = frame.services.desk.submit(*frame.catalogue, submission, frame.now());
    return receipt ? redirect(frame, fmt::format("/cases/{}/submitted", receipt->case_id))
                   : show_answers(frame, *draft, receipt.error());
}

}  // namespace kuaiban::web::pages
