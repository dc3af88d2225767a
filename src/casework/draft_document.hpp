#pragma once

#include <boost/json/object.hpp>

#include <map>
#include <optional>
#include <string>
#include <string_view>

#include "domain/calendar_date.hpp"

namespace kuaiban::casework {

/// The four parts of the form, in order; part of the API.
inline constexpr std::string_view section_names[] = {"woman", "man", "children", "application"};

/// The promise ticked before the form opens: which text, when. `{text_version, accepted_at}` in the API. With it came the privacy
/// notice, and a consent of its own for sensitive data, which may be refused: `consent` says whether it was given.
struct Promise {
    std::string text_version;
    domain::Instant accepted_at;
    bool consent{};
};

/// What a draft holds between pages: everything typed, valid or not, so that nothing is ever typed twice.
struct DraftDocument {
    boost::json::object answers;  ///< section → last valid answers
    boost::json::object typed;  ///< section → what was last typed there, as typed, where that was not valid
    std::optional<Promise> promise;
    std::optional<domain::Instant> spouse_agreed_at;  ///< the spouse let this account see what registers know of them
    boost::json::object counter;  ///< what an officer typed for it at the counter: materials, agent; nobody else sees it
    std::string role;  ///< woman | man: which spouse the account's verified person is; empty: not known

    bool is_done(std::string_view section) const;
    bool all_done() const;

    static DraftDocument parse(std::string_view json);
    std::string to_json() const;
};

/// Milliseconds since 1970, UTC, as stored; and RFC 3339 as spoken ("2026-11-23T10:38:00Z").
std::string rfc3339(domain::Instant instant);

}  // namespace kuaiban::casework
