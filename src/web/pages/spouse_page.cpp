#include <fmt/format.h>
#include <boost/json.hpp>

#include <algorithm>

#include "web/pages/answer_words.hpp"
#include "web/pages/draft_pages.hpp"
#include "web/pages/form_fields.hpp"
#include "web/pages/spouse_part.hpp"

namespace kuaiban::web::pages {

namespace {

namespace json = boost::json;

constexpr const char* identity[] = {"name", "id_number", "ethnicity", "household_division"};
constexpr const char* marriage[] = {"marital_status", "marital_event_on", "marriage_certificate_number"};
constexpr const char* rest[] = {"household_address", "residence_since", "employer"};

/// How to be spared the typing: the real-name check, or the other spouse's agreement.
void add_ways_to_prefill(PageData& page, const Frame& frame, const DraftPage& draft, std::string_view section) {
    if (!frame.account().person) {
        page.set_optional("VERIFY_HREF", "/account/real-name?next=" + url_encode(draft.path(section)));
        return;
    }
    const auto& document = draft.draft.document;
    if (section == document.role || document.spouse_agreed_at)
        return;
    if (const auto spouse = casework::spouse_of(frame.services.registers, frame.account().person->id_number))
        page.set("SPOUSE_NAME", spouse->name).set_optional("AGREE_HREF", draft.path("spouse"));
}

/// Facts to be typed: those no register offered, and those somebody said are wrong.
template <std::size_t Count>
void add_facts(PageData& page, const Frame& frame, const FormFields& fields, const SpousePart& part, const json::object& values,
               const char* const (&names)[Count], std::string_view title) {
    PageData* card = nullptr;
    for (const char* name : names) {
        const auto known = std::ranges::find_if(part.cards(), [&](const KnownCard& one) { return one.holds(name); });
        const bool wrong = known != part.cards().end() && confirmed(values, known->source) == "no";
        if (known != part.cards().end() && !wrong)
            continue;
        if (!card) {
            card = &page.section("CARD");
            card->set_optional("CARD_TITLE", frame.text(wrong ? "run.part.correct" : title));
        }
        const auto recorded =
            wrong ? std::ranges::find(known->facts, name, &std::pair<std::string, std::string>::first)->second : std::string{};
        fields.add(*card, name, recorded);
    }
}

void add_rest(PageData& page, const Frame& frame, const FormFields& fields, const SpousePart& part, const json::object& values) {
    const auto& section = part.section().name;
    auto& card = page.section("CARD");
    const bool elsewhere = text_of(values, "residence_same") == "no";
    const bool only_these = part.cards().size() == 2 && std::ranges::none_of(part.cards(), [&](const KnownCard& one) {
                                return confirmed(values, one.source) == "no";
                            });
    card.set_optional("CARD_TITLE", only_these ? frame.text("run.part.please-fill", {{"count", elsewhere ? "3" : "2"}})
                                               : frame.text("run.part.rest"));
    fields.add_yes_no(card, "residence_same", frame.text(fmt::format("run.residence.{}", section)),
                      frame.text("run.residence.same"), frame.text("run.residence.elsewhere"));
    if (elsewhere) {
        fields.add(card, "residence_division");
        fields.add(card, "residence_address");
    }
    fields.add(card, "mobile", part.known_mobile());
    for (const char* name : rest)
        fields.add(card, name);
}

http::Response show_part(Frame& frame, const DraftPage& draft, const SpousePart& part, const json::object& values,
                         const domain::Refusals& refusals) {
    const auto& section = part.section();
    const Errors errors{frame, refusals};
    auto page = start_page(frame);
    add_part_frame(page, frame, draft, section.name);
    page.set_optional("PART_LEAD", frame.text(part.registers_silent() ? "run.part.lead-silent"
                                              : part.cards().empty()  ? "run.part.lead-typed"
                                                                      : "run.part.lead"));
    add_ways_to_prefill(page, frame, draft, section.name);
    for (const auto& card : part.cards())
        add_card(page, frame, errors, draft, section, card, confirmed(values, card.source));
    const FormFields fields{frame, errors, draft.version, section, section.name, values};
    add_facts(page, frame, fields, part, values, identity, "run.part.identity");
    add_facts(page, frame, fields, part, values, marriage, "run.part.marriage");
    add_rest(page, frame, fields, part, values);
    errors.summarise(page, true);
    return show(frame, "part", page, refusals.empty() ? 200 : 422);
}

}  // namespace

http::Response show_spouse_part(Frame& frame, const DraftPage& draft, std::string_view section) {
    const SpousePart part{frame, draft, section};
    return show_part(frame, draft, part, part.shown(), {});
}

http::Response save_spouse_part(Frame& frame, const DraftPage& draft, std::string_view section) {
    const SpousePart part{frame, draft, section};
    const auto typed = part.posted();
    const bool later = frame.posted("then") == "later", grows = frame.was_posted("more") || (!later && part.must_grow(typed));
    auto refusals = grows ? domain::Refusals{} : part.judge(typed);
    auto& drafts = frame.services.drafts;
    if (grows || !refusals.empty()) {
        if (auto missed = drafts.keep_typed(frame.account(), draft.draft, section, typed, frame.now()))
            refusals = {std::move(*missed)};
    } else {
        refusals = drafts.save(*frame.catalogue, frame.account(), draft.draft, section, part.completed(typed), frame.now());
    }
    if (later)
        return redirect(frame, draft.path());
    if (!refusals.empty())
        return show_part(frame, draft, part, typed, refusals);
    if (!grows)
        return redirect(frame, after_part(frame, draft, section));
    const auto more = frame.posted("more");
    return redirect(frame, more.empty() ? frame.request.target : fmt::format("{}#{}", frame.request.target, url_encode(more)));
}

void keep_spouse_part(Frame& frame, std::string_view section) {
    const auto& account = frame.ended->account;
    if (auto draft = find_draft(frame, account))
        frame.services.drafts.keep_typed(account, draft->draft, section, posted_spouse(frame, draft->section(section)),
                                         frame.now());
}

}  // namespace kuaiban::web::pages
