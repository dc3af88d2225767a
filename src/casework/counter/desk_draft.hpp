#pragma once

#include <expected>

#include "casework/counter/at_counter.hpp"
#include "casework/draft_document.hpp"
#include "casework/review/bench.hpp"
#include "casework/submit_application.hpp"

namespace kuaiban::casework {

/// A couple's draft on an officer's screen: the same one they see online.
struct DeskDraft {
    Draft record;
    Account account;
    DraftDocument document;
    const definition::ServiceItem& item;
    const definition::ServiceVersion& version;

    /// The form as it stands: what was last typed, else what was valid before.
    boost::json::object answers() const;
    /// The promise was given online, and its text is the one in force.
    bool is_promised() const;
};

/// Refuses NotFound, NotAllowed, ServiceNotInForce.
std::expected<DeskDraft, domain::Refusal> open_desk_draft(const Bench& bench, const Officer& officer, std::string_view draft_id,
                                                          Instant now);

/// Keeps everything typed, valid or not. Refuses VersionConflict where the couple or a colleague saved it meanwhile.
std::optional<domain::Refusal> keep_at_desk(const Bench& bench, DeskDraft& draft, std::int64_t expected_version,
                                            const boost::json::object& sections, CounterNotes notes, Instant now);

/// Registers the people at the counter by the very use case that submits online; channel, officer, papers and agent go with it.
/// Refuses all reasons at once: the form's fields, MaterialMissing and others of "material.<code>", of "agent.…", PromiseNotGiven,
/// OwnCase, and those of Desk::submit.
std::expected<Receipt, domain::Refusals> register_at_desk(const Bench& bench, Desk& desk, CounterRecords& records,
                                                          const Officer& officer, const DeskDraft& draft, Instant now);

/// Typed children as a list, whichever page typed them.
boost::json::array children_in(const boost::json::object& sections);

}  // namespace kuaiban::casework
