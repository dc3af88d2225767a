#include <yaml-cpp/yaml.h>

#include <fmt/format.h>
#include <algorithm>
#include <fstream>
#include <set>
#include <span>
#include <sstream>

#include "definition/divisions.hpp"
#include "definition/yaml_file.hpp"

namespace kuaiban::definition {

namespace {

namespace fs = std::filesystem;
using Errors = std::vector<LoadError>;
using Cells = std::vector<std::string_view>;

Cells split(std::string_view line, char separator) {
    Cells cells;
    for (std::size_t start = 0;;) {
        const auto end = line.find(separator, start);
        cells.push_back(line.substr(start, end - start));
        if (end == std::string_view::npos)
            return cells;
        start = end + 1;
    }
}

/// These files are ours and never quote: a comma always separates.
template <class Each>
void read_csv(const fs::path& folder, const char* name, std::size_t columns, Errors& errors, Each each) {
    std::ifstream file{folder / name};
    if (!file) {
        errors.push_back({name, 0, "", "the file is missing or cannot be read"});
        return;
    }
    std::string line;
    std::getline(file, line);
    for (int number = 2; std::getline(file, line); ++number) {
        const auto cells = split(line, ',');
        if (cells.size() != columns)
            errors.push_back({name, number, "", fmt::format("has {} columns, not {}", cells.size(), columns)});
        else if (!domain::DivisionCode::parse(cells[0]))
            errors.push_back({name, number, "code", "is not a code of 6, 9 or 12 digits"});
        else
            each(cells);
    }
}

Division dated_place(const Cells& cells) {
    Division place;
    place.code = cells[0];
    place.name = cells[1];
    place.pinyin = cells[3];
    place.initials = cells[4];
    place.valid_from = cells[5];
    place.valid_to = cells[6];
    for (const auto successor : split(cells[7], ' '))
        if (!successor.empty())
            place.successors.emplace_back(successor);
    place.district_now = cells[8];
    return place;
}

std::vector<domain::CalendarDate> days_of(YamlFile& file, const char* key) {
    std::vector<domain::CalendarDate> days;
    for (const auto& written : file.texts(file.root(), key)) {
        const auto dots = written.find("..");
        const auto first = domain::CalendarDate::parse(written.substr(0, dots));
        const auto last = dots == std::string::npos ? first : domain::CalendarDate::parse(written.substr(dots + 2));
        if (!first || !last || *last < *first) {
            file.error(file.root()[key], key, fmt::format("\"{}\" is not a day or a span of days", written));
            continue;
        }
        for (auto day = *first; day <= *last; day = day.plus_days(1))
            days.push_back(day);
    }
    return days;
}

domain::WorkingDays read_calendar(const fs::path& folder, Errors& errors) {
    std::set<domain::CalendarDate> holidays, makeup;
    if (fs::is_directory(folder))
        for (const auto& entry : fs::directory_iterator{folder}) {
            YamlFile file{entry.path(), "working-days/" + entry.path().filename().string(), errors};
            const auto off = days_of(file, "holidays"), on = days_of(file, "makeup_workdays");
            holidays.insert(off.begin(), off.end());
            makeup.insert(on.begin(), on.end());
        }
    return {std::move(holidays), std::move(makeup)};
}

domain::ReceptionHours read_reception(const fs::path& folder, Errors& errors) {
    domain::ReceptionHours hours;
    YamlFile file{folder / "appointments.yaml", "appointments.yaml", errors};
    file.only(file.root(), {"days_ahead", "slot_minutes", "places", "week"});
    const auto whole = [&](const char* key, int otherwise, int least, int most) {
        const auto number = file.whole_or(file.root(), key, otherwise);
        if (number < least || number > most)
            file.error(file.root()[key], key, fmt::format("must be {} to {}", least, most));
        return static_cast<int>(number);
    };
    hours.days_ahead = whole("days_ahead", hours.days_ahead, 1, domain::most_days_ahead);
    hours.slot_minutes = whole("slot_minutes", hours.slot_minutes, domain::shortest_slot, domain::longest_slot);
    hours.places = whole("places", hours.places, 1, domain::most_places);
    constexpr const char* days[] = {"monday", "tuesday", "wednesday", "thursday", "friday", "saturday", "sunday"};
    const auto week = file.root()["week"];
    for (std::size_t day = 0; day < hours.week.size(); ++day)
        if (auto spans = domain::parse_spans(file.text(week, days[day])))
            hours.week[day] = std::move(*spans);
        else
            file.error(week, days[day], "must be hours in order, like 9:00-12:00, 14:00-17:00, or empty");
    return hours;
}

}  // namespace

std::expected<Divisions, Errors> Divisions::load(const fs::path& folder) {
    Errors errors;
    Divisions divisions;
    YamlFile city{folder / "city.yaml", "city.yaml", errors};
    divisions.city_name_ = city.text(city.root(), "name");
    divisions.city_prefix_ = city.text(city.root(), "prefix");
    const auto office = city.root()["office"];
    divisions.office_suffix_ = city.text(office, "suffix");
    divisions.village_office_suffix_ = city.text(office, "village_suffix");
    divisions.office_phone_ = city.text(office, "phone");
    divisions.office_hours_ = city.text(office, "hours");

    auto& places = divisions.places_;
    places.reserve(16'000);
    read_csv(folder, "counties.csv", 4, errors, [&](const Cells& cells) {
        if (cells[0].starts_with(divisions.city_prefix_))
            return;                             // the city's own districts have a file with more to say
        Division place;
        place.code = cells[0];
        place.name = cells[1];
        place.prefix =
            std::string{cells[2]} + (cells[3] == cells[2] || cells[3] == "市辖区" ? std::string{} : std::string{cells[3]});
        places.push_back(std::move(place));
    });
    read_csv(folder, "districts.csv", 10, errors, [&](const Cells& cells) { places.push_back(dated_place(cells)); });
    read_csv(folder, "towns.csv", 10, errors, [&](const Cells& cells) { places.push_back(dated_place(cells)); });
    read_csv(folder, "villages.csv", 3, errors, [&](const Cells& cells) {
        Division place;
        place.code = cells[0];
        place.name = cells[2];
        places.push_back(std::move(place));
    });
    std::ranges::sort(places, {}, &Division::code);
    if (const auto twice = std::ranges::adjacent_find(places, {}, &Division::code); twice != places.end())
        errors.push_back({"", 0, "code", fmt::format("{} stands in the files twice", twice->code)});
    divisions.working_days_ = read_calendar(folder / "working-days", errors);
    divisions.usual_reception_ = read_reception(folder, errors);
    divisions.ratings_ = load_rating_policy(folder, errors);
    if (!errors.empty())
        return std::unexpected{std::move(errors)};
    return divisions;
}

}  // namespace kuaiban::definition
