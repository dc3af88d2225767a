#include "casework/review/decision_rules.hpp"

#include <fmt/format.h>
#include <boost/json.hpp>

#include <algorithm>

#include "casework/review/decide_case.hpp"
#include "domain/characters.hpp"
#include "domain/numbers_in_text.hpp"
#include "domain/utf8.hpp"

namespace kuaiban::casework {

namespace {

using definition::DecisionKind;
using domain::Refusals;
using enum domain::RefusalCode;

constexpr std::size_t longest_words = 200, longest_line = 100, longest_number = 50;

void check_basis(Refusals& refusals, const definition::Decisions& catalogue, const LawfulBasis& basis, const std::string& at,
                 domain::CalendarDate today) {
    if (std::ranges::find(catalogue.papers, basis.paper) == catalogue.papers.end())
        refusals.push_back({basis.paper.empty() ? Required : NotAChoice, at + ".paper"});
    check_text(refusals, at + ".number", basis.number, longest_number, true);
    check_text(refusals, at + ".seen_by", basis.seen_by, longest_number, true);
    const auto dated = domain::CalendarDate::parse(basis.dated);
    if (basis.dated.empty())
        refusals.push_back({Required, at + ".dated"});
    else if (!dated)
        refusals.push_back({dated.error().code, at + ".dated", dated.error().details});
    else if (*dated > today)
        refusals.push_back({DateInFuture, at + ".dated", {{"today", today.iso()}}});
}

void check_fields(Refusals& refusals, const CaseFile& file, const std::vector<std::string>& fields) {
    const auto known = correctable_fields(file);
    if (fields.empty())
        refusals.push_back({Required, "fields"});
    for (const auto& field : fields)
        if (std::ranges::find(known, field) == known.end())
            refusals.push_back({NotAChoice, "fields"});
}

}  // namespace

domain::Action action_of(DecisionKind kind) {
    switch (kind) {
    case DecisionKind::Issue: return domain::Action::IssueCertificate;
    case DecisionKind::AcceptWithBasis: return domain::Action::AcceptWithBasis;
    case DecisionKind::AskCorrection: return domain::Action::AskCorrection;
    case DecisionKind::CallToCounter:
    case DecisionKind::ReturnToReview: return domain::Action::CallToCounter;
    case DecisionKind::Refuse: return domain::Action::RefuseCase;
    case DecisionKind::Revoke: return domain::Action::ProposeRevocation;
    }
    throw std::logic_error{"a decision without an action"};
}

std::optional<domain::CaseEvent> event_of(DecisionKind kind) {
    switch (kind) {
    case DecisionKind::Issue:
    case DecisionKind::AcceptWithBasis: return domain::CaseEvent::IssuedByOfficer;
    case DecisionKind::AskCorrection: return domain::CaseEvent::CorrectionAsked;
    case DecisionKind::CallToCounter: return domain::CaseEvent::CalledToCounter;
    case DecisionKind::ReturnToReview: return domain::CaseEvent::ReturnedFromCounter;
    case DecisionKind::Refuse: return domain::CaseEvent::Refused;
    case DecisionKind::Revoke: return std::nullopt;
    }
    return std::nullopt;
}

std::string tidied(std::string_view text) {
    std::string kept;
    for (const char c : text)
        if (c != ' ' && c != '\r' && c != '\n' && c != '\t')
            kept += c;
        else if (!kept.empty() && kept.back() != ' ')
            kept += ' ';
    if (kept.ends_with(' '))
        kept.pop_back();
    return kept;
}

void check_text(Refusals& refusals, std::string field, std::string_view text, std::size_t longest, bool required) {
    const auto characters = domain::decode_utf8(text);
    if (text.empty() && required)
        refusals.push_back({Required, std::move(field)});
    else if (!characters || std::ranges::any_of(*characters, domain::is_control))
        refusals.push_back({TextHasControlCharacters, std::move(field)});
    else if (characters->size() > longest)
        refusals.push_back({TextTooLong, std::move(field), {{"longest", std::to_string(longest)}}});
    else if (domain::holds_resident_id(text))
        refusals.push_back({TextHoldsIdNumber, std::move(field)});
}

Refusals faults_of(const CaseFile& file, const Decision& decision, domain::CalendarDate today) {
    Refusals refusals;
    const auto& catalogue = file.version.decisions();
    if (!catalogue.find(decision.kind, decision.reason))
        refusals.push_back({decision.reason.empty() ? Required : NotAChoice, "reason"});
    check_text(refusals, "words", decision.words, longest_words, false);
    check_text(refusals, "ground", decision.ground, longest_words, false);
    if (decision.kind == DecisionKind::AcceptWithBasis) {
        if (decision.bases.empty())
            refusals.push_back({Required, "bases"});
        for (std::size_t i = 0; i < decision.bases.size(); ++i)
            check_basis(refusals, catalogue, decision.bases[i], fmt::format("bases[{}]", i), today);
    }
    if (decision.kind == DecisionKind::AskCorrection)
        check_fields(refusals, file, decision.fields);
    if (decision.kind == DecisionKind::CallToCounter) {
        check_text(refusals, "where", decision.where, longest_line, false);
        check_text(refusals, "bring", decision.bring, longest_line, true);
    }
    return refusals;
}

std::vector<std::string> with_dependents(const CaseFile& file, const std::vector<std::string>& fields) {
    std::vector<std::string> wanted;
    const auto& form = file.version.form();
    const auto known = correctable_fields(file);
    const auto depends_on_a_wanted_one = [&](const std::string& section, const definition::Field& field) {
        const auto rules = boost::json::serialize(field.show_when) + boost::json::serialize(field.required);
        return std::ranges::any_of(fields, [&](const std::string& asked) {
            return asked.starts_with(section + ".") &&
                   rules.find("\"this." + asked.substr(section.size() + 1) + "\"") != std::string::npos;
        });
    };
    for (const auto& field : known) {
        const auto dot = field.find('.');
        const auto& section = *form.section(field.substr(0, dot));
        const auto found = dot == field.npos ? section.fields.end()
                                             : std::ranges::find(section.fields, field.substr(dot + 1), &definition::Field::name);
        if (std::ranges::find(fields, field) != fields.end() ||
            (found != section.fields.end() && depends_on_a_wanted_one(section.name, *found)))
            wanted.push_back(field);
    }
    return wanted;
}

std::vector<std::string> correctable_fields(const CaseFile& file) {
    using definition::FieldType;
    std::vector<std::string> fields;
    for (const auto& section : file.version.form().sections) {
        if (section.repeats) {
            fields.push_back(section.name);
            continue;
        }
        for (const auto& field : section.fields)
            if (field.type != FieldType::ResidentId && field.type != FieldType::Mobile && field.type != FieldType::Office &&
                (file.has_consent || !file.version.privacy().is_sensitive(section.name, field.name)))
                fields.push_back(section.name + "." + field.name);
    }
    return fields;
}

}  // namespace kuaiban::casework
