#pragma once

#include <boost/json/object.hpp>

#include "casework/counter/at_counter.hpp"
#include "web/staff/frame.hpp"
#include "web/staff/scan_words.hpp"

namespace kuaiban::web::staff {

/// One page for a clerk who types fast: the whole form, the agent, the papers and the promise, as filled in so far.
struct DeskForm {
    const StaffFrame& frame;
    const definition::ServiceVersion& version;
    const boost::json::object& answers;         ///< every section, children as a list
    const casework::CounterNotes& notes;
    casework::Checklist checklist;
    bool identity_stays{};                      ///< a case: its people are found by numbers and mobiles
    bool wants_promise{};                       ///< none was given online
    bool has_consent{};                         ///< to sensitive data, given online; without it that is not asked for
    const ScansOfCase* scans{};                 ///< of a case; a draft has none yet
};
void add_desk_form(PageData& page, const DeskForm& form, const Errors& errors);
/// The papers alone: NEED rows (parts/staff-papers.tpl).
void add_papers(PageData& page, const StaffFrame& frame, const definition::ServiceVersion& version,
                const casework::Checklist& checklist, const casework::Standings& standings, const Errors& errors,
                const ScansOfCase* scans);

/// What the page brought, as typed.
boost::json::object posted_sections(const StaffFrame& frame, const definition::ServiceVersion& version);
casework::CounterNotes posted_notes(const StaffFrame& frame);

/// "children[0].born_on" is "children.0.born_on" on this page; what is not on it is said at the top.
domain::Refusals as_on_the_desk(domain::Refusals refusals);

}  // namespace kuaiban::web::staff
