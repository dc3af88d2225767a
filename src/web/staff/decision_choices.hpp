#pragma once

#include <optional>
#include <span>
#include <string>
#include <string_view>
#include <vector>

#include "casework/review/inquire.hpp"
#include "web/staff/case_screen.hpp"

namespace kuaiban::web::staff {

/// The steps an officer may choose between: the kinds of decision, and inquiry, reroute, reassign. Each name is part of URLs.
struct Step {
    std::string_view name;
    domain::Action action;
    std::optional<definition::DecisionKind> decision;           ///< a decision with a reason of the catalogue
};
std::span<const Step> steps() noexcept;
const Step* find_step(std::string_view name) noexcept;
std::string step_in_words(const pages::Frame& frame, std::string_view step);

/// What stands between the case and its certificate, asked of the registers now.
std::vector<casework::OpenPoint> points_open(const CaseScreen& screen);

/// Why a step cannot be taken now, in words; empty where it can.
std::string why_blocked(const CaseScreen& screen, const Step& step, const std::vector<casework::OpenPoint>& points);
/// Why nothing can be decided here at all: closed, one's own case, on another's desk.
std::string why_nothing(const CaseScreen& screen);

/// The fields of a step, filled with what was posted.
void add_step_fields(PageData& form, const CaseScreen& screen, const Step& step, const Errors& errors,
                     const std::vector<casework::OpenPoint>& points);
/// What was posted, as people read it back before confirming: rows of SUMMARY.
void add_summary(PageData& confirm, const CaseScreen& screen, const Step& step);

/// The decision as it was posted. Precondition: step.decision.
casework::Decision posted_decision(const StaffFrame& frame, const casework::CaseFile& file, const Step& step);

}  // namespace kuaiban::web::staff
