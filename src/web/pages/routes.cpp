#include "web/pages/routes.hpp"

#include "web/pages/frame.hpp"

namespace kuaiban::web::pages {

void add_pages(http::Router& router, Services& services) {
    add_home_pages(router, services);
    add_account_pages(router, services);
    add_national_pages(router, services);
    add_session_pages(router, services);
    add_guide_pages(router, services);
    add_draft_pages(router, services);
    add_case_pages(router, services);
    add_case_answers_page(router, services);
    add_looked_page(router, services);
    add_my_data_page(router, services);
    add_withdraw_page(router, services);
    add_registration_form(router, services);
    add_paper_pages(router, services);
    add_correction_page(router, services);
    add_rating_page(router, services);
    add_booking_pages(router, services);
    add_appointment_page(router, services);
    add_verify_pages(router, services);
    if (services.settings.demo)
        add_demo_pages(router, services);
}

}  // namespace kuaiban::web::pages
