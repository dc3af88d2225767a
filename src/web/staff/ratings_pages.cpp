#include <fmt/format.h>

#include <algorithm>
#include <array>

#include "casework/feedback/answer_rating.hpp"
#include "web/bench.hpp"
#include "web/pages/posted_version.hpp"
#include "web/pages/rating_words.hpp"
#include "web/staff/desk_words.hpp"
#include "web/staff/routes.hpp"

namespace kuaiban::web::staff {

namespace {

using casework::Rating;
using domain::Action;
using pages::level_in_words;
using pages::reasons_in_words;

constexpr int most_rows = 200;
constexpr std::array periods{30, 90, 365};      // days
constexpr int rows_of_words = 4;

/// "rating", {id}: the office that was rated.
Subject rating_in_path() {
    return {"rating", [](const StaffFrame& frame) -> std::optional<domain::DivisionCode> {
                const auto rating = frame.services.ratings.rating(frame.request.path_value("id"));
                if (!rating || !domain::is_bad(rating->level))
                    return std::nullopt;
                return domain::DivisionCode::parse(rating->office).value();
            }};
}

std::string href_of(const Rating& rating) {
    return fmt::format("/staff/ratings/{}", rating.id);
}

int chosen_period(const StaffFrame& frame) {
    const auto asked = frame.request.query_value("days");
    const auto* const found = std::ranges::find_if(periods, [&](int days) { return std::to_string(days) == asked; });
    return found == periods.end() ? periods[1] : *found;
}

void add_periods(PageData& page, const StaffFrame& frame, int chosen) {
    for (const int days : periods) {
        auto& row = page.section("PERIOD").set("PERIOD_HREF", fmt::format("/staff/ratings?days={}", days));
        row.set("PERIOD_NAME", frame.text("run.rating.days", {{"days", std::to_string(days)}}));
        if (days == chosen)
            row.show("HERE_NOW");
    }
}

void add_waiting(PageData& page, const StaffFrame& frame) {
    const auto waiting = frame.services.ratings.unanswered(frame.officer().office, most_rows);
    for (const auto& rating : waiting) {
        auto& row =
            page.section("WAITING").set("RATING_HREF", href_of(rating)).set("RATING_LEVEL", level_in_words(frame, rating.level));
        row.set("RATING_OFFICE", short_office(frame, rating.office))
            .set("RATING_DUE", frame.text("run.desk.due-at", {{"time", moment(frame, *rating.answer_by)}}));
        if (frame.now() > *rating.answer_by)
            row.show("LATE");
    }
    if (waiting.empty())
        page.show("NONE_WAITING");
}

std::string share_of(const casework::OfficeRatings& office) {
    return fmt::format("{:.0f} %", 100.0 * (office.count() - office.bad()) / office.count());
}

/// Which offices have ratings enough for what was said in them to be nobody's in particular.
std::vector<std::string> add_figures(PageData& page, const StaffFrame& frame, std::string_view since) {
    std::vector<std::string> open;
    const int fewest = frame.catalogue->divisions().ratings().fewest_shown;
    const auto figures = frame.services.ratings.figures(frame.officer().office, since, frame.now());
    if (figures.empty())
        page.show("NO_FIGURES");
    PageData* const table = figures.empty() ? nullptr : &page.section("FIGURES");
    for (const auto& office : figures) {
        auto& row = table->section("OFFICE_ROW").set("OFFICE_NAME", short_office(frame, office.office));
        row.set("COUNT", std::to_string(office.count())).set("UNANSWERED", std::to_string(office.unanswered));
        row.set("OVERDUE", std::to_string(office.overdue));
        if (office.count() < fewest) {
            row.show("FEW");
            continue;
        }
        open.push_back(office.office);
        auto& shown = row.section("FIGURES_SHOWN");
        for (const int count : office.by_level)
            shown.section("FIGURE_ROW").set("FIGURE", std::to_string(count));
        shown.section("FIGURE_ROW").set("FIGURE", share_of(office));
    }
    return open;
}

/// Bad ones are always shown, for they are answered; the others where there are enough of them.
void add_said(PageData& page, const StaffFrame& frame, std::string_view since, const std::vector<std::string>& open) {
    PageData* list = nullptr;
    for (const auto& rating : frame.services.ratings.since(frame.officer().office, since, most_rows)) {
        const bool bad = domain::is_bad(rating.level);
        if ((!bad && std::ranges::find(open, rating.office) == open.end()) || (rating.words.empty() && rating.reasons.empty()))
            continue;
        list = list ? list : &page.section("SAID");
        auto& row = list->section("WORD").set("WORD_LEVEL", level_in_words(frame, rating.level));
        row.set("WORD_OFFICE", short_office(frame, rating.office));
        row.set_optional("WORD_REASONS", reasons_in_words(frame, rating.reasons)).set_optional("WORD_TEXT", rating.words);
        row.set_optional("WORD_HREF", bad ? href_of(rating) : std::string{});
    }
}

// GET /staff/ratings?days=: the office's and those below
http::Response show_ratings(StaffFrame& frame) {
    auto page = start_staff_page(frame);
    const int days = chosen_period(frame);
    const auto since = domain::china_date(frame.now()).plus_days(-days).iso();
    page.set("FEWEST", std::to_string(frame.catalogue->divisions().ratings().fewest_shown));
    add_periods(page, frame, days);
    add_waiting(page, frame);
    add_said(page, frame, since, add_figures(page, frame, since));
    return show(frame, "staff-ratings", page);
}

void add_answer_form(PageData& page, const StaffFrame& frame, const Errors& errors) {
    auto& form = page.section("ANSWER_FORM");
    auto& kinds = add_field(form, errors, "CHOICE_FIELD", "kind", frame.text("run.rating.answer-kind"));
    for (const auto* kind : {"called-back", "put-right"}) {
        auto& option =
            kinds.section("OPTION").set("VALUE", kind).set("TEXT", frame.text(fmt::format("run.rating.answer.{}", kind)));
        if (frame.posted("kind") == kind)
            option.show("CHECKED");
    }
    add_field(form, errors, "LONG_TEXT_FIELD", "words", frame.text("run.rating.answer-words"),
              frame.text("run.rating.answer-words-hint"))
        .set("VALUE", frame.posted("words"))
        .set("ROWS", std::to_string(rows_of_words));
}

http::Response show_rating(const StaffFrame& frame, const domain::Refusals& refusals) {
    const Errors errors{frame, refusals};
    auto page = start_staff_page(frame);
    const auto rating = frame.services.ratings.rating(frame.request.path_value("id")).value();
    page.set("VERSION", std::to_string(rating.version))
        .set("RATING_LEVEL", level_in_words(frame, rating.level))
        .set("RATING_OFFICE", short_office(frame, rating.office))
        .set("RATING_DAY", pages::day_in_words(frame.language, domain::CalendarDate::parse(rating.rated_on).value()))
        .set("RATING_DUE", moment(frame, *rating.answer_by))
        .set_optional("RATING_REASONS", reasons_in_words(frame, rating.reasons))
        .set_optional("RATING_WORDS", rating.words);
    if (rating.answered_at)
        page.section("ANSWERED")
            .set("ANSWER_KIND", frame.text(fmt::format("run.rating.answer.{}", rating.answer_kind)))
            .set("ANSWER_AT", moment(frame, *rating.answered_at))
            .set("ANSWER_BY", OfficerNames{frame}.of(rating.answered_by))
            .set("ANSWER_WORDS", rating.answer);
    else
        add_answer_form(page, frame, errors);
    errors.summarise(page);
    return show(frame, "staff-rating", page, refusals.empty() ? 200 : 422);
}

http::Response answer(StaffFrame& frame) {
    const casework::RatingAnswer given{std::string{frame.request.path_value("id")}, pages::posted_version(frame),
                                       std::string{frame.posted("kind")}, std::string{frame.posted("words")}};
    const auto refusals = casework::answer_rating(bench_of(frame.services, *frame.catalogue), frame.services.ratings,
                                                  frame.officer(), given, frame.now());
    return refusals.empty() ? redirect(frame, fmt::format("/staff/ratings/{}", given.id)) : show_rating(frame, refusals);
}

}  // namespace

void add_ratings_pages(StaffRouter& staff) {
    staff.get("/staff/ratings", Action::ViewStatistics, own_office(), show_ratings);
    staff.get("/staff/ratings/{id}", Action::AnswerRating, rating_in_path(),
              [](StaffFrame& frame) { return show_rating(frame, {}); });
    staff.post("/staff/ratings/{id}", Action::AnswerRating, rating_in_path(), answer);
}

}  // namespace kuaiban::web::staff
