#include "casework/identity/change_mobile.hpp"
#include "casework/reader.hpp"
#include "web/pages/sealed_parts.hpp"
#include "web/staff/log_in.hpp"
#include "web/staff/routes.hpp"

#include <algorithm>
#include <array>

namespace kuaiban::web::staff {

namespace {

using domain::Refusal;
using domain::Refusals;
using enum domain::RefusalCode;

constexpr std::array<std::string_view, 4> papers{"resident-id-card", "temporary-id-card", "household-book", "passport"};

struct Typed {
    std::string name, id_number, shown, mobile;
};

/// What was judged and waits for the code: whose account, to which number, seen by what.
struct Checked {
    casework::ProvedPerson person;
    domain::Mobile mobile;
    std::string shown, code_id;
};

std::string binding(const StaffFrame& frame) {
    return "counter/" + frame.officer().id;
}

http::Response ask(const StaffFrame& frame, const Typed& typed, const Refusals& refusals) {
    const Errors errors{frame, refusals};
    auto page = start_staff_page(frame);
    auto& form = page.section("ASK");
    add_field(form, errors, "NAME_FIELD", "number.name", frame.text("run.field.name")).set("VALUE", typed.name);
    add_field(form, errors, "ID_NUMBER_FIELD", "number.id_number", frame.text("run.field.id-number"))
        .set("VALUE", typed.id_number);
    auto& shown = add_field(form, errors, "CHOICE_FIELD", "number.shown", frame.text("run.staff.new-mobile.shown"));
    for (const auto paper : papers) {
        auto& option =
            shown.section("OPTION").set("VALUE", paper).set("TEXT", frame.text("run.staff.shown." + std::string{paper}));
        if (typed.shown == paper)
            option.show("CHECKED");
    }
    add_field(form, errors, "MOBILE_FIELD", "number.mobile", frame.text("run.staff.new-mobile.new")).set("VALUE", typed.mobile);
    errors.summarise(page);
    return answer_with(frame, "staff-new-mobile", page, refusals);
}

std::string seal(const StaffFrame& frame, const Checked& checked) {
    return pages::seal_parts(frame, binding(frame),
                             {std::string{checked.person.name.reveal()}, std::string{checked.person.id_number.reveal()},
                              std::string{checked.mobile.reveal()}, checked.shown, checked.code_id});
}

std::optional<Checked> unseal(const StaffFrame& frame) {
    const auto parts = pages::open_parts(frame, binding(frame), frame.posted("sealed"), 5);
    if (!parts)
        return std::nullopt;
    auto name = domain::PersonName::parse(parts->at(0));
    auto id_number = domain::ResidentId::parse(parts->at(1));
    auto mobile = domain::Mobile::parse(parts->at(2));
    if (!name || !id_number || !mobile)
        return std::nullopt;
    return Checked{{std::move(*name), std::move(*id_number)}, std::move(*mobile), parts->at(3), parts->at(4)};
}

http::Response prove(const StaffFrame& frame, const Checked& checked, const Refusals& refusals) {
    const Errors errors{frame, refusals};
    auto page = start_staff_page(frame);
    auto& form = page.section("PROVE");
    form.set("SENT_TO", checked.mobile.masked()).set("WHO", checked.person.name.reveal()).set("SEALED", seal(frame, checked));
    add_field(form, errors, "CODE_FIELD", "number.code", frame.text("run.field.code")).set("VALUE", "");
    errors.summarise(page);
    return answer_with(frame, "staff-new-mobile", page, refusals);
}

template <class T>
std::optional<T> read(std::string_view typed, std::string field, Refusals& refusals) {
    auto parsed = T::parse(typed);
    if (parsed)
        return std::move(*parsed);
    refusals.push_back({parsed.error().code, std::move(field), parsed.error().details});
    return std::nullopt;
}

http::Response send_code(StaffFrame& frame) {
    const Typed typed{std::string{frame.posted("number.name")}, std::string{frame.posted("number.id_number")},
                      std::string{frame.posted("number.shown")}, std::string{frame.posted("number.mobile")}};
    Refusals refusals;
    const auto name = read<domain::PersonName>(typed.name, "number.name", refusals);
    const auto id_number = read<domain::ResidentId>(typed.id_number, "number.id_number", refusals);
    if (std::ranges::find(papers, std::string_view{typed.shown}) == papers.end())
        refusals.push_back({Required, "number.shown"});
    const auto mobile = read<domain::Mobile>(typed.mobile, "number.mobile", refusals);
    if (!refusals.empty())
        return ask(frame, typed, refusals);
    const casework::ProvedPerson person{*name, *id_number};
    if (const auto refusal = frame.services.change_mobile->may_move(person, *mobile))
        return ask(frame, typed, {{refusal->code, "number." + refusal->field}});
    const auto sent =
        frame.services.codes.send({std::string{casework::move_code}, *mobile, binding(frame), frame.request.remote_address,
                                   casework::reader_of(frame.services.ledger, *mobile).language, "message.code-counter"},
                                  frame.now());
    if (!sent)
        return ask(frame, typed, {{sent.error().code, "number.mobile", sent.error().details}});
    return prove(frame, {person, *mobile, typed.shown, *sent}, {});
}

http::Response move(StaffFrame& frame) {
    const auto checked = unseal(frame);
    if (!checked)
        return redirect(frame, "/staff/counter/mobile");
    const auto proof = frame.services.codes.check(checked->code_id, frame.posted("number.code"), casework::move_code,
                                                  binding(frame), frame.now());
    if (!proof)
        return prove(frame, *checked, {{proof.error().code, "number.code", proof.error().details}});
    if (const auto refusal = frame.services.change_mobile->move(
            {checked->person, *proof, "counter", frame.officer().id, checked->shown}, frame.now()))
        return prove(frame, *checked, {{refusal->code, "number.code", refusal->details}});
    auto page = start_staff_page(frame);
    page.section("DONE").set("MOVED_TO", checked->mobile.masked()).set("WHO", checked->person.name.reveal());
    return show(frame, "staff-new-mobile", page);
}

}  // namespace

void add_new_mobile_page(StaffRouter& staff) {
    using domain::Action;
    staff.get("/staff/counter/mobile", Action::RegisterAtCounter, own_office(),
              [](StaffFrame& frame) { return ask(frame, {}, {}); });
    staff.post("/staff/counter/mobile", Action::RegisterAtCounter, own_office(),
               [](StaffFrame& frame) { return frame.was_posted("sealed") ? move(frame) : send_code(frame); });
}

}  // namespace kuaiban::web::staff
