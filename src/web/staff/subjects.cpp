#include "web/staff/frame.hpp"

namespace kuaiban::web::staff {

namespace {

std::optional<domain::DivisionCode> code(std::string_view text) {
    auto parsed = domain::DivisionCode::parse(text);
    return parsed ? std::optional{*std::move(parsed)} : std::nullopt;
}

}  // namespace

Subject own_office() {
    return {"own-office", [](const StaffFrame& frame) { return std::optional{frame.officer().office}; }};
}

Subject case_in_path() {
    return {"case", [](const StaffFrame& frame) -> std::optional<domain::DivisionCode> {
                const auto record = frame.services.ledger.case_by_id(frame.request.path_value("id"));
                return record ? code(record->owner == "system" ? record->office : record->owner) : std::nullopt;
            }};
}

Subject officer_in_path() {
    return {"officer", [](const StaffFrame& frame) -> std::optional<domain::DivisionCode> {
                const auto officer = frame.services.ledger.officer_by_id(frame.request.path_value("id"));
                return officer ? std::optional{officer->office} : std::nullopt;
            }};
}

Subject appointment_in_path() {
    return {"appointment", [](const StaffFrame& frame) -> std::optional<domain::DivisionCode> {
                const auto found = frame.services.ledger.appointment(frame.request.path_value("id"));
                return found ? code(found->seat.office) : std::nullopt;
            }};
}

Subject office_in_path() {
    return {"office", [](const StaffFrame& frame) { return code(frame.request.path_value("office")); }};
}

}  // namespace kuaiban::web::staff
