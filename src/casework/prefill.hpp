#pragma once

#include <optional>
#include <string>
#include <vector>

#include "casework/ports.hpp"
#include "casework/registers_port.hpp"

namespace kuaiban::casework {

/// What the registers already know about one spouse, offered as facts to confirm (一次告知、只问没有的). Shown to nobody but
/// that person, or to the spouse who was given their agreement.
struct KnownFacts {
    struct Household {
        std::string name, id_number, ethnicity, household_division;
    };
    struct Marriage {
        std::string marital_status, marital_event_on, certificate_number, spouse_name, spouse_id;
        bool is_current;
    };
    struct Child {
        std::string name, sex, born_on, id_number, birth_certificate_number, relation;
    };
    std::optional<Household> household;
    std::optional<Marriage> marriage;
    std::string mobile;
    std::vector<Child> children;
    bool registers_silent{};                    ///< one of them did not answer: people type, nothing is lost
    Instant asked_at{};
};

/// What is known of `person`. Placeholders of old registers are not offered: a name with one is left for the person to type.
KnownFacts known_facts(Registers& registers, const domain::ResidentId& person, Instant now);

/// Whom the marriage register names beside `person` in a marriage that stands; `name` empty where nobody holds it in full.
struct Spouse {
    domain::ResidentId id_number;
    std::string name;
};
/// The same spouse as in known_facts, without asking for everything else.
std::optional<Spouse> spouse_of(Registers& registers, const domain::ResidentId& person);

/// The spouse on record in a marriage that stands; nothing where there is none.
std::optional<domain::ResidentId> spouse_on_record(const KnownFacts& facts);

/// The mobile the operators have on record for `person`, to ask their agreement by a code.
std::optional<domain::Mobile> mobile_on_record(Registers& registers, const domain::ResidentId& person);

}  // namespace kuaiban::casework
