#include <fmt/format.h>

#include <algorithm>

#include "casework/case_access.hpp"
#include "casework/feedback/rate_case.hpp"
#include "web/bench.hpp"
#include "web/pages/case_words.hpp"
#include "web/pages/rating_words.hpp"
#include "web/pages/routes.hpp"

namespace kuaiban::web::pages {

namespace {

using casework::CaseRecord;
using casework::Rating;

constexpr int rows_of_words = 3;

std::vector<std::string> all_posted(const Frame& frame, std::string_view name) {
    std::vector<std::string> values;
    for (const auto& [key, value] : frame.form)
        if (key == name)
            values.push_back(value);
    return values;
}

void add_levels(PageData& card, const Frame& frame, const Errors& errors) {
    auto& levels = add_field(card, errors, "CHOICE_FIELD", "level", frame.text("run.rating.question"));
    levels.show("ONE_COLUMN");
    for (std::size_t index = 0; index < domain::satisfaction_count; ++index) {
        const auto level = static_cast<domain::Satisfaction>(index);
        auto& option = levels.section("OPTION").set("VALUE", domain::name_of(level)).set("TEXT", level_in_words(frame, level));
        if (frame.posted("level") == domain::name_of(level))
            option.show("CHECKED");
    }
}

void add_reasons(PageData& card, const Frame& frame, const Errors& errors, bool bad) {
    const auto* name = bad ? "bad" : "good";
    auto& boxes = add_field(card, errors, "CHECKS_FIELD", name, frame.text(fmt::format("run.rating.{}", name)),
                            frame.text("run.rating.several"));
    const auto ticked = all_posted(frame, name);
    for (const auto& reason : frame.catalogue->divisions().ratings().reasons(bad)) {
        auto& option = boxes.section("OPTION").set("VALUE", reason.code).set("TEXT", reason.say(frame.tag()));
        if (std::ranges::find(ticked, reason.code) != ticked.end())
            option.show("CHECKED");
    }
}

void add_form(PageData& page, const Frame& frame, const Errors& errors) {
    auto& form = page.section("FORM");
    add_levels(form, frame, errors);
    add_reasons(form, frame, errors, false);
    add_reasons(form, frame, errors, true);
    add_field(form, errors, "LONG_TEXT_FIELD", "words", frame.text("run.rating.words"), frame.text("run.rating.words-hint"))
        .set("VALUE", frame.posted("words"))
        .set("ROWS", std::to_string(rows_of_words));
}

void add_given(PageData& page, const Frame& frame, const Rating& rating) {
    auto& given = page.section("GIVEN");
    given.set("GIVEN_LEVEL", level_in_words(frame, rating.level))
        .set("GIVEN_DAY", day_in_words(frame.language, domain::CalendarDate::parse(rating.rated_on).value()))
        .set_optional("GIVEN_REASONS", reasons_in_words(frame, rating.reasons))
        .set_optional("GIVEN_WORDS", rating.words);
    if (rating.answered_at)
        given.section("ANSWERED")
            .set("ANSWER_KIND", frame.text(fmt::format("run.rating.answer.{}", rating.answer_kind)))
            .set("ANSWER_DAY", day_in_words(frame.language, domain::china_date(*rating.answered_at)))
            .set("ANSWER_WORDS", rating.answer);
    else if (rating.answer_by)
        given.section("AWAITED").set("ANSWER_UNTIL", time_in_words(frame.language, *rating.answer_by, frame.now()));
}

http::Response show_page(const Frame& frame, const CaseRecord& record, const domain::Refusals& refusals) {
    const Errors errors{frame, refusals};
    auto page = start_page(frame);
    page.set("BACK_HREF", "/cases/" + record.id).set("SERVICE_NAME", service_name(frame, record.service));
    page.set("CASE_NUMBER", record.number.in_fours());
    if (const auto given = frame.services.ratings.of_case(record.id))
        add_given(page, frame, *given);
    else
        add_form(page, frame, errors);
    errors.summarise(page);
    return show(frame, "rate", page, refusals.empty() ? 200 : 422);
}

http::Response rate(Frame& frame, const CaseRecord& record) {
    casework::GivenRating given{std::string{frame.posted("level")}, all_posted(frame, "good"),
                                std::string{frame.posted("words")}};
    for (auto& code : all_posted(frame, "bad"))
        given.reasons.push_back(std::move(code));
    const auto refusals =
        casework::rate_case(bench_of(frame.services, *frame.catalogue), frame.account(), record.id, given, frame.now());
    return refusals.empty() ? redirect(frame, fmt::format("/cases/{}/rate", record.id)) : show_page(frame, record, refusals);
}

http::Response with_own_case(Frame& frame, http::Response (*handle)(Frame&, const CaseRecord&)) {
    const auto record = casework::find_own_case(frame.services.ledger, frame.account(), frame.request.path_value("id"));
    return record ? handle(frame, *record) : show_not_found(frame);
}

}  // namespace

// GET, POST /cases/{id}/rate: 好差评, once; afterwards what was said and what the office did about it.
void add_rating_page(http::Router& router, Services& services) {
    member_get(router, services, "/cases/{id}/rate", [](Frame& frame) {
        return with_own_case(frame, [](Frame& inner, const CaseRecord& record) { return show_page(inner, record, {}); });
    });
    member_form(router, services, "/cases/{id}/rate", [](Frame& frame) { return with_own_case(frame, rate); });
}

}  // namespace kuaiban::web::pages
