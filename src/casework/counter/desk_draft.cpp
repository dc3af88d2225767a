#include "casework/counter/desk_draft.hpp"

#include <boost/json.hpp>

#include <algorithm>

#include "casework/read_application.hpp"
#include "casework/review/case_file.hpp"
#include "definition/json_text.hpp"
#include "definition/validate.hpp"
#include "domain/permission.hpp"

namespace kuaiban::casework {

namespace {

namespace json = boost::json;
using domain::Refusal;
using domain::Refusals;
using enum domain::RefusalCode;

}  // namespace

json::array children_in(const json::object& sections) {
    const auto* children = sections.if_contains("children");
    if (children && children->is_array())
        return children->get_array();
    json::array entries;
    if (!children || !children->is_object())
        return entries;
    const auto& list = children->get_object();  // as the couple's own page keeps a list that is not finished
    if (const auto* typed = list.if_contains("entries"); typed && typed->is_array())
        entries = typed->get_array();
    if (const auto* open = list.if_contains("open_child"); open && open->is_object() && !open->get_object().empty())
        entries.push_back(*open);
    return entries;
}

json::object DeskDraft::answers() const {
    auto answers = document.answers;
    for (const auto& [section, typed] : document.typed)
        answers[section] = typed;
    answers["children"] = children_in(answers);
    for (const char* spouse : {"woman", "man"})
        if (auto* typed = answers.if_contains(spouse); typed && typed->is_object()) {
            typed->get_object().erase("confirm");       // questions of the couple's own page
            typed->get_object().erase("residence_same");
        }
    if (!answers["application"].is_object())
        answers["application"] = json::object{};
    answers["application"].as_object()["office"] = record.office;
    return answers;
}

bool DeskDraft::is_promised() const {
    return document.promise && document.promise->text_version == version.promise_version();
}

std::expected<DeskDraft, Refusal> open_desk_draft(const Bench& bench, const Officer& officer, std::string_view draft_id,
                                                  Instant now) {
    auto record = bench.ledger.draft(draft_id);
    if (!record)
        return std::unexpected{Refusal{NotFound}};
    const auto office = domain::DivisionCode::parse(record->office);
    if (!office || !domain::may(officer.role, domain::Action::RegisterAtCounter, domain::area_of(*office, officer.office)))
        return std::unexpected{Refusal{NotAllowed}};
    const auto* item = bench.catalogue.find(record->service);
    const auto* version = item ? item->version_on(domain::china_date(now)) : nullptr;
    auto account = bench.ledger.account(record->account_id);
    if (!version || !account)
        return std::unexpected{Refusal{ServiceNotInForce}};
    auto document = DraftDocument::parse(record->document);
    return DeskDraft{std::move(*record), std::move(*account), std::move(document), *item, *version};
}

std::optional<Refusal> keep_at_desk(const Bench& bench, DeskDraft& draft, std::int64_t expected_version,
                                    const json::object& sections, CounterNotes notes, Instant now) {
    auto& document = draft.document;
    const auto today = domain::china_date(now);
    for (const auto& [section, typed] : sections) {
        auto valid = definition::validate_section(draft.version.form(), section, typed, document.answers,
                                                  bench.catalogue.divisions(), today);
        if (valid) {
            document.answers[section] = std::move(*valid);
            document.typed.erase(section);
        } else {
            document.typed[section] = typed;
        }
    }
    document.counter = std::move(notes);
    if (const auto missed =
            bench.ledger.commit({DraftSaved{draft.record.id, draft.record.account_id, expected_version, draft.record.district,
                                            draft.record.office, document.to_json(), now}}))
        return Refusal{*missed};
    draft.record.version = expected_version + 1;
    draft.record.saved_at = now;
    return std::nullopt;
}

std::expected<Receipt, Refusals> register_at_desk(const Bench& bench, Desk& desk, CounterRecords& records, const Officer& officer,
                                                  const DeskDraft& draft, Instant now) {
    const auto today = domain::china_date(now);
    const auto& divisions = bench.catalogue.divisions();
    auto answers = draft.answers();
    const auto& notes = draft.document.counter;
    Refusals refusals;
    const auto valid = definition::validate(draft.version.form(), answers, divisions, today);
    if (!valid)
        refusals = valid.error();
    const auto counter =
        judge_at_counter(officer, checklist_for(records, draft.version, answers, divisions, today), answers, notes);
    if (!counter)
        std::ranges::copy(counter.error(), std::back_inserter(refusals));
    if (!draft.is_promised() && definition::text_at(notes, "promise") != "true")
        refusals.push_back({PromiseNotGiven, "promise"});
    if (valid && is_own_couple(bench.ledger, bench.registers, officer, read_application(*valid, today)))
        refusals.push_back({OwnCase});
    if (!refusals.empty())
        return std::unexpected{std::move(refusals)};
    const auto promise = draft.is_promised() ? *draft.document.promise : Promise{draft.version.promise_version(), now};
    return desk.submit(
        bench.catalogue,
        Submission{draft.account, draft.record.id, draft.record.service, draft.record.id, std::move(answers), promise, &*counter},
        now);
}

}  // namespace kuaiban::casework
