#pragma once

#include "casework/counter/desk_draft.hpp"
#include "casework/counter/look_up.hpp"
#include "casework/counter/materials.hpp"
#include "casework/counter/register_case.hpp"
#include "store/counter_store.hpp"
#include "support/review_test.hpp"

namespace kuaiban::casework {

/// A clerk at the window of the couple's office, and what is laid on the table for a first marriage.
class CounterTest : public support::ReviewTest {
protected:
    Officer clerk() { return officer("luo", domain::Role::Clerk); }
    store::CounterStore& records() { return *counter_; }

    WhoIsHere both_and(const std::string& mobile) {
        return {support::person(couple.woman_id), support::person(couple.man_id), support::mobile(mobile)};
    }
    std::string begun() { return begin_at_counter(bench(), clerk(), both_and(couple.woman_mobile), service, now_).value(); }
    DeskDraft draft(const std::string& id) { return open_desk_draft(bench(), clerk(), id, now_).value(); }

    static CounterNotes notes(std::vector<std::pair<std::string, std::string>> papers) {
        boost::json::object materials;
        for (const auto& [code, standing] : papers)
            materials[code] = standing;
        return {{"materials", std::move(materials)}, {"promise", "true"}};
    }
    static CounterNotes first_marriage() {
        return notes({{"identity-cards", "seen"}, {"household-registers", "copy"}, {"marriage-certificates", "electronic"}});
    }
    static CounterNotes with_agent(CounterNotes notes) {
        notes["materials"].as_object()["agent-identity-card"] = "seen";
        notes["materials"].as_object()["letter-of-authority"] = "copy";
        notes["agent"] =
            boost::json::object{{"name", "赵小川"}, {"id_number", support::id_number("19700101", 7)}, {"mobile", "13700000001"}};
        return notes;
    }
    /// The form and the notes typed at the counter, then registered.
    std::expected<Receipt, domain::Refusals> registered(const boost::json::object& answers, CounterNotes typed) {
        auto open = draft(begun());
        EXPECT_FALSE(keep_at_desk(bench(), open, open.record.version, answers, std::move(typed), now_));
        return register_at_desk(bench(), *desk_, records(), clerk(), open, now_);
    }
    std::vector<std::string> fields_refused(const boost::json::object& answers, CounterNotes typed) {
        std::vector<std::string> fields;
        if (const auto receipt = registered(answers, std::move(typed)); !receipt)
            std::ranges::transform(receipt.error(), std::back_inserter(fields), &domain::Refusal::field);
        return fields;
    }
    std::vector<std::string> kinds_of_messages(const std::string& case_id) {
        std::vector<std::string> kinds;
        for (const auto& message : ledger_->messages_of_case(case_id))
            kinds.push_back(message.kind);
        return kinds;
    }

private:
    std::optional<store::CounterStore> counter_{std::in_place, *database_, keys_};
};

}  // namespace kuaiban::casework
