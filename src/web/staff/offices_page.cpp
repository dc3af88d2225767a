#include <fmt/format.h>

#include <map>

#include "web/staff/desk_words.hpp"
#include "web/staff/routes.hpp"

namespace kuaiban::web::staff {

namespace {

using domain::Action;
using domain::DivisionCode;

/// Hours that are valid today, as they were published last; empty where none were.
std::string hours_of(const StaffFrame& frame, const DivisionCode& office) {
    const auto today = domain::china_date(frame.now());
    std::string words;
    for (const auto& hours : frame.services.ledger.published_reception(office.padded(), today).hours)
        if (hours.valid_from <= today) {
            words.clear();
            for (std::size_t day = 0; day < hours.hours.week.size(); ++day)
                if (const auto spans = domain::text_of(hours.hours.week[day]); !spans.empty())
                    words += fmt::format("{}{} {}", words.empty() ? "" : "；",
                                         frame.text(fmt::format("run.staff.reception.day-{}", day)), spans);
        }
    return words;
}

int people_in(const std::vector<casework::Officer>& officers, const DivisionCode& office) {
    return static_cast<int>(std::ranges::count_if(officers, [&](const casework::Officer& officer) {
        return domain::area_of(officer.office, office) != domain::Area::Elsewhere;
    }));
}

void add_office(PageData& page, const StaffFrame& frame, const std::vector<casework::Officer>& officers,
                const DivisionCode& office, bool whole) {
    const auto counts = frame.services.ledger.work_list_counts(office, !whole, frame.officer().id, frame.now());
    auto& row = page.section("OFFICE");
    row.set("OFFICE_NAME", office_in_words(frame, office))
        .set("PEOPLE", std::to_string(whole ? people_in(officers, office)
                                            : static_cast<int>(std::ranges::count(officers, office, &casework::Officer::office))))
        .set("OPEN", std::to_string(counts.all));
    if (counts.overdue > 0)
        row.set_optional("OVERDUE", std::to_string(counts.overdue));
    row.set("CASES_HREF", fmt::format("/staff/cases?tab=all&office={}", office.text()));
    const auto hours = hours_of(frame, office);
    row.set("HOURS", hours.empty() ? frame.text("run.offices.no-hours") : hours);
    if (whole)
        row.set_optional("BELOW_HREF", fmt::format("/staff/offices?of={}", office.text()));
}

/// Of the place asked for, where it is the officer's own or below it.
DivisionCode place_of(const StaffFrame& frame) {
    auto place = office_or_own(frame, frame.request.query_value("of"));
    return frame.may(Action::ViewStatistics, place) ? place : frame.officer().office;
}

http::Response show_offices(StaffFrame& frame) {
    const auto place = place_of(frame);
    const auto officers = frame.services.ledger.officers();
    const auto& divisions = frame.catalogue->divisions();
    const bool is_city = place.text().ends_with("0000");
    auto page = start_staff_page(frame);
    page.set("PLACE", office_in_words(frame, place));
    if (place != frame.officer().office)
        page.set_optional("UP_HREF", "/staff/offices");
    add_office(page, frame, officers, place, false);
    for (const auto* below : is_city ? divisions.districts() : divisions.children(place))
        if (const auto code = DivisionCode::parse(below->code))
            add_office(page, frame, officers, *code, true);
    return show(frame, "staff-offices", page);
}

}  // namespace

void add_offices_page(StaffRouter& staff) {
    staff.get("/staff/offices", Action::ViewStatistics, own_office(), show_offices);
}

}  // namespace kuaiban::web::staff
