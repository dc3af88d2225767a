#include "web/pages/event_words.hpp"

#include <fmt/format.h>

#include <algorithm>

#include "domain/case_state.hpp"

namespace kuaiban::web::pages {

std::span<const std::string_view> events_without_move() {
    static constexpr std::string_view kinds[]{"viewed",
                                              "scan-attached",
                                              "scan-viewed",
                                              "scan-removed",
                                              "told-by-phone",
                                              "handed-over",
                                              "material-noted",
                                              "taken-over",
                                              "rerouted",
                                              "reassigned",
                                              "escalated",
                                              "put-in-order",
                                              "correction-prolonged",
                                              "message-astray",
                                              "inquiry-received",
                                              "inquiry-result-told",
                                              "inquiry-due-soon",
                                              "inquiry-ended",
                                              "revocation-proposed",
                                              "certificate-revoked",
                                              "revocation-refused",
                                              "message-sent",
                                              "correction-reminded",
                                              "counter-reminded",
                                              "paper-requested",
                                              "paper-cancelled",
                                              "paper-printed",
                                              "sheet-voided",
                                              "paper-handed-over",
                                              "certificate-replaced"};
    return kinds;
}

std::string event_in_words(const Frame& frame, std::string_view kind) {
    const bool known = domain::case_event(kind) || std::ranges::find(events_without_move(), kind) != events_without_move().end();
    return frame.text(fmt::format("run.desk.event.{}", known ? kind : "other"));
}

}  // namespace kuaiban::web::pages
