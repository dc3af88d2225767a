#pragma once

#include <boost/json/value.hpp>

#include <expected>
#include <optional>
#include <string>
#include <string_view>

#include "casework/draft_document.hpp"
#include "casework/ports.hpp"
#include "casework/prefill.hpp"
#include "definition/catalogue.hpp"

namespace kuaiban::casework {

/// A draft as its owner sees it.
struct OpenDraft {
    Draft record;
    DraftDocument document;
};

/// Drafts live on the server from the first page on: everything typed is kept, valid or not, from any device, until it is
/// submitted or thrown away. Only its own account can see or change one.
class Drafts {
public:
    Drafts(Ledger& ledger, Registers& registers) : ledger_{ledger}, registers_{registers} {}

    /// Refuses ServiceUnknown, ServiceNotInForce, OfficeUnknown.
    std::expected<std::string, domain::Refusal> start(const definition::Catalogue& catalogue, const Account& account,
                                                      std::string_view service, std::string_view office, Instant now);
    std::optional<OpenDraft> find(const Account& account, std::string_view id);

    /// Keeps text version, time and account, and whether sensitive data may be used: where not, what was answered there goes. Refuses PromiseOutdated where the text is not the one in force.
    std::optional<domain::Refusal> promise(const definition::Catalogue& catalogue, const Account& account, OpenDraft draft,
                                           std::string_view text_version, bool consent, Instant now);
    /// Checks one section and saves it; what is not valid is saved as typed, and all its refusals are answered.
    domain::Refusals save(const definition::Catalogue& catalogue, const Account& account, OpenDraft draft,
                          std::string_view section, const boost::json::value& typed, Instant now);
    /// Keeps what was typed without judging it: a page half way, or one that came after its session ended.
    std::optional<domain::Refusal> keep_typed(const Account& account, OpenDraft draft, std::string_view section,
                                              const boost::json::value& typed, Instant now);
    std::optional<domain::Refusal> choose_office(const definition::Catalogue& catalogue, const Account& account, OpenDraft draft,
                                                 std::string_view office, Instant now);
    std::optional<domain::Refusal> record_agreement(const Account& account, OpenDraft draft, Instant now);
    void throw_away(const Account& account, std::string_view id);

    /// What registers know of the spouse in `section` ("woman" or "man"): of the account's verified person at once, of the
    /// other spouse only with a marriage on record and their agreement. Nothing where nobody may see it.
    std::optional<KnownFacts> known(const Account& account, const OpenDraft& draft, std::string_view section, Instant now);

private:
    std::optional<domain::Refusal> write(const Account& account, const OpenDraft& draft, Instant now);

    Ledger& ledger_;
    Registers& registers_;
};

/// woman | man for a verified person, by sex; empty otherwise.
std::string role_of(const Account& account);

}  // namespace kuaiban::casework
