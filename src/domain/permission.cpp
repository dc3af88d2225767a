#include "domain/permission.hpp"

#include "domain/enumerator_names.hpp"

namespace kuaiban::domain {
namespace {

// Each list is in the order of its enumerators.
constexpr std::array<std::string_view, role_count> role_names{"clerk",
                                                              "reviewer",
                                                              "office-head",
                                                              "district-supervisor",
                                                              "city-administrator",
                                                              "system-administrator",
                                                              "security-administrator",
                                                              "auditor"};
constexpr std::array<std::string_view, action_count> action_names{
    "view-case",          "claim-case",         "issue-certificate",  "accept-with-basis",   "ask-correction",
    "send-inquiry",       "answer-inquiry",     "call-to-counter",    "refuse-case",         "reassign-case",
    "reroute-case",       "propose-revocation", "confirm-revocation", "register-at-counter", "publish-appointments",
    "serve-appointments", "print-paper",        "hand-over-paper",    "do-to-dos",           "answer-rating",
    "view-statistics",    "appoint-officer",    "manage-definitions", "view-health",         "read-audit"};
constexpr std::array<std::string_view, 3> area_names{"own", "below", "elsewhere"};

/// How far a role reaches with an action.
enum class Reach : std::uint8_t { None, Own, Below, Everywhere };      // Below: own and below
[[maybe_unused]] constexpr auto n = Reach::None, o = Reach::Own, b = Reach::Below, e = Reach::Everywhere;

using Row = std::array<Reach, role_count>;
//                                 clerk reviewer head district city system security auditor
constexpr std::array<Row, action_count> reaches{
    Row{b, b, b, b, b, n, n, n},                // view-case
    Row{b, b, b, n, n, n, n, n},                // claim-case
    Row{n, b, b, n, n, n, n, n},                // issue-certificate
    Row{n, b, b, n, n, n, n, n},                // accept-with-basis
    Row{b, b, b, n, n, n, n, n},                // ask-correction
    Row{b, b, b, n, n, n, n, n},                // send-inquiry
    Row{b, b, b, n, n, n, n, n},                // answer-inquiry
    Row{b, b, b, n, n, n, n, n},                // call-to-counter
    Row{n, b, b, n, n, n, n, n},                // refuse-case
    Row{n, n, b, b, b, n, n, n},                // reassign-case
    Row{b, b, b, b, b, n, n, n},                // reroute-case
    Row{n, b, b, b, n, n, n, n},                // propose-revocation
    Row{n, n, b, b, n, n, n, n},                // confirm-revocation
    Row{b, b, b, n, n, n, n, n},                // register-at-counter
    Row{n, n, b, b, n, n, n, n},                // publish-appointments
    Row{b, b, b, n, n, n, n, n},                // serve-appointments
    Row{b, b, b, n, n, n, n, n},                // print-paper
    Row{b, b, b, n, n, n, n, n},                // hand-over-paper
    Row{b, b, b, b, b, n, n, n},                // do-to-dos: reminders, and what is reported up the tree
    Row{n, n, b, b, b, n, n, n},                // answer-rating: who was rated does not answer
    Row{n, n, b, b, b, n, n, n},                // view-statistics
    Row{n, n, n, n, n, n, e, n},                // appoint-officer
    Row{n, n, n, n, e, n, n, n},                // manage-definitions
    Row{n, n, n, n, n, e, n, n},                // view-health
    Row{n, n, n, n, n, n, n, e},                // read-audit
};

Reach reach_of(Role role, Action action) noexcept {
    return reaches[static_cast<std::size_t>(action)][static_cast<std::size_t>(role)];
}

/// The digits that all places below share: "50" of the city 500000, "500103" of a district, nine or twelve of the rest.
std::string_view stem(const DivisionCode& office) {
    const auto digits = office.text();
    return digits.ends_with("0000") && digits.size() == 6 ? digits.substr(0, 2) : digits;
}

}  // namespace

std::string_view name_of(Role role) noexcept {
    return role_names[static_cast<std::size_t>(role)];
}

std::optional<Role> role(std::string_view name) noexcept {
    return enumerator_named<Role>(role_names, name);
}

std::string_view name_of(Action action) noexcept {
    return action_names[static_cast<std::size_t>(action)];
}

std::optional<Action> action(std::string_view name) noexcept {
    return enumerator_named<Action>(action_names, name);
}

std::string_view name_of(Area area) noexcept {
    return area_names[static_cast<std::size_t>(area)];
}

Area area_of(const DivisionCode& thing, const DivisionCode& office) {
    if (thing == office)
        return Area::Own;
    return thing.text().starts_with(stem(office)) ? Area::Below : Area::Elsewhere;
}

std::optional<DivisionCode> office_above(const DivisionCode& office) {
    const auto digits = office.text();
    if (digits.size() > 6)
        return office.coarsened(digits.size() - 3);
    if (digits.ends_with("0000"))
        return std::nullopt;
    return DivisionCode::parse(std::string{digits.substr(0, 2)} + "0000").value();
}

bool may(Role role, Action action, Area area) noexcept {
    switch (reach_of(role, action)) {
    case Reach::None: return false;
    case Reach::Own: return area == Area::Own;
    case Reach::Below: return area != Area::Elsewhere;
    case Reach::Everywhere: return true;
    }
    return false;
}

std::vector<Role> roles_that_may(Action action) {
    std::vector<Role> roles;
    for (std::size_t index = 0; index < role_count; ++index)
        if (const auto role = static_cast<Role>(index); reach_of(role, action) != Reach::None)
            roles.push_back(role);
    return roles;
}

}  // namespace kuaiban::domain
