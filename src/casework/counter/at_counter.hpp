#pragma once

#include <boost/json/object.hpp>

#include <expected>

#include "casework/counter/registration.hpp"

namespace kuaiban::casework {

/// What an officer typed beside the form, as typed and as kept with a draft: {"materials": {"<code>": "seen"}, "agent": {"name",
/// "id_number", "mobile"}, "promise": "true"}.
using CounterNotes = boost::json::object;

/// The papers' standings as noted; what names no standing is left out.
Standings standings_in(const CounterNotes& notes);

/// The checklist these answers ask for; a commitment only to whom it may be offered.
Checklist checklist_for(CounterRecords& records, const definition::ServiceVersion& version, const boost::json::object& answers,
                        const definition::Divisions& divisions, domain::CalendarDate today);

/// Everything judged: papers that are missing, an agent who is not proven. Fields are "material.<code>", "agent.name" ….
std::expected<AtCounter, domain::Refusals> judge_at_counter(const Officer& officer, Checklist checklist,
                                                            const boost::json::object& answers, const CounterNotes& notes);

/// True where the operators have this mobile in this person's name.
bool has_mobile(Registers& registers, const domain::Mobile& mobile, const domain::ResidentId& person);

}  // namespace kuaiban::casework
