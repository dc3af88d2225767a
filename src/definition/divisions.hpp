#pragma once

#include <expected>
#include <filesystem>
#include <optional>
#include <string>
#include <string_view>
#include <unordered_map>
#include <vector>

#include "definition/load_error.hpp"
#include "definition/rating_policy.hpp"
#include "domain/division_code.hpp"
#include "domain/reception.hpp"
#include "domain/working_days.hpp"

namespace kuaiban::definition {

/// A place: a county of the country (6 digits), a town or street (9), a village or community (12) of the city.
struct Division {
    std::string code;                           ///< without trailing zero groups
    std::string name, pinyin, initials;
    std::string valid_from, valid_to;           ///< ISO days; empty: as long as anybody looked back, still
    std::vector<std::string> successors;        ///< codes
    std::string district_now;                   ///< name of the district it belongs to today, where that changed
    std::string prefix;                         ///< province and city, for a county: 四川省成都市
};

/// Where a town or street receives people. What no source gives (address, own telephone) stays empty.
struct Office {
    std::string code;                           ///< twelve digits
    std::string name;                           ///< 七星岗街道便民服务中心
    std::string town, district, phone, hours;
};

/// The country's counties, and the city's towns and villages, as dated data (divisions/*.csv).
class Divisions final : public domain::DivisionLineage {
public:
    static std::expected<Divisions, std::vector<LoadError>> load(const std::filesystem::path& folder);

    const Division* find(const domain::DivisionCode& code) const;
    bool exists(const domain::DivisionCode& code) const { return find(code) != nullptr; }
    std::string name(const domain::DivisionCode& code) const;           ///< 七星岗街道; empty if unknown
    std::string full_name(const domain::DivisionCode& code) const;      ///< 重庆市渝中区七星岗街道领事巷社区; empty if unknown
    std::vector<const Division*> districts() const;                     ///< of the city, in code order
    std::vector<const Division*> children(const domain::DivisionCode& code) const;
    std::vector<const Division*> provinces_counties(std::string_view province_two_digits) const;
    /// By name, pinyin or initials; a former name finds its successor. Districts first, at most `most`.
    std::vector<const Division*> search(std::string_view text, std::size_t most = 20) const;
    /// The office of a town or street (9 digits, or a village below it).
    std::optional<Office> office(const domain::DivisionCode& code) const;
    /// Whose seal a town or street sets: 七星岗街道办事处, 鱼嘴镇人民政府; empty if unknown.
    std::string authority_name(const domain::DivisionCode& code) const;
    bool succeeds(const domain::DivisionCode& earlier, const domain::DivisionCode& later) const override;

    std::string_view city_prefix() const noexcept { return city_prefix_; }
    const std::string& city_name() const noexcept { return city_name_; }
    const domain::WorkingDays& working_days() const noexcept { return working_days_; }
    /// Of every office that has not published its own.
    const domain::ReceptionHours& usual_reception() const noexcept { return usual_reception_; }
    const RatingPolicy& ratings() const noexcept { return ratings_; }

private:
    std::vector<Division> places_;                                      ///< sorted by code
    std::string city_prefix_, city_name_, office_suffix_, village_office_suffix_, office_phone_, office_hours_;
    domain::WorkingDays working_days_;
    domain::ReceptionHours usual_reception_;
    RatingPolicy ratings_;
};

}  // namespace kuaiban::definition
