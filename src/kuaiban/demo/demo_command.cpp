#include "kuaiban/demo/demo_command.hpp"

#include <exception>
#include <ostream>

namespace kuaiban::demo {
namespace {

constexpr int broken_world = 3;

// Any key will do: what counts is when the generation in use was published.
bool is_of_today(casework::SnapshotStore& store, domain::Register kind, domain::Instant now) {
    const auto found = store.find(kind, crypto::Bytes(32, 0));
    return found.answered && domain::china_date(found.published_at) == domain::china_date(now);
}

}  // namespace

int couples_command(bool json, const std::filesystem::path& divisions, domain::CalendarDate today, std::ostream& out,
                    std::ostream& err) {
    try {
        const auto city = make_city(Places::load(divisions), today, 0);
        if (json)
            out << couples_json(city.ready_made, today) << '\n';
        else
            print_couples(out, city.ready_made);
        return 0;
    } catch (const std::exception& broken) {
        err << broken.what() << '\n';
        return broken_world;
    }
}

int registers_command(const std::filesystem::path& folder, const std::filesystem::path& divisions, domain::CalendarDate today,
                      std::ostream& out, std::ostream& err) {
    try {
        const auto city = make_city(Places::load(divisions), today);
        write_csv(city.registers, folder);
        out << city.registers.households.size() << " people in " << folder.string() << '\n';
        return 0;
    } catch (const std::exception& broken) {
        err << broken.what() << '\n';
        return broken_world;
    }
}

City open_city(const std::filesystem::path& divisions, casework::SnapshotStore& store, const crypto::KeyRing& keys,
               domain::Instant now) {
    auto city = make_city(Places::load(divisions), domain::china_date(now));
    // Mobiles are published last: today's are there only if all are.
    if (!is_of_today(store, domain::Register::Mobiles, now))
        publish(city.registers, store, keys, now);
    return city;
}

}  // namespace kuaiban::demo
