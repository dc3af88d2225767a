#include "web/pages/waiting_words.hpp"

namespace kuaiban::web::pages {

std::optional<std::string> waiting_words(const Frame& frame, const definition::ServiceItem& item,
                                         const domain::DivisionCode& office) {
    const auto waited = frame.services.waiting_times.of(frame.catalogue->divisions(), item.slug, office, frame.now());
    if (!waited)
        return std::nullopt;
    const casework::Wording::Values values{
        {"from", std::to_string(waited->from)}, {"to", std::to_string(waited->to)}, {"count", std::to_string(waited->cases)}};
    if (waited->to == 0)
        return frame.text("run.waiting.same-day", values);
    return frame.text(waited->from == waited->to ? "run.waiting.days" : "run.waiting.range", values);
}

}  // namespace kuaiban::web::pages
