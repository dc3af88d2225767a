#include <fmt/format.h>

#include "casework/case_access.hpp"
#include "casework/paper/ask_for_paper.hpp"
#include "casework/paper/replace_certificate.hpp"
#include "web/bench.hpp"
#include "web/pages/case_words.hpp"
#include "web/pages/paper_words.hpp"
#include "web/pages/posted_version.hpp"
#include "web/pages/routes.hpp"

namespace kuaiban::web::pages {

namespace {

using casework::Certificate;
using domain::Refusals;

/// A certificate of the reader's own, with its case.
struct Own {
    casework::CaseFile file;
    Certificate certificate;

    std::string certificate_href() const { return fmt::format("/cases/{}/certificate", file.record.id); }
};

std::optional<Own> find_own(const Frame& frame) {
    auto& ledger = frame.services.ledger;
    const auto record = casework::find_own_case(ledger, frame.account(), frame.request.path_value("id"));
    auto certificate = record ? ledger.certificate_of_case(record->id) : std::nullopt;
    if (!certificate)
        return std::nullopt;
    auto file = casework::open_case_file(bench_of(frame.services, *frame.catalogue), record->id);
    return file ? std::optional{Own{std::move(*file), std::move(*certificate)}} : std::nullopt;
}

/// The page of a certificate that stands; one that does not speaks for itself.
http::Response with_own(Frame& frame, const std::function<http::Response(const Own&)>& handle) {
    const auto own = find_own(frame);
    if (!own)
        return show_not_found(frame);
    if (own->certificate.status != domain::CertificateStatus::Valid)
        return redirect(frame, own->certificate_href());
    return handle(*own);
}

PageData start(const Frame& frame, const Own& own) {
    auto page = start_page(frame);
    page.set("BACK_HREF", own.certificate_href())
        .set("SERVICE_NAME", service_name(frame, own.file.record.service))
        .set("CERT_NUMBER", in_fours(own.certificate.number));
    return page;
}

int status_of(const Refusals& refusals) {
    return refusals.empty() ? 200 : 422;
}

http::Response show_paper(const Frame& frame, const Own& own, const Refusals& refusals) {
    const Errors errors{frame, refusals};
    auto page = start(frame, own);
    page.set("ACTION", fmt::format("/cases/{}/paper", own.file.record.id));
    if (const auto open = frame.services.papers.open_request_of(own.certificate.id)) {
        page.section("OPEN").set("PAPER_LINE", paper_line(frame, *open)).set("VERSION", std::to_string(open->version));
    } else {
        const auto offices = casework::paper_offices(own.file);
        const auto chosen = frame.was_posted("office") ? std::string{frame.posted("office")} : offices.front().padded();
        auto& field = add_field(page.section("ASK"), errors, "CHOICE_FIELD", "office", frame.text("run.paper.office"),
                                frame.text("run.paper.office-hint"));
        field.show("ONE_COLUMN");
        for (const auto& office : offices) {
            auto& option = field.section("OPTION").set("VALUE", office.padded()).set("TEXT", office_name(frame, office.padded()));
            if (office == offices.front())
                option.set_optional("OPTION_HINT", frame.text("run.paper.issuing-office"));
            if (office.padded() == chosen)
                option.show("CHECKED");
        }
    }
    errors.summarise(page);
    return show(frame, "paper", page, status_of(refusals));
}

http::Response ask(Frame& frame) {
    return with_own(frame, [&](const Own& own) {
        const auto asked = casework::ask_for_paper(bench_of(frame.services, *frame.catalogue), frame.account(),
                                                   own.file.record.id, frame.posted("office"), frame.now());
        return asked || asked.error().code == domain::RefusalCode::PaperOpen
                   ? redirect(frame, fmt::format("/cases/{}/paper", own.file.record.id))
                   : show_paper(frame, own, {asked.error()});
    });
}

http::Response cancel(Frame& frame) {
    return with_own(frame, [&](const Own& own) {
        const auto refused = casework::cancel_paper(bench_of(frame.services, *frame.catalogue), frame.services.papers,
                                                    frame.account(), own.file.record.id, posted_version(frame), frame.now());
        return refused && refused->code != domain::RefusalCode::NotFound ? show_paper(frame, own, {*refused})
                                                                         : redirect(frame, own.certificate_href());
    });
}

http::Response show_lost(const Frame& frame, const Own& own, const Refusals& refusals) {
    const Errors errors{frame, refusals};
    auto page = start(frame, own);
    page.set("NUMBER", own.certificate.number);
    add_field(page, errors, "CHECK_FIELD", "sure", frame.text("run.paper.lost-sure")).set("VALUE", "1");
    errors.summarise(page);
    return show(frame, "lost", page, status_of(refusals));
}

http::Response declare_lost(Frame& frame) {
    return with_own(frame, [&](const Own& own) {
        if (frame.posted("sure") != "1")
            return show_lost(frame, own, {{domain::RefusalCode::Required, "sure"}});
        const auto replaced = casework::declare_lost(bench_of(frame.services, *frame.catalogue), frame.services.papers,
                                                     frame.account(), own.file.record.id, frame.posted("number"), frame.now());
        if (replaced ||
            replaced.error().code == domain::RefusalCode::VersionConflict)  // the spouse was quicker: the new one stands
            return redirect(frame, own.certificate_href());
        return show_lost(frame, own, {replaced.error()});
    });
}

}  // namespace

std::string paper_line(const Frame& frame, const casework::PaperRequest& request) {
    return frame.text(fmt::format("run.paper.line.{}", casework::name_of(request.state)),
                      {{"office", office_name(frame, request.office)}});
}

// GET, POST /cases/{id}/paper; POST /cases/{id}/paper/cancel; GET, POST /cases/{id}/lost
void add_paper_pages(http::Router& router, Services& services) {
    member_get(router, services, "/cases/{id}/paper",
               [](Frame& frame) { return with_own(frame, [&](const Own& own) { return show_paper(frame, own, {}); }); });
    member_form(router, services, "/cases/{id}/paper", ask);
    member_post(router, services, "/cases/{id}/paper/cancel", cancel);
    member_get(router, services, "/cases/{id}/lost",
               [](Frame& frame) { return with_own(frame, [&](const Own& own) { return show_lost(frame, own, {}); }); });
    member_form(router, services, "/cases/{id}/lost", declare_lost);
}

}  // namespace kuaiban::web::pages
