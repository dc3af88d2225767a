#include "comparison/marriage_history.hpp"

#include <algorithm>
#include <tuple>

namespace kuaiban::comparison {

using namespace domain;
using Status = MarriageRecord::Status;

namespace {

// Of two rows about one registration the one that knows its end is the later word.
auto rank(const MarriageRecord* r) {
    return std::tuple{r->registered_on,
                      r->status != Status::Married,
                      std::string_view{r->as_of},
                      r->ended_on,
                      r->status,
                      std::string_view{r->certificate_number},
                      std::string_view{r->husband_id},
                      std::string_view{r->wife_id}};
}

bool is_about_same_registration(const MarriageRecord& one, const MarriageRecord& other) {
    return one.registered_on == other.registered_on && person_of(one.husband_id) == person_of(other.husband_id) &&
           person_of(one.wife_id) == person_of(other.wife_id);
}

// Newest first, one row a registration.
MarriageRows sorted(MarriageRows rows) {
    std::ranges::sort(rows, std::greater{}, rank);
    const auto repeated =
        std::ranges::unique(rows, [](const auto* a, const auto* b) { return is_about_same_registration(*a, *b); });
    rows.erase(repeated.begin(), repeated.end());
    return rows;
}

const MarriageRecord* with_status(const MarriageRows& rows, Status status) {
    const auto found = std::ranges::find(rows, status, &MarriageRecord::status);
    return found == rows.end() ? nullptr : *found;
}

}  // namespace

std::string_view name_of(Status status) noexcept {
    switch (status) {
    case Status::Married: return "married";
    case Status::Divorced: return "divorced";
    case Status::Annulled: return "annulled";
    case Status::Widowed: return "widowed";
    }
    return {};
}

std::string summary_of(const MarriageRecord& record) {
    const auto& day = record.status == Status::Married ? record.registered_on : record.ended_on;
    return std::string{name_of(record.status)} + (day ? " " + day->iso() : "");
}

const MarriageRecord* MarriageHistory::lasting_with_somebody_else() const {
    return with_status(others, Status::Married);
}

MarriageHistory history_of(const Side& side, const Answer<MarriageRecord>& marriages) {
    MarriageRows ours, others;
    for (const auto& record : marriages.records) {
        const auto names = [&](const Spouse& spouse) {
            return is_same_person(spouse.id_number, record.husband_id) || is_same_person(spouse.id_number, record.wife_id);
        };
        if (names(side.spouse))
            (names(side.other) ? ours : others).push_back(&record);
    }
    ours = sorted(std::move(ours));
    others = sorted(std::move(others));
    std::erase_if(others, [](const auto* r) { return r->status == Status::Annulled; });

    MarriageHistory history;
    history.others = std::move(others);
    if (ours.empty())
        return history;
    const auto* lasting = with_status(ours, Status::Married);
    history.ours = lasting ? lasting : ours.front();
    for (const auto* record : ours)
        if (record != history.ours && record->status != Status::Annulled)
            history.ours_before.push_back(record);
    return history;
}

}  // namespace kuaiban::comparison
