#include "casework/review/inquiry_words.hpp"

#include <boost/json.hpp>

#include <algorithm>
#include <array>

#include "definition/json_text.hpp"

namespace kuaiban::casework {

namespace {

namespace json = boost::json;
using definition::text_at;
using domain::CalendarDate;

constexpr std::array<std::string_view, 5> state_names{"sent", "received", "answered", "unanswered", "closed"};
constexpr std::array<std::string_view, 9> correctable_facts{"name",
                                                            "sex",
                                                            "born_on",
                                                            "ethnicity",
                                                            "household_division",
                                                            "residence_division",
                                                            "residence_since",
                                                            "marital_event_on",
                                                            "marriage_certificate_number"};

json::object to_json(const InquiryQuestion::Person& person) {
    return {{"name", person.name}, {"id_number", person.id_number}};
}
InquiryQuestion::Person read_person(const json::value& value) {
    return {text_at(value.as_object(), "name"), text_at(value.as_object(), "id_number")};
}

std::optional<CalendarDate> date(const std::string& text) {
    const auto parsed = CalendarDate::parse(text);
    return parsed ? std::optional{*parsed} : std::nullopt;
}

void correct(domain::Answer<domain::HouseholdRecord>& answer, const InquiryReply::Fact& fact) {
    for (auto& record : answer.records) {
        if (fact.fact == "name")
            record.name = fact.value;
        else if (fact.fact == "sex")
            record.sex = domain::parse_sex(fact.value).value_or(record.sex.value_or(domain::Sex::Female));
        else if (fact.fact == "born_on")
            record.born_on = date(fact.value);
        else if (fact.fact == "ethnicity")
            record.ethnicity = fact.value;
        else if (fact.fact == "household_division")
            record.household_division = fact.value;
    }
}

void correct(domain::Answer<domain::ResidenceRecord>& answer, const InquiryReply::Fact& fact) {
    for (auto& record : answer.records)
        if (record.status == domain::ResidenceRecord::Status::Current) {
            if (fact.fact == "residence_division")
                record.division = fact.value;
            else if (fact.fact == "residence_since")
                record.since = date(fact.value);
        }
}

/// The couple's lasting marriage: what an asked place corrects is what the form declares.
void correct(domain::Answer<domain::MarriageRecord>& answer, const InquiryReply::Fact& fact) {
    for (auto& record : answer.records)
        if (record.status == domain::MarriageRecord::Status::Married) {
            if (fact.fact == "marital_event_on")
                record.registered_on = date(fact.value);
            else if (fact.fact == "marriage_certificate_number")
                record.certificate_number = fact.value;
        }
}

}  // namespace

std::string_view name_of(InquiryState state) noexcept {
    return state_names[static_cast<std::size_t>(state)];
}

std::optional<InquiryState> inquiry_state(std::string_view name) noexcept {
    const auto found = std::ranges::find(state_names, name);
    return found == state_names.end() ? std::nullopt : std::optional{static_cast<InquiryState>(found - state_names.begin())};
}

std::string to_json(const InquiryQuestion& question) {
    json::array facts;
    for (const auto& fact : question.facts)
        facts.push_back(json::object{{"subject", fact.subject},
                                     {"fact", fact.fact},
                                     {"direction", fact.direction},
                                     {"declared", fact.declared},
                                     {"recorded", fact.recorded},
                                     {"reason", fact.reason}});
    return json::serialize(json::object{{"woman", to_json(question.woman)},
                                        {"man", to_json(question.man)},
                                        {"facts", std::move(facts)},
                                        {"words", question.words}});
}

std::string to_json(const InquiryReply& reply) {
    json::array facts;
    for (const auto& fact : reply.facts)
        facts.push_back(json::object{{"subject", fact.subject}, {"fact", fact.fact}, {"value", fact.value}});
    return json::serialize(json::object{{"facts", std::move(facts)}, {"words", reply.words}});
}

InquiryQuestion question_of(const Inquiry& inquiry) {
    const auto asked = json::parse(inquiry.question).as_object();
    InquiryQuestion question{.woman = read_person(asked.at("woman")),
                             .man = read_person(asked.at("man")),
                             .facts = {},
                             .words = text_at(asked, "words")};
    for (const auto& entry : asked.at("facts").as_array()) {
        const auto& fact = entry.as_object();
        question.facts.push_back({text_at(fact, "subject"), text_at(fact, "fact"), text_at(fact, "direction"),
                                  text_at(fact, "declared"), text_at(fact, "recorded"), text_at(fact, "reason")});
    }
    return question;
}

InquiryReply reply_of(const Inquiry& inquiry) {
    if (inquiry.reply.empty())
        return {};
    const auto said = json::parse(inquiry.reply).as_object();
    InquiryReply reply{.facts = {}, .words = text_at(said, "words")};
    for (const auto& entry : said.at("facts").as_array()) {
        const auto& fact = entry.as_object();
        reply.facts.push_back({text_at(fact, "subject"), text_at(fact, "fact"), text_at(fact, "value")});
    }
    return reply;
}

bool is_correctable(const InquiryQuestion::Fact& fact) {
    return !fact.recorded.empty() && !fact.subject.starts_with("child") &&
           std::ranges::find(correctable_facts, fact.fact) != correctable_facts.end();
}

domain::RecordedFacts with_replies(domain::RecordedFacts recorded, const std::vector<Inquiry>& inquiries) {
    for (const auto& inquiry : inquiries) {
        if (inquiry.answer != "corrected")
            continue;
        for (const auto& fact : reply_of(inquiry).facts) {
            const bool is_woman = fact.subject == "woman";
            correct(is_woman ? recorded.woman_household : recorded.man_household, fact);
            correct(is_woman ? recorded.woman_residences : recorded.man_residences, fact);
            correct(recorded.marriages, fact);
        }
    }
    return recorded;
}

}  // namespace kuaiban::casework
