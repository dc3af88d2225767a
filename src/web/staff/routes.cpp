#include "web/staff/routes.hpp"

namespace kuaiban::web::staff {

std::vector<StaffRoute> add_staff(http::Router& router, Services& services, casework::AuditLog& audit_log) {
    StaffRouter staff{router, services};
    add_log_in_pages(staff);
    add_own_pages(staff);
    add_new_mobile_page(staff);
    add_work_list_page(staff);
    add_case_pages(staff);
    add_decide_pages(staff);
    add_inquiry_pages(staff);
    add_revocation_pages(staff);
    add_paper_pages(staff);
    add_scan_pages(staff);
    add_to_dos_page(staff);
    add_counter_page(staff);
    add_desk_draft_page(staff);
    add_desk_case_pages(staff);
    add_ratings_pages(staff);
    add_phone_page(staff);
    add_offices_page(staff);
    add_officers_pages(staff);
    add_appoint_page(staff);
    add_health_page(staff);
    add_audit_page(staff, audit_log);
    if (services.settings.demo)
        add_demo_officers_page(staff);
    add_appointments_pages(staff);
    add_reception_pages(staff);
    add_one_appointment_page(staff);
    return staff.routes();
}

}  // namespace kuaiban::web::staff
