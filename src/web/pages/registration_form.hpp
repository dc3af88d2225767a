#pragma once

#include "casework/printing/registration_sheet.hpp"
#include "web/pages/frame.hpp"

namespace kuaiban::web::pages {

/// 《登记表》 as PDF; with ?copies=all a page for each whom a part is for.
http::Response registration_form(const Frame& frame, const definition::ServiceVersion& version,
                                 const casework::RegistrationFormOf& whose);
/// Of a case, as it was filed; 404 where its policy is not loaded.
http::Response registration_form_of(const Frame& frame, const casework::CaseRecord& record);

}  // namespace kuaiban::web::pages
