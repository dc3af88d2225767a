#include <fmt/format.h>

#include <algorithm>
#include <array>
#include <charconv>

#include "casework/review/claim_case.hpp"
#include "casework/review/work_list.hpp"
#include "web/staff/desk_words.hpp"
#include "web/staff/routes.hpp"

namespace kuaiban::web::staff {

namespace {

using casework::WorkListFilter;
using domain::Action;
using domain::CaseState;

constexpr int rows_a_page = 50;

struct Tab {
    std::string_view name;
    std::optional<CaseState> state;
};
constexpr std::array tabs{Tab{"all", {}},
                          Tab{"mine", {}},
                          Tab{"unclaimed", {}},
                          Tab{"today", {}},
                          Tab{"overdue", {}},
                          Tab{"review", CaseState::InReview},
                          Tab{"inquiry", CaseState::InInquiry},
                          Tab{"counter", CaseState::ToCounter},
                          Tab{"correction", CaseState::AwaitingCorrection},
                          Tab{"waiting", CaseState::Waiting}};

/// What the address asks for.
struct View {
    const Tab& tab;
    domain::DivisionCode office;
    bool own_only;
    std::string office_text, officer;           ///< as in the address; empty: no filter
};

View view_of(const StaffFrame& frame) {
    const auto wanted = frame.request.query_value("tab");
    const auto* tab = std::ranges::find(tabs, wanted, &Tab::name);
    const std::string office{frame.request.query_value("office")};
    const bool own_only = office == "own";
    return {tab == tabs.end() ? tabs.front() : *tab, office_or_own(frame, own_only ? "" : office), own_only, office,
            std::string{frame.request.query_value("officer")}};
}

WorkListFilter filter_of(const StaffFrame& frame, const View& view) {
    WorkListFilter filter{.office = view.office, .own_only = view.own_only};
    filter.state = view.tab.state;
    filter.officer_id = view.tab.name == "mine" ? frame.officer().id : view.officer;
    if (view.tab.name == "overdue")
        filter.due_before = frame.now();
    if (view.tab.name == "today") {
        filter.due_from = frame.now();
        filter.due_before = domain::china_instant(domain::china_date(frame.now()), 24);
    }
    if (view.tab.name == "unclaimed")
        filter.on_no_desk_at = frame.now();
    return filter;
}

std::string address_of(const View& view, std::string_view tab, std::string_view after = {}) {
    std::string address = fmt::format("/staff/cases?tab={}", tab);
    if (!view.office_text.empty())
        address += "&office=" + pages::url_encode(view.office_text);
    if (!view.officer.empty())
        address += "&officer=" + pages::url_encode(view.officer);
    return after.empty() ? address : address + "&after=" + std::string{after};
}

/// "1795500000000.01900000-…": where the next page begins.
std::optional<casework::WorkListPlace> place_after(std::string_view text) {
    const auto dot = text.find('.');
    std::int64_t ms = 0;
    if (dot == text.npos || std::from_chars(text.data(), text.data() + dot, ms).ptr != text.data() + dot)
        return std::nullopt;
    return casework::WorkListPlace{domain::Instant{std::chrono::milliseconds{ms}}, std::string{text.substr(dot + 1)}};
}

int count_of(const casework::WorkListCounts& counts, const Tab& tab) {
    if (tab.state) {
        const auto found = counts.by_state.find(*tab.state);
        return found == counts.by_state.end() ? 0 : found->second;
    }
    const std::array others{
        std::pair{std::string_view{"mine"}, counts.mine}, std::pair{std::string_view{"unclaimed"}, counts.unclaimed},
        std::pair{std::string_view{"today"}, counts.today}, std::pair{std::string_view{"overdue"}, counts.overdue}};
    const auto* const found = std::ranges::find(others, tab.name, &std::pair<std::string_view, int>::first);
    return found == others.end() ? counts.all : found->second;
}

void add_tabs(PageData& page, const StaffFrame& frame, const View& view, const casework::WorkListCounts& counts) {
    auto& list = page.section("TAB_LIST");
    for (const auto& tab : tabs) {
        const int count = count_of(counts, tab);
        auto& row = list.section("WORK_TAB");
        row.set("WORK_TAB_HREF", address_of(view, tab.name))
            .set("WORK_TAB_NAME", frame.text(fmt::format("run.desk.tab.{}", tab.name)))
            .set("WORK_TAB_COUNT", std::to_string(count));
        if (tab.name == "overdue" && count > 0)
            row.show("WORK_TAB_HOT");
        if (tab.name == view.tab.name)
            row.show("WORK_TAB_HERE");
    }
}

void add_option(PageData& filter, std::string_view kind, std::string_view value, std::string_view text, std::string_view chosen) {
    auto& option = filter.section(kind).set("VALUE", value).set("TEXT", text);
    if (value == chosen)
        option.show("SELECTED");
}

void add_filter(PageData& page, const StaffFrame& frame, const View& view) {
    const auto& own = frame.officer().office;
    auto& filter = page.section("FILTER");
    filter.set("KEPT_TAB", view.tab.name);
    const auto name = office_in_words(frame, own);
    add_option(filter, "OFFICE_OPTION", "", frame.text("run.desk.office-and-below", {{"office", name}}), view.office_text);
    add_option(filter, "OFFICE_OPTION", "own", frame.text("run.desk.office-only", {{"office", name}}), view.office_text);
    const auto& divisions = frame.catalogue->divisions();
    for (const auto* place : own.text().ends_with("0000") ? divisions.districts() : divisions.children(own))
        add_option(filter, "OFFICE_OPTION", place->code, place->name, view.office_text);
    for (const auto& officer : frame.services.ledger.officers_of(view.office))
        add_option(filter, "OFFICER_OPTION", officer.id, officer.name, view.officer);
    if (!view.office_text.empty() || !view.officer.empty())
        filter.set_optional("CLEAR_HREF", fmt::format("/staff/cases?tab={}", view.tab.name));
}

void add_desk(PageData& row, const StaffFrame& frame, OfficerNames& names, const casework::WorkListRow& one) {
    if (one.claimed_by.empty() || !one.claimed_at || *one.claimed_at + casework::claim_lasts <= frame.now())
        return;
    row.set_optional("DESK", one.claimed_by == frame.officer().id ? frame.text("run.desk.you") : names.of(one.claimed_by));
}

void add_rows(PageData& table, const StaffFrame& frame, const casework::WorkListPage& found) {
    OfficerNames names{frame};
    for (const auto& one : found.rows) {
        auto& row = table.section("ROW");
        row.set("CASE_HREF", fmt::format("/staff/cases/{}", one.id))
            .set("CASE_NUMBER", one.number.in_fours())
            .set("COUPLE", fmt::format("{} / {}", one.woman, one.man))
            .set("REASON", reason_in_words(frame, one.service, one.reason))
            .set("OFFICE", short_office(frame, one.owner == "system" ? one.office : one.owner));
        add_state(row, frame, one.state);
        add_due(row, frame, one.due_at);
        const auto name = one.owner == "system" ? frame.text("run.step.system") : names.of(one.officer_id);
        row.set("OFFICER", name);
        if (name.empty())
            row.show("NOBODY");
        add_desk(row, frame, names, one);
    }
}

/// That nothing is due today, and when the next is.
void add_calm(PageData& page, const StaffFrame& frame, const View& view) {
    WorkListFilter all{.office = view.office, .own_only = view.own_only};
    if (view.tab.name == "mine")
        all.officer_id = frame.officer().id;
    const auto first = casework::look_at_work_list(frame.services.ledger, frame.officer(), all, {}, 1);
    if (!first || first->rows.empty() || !first->rows.front().due_at ||
        domain::china_date(*first->rows.front().due_at) <= domain::china_date(frame.now()))
        return;
    page.set_optional("CALM", frame.text("run.desk.calm", {{"due", moment(frame, *first->rows.front().due_at)}}));
}

http::Response show_list(StaffFrame& frame) {
    const auto view = view_of(frame);
    auto& ledger = frame.services.ledger;
    const auto counts = casework::count_work_list(ledger, frame.officer(), view.office, view.own_only, frame.now());
    const auto found = casework::look_at_work_list(ledger, frame.officer(), filter_of(frame, view),
                                                   place_after(frame.request.query_value("after")), rows_a_page);
    if (!counts || !found)
        return show_denied(frame, Action::ViewCase);
    auto page = start_staff_page(frame);
    page.set("OFFICE_NOW", fmt::format("{}·{}", office_now(frame), frame.text("run.desk.due-first"))).set("SEARCHED", "");
    add_tabs(page, frame, view, *counts);
    add_filter(page, frame, view);
    add_calm(page, frame, view);
    if (found->rows.empty()) {
        page.section("EMPTY").set("EMPTY_TEXT", frame.text(fmt::format("run.desk.empty.{}", view.tab.name)));
        return show(frame, "staff-cases", page);
    }
    auto& table = page.section("TABLE");
    add_rows(table, frame, *found);
    const auto& next = found->next;
    table.set("COUNT_TEXT",
              frame.text(next ? "run.desk.count-more" : "run.desk.count-all", {{"shown", std::to_string(found->rows.size())}}));
    if (next)
        table.set_optional("NEXT_HREF", address_of(view, view.tab.name,
                                                   fmt::format("{}.{}", next->due_at.time_since_epoch().count(), next->id)));
    return show(frame, "staff-cases", page);
}

/// A number leads to its case, a name to the list of those who bear it. By POST: names stay out of addresses.
http::Response search(StaffFrame& frame) {
    const auto typed = frame.posted("q");
    WorkListFilter filter{.office = frame.officer().office};
    filter.text = casework::work_list_text(typed);
    casework::WorkListPage found;
    if (!std::holds_alternative<std::monostate>(filter.text))
        found = casework::look_at_work_list(frame.services.ledger, frame.officer(), filter, {}, rows_a_page)
                    .value_or(casework::WorkListPage{});
    if (std::holds_alternative<domain::CaseNumber>(filter.text) && found.rows.empty())
        if (const auto closed = frame.services.ledger.case_by_number(std::get<domain::CaseNumber>(filter.text)))
            return redirect(frame, fmt::format("/staff/cases/{}", closed->id));
    if (found.rows.size() == 1 && std::holds_alternative<domain::CaseNumber>(filter.text))
        return redirect(frame, fmt::format("/staff/cases/{}", found.rows.front().id));
    auto page = start_staff_page(frame);
    page.set("OFFICE_NOW", office_now(frame)).set("SEARCHED", typed);
    page.section("FOUND").set("LIST_HREF", "/staff/cases");
    if (found.rows.empty()) {
        page.section("EMPTY").set("EMPTY_TEXT", frame.text("run.desk.empty.search"));
        return show(frame, "staff-cases", page);
    }
    auto& table = page.section("TABLE");
    add_rows(table, frame, found);
    table.set("COUNT_TEXT", frame.text("run.desk.found", {{"count", std::to_string(found.rows.size())}}));
    return show(frame, "staff-cases", page);
}

}  // namespace

void add_work_list_page(StaffRouter& staff) {
    staff.get("/staff/cases", Action::ViewCase, own_office(), show_list);
    staff.post("/staff/cases", Action::ViewCase, own_office(), search);
}

}  // namespace kuaiban::web::staff
