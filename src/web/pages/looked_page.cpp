#include <fmt/format.h>
#include <boost/json.hpp>

#include <algorithm>
#include <array>

#include "casework/case_access.hpp"
#include "definition/json_text.hpp"
#include "domain/case_state.hpp"
#include "web/pages/case_words.hpp"
#include "web/pages/event_words.hpp"
#include "web/pages/routes.hpp"

namespace kuaiban::web::pages {

namespace {

using casework::CaseEventRecord;
using casework::CaseRecord;
using definition::text_at;

constexpr std::size_t rows_a_page = 50;

/// Somebody – an officer, a department's register, a stranger with the paper – came to see something of the couple's.
struct Look {
    domain::Instant at;
    std::string who, what, why;
};

/// Office and role, not the name: the office answers for its people, and the auditor knows which of them it was.
std::string officer_in_words(const Frame& frame, const CaseEventRecord& event) {
    const auto detail = event.detail.empty() ? boost::json::object{} : boost::json::parse(event.detail).as_object();
    auto office = text_at(detail, "office");
    auto role = domain::role(text_at(detail, "role"));
    if (const auto officer = frame.services.ledger.officer_by_id(event.actor)) {
        if (office.empty())
            office = officer->office.text();
        if (!role)
            role = officer->role;
    }
    const auto name = office.empty() ? std::string{} : office_name(frame, office);
    const auto post =
        role ? frame.text(fmt::format("run.staff.role.{}", domain::name_of(*role))) : frame.text("run.looked.officer");
    return name.empty() ? post : fmt::format("{} · {}", name, post);
}

/// The registers are asked when an application comes, comes again, or waited for one of them.
bool asked_the_registers(std::string_view kind) {
    using domain::CaseEvent;
    constexpr std::array asking{CaseEvent::Submitted, CaseEvent::Retried, CaseEvent::Resubmitted};
    return std::ranges::any_of(asking, [&](CaseEvent event) { return domain::name_of(event) == kind; });
}

std::string why_viewed(const Frame& frame, const CaseEventRecord& event) {
    constexpr std::array<std::string_view, 3> causes{"handling", "own-office", "supervision"};
    const bool known = std::ranges::find(causes, event.reason) != causes.end();
    return frame.text(fmt::format("run.looked.why.{}", known ? event.reason : "handling"));
}

std::string why_decided(const Frame& frame, const CaseRecord& record, const CaseEventRecord& event) {
    const auto reason = event.reason.empty() ? std::string{} : text_of_reason(frame, record, event.reason, "title");
    return reason.empty() ? frame.text("run.looked.why.handling") : reason;
}

void add_looks_of_case(std::vector<Look>& looks, const Frame& frame, const CaseRecord& record) {
    for (const auto& event : frame.services.ledger.events_of(record.id)) {
        if (asked_the_registers(event.kind))
            looks.push_back({event.at, frame.text("run.step.system"), frame.text("run.looked.registers"),
                             frame.text("run.looked.why.application")});
        if (event.actor == "system" || event.actor.empty() || frame.services.ledger.account(event.actor))
            continue;
        const bool viewed = event.kind == "viewed";
        looks.push_back({event.at, officer_in_words(frame, event),
                         viewed ? frame.text("run.looked.viewed") : event_in_words(frame, event.kind),
                         viewed ? why_viewed(frame, event) : why_decided(frame, record, event)});
    }
}

void add_verifications(std::vector<Look>& looks, const Frame& frame, const CaseRecord& record) {
    const auto certificate = frame.services.ledger.certificate_of_case(record.id);
    if (!certificate)
        return;
    for (const auto& one : frame.services.ledger.verifications_of(certificate->id))
        looks.push_back({one.at, frame.text("run.looked.stranger"), frame.text(fmt::format("run.checked.{}", one.how)),
                         frame.text("run.looked.why.verification", {{"receipt", one.receipt}})});
}

std::size_t page_asked(const Frame& frame) {
    const auto text = frame.request.query_value("page");
    const bool digits = !text.empty() && text.size() < 5 && text.find_first_not_of("0123456789") == text.npos;
    return digits ? std::max<std::size_t>(1, std::stoul(std::string{text})) : 1;
}

http::Response show_looked(Frame& frame) {
    const auto record = casework::find_own_case(frame.services.ledger, frame.account(), frame.request.path_value("id"));
    if (!record)
        return show_not_found(frame);
    std::vector<Look> looks;
    add_looks_of_case(looks, frame, *record);
    add_verifications(looks, frame, *record);
    std::ranges::stable_sort(looks, std::ranges::greater{}, &Look::at);
    auto page = start_page(frame);
    const auto path = "/cases/" + record->id;
    page.set("BACK_HREF", path).set("SERVICE_NAME", service_name(frame, record->service));
    page.set("CASE_NUMBER", record->number.in_fours());
    const auto number = page_asked(frame), first = std::min((number - 1) * rows_a_page, looks.size()),
               behind = std::min(first + rows_a_page, looks.size());
    for (auto at = first; at < behind; ++at)
        page.section("LOOK")
            .set("LOOK_TIME", time_in_words(frame.language, looks[at].at, frame.now()))
            .set("LOOK_WHO", looks[at].who)
            .set("LOOK_WHAT", looks[at].what)
            .set("LOOK_WHY", looks[at].why);
    page.show(looks.empty() ? "NOBODY" : "SOMEBODY");
    if (behind < looks.size())
        page.set_optional("OLDER_HREF", fmt::format("{}/looked?page={}", path, number + 1));
    if (number > 1)
        page.set_optional("NEWER_HREF", fmt::format("{}/looked?page={}", path, number - 1));
    return show(frame, "looked", page);
}

}  // namespace

// GET /cases/{id}/looked: who looked at what is kept about the couple, as whom and why; both of them may read it.
void add_looked_page(http::Router& router, Services& services) {
    member_get(router, services, "/cases/{id}/looked", show_looked);
}

}  // namespace kuaiban::web::pages
