#include <fmt/format.h>

#include <algorithm>
#include <set>

#include "casework/counter/checklist.hpp"
#include "web/bench.hpp"
#include "web/staff/desk_words.hpp"
#include "web/staff/routes.hpp"
#include "web/staff/scan_words.hpp"

namespace kuaiban::web::staff {

namespace {

using casework::CaseFile;
using domain::Action;
using domain::RefusalCode;
using domain::Refusals;

http::Response refused(const StaffFrame& frame, const domain::Refusal& refusal) {
    const int status = refusal.code == RefusalCode::NotFound          ? 404
                       : refusal.code == RefusalCode::VersionConflict ? 412
                       : refusal.code == RefusalCode::Busy            ? 503
                                                                      : 422;
    return show_staff_error(frame, status, frame.services.pages.sentence(frame.language, in_words(frame, refusal)));
}

/// The paper the page was opened for, by a row of the checklist; empty: for any.
std::string_view paper_asked(const StaffFrame& frame) {
    const auto posted = frame.posted("paper");
    return posted.empty() ? frame.request.query_value("paper") : posted;
}

bool came_from_checklist(const StaffFrame& frame) {
    return frame.posted("from") == "checklist" || frame.request.query_value("from") == "checklist";
}

std::string checklist_of(const CaseFile& file) {
    return fmt::format("/staff/counter/cases/{}/materials", file.record.id);
}

void add_scans(PageData& page, const StaffFrame& frame, const CaseFile& file, bool may_remove) {
    OfficerNames names{frame};
    auto scans = frame.services.scans.scans_of(file.record.id);
    if (const auto paper = paper_asked(frame); !paper.empty()) {
        std::erase_if(scans, [&](const casework::Scan& scan) { return scan.material != paper; });
        page.section("OF_PAPER")
            .set("PAPER_NAME", material_in_words(frame, file, std::string{paper}))
            .set("ALL_HREF", fmt::format("/staff/cases/{}/scans", file.record.id));
    }
    for (const auto& scan : scans) {
        auto& row = page.section("SCAN");
        row.set("SCAN_NAME", material_in_words(frame, file, scan.material))
            .set("SCAN_ABOUT", about_scan(frame, scan))
            .set("SCAN_BY", names.of(scan.attached_by))
            .set("SCAN_HREF", address_of_scan(scan));
        if (may_remove)
            row.section("REMOVE").set("REMOVE_ACTION", address_of_scan(scan) + "/remove");
    }
    if (scans.empty())
        page.show("NO_SCANS");
}

/// What the case's checklist asks for comes first, each spouse's by itself; then every other paper.
std::vector<std::string> papers_to_choose(const StaffFrame& frame, const CaseFile& file) {
    std::vector<std::string> codes;
    std::set<std::string> kinds;
    const auto add = [&](const std::string& code) {
        if (std::ranges::find(codes, code) == codes.end())
            codes.push_back(code);
    };
    const auto today = domain::china_date(frame.now());
    for (const auto& need : casework::checklist_of(file.version, file.answers, file.divisions, today, true))
        for (const auto& group : need.any_of)
            for (const auto& paper : group) {
                add(paper.code);
                kinds.insert(paper.paper->code);
            }
    for (const auto& paper : file.version.materials().papers)
        if (!kinds.contains(paper.code))
            add(paper.code);
    return codes;
}

void add_upload(PageData& page, const StaffFrame& frame, const CaseFile& file, const Errors& errors) {
    auto& form = page.section("UPLOAD");
    form.set("UPLOAD_ACTION", fmt::format("/staff/cases/{}/scans", file.record.id));
    auto& choice = add_field(form, errors, "SELECT_FIELD", "material", frame.text("run.scan.material"));
    const auto chosen = frame.was_posted("material") ? frame.posted("material") : paper_asked(frame);
    for (const auto& code : papers_to_choose(frame, file)) {
        auto& option = choice.section("OPTION").set("VALUE", code).set("TEXT", material_in_words(frame, file, code));
        if (code == chosen)
            option.show("SELECTED");
    }
    form.set("PAPER", paper_asked(frame)).set("FROM", came_from_checklist(frame) ? "checklist" : "");
    form.set_optional("FILE_ERROR", errors.at("file"));
    form.set("FILE_HINT", frame.text("run.scan.hint", {{"bytes", std::to_string(casework::most_scan_bytes / (1024 * 1024))},
                                                       {"pages", std::to_string(casework::most_scan_pages)}}));
}

http::Response show_page(const StaffFrame& frame, const CaseFile& file, Refusals refusals) {
    std::ranges::transform(refusals, refusals.begin(), [&](const auto& refusal) { return in_words(frame, refusal); });
    const Errors errors{frame, refusals};
    auto page = start_staff_page(frame);
    page.set("BACK_HREF", came_from_checklist(frame) ? checklist_of(file) : fmt::format("/staff/cases/{}", file.record.id))
        .set("CASE_NUMBER", file.record.number.in_fours())
        .set("COUPLE", fmt::format("{} / {}", file.application.woman.name.reveal(), file.application.man.name.reveal()));
    const bool may_change = frame.may(Action::RegisterAtCounter) && casework::takes_scans(file.record.state);
    add_scans(page, frame, file, may_change);
    if (may_change)
        add_upload(page, frame, file, errors);
    errors.summarise(page);
    return show(frame, "staff-scans", page, refusals.empty() ? 200 : 422);
}

http::Response show_scans(StaffFrame& frame) {
    const auto file = casework::open_case_file(bench_of(frame.services, *frame.catalogue), frame.request.path_value("id"));
    return file ? show_page(frame, *file, {}) : refused(frame, file.error());
}

http::Response attach(StaffFrame& frame, std::string_view bytes) {
    const auto bench = bench_of(frame.services, *frame.catalogue);
    const auto id = frame.request.path_value("id");
    const auto attached =
        casework::attach_scan(bench, scan_desk(frame), frame.officer(), id, frame.posted("material"), bytes, frame.now());
    const auto file = casework::open_case_file(bench, id);
    if (attached && file && came_from_checklist(frame))
        return redirect(frame, fmt::format("{}#material.{}", checklist_of(*file), pages::url_encode(frame.posted("material"))));
    if (attached)
        return redirect(frame, fmt::format("/staff/cases/{}/scans", id));
    if (!file || attached.error().front().field.empty())
        return refused(frame, attached.error().front());
    return show_page(frame, *file, attached.error());
}

/// Under a name of ours, as a file nothing is run from: a picture is shown, a PDF is saved.
http::Response send_scan(StaffFrame& frame) {
    const auto shown = casework::show_scan(bench_of(frame.services, *frame.catalogue), scan_desk(frame), frame.officer(),
                                           frame.request.path_value("id"), frame.request.path_value("scan"), frame.now());
    if (!shown)
        return refused(frame, shown.error());
    const auto& scan = shown->scan;
    const bool is_pdf = scan.media_type == "application/pdf";
    http::Response response;
    response.content_type = scan.media_type;
    response.headers = {
        {"content-disposition", fmt::format("{}; filename=\"scan-{}.{}\"", is_pdf ? "attachment" : "inline", scan.place,
                                            is_pdf                           ? "pdf"
                                            : scan.media_type == "image/png" ? "png"
                                                                             : "jpg")},
        {"content-security-policy", "sandbox; default-src 'none'; img-src 'self'"}};
    response.body = shown->content;
    return response;
}

http::Response remove(StaffFrame& frame) {
    const auto id = frame.request.path_value("id");
    const auto refusal = casework::remove_scan(bench_of(frame.services, *frame.catalogue), scan_desk(frame), frame.officer(), id,
                                               frame.request.path_value("scan"), frame.now());
    return refusal ? refused(frame, *refusal) : redirect(frame, fmt::format("/staff/cases/{}/scans", id));
}

}  // namespace

bool is_scan_upload(const http::Request& request) {
    return request.method == http::Method::Post && request.path.starts_with("/staff/cases/") && request.path.ends_with("/scans");
}

void add_scan_pages(StaffRouter& staff) {
    staff.get("/staff/cases/{id}/scans", Action::ViewCase, case_in_path(), show_scans);
    staff.post_file("/staff/cases/{id}/scans", Action::RegisterAtCounter, case_in_path(), "file", attach);
    staff.get("/staff/cases/{id}/scans/{scan}", Action::ViewCase, case_in_path(), send_scan);
    staff.post("/staff/cases/{id}/scans/{scan}/remove", Action::RegisterAtCounter, case_in_path(), remove);
}

}  // namespace kuaiban::web::staff
