#include "web/staff/officer_form.hpp"

#include "web/pages/place_field.hpp"

namespace kuaiban::web::staff {

namespace {

domain::DivisionCode city_of(const pages::Frame& frame) {
    return domain::DivisionCode::parse(std::string{frame.catalogue->divisions().city_prefix()} + "0000").value();
}

}  // namespace

OfficerForm form_of(const casework::Officer& officer) {
    const auto office = officer.office.text();
    return {officer.account, officer.name, std::string{domain::name_of(officer.role)},
            office.ends_with("0000") ? std::string{} : std::string{office}};
}

OfficerForm posted_form(const StaffFrame& frame) {
    return {std::string{frame.posted("officer.account")}, std::string{frame.posted("officer.name")},
            std::string{frame.posted("officer.role")}, pages::posted_place(frame, "officer.office")};
}

std::expected<PlaceOfWork, domain::Refusals> judge_place_of_work(const StaffFrame& frame, const OfficerForm& form) {
    domain::Refusals refusals;
    const auto role = domain::role(form.role);
    if (!role)
        refusals.push_back({domain::RefusalCode::Required, "officer.role"});
    const auto office = form.office.empty() ? city_of(frame) : domain::DivisionCode::parse(form.office);
    if (!office || (!form.office.empty() && !frame.catalogue->divisions().exists(*office)))
        refusals.push_back({domain::RefusalCode::OfficeUnknown, "officer.office"});
    if (!refusals.empty())
        return std::unexpected{std::move(refusals)};
    return PlaceOfWork{*role, *office};
}

void add_place_of_work(PageData& page, const StaffFrame& frame, const Errors& errors, const OfficerForm& form) {
    auto& roles = add_field(page, errors, "SELECT_FIELD", "officer.role", frame.text("run.staff.field.role"));
    for (std::size_t index = 0; index < domain::role_count; ++index) {
        const auto role = static_cast<domain::Role>(index);
        auto& option = roles.section("OPTION").set("VALUE", domain::name_of(role)).set("TEXT", role_in_words(frame, role));
        if (form.role == domain::name_of(role))
            option.show("SELECTED");
    }
    pages::add_place_field(page, frame, errors, "officer.office", frame.text("run.staff.field.office"), form.office, false);
}

}  // namespace kuaiban::web::staff
