#include <fmt/format.h>

#include <algorithm>
#include <set>

#include "casework/counter/visit_subject.hpp"
#include "casework/prefill.hpp"
#include "web/pages/frame.hpp"
#include "web/pages/place_field.hpp"
#include "web/pages/routes.hpp"
#include "web/pages/waiting_words.hpp"

namespace kuaiban::web::pages {

namespace {

using definition::ServiceItem;

void add_pair(PageData& page, std::string_view section, std::string_view name, std::string_view value) {
    page.section(section).set("FACT_NAME", name).set("FACT_VALUE", value);
}

void add_facts(PageData& page, const Frame& frame, const ServiceItem& item) {
    for (const char* key : {"time", "fee", "visits", "result"})
        add_pair(page, "FACT", frame.text(fmt::format("run.guide.{}", key)), item.say(frame.tag(), fmt::format("guide.{}", key)));
    for (const char* key : {"when_longer", "where"})
        add_pair(page, "WIDE_FACT", frame.text(fmt::format("run.guide.{}", key)),
                 item.say(frame.tag(), fmt::format("guide.{}", key)));
}

/// The questions whose answers decide which papers to have at hand, as the item's materials name them.
std::vector<std::string> questions_of(const ServiceItem& item) {
    std::vector<std::string> questions;
    for (const auto& material : item.materials)
        if (material.when != "always" && std::ranges::find(questions, material.when) == questions.end())
            questions.push_back(material.when);
    return questions;
}

/// By GET, so that the answer can be sent to somebody.
void add_materials(PageData& page, const Frame& frame, const ServiceItem& item) {
    const auto quiz = questions_of(item);
    const bool answered = std::ranges::any_of(quiz, [&](const auto& key) { return !frame.request.query_value(key).empty(); });
    if (!answered) {
        auto& form = page.section("QUIZ");
        for (const auto& key : quiz) {
            auto& question =
                form.section("QUESTION").set("NAME", key).set("LABEL", item.say(frame.tag(), fmt::format("quiz.{}", key)));
            question.section("OPTION").set("NAME", key).set("VALUE", "yes").set("TEXT", frame.text("run.quiz.yes"));
            question.section("OPTION").set("NAME", key).set("VALUE", "no").set("TEXT", frame.text("run.quiz.no"));
        }
        return;
    }
    auto& list = page.section("ANSWERED").set("AGAIN_HREF", frame.request.path + "#g3");
    int count = 0;
    for (const auto& material : item.materials) {
        if (material.when != "always" && frame.request.query_value(material.when) != "yes")
            continue;
        auto& row =
            list.section("MATERIAL").set("MATERIAL_NAME", item.say(frame.tag(), fmt::format("material.{}", material.key)));
        row.set("MATERIAL_NOTE", item.say(frame.tag(), fmt::format("material.{}_note", material.key)));
        row.show(material.when == "always" ? "FETCHED" : "BRING");
        ++count;
    }
    list.set("ANSWERED_LINE", frame.text("run.quiz.answered", {{"count", std::to_string(count)}}));
}

void add_offices(PageData& page, const Frame& frame, const ServiceItem& item) {
    const auto& divisions = frame.catalogue->divisions();
    const auto place = domain::DivisionCode::parse(frame.visit.place);
    if (!place || !divisions.exists(*place)) {
        page.set_optional("OFFICES_NOTE", frame.text("run.guide.offices-choose"));
        return;
    }
    constexpr std::size_t shown = 4;
    const auto towns = divisions.children(*place);
    auto& offices = page.section("OFFICES");
    for (std::size_t i = 0; i < std::min(shown, towns.size()); ++i)
        if (const auto code = domain::DivisionCode::parse(towns[i]->code).value(); const auto office = divisions.office(code))
            offices.section("OFFICE_ROW")
                .set("OFFICE_NAME", office->name)
                .set("OFFICE_ABOUT", office->district + " · " + office->phone)
                .set_optional("OFFICE_HOURS", office->hours)
                .set_optional("OFFICE_WAITING", waiting_words(frame, item, code).value_or(""));
    page.set_optional("OFFICES_NOTE", frame.text("run.guide.offices-more",
                                                 {{"count", std::to_string(towns.size())}, {"place", divisions.name(*place)}}));
}

void add_basis(PageData& page, const Frame& frame, const ServiceItem& item, const definition::ServiceVersion& version) {
    const auto add = [&](std::string_view key, std::string_view value) {
        page.section("BASIS").set("BASIS_NAME", frame.text(fmt::format("run.basis.{}", key))).set("BASIS_VALUE", value);
    };
    std::string laws;
    for (const auto& key : item.legal_basis)
        laws += (laws.empty() ? "" : (frame.language == Language::English ? "; " : "；")) +
                std::string{item.say(frame.tag(), fmt::format("basis.{}", key))};
    add("law", laws);
    add("authority", item.say(frame.tag(), "guide.authority"));
    add("version", day_in_words(frame.language, domain::CalendarDate::parse(version.effective_from()).value()));
    if (const auto reviewed = domain::CalendarDate::parse(item.review_date))
        add("reviewed", day_in_words(frame.language, *reviewed));
    for (const auto& key : item.questions)
        page.section("BASIS")
            .set("BASIS_NAME", item.say(frame.tag(), fmt::format("faq.{}.q", key)))
            .set("BASIS_VALUE", item.say(frame.tag(), fmt::format("faq.{}.a", key)));
}

http::Response show_guide(Frame& frame) {
    const auto* item = frame.catalogue->find(frame.request.path_value("slug"));
    const auto* version = item ? item->version_on(domain::china_date(frame.now())) : nullptr;
    if (!version)
        return show_not_found(frame);
    auto page = start_page(frame);
    page.set("SERVICE_NAME", item->say(frame.tag(), "name")).set("SERVICE_LEAD", item->say(frame.tag(), "summary"));
    page.set("LIFE_NAME", item->say(frame.tag(), "life_event")).set("LIFE_HREF", "/");
    page.set("START_HREF", fmt::format("/services/{}/office", item->slug));
    page.set("VISIT_HREF", fmt::format("/services/{}/visit", item->slug));
    page.set("FORM_HREF", fmt::format("/services/{}/registration-form.pdf?copies=all", item->slug));
    const auto minutes = item->facts.find("minutes_to_fill");
    page.set("ABOUT_MINUTES", minutes == item->facts.end() ? "8" : minutes->second);
    add_facts(page, frame, *item);
    for (const char* key : {"married", "place"})
        page.section("WHO").set("WHO_TEXT", item->say(frame.tag(), fmt::format("who.{}", key)));
    for (const char* key : {"after-divorce", "agent", "called"})
        page.section("IN_PERSON")
            .set("PERSON_WHO", item->say(frame.tag(), fmt::format("in_person.{}", key)))
            .set("PERSON_WHY", item->say(frame.tag(), fmt::format("in_person.{}_why", key)));
    add_materials(page, frame, *item);
    add_offices(page, frame, *item);
    add_basis(page, frame, *item, *version);
    return show(frame, "guide", page);
}

struct Offer {
    std::string code, reason;
};

/// The offices the registers point to, for a verified person; each with the reason it is offered.
std::vector<Offer> offers_for(Frame& frame) {
    std::vector<Offer> offers;
    const auto& account = frame.account();
    if (!account.person)
        return offers;
    const auto add = [&](std::string_view division, std::string_view reason) {
        const auto code = domain::DivisionCode::parse(division);
        const auto office =
            code && code->precision() >= 9 ? frame.catalogue->divisions().office(code->coarsened(9)) : std::nullopt;
        if (office && std::ranges::none_of(offers, [&](const Offer& offer) { return offer.code == office->code; }))
            offers.push_back({office->code, frame.text(reason)});
    };
    const auto own = casework::known_facts(frame.services.registers, account.person->id_number, frame.now());
    const bool woman = casework::role_of(account) == "woman";
    if (own.household)
        add(own.household->household_division, woman ? "run.office.woman-household" : "run.office.man-household");
    if (woman)
        for (const auto& residence : frame.services.registers.residences_of(account.person->id_number).records)
            if (residence.status == domain::ResidenceRecord::Status::Current)
                add(residence.division, "run.office.woman-residence");
    return offers;
}

http::Response show_office(Frame& frame, const ServiceItem& item, std::string_view chosen, std::string_view back, bool missing) {
    auto page = start_page(frame);
    page.set("BACK_HREF", back).set("SERVICE_NAME", item.say(frame.tag(), "name"));
    const domain::Refusals refusals =
        missing ? domain::Refusals{{domain::RefusalCode::OfficeUnknown, "office.place"}} : domain::Refusals{};
    const Errors errors{frame, refusals};
    for (const auto& offer : offers_for(frame)) {
        const auto office = frame.catalogue->divisions().office(domain::DivisionCode::parse(offer.code).value());
        auto& row = page.section("OFFER").set("OFFER_CODE", offer.code).set("OFFER_NAME", office->district + office->name);
        row.set("OFFER_REASON", offer.reason).set_optional("OFFER_HOURS", office->hours);
        if (offer.code == chosen)
            row.show("CHECKED");
    }
    auto& card = page.section("CARD");
    std::string deepest = posted_place(frame, "office.place");
    if (deepest.empty())
        deepest = chosen.empty() ? frame.visit.place : std::string{chosen};
    add_place_field(card, frame, errors, "office.place", frame.text("run.office.chosen-place"), deepest, false);
    errors.summarise(page);
    return show(frame, "office", page, missing ? 422 : 200);
}

/// The office chosen by its radio, or else the place chosen level by level, once it is a town or finer.
std::string chosen_office(const Frame& frame) {
    const std::string offered{frame.posted("application.office")};
    const auto code =
        domain::DivisionCode::parse(offered.empty() || offered == "other" ? posted_place(frame, "office.place") : offered);
    return code && code->precision() >= 9 ? code->padded() : std::string{};
}

http::Response choose_office(Frame& frame) {
    const auto* item = frame.catalogue->find(frame.request.path_value("slug"));
    if (!item)
        return show_not_found(frame);
    const auto back = "/services/" + item->slug;
    const auto office = frame.was_posted("more") ? std::string{} : chosen_office(frame);
    if (office.empty())
        return show_office(frame, *item, "", back, !frame.was_posted("more"));
    const auto draft = frame.services.drafts.start(*frame.catalogue, frame.account(), item->slug, office, frame.now());
    return draft ? redirect(frame, fmt::format("/drafts/{}/promise", *draft)) : show_office(frame, *item, "", back, true);
}

/// Where to come without filling anything in first.
http::Response choose_visit(Frame& frame) {
    const auto* item = frame.catalogue->find(frame.request.path_value("slug"));
    if (!item)
        return show_not_found(frame);
    const auto office = frame.was_posted("more") ? std::string{} : chosen_office(frame);
    const auto subject = casework::visit_for_service(*frame.catalogue, item->slug, office);
    if (!subject)
        return show_office(frame, *item, "", "/services/" + item->slug,
                           frame.request.method == http::Method::Post && !frame.was_posted("more"));
    return redirect(frame, fmt::format("/appointments/new?service={}&office={}", item->slug, subject->office));
}

http::Response change_office(Frame& frame, bool posted) {
    auto draft = frame.services.drafts.find(frame.account(), frame.request.path_value("id"));
    const auto* item = draft ? frame.catalogue->find(draft->record.service) : nullptr;
    if (!item)
        return show_not_found(frame);
    const auto back = "/drafts/" + draft->record.id;
    if (!posted)
        return show_office(frame, *item, draft->record.office, back, false);
    const auto office = frame.was_posted("more") ? std::string{} : chosen_office(frame);
    if (office.empty() || frame.services.drafts.choose_office(*frame.catalogue, frame.account(), *draft, office, frame.now()))
        return show_office(frame, *item, draft->record.office, back, !frame.was_posted("more"));
    return redirect(frame, back);
}

/// The numbered paragraphs of the instructions, without their numbers: the page numbers them.
std::vector<std::string> paragraphs(std::string_view markdown) {
    std::vector<std::string> found;
    for (std::size_t start = 0; start < markdown.size();) {
        const auto end = std::min(markdown.find('\n', start), markdown.size());
        auto line = markdown.substr(start, end - start);
        start = end + 1;
        if (line.empty() || line.starts_with('#'))
            continue;
        const auto dot = line.find(". ");
        if (dot != std::string_view::npos && dot <= 2)
            line.remove_prefix(dot + 2);
        found.emplace_back(line);
    }
    return found;
}

http::Response show_promise(Frame& frame, const domain::Refusals& refusals) {
    const auto draft = frame.services.drafts.find(frame.account(), frame.request.path_value("id"));
    const auto* item = draft ? frame.catalogue->find(draft->record.service) : nullptr;
    const auto* version = item ? item->version_on(domain::china_date(frame.now())) : nullptr;
    if (!version)
        return show_not_found(frame);
    auto page = start_page(frame);
    page.set("BACK_HREF", fmt::format("/drafts/{}/office", draft->record.id)).set("SERVICE_NAME", item->say(frame.tag(), "name"));
    for (const auto& paragraph : paragraphs(version->markdown("instructions", frame.tag())))
        page.section("PARAGRAPH").set("PARAGRAPH_TEXT", paragraph);
    const auto promise = paragraphs(version->markdown("promise", frame.tag()));
    page.set("PROMISE_TEXT", promise.empty() ? "" : promise.front()).set("TEXT_VERSION", version->promise_version());
    for (const auto& paragraph : paragraphs(version->markdown("privacy", frame.tag())))
        page.section("NOTICE").set("NOTICE_TEXT", paragraph);
    page.set("NOTICE_VERSION", version->privacy().notice_version);
    if (const auto consent = paragraphs(version->markdown("consent", frame.tag())); !version->privacy().sensitive.empty())
        page.section("CONSENT").set("CONSENT_TEXT", consent.empty() ? "" : consent.front());
    if (draft->document.promise)
        page.show("GIVEN");
    if (draft->document.promise && draft->document.promise->consent)
        page.show("AGREED");
    const Errors errors{frame, refusals};
    page.set_optional("PROMISE_ERROR", errors.at("promise"));
    errors.summarise(page);
    return show(frame, "promise", page, refusals.empty() ? 200 : 422);
}

http::Response give_promise(Frame& frame) {
    auto draft = frame.services.drafts.find(frame.account(), frame.request.path_value("id"));
    if (!draft)
        return show_not_found(frame);
    if (frame.posted("promise") != "yes")
        return show_promise(frame, {{domain::RefusalCode::PromiseNotGiven, "promise"}});
    const auto id = draft->record.id;
    if (auto refusal =
            frame.services.drafts.promise(*frame.catalogue, frame.account(), *draft, frame.posted("promise.text_version"),
                                          frame.posted("consent") == "yes", frame.now()))
        return show_promise(frame, {std::move(*refusal)});
    return redirect(frame, "/drafts/" + id);
}

}  // namespace

void add_guide_pages(http::Router& router, Services& services) {
    get(router, services, "/services/{slug}", show_guide);
    member_get(router, services, "/services/{slug}/visit", choose_visit);
    member_post(router, services, "/services/{slug}/visit", choose_visit);
    member_get(router, services, "/services/{slug}/office", [](Frame& frame) {
        const auto* item = frame.catalogue->find(frame.request.path_value("slug"));
        return item ? show_office(frame, *item, "", "/services/" + item->slug, false) : show_not_found(frame);
    });
    member_post(router, services, "/services/{slug}/office", choose_office);
    member_get(router, services, "/drafts/{id}/office", [](Frame& frame) { return change_office(frame, false); });
    member_post(router, services, "/drafts/{id}/office", [](Frame& frame) { return change_office(frame, true); });
    member_get(router, services, "/drafts/{id}/promise", [](Frame& frame) { return show_promise(frame, {}); });
    member_post(router, services, "/drafts/{id}/promise", give_promise);
}

}  // namespace kuaiban::web::pages
