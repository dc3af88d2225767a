#include <fstream>
#include <initializer_list>
#include <stdexcept>
#include <string_view>

#include "kuaiban/demo/register_rows.hpp"

namespace kuaiban::demo {
namespace {

// No value of the demo city has a comma or a quotation mark.
class CsvFile {
public:
    CsvFile(const std::filesystem::path& folder, domain::Register kind, std::string_view head)
        : path_{folder / (std::string{name_of(kind)} + ".csv")}, out_{path_} {
        out_ << head << '\n';
    }
    void row(std::initializer_list<std::string_view> cells) {
        std::string_view separator;
        for (const auto cell : cells) {
            out_ << separator << cell;
            separator = ",";
        }
        out_ << '\n';
    }
    void close() {
        out_.close();
        if (!out_)
            throw std::runtime_error("cannot write " + path_.string());
    }

private:
    std::filesystem::path path_;
    std::ofstream out_;
};

std::string iso(const std::optional<domain::CalendarDate>& day) {
    return day ? day->iso() : "";
}
std::string_view text(const std::optional<domain::Sex>& sex) {
    return sex ? name_of(*sex) : "";
}

template <class Choice>
std::string_view choose(Choice choice, std::initializer_list<std::string_view> names) {
    return names.begin()[static_cast<std::size_t>(choice)];
}

void write_people(const RegisterRows& rows, const std::filesystem::path& folder) {
    CsvFile households{folder, domain::Register::Households,
                       "id_number,name,sex,born_on,ethnicity,household_division,household_kind,status,as_of"};
    for (const auto& r : rows.households)
        households.row({r.id_number, r.name, text(r.sex), iso(r.born_on), r.ethnicity, r.household_division,
                        choose(r.kind, {"family", "collective"}), choose(r.status, {"normal", "deceased", "cancelled"}),
                        r.as_of});
    households.close();

    CsvFile residences{folder, domain::Register::Residences, "id_number,division,since,status,as_of"};
    for (const auto& r : rows.residences)
        residences.row({r.id_number, r.division, iso(r.since), choose(r.status, {"current", "ended"}), r.as_of});
    residences.close();

    CsvFile mobiles{folder, domain::Register::Mobiles, "mobile,id_number,name,status,as_of"};
    for (const auto& r : rows.mobiles)
        mobiles.row({r.mobile, r.id_number, r.name, choose(r.status, {"active", "closed"}), r.as_of});
    mobiles.close();
}

void write_families(const RegisterRows& rows, const std::filesystem::path& folder) {
    CsvFile marriages{folder, domain::Register::Marriages,
                      "certificate_number,husband_id,wife_id,registered_on,status,ended_on,authority_division,as_of"};
    for (const auto& r : rows.marriages)
        marriages.row({r.certificate_number, r.husband_id, r.wife_id, iso(r.registered_on),
                       choose(r.status, {"married", "divorced", "annulled", "widowed"}), iso(r.ended_on), r.authority_division,
                       r.as_of});
    marriages.close();

    CsvFile births{folder, domain::Register::Births,
                   "birth_certificate_number,child_name,child_id,sex,born_on,mother_id,father_id,kind,status,as_of"};
    for (const auto& r : rows.births)
        births.row({r.birth_certificate_number, r.child_name, r.child_id, text(r.sex), iso(r.born_on), r.mother_id, r.father_id,
                    choose(r.kind, {"birth", "adoption"}), choose(r.status, {"normal", "deceased", "cancelled"}), r.as_of});
    births.close();

    CsvFile certificates{folder, domain::Register::Certificates,
                         "certificate_number,wife_id,husband_id,child_ordinal,issued_on,issuer_division,status"};
    for (const auto& r : rows.certificates)
        certificates.row({r.certificate_number, r.wife_id, r.husband_id, std::to_string(r.child_ordinal), iso(r.issued_on),
                          r.issuer_division, choose(r.status, {"valid", "revoked", "expired"})});
    certificates.close();
}

}  // namespace

void write_csv(const RegisterRows& rows, const std::filesystem::path& folder) {
    std::filesystem::create_directories(folder);
    write_people(rows, folder);
    write_families(rows, folder);
}

}  // namespace kuaiban::demo
