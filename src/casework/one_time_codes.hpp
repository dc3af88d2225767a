#pragma once

#include <expected>
#include <string>
#include <string_view>

#include "casework/ports.hpp"
#include "casework/wording_port.hpp"
#include "crypto/crypto.hpp"

namespace kuaiban::casework {

struct CodeWanted {
    std::string purpose;                        // enter | progress | spouse
    domain::Mobile to;
    std::string bound_to;                       // what the code may be used for and by whom: a hash of the asker's own secret
    std::string remote_address, language;
    std::string text{"message.code"};           // the sentence sent, with its values besides {code} and {minutes}
    Wording::Values values{};
};

/// One-time codes by message: six digits, hashed under a key, ten minutes, one use, five wrong tries, bound to who asked.
/// Limits: 5 an hour and 10 a day to a number, 30 an hour from an address.
class OneTimeCodes {
public:
    OneTimeCodes(Ledger& ledger, const crypto::KeyRing& keys, const Wording& wording)
        : ledger_{ledger}, keys_{keys}, wording_{wording} {}

    /// The code's id, to be handed back with the digits. Refuses TooManyCodes (detail "minutes").
    /// `really` false: answers alike but sends nothing (the number has no business here, and nobody may learn that).
    std::expected<std::string, domain::Refusal> send(const CodeWanted& wanted, Instant now, bool really = true);

    /// The mobile that the code proved, and the change that uses it up. Refuses CodeWrong, CodeExpired, TooManyTries.
    struct Proof {
        domain::Mobile mobile;
        CodeUsed used;
    };
    std::expected<Proof, domain::Refusal> check(std::string_view id, std::string_view digits, std::string_view purpose,
                                                std::string_view bound_to, Instant now);

private:
    std::string hash_of(std::string_view id, std::string_view digits) const;

    Ledger& ledger_;
    const crypto::KeyRing& keys_;
    const Wording& wording_;
};

}  // namespace kuaiban::casework
