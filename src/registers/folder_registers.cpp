#include "registers/folder_registers.hpp"

#include <algorithm>
#include <fstream>
#include <set>

#include "registers/record_csv.hpp"
#include "registers/snapshot_rows.hpp"

namespace kuaiban::registers {
namespace {

using namespace domain;
namespace fs = std::filesystem;

std::set<std::string> people(const HouseholdRecord& r) {
    return {lookup_form(r.id_number)};
}
std::set<std::string> people(const ResidenceRecord& r) {
    return {lookup_form(r.id_number)};
}
std::set<std::string> people(const MarriageRecord& r) {
    return {lookup_form(r.husband_id), lookup_form(r.wife_id)};
}
std::set<std::string> people(const BirthRecord& r) {
    return {lookup_form(r.mother_id), lookup_form(r.father_id)};
}
std::set<std::string> people(const CertificateRecord& r) {
    return {lookup_form(r.wife_id), lookup_form(r.husband_id)};
}
std::set<std::string> people(const MobileRecord& r) {
    return {lookup_form(r.id_number)};
}

}  // namespace

template <class Record>
void FolderRegisters::File<Record>::read(const fs::path& path) {
    std::error_code problem;
    const auto kind = fs::status(path, problem).type();
    if (kind == fs::file_type::not_found)
        return;
    std::ifstream input{path, std::ios::binary};
    if (kind == fs::file_type::directory || !input)
        throw RegisterUnreadable{path.string() + ": cannot be read"};

    RecordReader<Record> reader{input};
    for (;;) {
        auto record = reader.next();
        if (!record)
            throw RegisterUnreadable{path.string() + ": " + record.error().text()};
        if (!*record)
            break;
        for (const auto& person : people(**record))
            if (!person.empty())
                by_person.emplace(person, records.size());
        records.push_back(std::move(**record));
    }
    if (input.bad())
        throw RegisterUnreadable{path.string() + ": cannot be read"};
    answers = true;
}

template <class Record>
Answer<Record> FolderRegisters::File<Record>::of(std::string_view person) const {
    Answer<Record> answer{.answered = answers};
    const auto [first, last] = by_person.equal_range(std::string{person});
    for (auto found = first; found != last; ++found)
        answer.records.push_back(records[found->second]);
    return answer;
}

FolderRegisters::FolderRegisters(const fs::path& folder) {
    if (!fs::is_directory(folder))
        throw RegisterUnreadable{folder.string() + ": is not a folder"};
    const auto file = [&](Register kind) { return folder / (std::string{name_of(kind)} + ".csv"); };
    households_.read(file(Register::Households));
    residences_.read(file(Register::Residences));
    marriages_.read(file(Register::Marriages));
    births_.read(file(Register::Births));
    certificates_.read(file(Register::Certificates));
    mobiles_.read(file(Register::Mobiles));
}

Answer<HouseholdRecord> FolderRegisters::households_of(const ResidentId& person) {
    return households_.of(person.reveal());
}
Answer<ResidenceRecord> FolderRegisters::residences_of(const ResidentId& person) {
    return residences_.of(person.reveal());
}
Answer<MarriageRecord> FolderRegisters::marriages_of(const ResidentId& person) {
    return marriages_.of(person.reveal());
}
Answer<BirthRecord> FolderRegisters::births_of(const ResidentId& parent) {
    return births_.of(parent.reveal());
}
Answer<CertificateRecord> FolderRegisters::certificates_of(const ResidentId& person) {
    return certificates_.of(person.reveal());
}
Answer<MobileRecord> FolderRegisters::mobiles_of(const ResidentId& person) {
    return mobiles_.of(person.reveal());
}

Answer<MobileRecord> FolderRegisters::mobile(const Mobile& number) {
    Answer<MobileRecord> answer{.answered = mobiles_.answers};
    std::ranges::copy_if(mobiles_.records, std::back_inserter(answer.records), [&](const MobileRecord& record) {
        const auto recorded = Mobile::parse(record.mobile);
        return recorded && *recorded == number;
    });
    return answer;
}

}  // namespace kuaiban::registers
