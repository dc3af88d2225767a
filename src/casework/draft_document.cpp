#include "casework/draft_document.hpp"

#include <fmt/format.h>

#include <algorithm>
#include <boost/json.hpp>

namespace kuaiban::casework {

namespace {

domain::Instant instant_from(const boost::json::value& milliseconds) {
    return domain::Instant{std::chrono::milliseconds{milliseconds.to_number<std::int64_t>()}};
}

boost::json::object object_at(const boost::json::object& whole, std::string_view key) {
    const auto* found = whole.if_contains(key);
    return found && found->is_object() ? found->as_object() : boost::json::object{};
}

}  // namespace

bool DraftDocument::is_done(std::string_view section) const {
    return answers.contains(section) && !typed.contains(section);
}

bool DraftDocument::all_done() const {
    return std::ranges::all_of(section_names, [this](std::string_view section) { return is_done(section); });
}

DraftDocument DraftDocument::parse(std::string_view json) {
    const auto whole = boost::json::parse(json).as_object();
    DraftDocument document;
    document.answers = object_at(whole, "answers");
    document.typed = object_at(whole, "typed");
    document.counter = object_at(whole, "counter");
    if (const auto promise = object_at(whole, "promise"); !promise.empty())
        document.promise = Promise{std::string{promise.at("text_version").as_string()}, instant_from(promise.at("accepted_at")),
                                   promise.contains("consent")};
    if (const auto* agreed = whole.if_contains("spouse_agreed_at"))
        document.spouse_agreed_at = instant_from(*agreed);
    if (const auto* role = whole.if_contains("role"))
        document.role = std::string{role->as_string()};
    return document;
}

std::string DraftDocument::to_json() const {
    boost::json::object whole{{"answers", answers}, {"typed", typed}, {"role", role}};
    if (!counter.empty())
        whole["counter"] = counter;
    if (promise) {
        boost::json::object given{{"text_version", promise->text_version},
                                  {"accepted_at", promise->accepted_at.time_since_epoch().count()}};
        if (promise->consent)
            given["consent"] = true;
        whole["promise"] = std::move(given);
    }
    if (spouse_agreed_at)
        whole["spouse_agreed_at"] = spouse_agreed_at->time_since_epoch().count();
    return boost::json::serialize(whole);
}

std::string rfc3339(domain::Instant instant) {
    const auto seconds = std::chrono::floor<std::chrono::seconds>(instant);
    const auto day = std::chrono::floor<std::chrono::days>(seconds);
    const std::chrono::year_month_day date{day};
    const std::chrono::hh_mm_ss clock{seconds - day};
    return fmt::format("{:04}-{:02}-{:02}T{:02}:{:02}:{:02}Z", static_cast<int>(date.year()), static_cast<unsigned>(date.month()),
                       static_cast<unsigned>(date.day()), clock.hours().count(), clock.minutes().count(),
                       clock.seconds().count());
}

}  // namespace kuaiban::casework
