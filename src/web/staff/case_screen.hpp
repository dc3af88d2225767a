#pragma once

#include <boost/json/fwd.hpp>

#include <optional>
#include <string>
#include <vector>

#include "casework/review/case_file.hpp"
#include "casework/review/decide_case.hpp"
#include "casework/review/look_again.hpp"
#include "web/staff/frame.hpp"

namespace kuaiban::web::staff {

/// A case on an officer's screen: what it is, how it stands against the registers now, and who has it on the desk.
struct CaseScreen {
    const StaffFrame& frame;
    const casework::Bench& bench;
    const casework::CaseFile& file;
};

/// What the decision panel shows: which choice, what was wrong with it, or what it would say.
struct Panel {
    std::string choice{};                       ///< "correct", "reroute" …; empty: none yet
    domain::Refusals refusals{};
    std::optional<std::vector<casework::MessageQueued>> preview{};      ///< shown to be confirmed
    std::string notice{};                       ///< what has just been done
};

http::Response show_case_screen(const StaffFrame& frame, const casework::Bench& bench, const casework::CaseFile& file,
                                const Panel& panel);

/// parts/staff-findings.tpl
void add_comparison(PageData& page, const CaseScreen& screen);
/// parts/staff-decision.tpl
void add_decision(PageData& page, const CaseScreen& screen, const Panel& panel, const Errors& errors);
/// Duplicates and earlier certificates, documents, inquiries, messages, history.
void add_surroundings(PageData& page, const CaseScreen& screen);

/// An event of a case in words; its actor: the officer, the couple or the system.
void add_history(PageData& page, const CaseScreen& screen);

}  // namespace kuaiban::web::staff
