#include <fmt/format.h>

#include <algorithm>
#include <functional>

#include "casework/review/route_case.hpp"
#include "web/bench.hpp"
#include "web/staff/decision_choices.hpp"
#include "web/staff/posted_version.hpp"
#include "web/staff/routes.hpp"

namespace kuaiban::web::staff {

namespace {

using domain::RefusalCode;
using domain::Refusals;

http::Response done(const StaffFrame& frame, const casework::CaseFile& file, std::string_view step) {
    return step == "reroute" ? redirect(frame, "/staff/cases")      // it may be elsewhere now
                             : redirect(frame, fmt::format("/staff/cases/{}?done={}", file.record.id, step));
}

using Preview = std::expected<std::vector<casework::MessageQueued>, Refusals>;

/// One step as it was posted: what it would say, and taking it.
struct Posted {
    std::function<Preview()> preview;           ///< nothing where nobody is told
    std::function<std::optional<Refusals>()> take;
};

template <class Result>
std::optional<Refusals> refusals_of(const Result& result) {
    return result ? std::nullopt : std::optional{result.error()};
}

Posted refused(domain::Refusal refusal) {
    const Refusals refusals{std::move(refusal)};
    return {[refusals]() -> Preview { return std::unexpected{refusals}; }, [refusals] { return std::optional{refusals}; }};
}

Posted decision(const StaffFrame& frame, const casework::Bench& bench, const casework::CaseFile& file, const Step& step) {
    const auto decided = posted_decision(frame, file, step);
    return {[&, decided]() -> Preview {
                auto planned = casework::preview_decision(bench, frame.officer(), decided, frame.now());
                if (!planned)
                    return std::unexpected{std::move(planned.error())};
                return std::move(planned->messages);
            },
            [&, decided] { return refusals_of(casework::decide_case(bench, frame.officer(), decided, frame.now())); }};
}

Posted inquiry(const StaffFrame& frame, const casework::Bench& bench, const casework::CaseFile& file) {
    const auto choices = casework::inquiry_choices(bench, file, frame.now());
    const auto wanted = frame.posted("register");
    const auto choice = std::ranges::find_if(choices, [&](const auto& one) { return domain::name_of(one.kind) == wanted; });
    if (choice == choices.end())
        return refused({RefusalCode::Required, "register"});
    const casework::InquiryOrder order{.case_id = file.record.id,
                                       .expected_version = posted_version(frame),
                                       .kind = choice->kind,
                                       .division = choice->division,
                                       .words = std::string{frame.posted("words")}};
    return {[&, order] { return casework::preview_inquiry(bench, frame.officer(), order, frame.now()); },
            [&, order] {
                return refusals_of(casework::send_inquiry(bench, frame.services.roster, frame.officer(), order, frame.now()));
            }};
}

Posted reroute(const StaffFrame& frame, const casework::Bench& bench, const casework::CaseFile& file) {
    const auto to = domain::DivisionCode::parse(frame.posted("office"));
    if (!to)
        return refused({RefusalCode::Required, "office"});
    const auto version = posted_version(frame);
    return {[&, to = *to, version] {
                return casework::preview_reroute(bench, frame.officer(), file.record.id, version, to, frame.now());
            },
            [&, to = *to, version] {
                return refusals_of(casework::reroute_case(bench, frame.services.roster, frame.officer(), file.record.id, version,
                                                          to, frame.now()));
            }};
}

Posted reassignment(const StaffFrame& frame, const casework::Bench& bench, const casework::CaseFile& file) {
    if (frame.posted("officer").empty())
        return refused({RefusalCode::Required, "officer"});
    return {{}, [&] {
                return refusals_of(casework::reassign_case(bench, frame.officer(), file.record.id, posted_version(frame),
                                                           frame.posted("officer"), frame.now()));
            }};
}

Posted read_step(const StaffFrame& frame, const casework::Bench& bench, const casework::CaseFile& file, const Step& step) {
    if (step.decision)
        return decision(frame, bench, file, step);
    if (step.name == "inquiry")
        return inquiry(frame, bench, file);
    return step.name == "reroute" ? reroute(frame, bench, file) : reassignment(frame, bench, file);
}

http::Response take_step(StaffFrame& frame, const Step& step) {
    const auto bench = bench_of(frame.services, *frame.catalogue);
    const auto file = casework::open_case_file(bench, frame.request.path_value("id"));
    if (!file)
        return show_staff_error(frame, 404, frame.services.pages.sentence(frame.language, file.error()));
    Panel panel{.choice = std::string{step.name}};
    if (frame.posted("go") == "edit")
        return show_case_screen(frame, bench, *file, panel);
    const auto posted = read_step(frame, bench, *file, step);
    if (frame.posted("go") == "confirm") {
        auto refusals = posted.take();
        if (!refusals)
            return done(frame, *file, step.name);
        panel.refusals = std::move(*refusals);
    } else if (posted.preview) {
        auto messages = posted.preview();
        if (messages)
            panel.preview = std::move(*messages);
        else
            panel.refusals = std::move(messages.error());
    }
    return show_case_screen(frame, bench, *file, panel);
}

}  // namespace

void add_decide_pages(StaffRouter& staff) {
    for (const auto& step : steps())
        staff.post(fmt::format("/staff/cases/{{id}}/{}", step.name), step.action, case_in_path(),
                   [&step](StaffFrame& frame) { return take_step(frame, step); });
}

}  // namespace kuaiban::web::staff
