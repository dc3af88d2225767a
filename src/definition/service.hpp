#pragma once

#include <map>
#include <set>
#include <string>
#include <string_view>
#include <utility>
#include <vector>

#include "definition/decisions.hpp"
#include "definition/duties.hpp"
#include "definition/form.hpp"
#include "definition/materials.hpp"
#include "definition/privacy.hpp"
#include "definition/registration_form.hpp"
#include "definition/rules.hpp"
#include "domain/calendar_date.hpp"

namespace kuaiban::definition {

/// Texts of one language, by key.
class Texts {
public:
    explicit Texts(std::map<std::string, std::string, std::less<>> entries = {}) : entries_{std::move(entries)} {}
    /// The text, or "[?]" where there is none: seen at once, never a crash in front of a citizen.
    std::string_view say(std::string_view key) const;
    bool has(std::string_view key) const { return entries_.contains(key); }
    const std::map<std::string, std::string, std::less<>>& entries() const noexcept { return entries_; }

private:
    std::map<std::string, std::string, std::less<>> entries_;
};

/// What the comparison runs, with which figures (checks.yaml).
struct Checks {
    std::set<std::string, std::less<>> names;
    int residence_months_for_outside_couples{1};
};

/// The face of a certificate, with {placeholders} (certificate.yaml).
struct CertificateTemplate {
    std::string country_line, title, subtitle, number_pattern, licence_type, licence_issuer, licence_version;
    std::vector<std::vector<std::pair<std::string, std::string>>> rows;         ///< one or two (label, value) cells a row
    std::string statement, issuer, seal_ring, seal_bottom, qr_caption, validity;
    std::vector<std::string> notes;
};

/// One dated version of an item's policy. Immutable.
class ServiceVersion {
public:
    const std::string& effective_from() const noexcept { return effective_from_; }
    const Form& form() const noexcept { return form_; }
    const std::vector<Rule>& rules() const noexcept { return rules_; }
    const Checks& checks() const noexcept { return checks_; }
    const Duties& duties() const noexcept { return duties_; }
    const CertificateTemplate& certificate() const noexcept { return certificate_; }
    const RegistrationForm& registration_form() const noexcept { return registration_form_; }
    const Decisions& decisions() const noexcept { return decisions_; }
    const Materials& materials() const noexcept { return materials_; }
    const Privacy& privacy() const noexcept { return privacy_; }
    const Texts& texts(std::string_view language) const;
    const std::string& promise_version() const noexcept { return promise_version_; }
    /// Which text a commitment signed at the counter was: "commitment-2021-12-01".
    std::string commitment_version() const { return "commitment-" + effective_from_; }
    /// Markdown: "guide", "instructions", "promise", "commitment", "privacy", "consent".
    const std::string& markdown(std::string_view name, std::string_view language) const;
    int promised_working_days() const noexcept { return promised_working_days_; }

private:
    friend class ServiceLoader;
    std::string effective_from_, promise_version_;
    Form form_;
    std::vector<Rule> rules_;
    Checks checks_;
    Duties duties_;
    CertificateTemplate certificate_;
    RegistrationForm registration_form_;
    Decisions decisions_;
    Materials materials_;
    Privacy privacy_;
    int promised_working_days_{7};
    std::map<std::string, Texts, std::less<>> texts_;                           ///< by language
    std::map<std::string, std::string, std::less<>> markdown_;                  ///< "guide.zh-CN"
};

/// A service item (GB/T 39554): what its guide says, in both languages, and its versions.
struct ServiceItem {
    std::string slug;
    std::map<std::string, std::string, std::less<>> facts;  ///< basic_code, type, handling … as item.yaml names them
    std::map<std::string, Texts, std::less<>> texts;  ///< by language: name, summary, time_limit, fee …
    std::vector<std::string> aliases;  ///< search words, pinyin and initials among them
    struct Material {
        std::string key, when;  ///< texts "material.<key>"; when: always | remarried | outside | agent …
        bool necessary{true};
    };
    std::vector<Material> materials;
    std::vector<std::string> legal_basis;  ///< text keys "basis.<key>"
    std::vector<std::string> questions;  ///< text keys "faq.<key>.q" / ".a"
    std::string review_date;  ///< ISO: when the guide was last read over
    std::vector<ServiceVersion> versions;  ///< by date

    /// In force on that day; null before the first.
    const ServiceVersion* version_on(domain::CalendarDate day) const;
    const ServiceVersion* version(std::string_view effective_from) const;
    std::string_view say(std::string_view language, std::string_view key) const;
};

}  // namespace kuaiban::definition
