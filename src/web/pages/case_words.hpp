#pragma once

#include <boost/json/object.hpp>

#include <string>
#include <string_view>
#include <vector>

#include "web/pages/frame.hpp"

namespace kuaiban::web::pages {

/// The section of a state's tag: STATE_AMBER, STATE_BLUE, STATE_GREEN, STATE_RED or STATE_SLATE.
std::string_view state_colour(domain::CaseState state) noexcept;
std::string state_text(const Frame& frame, const casework::CaseRecord& record);
std::string service_name(const Frame& frame, std::string_view slug);
/// Who has it: the office's name, or the system.
std::string owner_name(const Frame& frame, const casework::CaseRecord& record);
std::string office_name(const Frame& frame, std::string_view office);
/// "reason.<code>.title|means|next" of the case's own version.
std::string reason_text(const Frame& frame, const casework::CaseRecord& record, std::string_view part);
/// The same of any reason, as an event names it.
std::string text_of_reason(const Frame& frame, const casework::CaseRecord& record, std::string_view reason,
                           std::string_view part);
/// Why a certificate was revoked or replaced, in words.
std::string revocation_reason(const Frame& frame, const casework::Certificate& certificate);
/// "marriages-no-answer" → "marriages"; "" for other reasons.
std::string_view silent_register(std::string_view reason) noexcept;
/// "女方现居住地、子女情况": what an officer asked to be corrected.
std::string fields_in_words(const Frame& frame, const casework::CaseRecord& record, const std::vector<std::string>& fields);
/// One sentence: where it stands, why, until when.
std::string case_line(const Frame& frame, const casework::CaseRecord& record);
void add_my_case_card(PageData& page, const Frame& frame, const casework::CaseRecord& record);

/// The steps taken and the steps ahead, each with who, until when, why (parts/timeline.tpl).
void add_timeline(PageData& page, const Frame& frame, const casework::CaseRecord& record);
/// What an officer asked the couple to do, until when: correct these facts, come with those papers. "" where none did.
std::string what_the_officer_asks(const Frame& frame, const casework::CaseRecord& record);
/// What does not agree, in words; facts of the other spouse are only said to need a look.
void add_findings(PageData& page, const Frame& frame, const casework::CaseRecord& record, std::string_view reader_role);
/// parts/certificate-card.tpl
void add_certificate_card(PageData& page, const Frame& frame, const casework::Certificate& certificate);
/// How far it has come, in words; how the person was reached where it went astray.
std::string message_state(const Frame& frame, const casework::Message& message);
/// A row of MESSAGE: when, to whom (masked), whether it arrived, what it says.
void add_message(PageData& row, const Frame& frame, const casework::Message& message);
boost::json::object face_of(const casework::Certificate& certificate);
std::string in_fours(std::string_view digits);

}  // namespace kuaiban::web::pages
