#pragma once

#include <vector>

#include "web/staff/frame.hpp"

namespace kuaiban::casework {
class AuditLog;
}

namespace kuaiban::web::staff {

/// Every page of the officers' half, and the list of its routes.
std::vector<StaffRoute> add_staff(http::Router& router, Services& services, casework::AuditLog& audit_log);

void add_log_in_pages(StaffRouter& staff);                              ///< password, authenticator, recovery
void add_own_pages(StaffRouter& staff);                                 ///< home, my account, log-out
void add_work_list_page(StaffRouter& staff);                            ///< open cases, due first; search
void add_case_pages(StaffRouter& staff);                                ///< one case, and whose desk it lies on
void add_decide_pages(StaffRouter& staff);                              ///< every step an officer may take with a case
void add_inquiry_pages(StaffRouter& staff);                             ///< sent and received, answers, letters
void add_revocation_pages(StaffRouter& staff);                          ///< proposed by one, confirmed by another
void add_paper_pages(StaffRouter& staff);  ///< certificates on paper: printed, handed over, replaced
/// True for the address scans are posted to: such a request may be larger than others.
bool is_scan_upload(const http::Request& request);
void add_scan_pages(StaffRouter& staff);                                ///< copies of papers attached to a case
void add_phone_page(StaffRouter& staff);                                ///< told by phone what no message brought
void add_offices_page(StaffRouter& staff);                              ///< every office: its people, hours and open cases
void add_to_dos_page(StaffRouter& staff);  ///< reminders, escalations, what waits for a second officer
void add_counter_page(StaffRouter& staff);                              ///< who is here, and what exists already
void add_desk_draft_page(StaffRouter& staff);                           ///< one page to register them
void add_desk_case_pages(StaffRouter& staff);                           ///< called to the counter; papers brought later
void add_ratings_pages(StaffRouter& staff);                             ///< 好差评: figures, and answers to bad ones
void add_officers_pages(StaffRouter& staff);                            ///< who works where, and what becomes of them
void add_appointments_pages(StaffRouter& staff);                         ///< who comes on which day, and what became of it
void add_one_appointment_page(StaffRouter& staff);                      ///< one of them, with what was filled in before
void add_reception_pages(StaffRouter& staff);                           ///< when the office receives
void add_new_mobile_page(StaffRouter& staff);                               ///< a person at the counter has another number
void add_appoint_page(StaffRouter& staff);                              ///< a new member of the staff
void add_health_page(StaffRouter& staff);                               ///< registers, queues, keys, disk
void add_audit_page(StaffRouter& staff, casework::AuditLog& audit_log);  ///< the sealed log, for the auditor
void add_demo_officers_page(StaffRouter& staff);                        ///< only with --demo

}  // namespace kuaiban::web::staff
