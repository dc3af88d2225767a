#pragma once

#include "web/http/router.hpp"
#include "web/services.hpp"

namespace kuaiban::web::pages {

/// Every page of the portal.
void add_pages(http::Router& router, Services& services);

void add_home_pages(http::Router& router, Services& services);          ///< home, places, district, search, plain texts
void add_account_pages(http::Router& router, Services& services);       ///< register, log in, real-name check, account
void add_national_pages(http::Router& router, Services& services);      ///< national identity, and a changed mobile
void add_session_pages(http::Router& router, Services& services);       ///< where one is logged in
void add_guide_pages(http::Router& router, Services& services);         ///< the service guide, office choice, promise
void add_draft_pages(http::Router& router, Services& services);         ///< task list, parts, check, submit
void add_case_pages(http::Router& router, Services& services);          ///< my work, case, certificate, progress
void add_case_answers_page(http::Router& router, Services& services);   ///< what was filled in
void add_looked_page(http::Router& router, Services& services);         ///< who looked at it, as whom and why
void add_my_data_page(http::Router& router, Services& services);        ///< what is held about the reader
void add_withdraw_page(http::Router& router, Services& services);       ///< withdraw a registration
void add_registration_form(http::Router& router, Services& services);   ///< the form on paper, blank or filled in
void add_paper_pages(http::Router& router, Services& services);         ///< the certificate on paper, and when it is lost
void add_correction_page(http::Router& router, Services& services);  ///< correct what an officer asked for, and send it again
void add_rating_page(http::Router& router, Services& services);         ///< rate a case, and read the answer
void add_booking_pages(http::Router& router, Services& services);       ///< choosing, moving, cancelling an appointment
void add_appointment_page(http::Router& router, Services& services);    ///< one appointment
void add_verify_pages(http::Router& router, Services& services);        ///< public verification
void add_demo_pages(http::Router& router, Services& services);          ///< only with --demo

}  // namespace kuaiban::web::pages
