#include "web/pages/registration_form.hpp"

#include <boost/json.hpp>

#include "web/pages/draft_page.hpp"
#include "web/pages/routes.hpp"
#include "web/pdf.hpp"

namespace kuaiban::web::pages {

namespace {

http::Response blank_form(Frame& frame) {
    const auto* item = frame.catalogue->find(frame.request.path_value("slug"));
    const auto* version = item ? item->version_on(domain::china_date(frame.now())) : nullptr;
    return version ? registration_form(frame, *version, {}) : show_not_found(frame);
}

http::Response form_of_draft(Frame& frame, const DraftPage& draft) {
    return registration_form(frame, draft.version, {draft.draft.document.answers, draft.draft.record.office, {}, {}});
}

/// Only to who filed it: one spouse is not shown what the other typed.
http::Response form_of_case(Frame& frame) {
    const auto record = frame.services.ledger.case_by_id(frame.request.path_value("id"));
    return record && record->account_id == frame.account().id ? registration_form_of(frame, *record) : show_not_found(frame);
}

}  // namespace

http::Response registration_form(const Frame& frame, const definition::ServiceVersion& version,
                                 const casework::RegistrationFormOf& whose) {
    const auto sheet =
        casework::registration_sheet(version, frame.catalogue->divisions(), whose, frame.request.query_value("copies") == "all",
                                     frame.services.settings.public_url);
    return pdf_response(frame.services.sheets.print(sheet, frame.now()), "registration-form");
}

http::Response registration_form_of(const Frame& frame, const casework::CaseRecord& record) {
    const auto* item = frame.catalogue->find(record.service);
    const auto* version = item ? item->version(record.service_version) : nullptr;
    if (!version)
        return show_not_found(frame);
    return registration_form(frame, *version,
                             {boost::json::parse(record.document).as_object(), record.office, record.number,
                              domain::CalendarDate::parse(record.submitted_on).value()});
}

// GET /services/{slug}/registration-form.pdf: blank, for anybody; of a draft and of a case for who fills it in.
void add_registration_form(http::Router& router, Services& services) {
    get(router, services, "/services/{slug}/registration-form.pdf", blank_form);
    member_get(router, services, "/drafts/{id}/registration-form.pdf", of_draft(form_of_draft));
    member_get(router, services, "/cases/{id}/registration-form.pdf", form_of_case);
}

}  // namespace kuaiban::web::pages
