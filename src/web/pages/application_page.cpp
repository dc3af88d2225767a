#include <boost/json.hpp>

#include "definition/validate.hpp"
#include "web/pages/draft_pages.hpp"
#include "web/pages/form_fields.hpp"
#include "web/pages/posted_section.hpp"

namespace kuaiban::web::pages {

namespace {

namespace json = boost::json;

constexpr std::string_view section_name = "application";

/// The office was chosen before the form opened, and may be changed until it is sent: the draft's own counts.
json::object posted(const Frame& frame, const DraftPage& draft) {
    auto typed = posted_section(frame, draft.section(section_name), section_name);
    typed["office"] = draft.draft.record.office;
    return typed;
}

json::object shown(const DraftPage& draft) {
    const auto& document = draft.draft.document;
    for (const auto* kept : {document.typed.if_contains(section_name), document.answers.if_contains(section_name)})
        if (kept && kept->is_object())
            return kept->get_object();
    return {};
}

http::Response show_part(Frame& frame, const DraftPage& draft, const json::object& values, const domain::Refusals& refusals) {
    const Errors errors{frame, refusals};
    auto page = start_page(frame);
    add_part_frame(page, frame, draft, section_name);
    const FormFields fields{frame, errors, draft.version, draft.section(section_name), std::string{section_name}, values};
    auto& card = page.section("CARD");
    const bool consent = draft.draft.document.promise && draft.draft.document.promise->consent;
    for (const auto& field : draft.section(section_name).fields)
        if (field.type != definition::FieldType::Office &&
            (consent || !draft.version.privacy().is_sensitive(section_name, field.name)))
            fields.add(card, field.name);
    errors.summarise(page, true);
    return show(frame, "part", page, refusals.empty() ? 200 : 422);
}

}  // namespace

http::Response show_application_part(Frame& frame, const DraftPage& draft) {
    return show_part(frame, draft, shown(draft), {});
}

http::Response save_application_part(Frame& frame, const DraftPage& draft) {
    const auto typed = posted(frame, draft);
    const auto refusals =
        frame.services.drafts.save(*frame.catalogue, frame.account(), draft.draft, section_name, typed, frame.now());
    if (frame.posted("then") == "later")
        return redirect(frame, draft.path());
    return refusals.empty() ? redirect(frame, after_part(frame, draft, section_name)) : show_part(frame, draft, typed, refusals);
}

void keep_application_part(Frame& frame) {
    const auto& account = frame.ended->account;
    if (auto draft = find_draft(frame, account))
        frame.services.drafts.keep_typed(account, draft->draft, section_name, posted(frame, *draft), frame.now());
}

}  // namespace kuaiban::web::pages
