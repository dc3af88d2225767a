#include "casework/drafts.hpp"

#include <algorithm>
#include <boost/json.hpp>

#include "casework/privacy/notice.hpp"
#include "crypto/crypto.hpp"
#include "definition/validate.hpp"

namespace kuaiban::casework {

namespace {

using domain::Refusal;
using enum domain::RefusalCode;

std::optional<Refusal> judge_office(const definition::Divisions& divisions, std::string_view office) {
    const auto code = domain::DivisionCode::parse(office);
    if (!code || !divisions.office(*code))
        return Refusal{OfficeUnknown, "application.office"};
    return std::nullopt;
}

std::string district_of(std::string_view office) {
    return std::string{office.substr(0, 6)};
}

/// Whoever did not agree to sensitive data has none in the draft either.
void keep_to_consent(const definition::ServiceVersion& version, DraftDocument& document) {
    if (document.promise->consent)
        return;
    drop_sensitive(version.privacy(), document.answers);
    drop_sensitive(version.privacy(), document.typed);
}

}  // namespace

std::string role_of(const Account& account) {
    if (!account.person)
        return {};
    return account.person->id_number.sex() == domain::Sex::Female ? "woman" : "man";
}

std::expected<std::string, Refusal> Drafts::start(const definition::Catalogue& catalogue, const Account& account,
                                                  std::string_view service, std::string_view office, Instant now) {
    const auto* item = catalogue.find(service);
    if (!item)
        return std::unexpected{Refusal{ServiceUnknown, "service"}};
    if (!item->version_on(domain::china_date(now)))
        return std::unexpected{Refusal{ServiceNotInForce, "service"}};
    if (auto refusal = judge_office(catalogue.divisions(), office))
        return std::unexpected{std::move(*refusal)};

    DraftDocument document;
    document.role = role_of(account);
    const auto id = crypto::uuid7();
    ledger_.commit(
        {DraftOpened{id, account.id, std::string{service}, district_of(office), std::string{office}, document.to_json(), now}});
    return id;
}

std::optional<OpenDraft> Drafts::find(const Account& account, std::string_view id) {
    auto record = ledger_.draft(id);
    if (!record || record->account_id != account.id)
        return std::nullopt;
    auto document = DraftDocument::parse(record->document);
    document.role = role_of(account);           // the person may have been verified since
    return OpenDraft{std::move(*record), std::move(document)};
}

std::optional<Refusal> Drafts::write(const Account& account, const OpenDraft& draft, Instant now) {
    if (const auto missed = ledger_.commit({DraftSaved{draft.record.id, account.id, draft.record.version, draft.record.district,
                                                       draft.record.office, draft.document.to_json(), now}}))
        return Refusal{*missed, ""};
    return std::nullopt;
}

std::optional<Refusal> Drafts::promise(const definition::Catalogue& catalogue, const Account& account, OpenDraft draft,
                                       std::string_view text_version, bool consent, Instant now) {
    const auto* item = catalogue.find(draft.record.service);
    const auto* version = item ? item->version_on(domain::china_date(now)) : nullptr;
    if (!version)
        return Refusal{ServiceNotInForce, "service"};
    if (text_version != version->promise_version())
        return Refusal{PromiseOutdated, "promise"};
    draft.document.promise = Promise{std::string{text_version}, now, consent};
    keep_to_consent(*version, draft.document);
    return write(account, draft, now);
}

domain::Refusals Drafts::save(const definition::Catalogue& catalogue, const Account& account, OpenDraft draft,
                              std::string_view section, const boost::json::value& typed, Instant now) {
    const auto* item = catalogue.find(draft.record.service);
    const auto* version = item ? item->version_on(domain::china_date(now)) : nullptr;
    if (!version)
        return {Refusal{ServiceNotInForce, "service"}};
    if (!draft.document.promise)
        return {Refusal{PromiseNotGiven, "promise"}};
    auto judged = definition::validate_section(version->form(), section, typed, draft.document.answers, catalogue.divisions(),
                                               domain::china_date(now));
    if (judged) {
        draft.document.answers[section] = std::move(*judged);
        draft.document.typed.erase(section);
    } else {
        draft.document.typed[section] = typed;
    }
    keep_to_consent(*version, draft.document);
    if (auto missed = write(account, draft, now))
        return {std::move(*missed)};
    return judged ? domain::Refusals{} : std::move(judged.error());
}

std::optional<Refusal> Drafts::keep_typed(const Account& account, OpenDraft draft, std::string_view section,
                                          const boost::json::value& typed, Instant now) {
    draft.document.typed[section] = typed;
    return write(account, draft, now);
}

std::optional<Refusal> Drafts::choose_office(const definition::Catalogue& catalogue, const Account& account, OpenDraft draft,
                                             std::string_view office, Instant now) {
    if (auto refusal = judge_office(catalogue.divisions(), office))
        return refusal;
    draft.record.office = office;
    draft.record.district = district_of(office);
    return write(account, draft, now);
}

std::optional<Refusal> Drafts::record_agreement(const Account& account, OpenDraft draft, Instant now) {
    draft.document.spouse_agreed_at = now;
    return write(account, draft, now);
}

void Drafts::throw_away(const Account& account, std::string_view id) {
    ledger_.commit({DraftClosed{std::string{id}, account.id}});
}

std::optional<KnownFacts> Drafts::known(const Account& account, const OpenDraft& draft, std::string_view section, Instant now) {
    const bool is_own = section == draft.document.role;
    if (!account.person || !(is_own || draft.document.spouse_agreed_at))
        return std::nullopt;
    if (is_own)
        return known_facts(registers_, account.person->id_number, now);
    const auto spouse = spouse_of(registers_, account.person->id_number);
    return spouse ? std::optional{known_facts(registers_, spouse->id_number, now)} : std::nullopt;
}

}  // namespace kuaiban::casework
