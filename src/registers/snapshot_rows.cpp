#include "registers/snapshot_rows.hpp"

#include <algorithm>
#include <chrono>
#include <stdexcept>
#include <type_traits>

namespace kuaiban::registers {
namespace {

constexpr char format_version = 1;

class Writer {
public:
    void operator()(const std::string& text) {
        number(text.size());
        bytes_ += text;
    }
    void operator()(const std::optional<domain::CalendarDate>& day) {
        number(day ? static_cast<std::uint64_t>(day->days().time_since_epoch().count()) + epoch_offset : 0);
    }
    void operator()(const std::optional<domain::Sex>& sex) { number(sex ? static_cast<std::uint64_t>(*sex) : 0); }
    void operator()(int value) { number(static_cast<std::uint64_t>(value)); }
    template <class Choice>
        requires std::is_enum_v<Choice>
    void operator()(Choice choice) {
        number(static_cast<std::uint64_t>(choice));
    }

    std::string take() { return std::move(bytes_); }

    // Dates before 1970 stay positive, and 0 stays free for "none".
    static constexpr std::uint64_t epoch_offset = 1'000'000;

private:
    void number(std::uint64_t value) {
        for (; value >= 0x80; value >>= 7)
            bytes_ += static_cast<char>(value | 0x80);
        bytes_ += static_cast<char>(value);
    }
    std::string bytes_{format_version};
};

class Reader {
public:
    explicit Reader(std::string_view bytes) : bytes_{bytes} {
        if (bytes_.empty() || bytes_.front() != format_version)
            throw std::runtime_error("a snapshot row is of a format this program does not know: import the register again");
        bytes_.remove_prefix(1);
    }
    void operator()(std::string& text) {
        const auto length = number();
        if (length > bytes_.size())
            cut_short();
        text = bytes_.substr(0, length);
        bytes_.remove_prefix(length);
    }
    void operator()(std::optional<domain::CalendarDate>& day) {
        const auto value = number();
        if (value == 0)
            return;
        const auto since_epoch = static_cast<std::int64_t>(value) - static_cast<std::int64_t>(Writer::epoch_offset);
        day = domain::CalendarDate::from(std::chrono::sys_days{std::chrono::days{since_epoch}});
    }
    void operator()(std::optional<domain::Sex>& sex) {
        if (const auto value = number(); value != 0)
            sex = static_cast<domain::Sex>(value);
    }
    void operator()(int& value) { value = static_cast<int>(number()); }
    template <class Choice>
        requires std::is_enum_v<Choice>
    void operator()(Choice& choice) {
        choice = static_cast<Choice>(number());
    }

private:
    [[noreturn]] static void cut_short() { throw std::runtime_error("a snapshot row is cut short"); }
    std::uint64_t number() {
        std::uint64_t value = 0;
        for (int shift = 0; shift < 64; shift += 7) {
            if (bytes_.empty())
                cut_short();
            const auto byte = static_cast<unsigned char>(bytes_.front());
            bytes_.remove_prefix(1);
            value |= static_cast<std::uint64_t>(byte & 0x7fU) << shift;
            if (byte < 0x80)
                return value;
        }
        cut_short();
    }
    std::string_view bytes_;
};

// One list of fields a record, for writing and reading alike: `Record` is const in the first case.
template <class Visitor, class Record>
void each_field(Visitor& visit, Record& r) {
    using Plain = std::remove_const_t<Record>;
    const auto all = [&](auto&... fields) { (visit(fields), ...); };
    if constexpr (std::is_same_v<Plain, domain::HouseholdRecord>)
        all(r.id_number, r.name, r.sex, r.born_on, r.ethnicity, r.household_division, r.kind, r.status, r.as_of);
    else if constexpr (std::is_same_v<Plain, domain::ResidenceRecord>)
        all(r.id_number, r.division, r.since, r.status, r.as_of);
    else if constexpr (std::is_same_v<Plain, domain::MarriageRecord>)
        all(r.certificate_number, r.husband_id, r.wife_id, r.registered_on, r.status, r.ended_on, r.authority_division, r.as_of);
    else if constexpr (std::is_same_v<Plain, domain::BirthRecord>)
        all(r.birth_certificate_number, r.child_name, r.child_id, r.sex, r.born_on, r.mother_id, r.father_id, r.kind, r.status,
            r.as_of);
    else if constexpr (std::is_same_v<Plain, domain::CertificateRecord>)
        all(r.certificate_number, r.wife_id, r.husband_id, r.child_ordinal, r.issued_on, r.issuer_division, r.status);
    else
        all(r.mobile, r.id_number, r.name, r.status, r.as_of);
}

std::vector<std::string_view> people_in(const domain::HouseholdRecord& r) {
    return {r.id_number};
}
std::vector<std::string_view> people_in(const domain::ResidenceRecord& r) {
    return {r.id_number};
}
std::vector<std::string_view> people_in(const domain::MarriageRecord& r) {
    return {r.husband_id, r.wife_id};
}
std::vector<std::string_view> people_in(const domain::BirthRecord& r) {
    return {r.mother_id, r.father_id};
}
std::vector<std::string_view> people_in(const domain::CertificateRecord& r) {
    return {r.wife_id, r.husband_id};
}
std::vector<std::string_view> people_in(const domain::MobileRecord& r) {
    return {r.id_number};
}

}  // namespace

template <class Record>
std::string pack(const Record& record) {
    Writer writer;
    each_field(writer, record);
    return writer.take();
}

template <class Record>
Record unpack(std::string_view packed) {
    Reader reader{packed};
    Record record;
    each_field(reader, record);
    return record;
}

std::string lookup_form(std::string_view id_number) {
    if (id_number.size() == 15)
        if (const auto converted = domain::ResidentId::from_fifteen(id_number))
            return std::string{converted->reveal()};
    std::string text{id_number};
    std::ranges::replace(text, 'x', 'X');
    return text;
}

casework::SnapshotStore::LookupKey person_key(const crypto::KeyRing& keys, std::string_view id_number) {
    auto [key, other] = keys.either_blind_index("register-person", lookup_form(id_number));
    return {std::move(key), std::move(other)};
}

casework::SnapshotStore::LookupKey mobile_key(const crypto::KeyRing& keys, std::string_view mobile) {
    auto [key, other] = keys.either_blind_index("register-mobile", mobile);
    return {std::move(key), std::move(other)};
}

std::string sealing_context(domain::Register kind) {
    return "registers/" + std::string{name_of(kind)};
}

template <class Record>
casework::SnapshotStore::SealedRow seal_row(const crypto::KeyRing& keys, const Record& record) {
    casework::SnapshotStore::SealedRow row;
    for (const auto person : people_in(record))
        if (!person.empty())
            row.keys.push_back(keys.blind_index("register-person", lookup_form(person)));
    if constexpr (std::is_same_v<Record, domain::MobileRecord>)
        row.keys.push_back(keys.blind_index("register-mobile", record.mobile));
    row.sealed = keys.seal(pack(record), sealing_context(register_of<Record>()));
    return row;
}

#define KUAIBAN_ROWS_OF(Record)                       \
    template std::string pack<Record>(const Record&); \
    template Record unpack<Record>(std::string_view); \
    template casework::SnapshotStore::SealedRow seal_row<Record>(const crypto::KeyRing&, const Record&)
KUAIBAN_ROWS_OF(domain::HouseholdRecord);
KUAIBAN_ROWS_OF(domain::ResidenceRecord);
KUAIBAN_ROWS_OF(domain::MarriageRecord);
KUAIBAN_ROWS_OF(domain::BirthRecord);
KUAIBAN_ROWS_OF(domain::CertificateRecord);
KUAIBAN_ROWS_OF(domain::MobileRecord);
#undef KUAIBAN_ROWS_OF

}  // namespace kuaiban::registers
