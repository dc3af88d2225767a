#include <fmt/format.h>

#include "web/staff/routes.hpp"

namespace kuaiban::web::staff {

namespace {

void add_line(PageData& page, std::string_view name, std::string_view value, bool good) {
    page.section("LINE").set("LINE_NAME", name).set("LINE_VALUE", value).show(good ? "GOOD" : "BAD");
}

void add_registers(PageData& page, const StaffFrame& frame, const Health& health) {
    for (const auto& one : health.registers) {
        const auto name = frame.text(fmt::format("run.register.{}", domain::name_of(one.kind)));
        const auto value = one.down ? frame.text("run.staff.health.down")
                           : !one.published_at
                               ? frame.text("run.staff.health.never")
                               : frame.text("run.staff.health.published",
                                            {{"when", pages::time_in_words(frame.language, *one.published_at, frame.now())}});
        add_line(page, name, value, !one.down && one.published_at);
    }
}

std::string count(const StaffFrame& frame, std::string_view key, std::int64_t waiting, std::int64_t late) {
    return frame.text(key, {{"waiting", std::to_string(waiting)}, {"late", std::to_string(late)}});
}

http::Response show_health(StaffFrame& frame) {
    constexpr double gibibyte = 1024.0 * 1024 * 1024;
    constexpr std::uint64_t least_free_percent = 10;
    const auto health = frame.services.health(frame.now());
    auto page = start_staff_page(frame);
    add_registers(page, frame, health);
    add_line(page, frame.text("run.staff.health.messages"),
             count(frame, "run.staff.health.waiting-and-late", health.messages_queued, health.messages_late),
             health.messages_late == 0);
    add_line(page, frame.text("run.staff.health.jobs"),
             count(frame, "run.staff.health.waiting-and-late", health.jobs_waiting, health.jobs_late), health.jobs_late == 0);
    add_line(page, frame.text("run.staff.health.keys"),
             frame.text("run.staff.health.sealing-key", {{"number", std::to_string(health.sealing_key)}}), true);
    add_line(page, frame.text("run.staff.health.disk"),
             frame.text("run.staff.health.free",
                        {{"free", fmt::format("{:.1f}", static_cast<double>(health.disk_free) / gibibyte)},
                         {"total", fmt::format("{:.1f}", static_cast<double>(health.disk_total) / gibibyte)}}),
             health.disk_free * 100 >= health.disk_total * least_free_percent);
    page.set("VERSION", frame.services.settings.version);
    return show(frame, "staff-health", page);
}

}  // namespace

void add_health_page(StaffRouter& staff) {
    staff.get("/staff/health", domain::Action::ViewHealth, own_office(), show_health);
}

}  // namespace kuaiban::web::staff
