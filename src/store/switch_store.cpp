#include "store/switch_store.hpp"

namespace kuaiban::store {
namespace {

constexpr auto select_switch = "SELECT 1 FROM register_switches WHERE register = $1";
constexpr auto select_any = "SELECT 1 FROM register_switches LIMIT 1";
constexpr auto insert_switch = "INSERT INTO register_switches (register) VALUES ($1) ON CONFLICT (register) DO NOTHING";
constexpr auto delete_switch = "DELETE FROM register_switches WHERE register = $1";

std::vector<Value> named(domain::Register kind) {
    return {std::string{name_of(kind)}};
}

}  // namespace

bool SwitchStore::is_down(domain::Register kind) {
    bool is_down = false;
    database_.query(select_switch, named(kind), [&](const Row&) { is_down = true; });
    return is_down;
}

bool SwitchStore::is_any_down() {
    bool is_down = false;
    database_.query(select_any, {}, [&](const Row&) { is_down = true; });
    return is_down;
}

void SwitchStore::take_down(domain::Register kind) {
    database_.commit({{insert_switch, named(kind)}});
}

void SwitchStore::bring_up(domain::Register kind) {
    database_.commit({{delete_switch, named(kind)}});
}

}  // namespace kuaiban::store
