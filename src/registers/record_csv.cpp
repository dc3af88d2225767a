#include "registers/record_csv.hpp"

#include <algorithm>
#include <array>

#include "registers/record_fields.hpp"
#include "registers/snapshot_rows.hpp"

namespace kuaiban::registers {
namespace {

using namespace domain;
using Columns = std::span<const std::string_view>;

constexpr std::array<std::string_view, 9> household_columns{
    "id_number", "name", "sex", "born_on", "ethnicity", "household_division", "household_kind", "status", "as_of"};
constexpr std::array<std::string_view, 5> residence_columns{"id_number", "division", "since", "status", "as_of"};
constexpr std::array<std::string_view, 8> marriage_columns{
    "certificate_number", "husband_id", "wife_id", "registered_on", "status", "ended_on", "authority_division", "as_of"};
constexpr std::array<std::string_view, 10> birth_columns{
    "birth_certificate_number", "child_name", "child_id", "sex", "born_on", "mother_id", "father_id", "kind", "status", "as_of"};
constexpr std::array<std::string_view, 7> certificate_columns{
    "certificate_number", "wife_id", "husband_id", "child_ordinal", "issued_on", "issuer_division", "status"};
constexpr std::array<std::string_view, 5> mobile_columns{"mobile", "id_number", "name", "status", "as_of"};

// Braced lists are evaluated from left to right, so the first wrong column is the one reported.
void read(Row& row, HouseholdRecord& record) {
    using enum HouseholdRecord::Status;
    using enum HouseholdRecord::Kind;
    record = {
        row.resident_number("id_number"),
        row.required_text("name"),
        row.sex("sex"),
        row.date("born_on"),
        row.text("ethnicity"),
        row.division("household_division"),
        row.choice<HouseholdRecord::Kind>("household_kind", {{"family", Family}, {"collective", Collective}}),
        row.choice<HouseholdRecord::Status>("status", {{"normal", Normal}, {"deceased", Deceased}, {"cancelled", Cancelled}}),
        row.date_text("as_of")};
}

void read(Row& row, ResidenceRecord& record) {
    using enum ResidenceRecord::Status;
    record = {row.resident_number("id_number"), row.division("division"), row.date("since"),
              row.choice<ResidenceRecord::Status>("status", {{"current", Current}, {"ended", Ended}}), row.date_text("as_of")};
}

void read(Row& row, MarriageRecord& record) {
    using enum MarriageRecord::Status;
    record = {row.text("certificate_number"),
              row.required_person("husband_id"),
              row.required_person("wife_id"),
              row.required_date("registered_on"),
              row.choice<MarriageRecord::Status>(
                  "status", {{"married", Married}, {"divorced", Divorced}, {"annulled", Annulled}, {"widowed", Widowed}}),
              row.date("ended_on"),
              row.text("authority_division"),
              row.date_text("as_of")};
}

void read(Row& row, BirthRecord& record) {
    using enum BirthRecord::Kind;
    using enum BirthRecord::Status;
    record = {row.text("birth_certificate_number"),
              row.text("child_name"),
              row.person_number("child_id"),
              row.sex("sex"),
              row.required_date("born_on"),
              row.person_number("mother_id"),
              row.person_number("father_id"),
              row.choice<BirthRecord::Kind>("kind", {{"birth", Birth}, {"adoption", Adoption}}),
              row.choice<BirthRecord::Status>("status", {{"normal", Normal}, {"deceased", Deceased}, {"cancelled", Cancelled}}),
              row.date_text("as_of")};
}

void read(Row& row, CertificateRecord& record) {
    using enum CertificateRecord::Status;
    record = {row.required_text("certificate_number"),
              row.person_number("wife_id"),
              row.person_number("husband_id"),
              row.small_number("child_ordinal"),
              row.date("issued_on"),
              row.text("issuer_division"),
              row.choice<CertificateRecord::Status>("status", {{"valid", Valid}, {"revoked", Revoked}, {"expired", Expired}})};
}

void read(Row& row, MobileRecord& record) {
    using enum MobileRecord::Status;
    record = {row.mobile("mobile"), row.resident_number("id_number"), row.required_text("name"),
              row.choice<MobileRecord::Status>("status", {{"active", Active}, {"closed", Closed}}), row.date_text("as_of")};
}

}  // namespace

Columns columns_of(Register kind) {
    switch (kind) {
    case Register::Households: return household_columns;
    case Register::Residences: return residence_columns;
    case Register::Marriages: return marriage_columns;
    case Register::Births: return birth_columns;
    case Register::Certificates: return certificate_columns;
    case Register::Mobiles: return mobile_columns;
    }
    return {};
}

template <class Record>
std::expected<void, BadLine> RecordReader<Record>::read_header() {
    ended_ = true;
    const auto any = csv_.next(fields_);
    if (!any)
        return std::unexpected{any.error()};
    if (!*any)
        return std::unexpected{BadLine{1, {}, "the header is missing"}};

    for (const auto column : columns_of(register_of<Record>())) {
        if (std::ranges::count(fields_, column) > 1)
            return std::unexpected{BadLine{csv_.line(), std::string{column}, "stands twice in the header"}};
        const auto position = static_cast<std::size_t>(std::ranges::find(fields_, column) - fields_.begin());
        if (position == fields_.size() && column != "as_of")
            return std::unexpected{BadLine{csv_.line(), std::string{column}, "is missing in the header"}};
        positions_.push_back(position);
    }
    width_ = fields_.size();
    ended_ = false;
    return {};
}

template <class Record>
std::expected<std::optional<Record>, BadLine> RecordReader<Record>::next() {
    if (positions_.empty() && !ended_)
        if (const auto header = read_header(); !header)
            return std::unexpected{header.error()};
    if (ended_)
        return std::nullopt;

    const auto any = csv_.next(fields_);
    if (!any)
        return std::unexpected{any.error()};
    if (!*any) {
        ended_ = true;
        return std::nullopt;
    }
    if (fields_.size() != width_)
        return std::unexpected{BadLine{
            csv_.line(), {}, "has " + std::to_string(fields_.size()) + " fields, the header has " + std::to_string(width_)}};
    Row row{columns_of(register_of<Record>()), positions_, fields_, csv_.line()};
    Record record;
    read(row, record);
    if (row.first_wrong())
        return std::unexpected{*row.first_wrong()};
    return record;
}

template class RecordReader<HouseholdRecord>;
template class RecordReader<ResidenceRecord>;
template class RecordReader<MarriageRecord>;
template class RecordReader<BirthRecord>;
template class RecordReader<CertificateRecord>;
template class RecordReader<MobileRecord>;

}  // namespace kuaiban::registers
