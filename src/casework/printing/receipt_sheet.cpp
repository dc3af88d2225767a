#include "casework/printing/receipt_sheet.hpp"

#include <fmt/format.h>
#include <boost/json.hpp>

namespace kuaiban::casework {

namespace {

namespace json = boost::json;

std::string text_at(const json::object& object, std::string_view name) {
    const auto* value = object.if_contains(name);
    return value && value->is_string() ? std::string{value->get_string()} : std::string{};
}

}  // namespace

Sheet receipt_sheet(const Wording& wording, const PaperAtHand& paper) {
    const auto say = [&](std::string_view key) { return wording.say("zh-CN", fmt::format("run.receipt.{}", key), {}); };
    const auto& request = paper.request;
    const auto& couple = paper.file.application;
    const auto collected = request.collected.empty() ? json::object{} : json::parse(request.collected).as_object();
    const auto number = domain::ResidentId::parse(text_at(collected, "id_number"));
    const auto office = domain::DivisionCode::parse(request.office).value();

    Sheet sheet;
    sheet.title = say("title");
    sheet.head = {{say("office"), paper.file.divisions.full_name(office.coarsened(9))},
                  {say("case"), paper.file.record.number.in_fours()}};
    sheet.groups = {
        {say("certificate"),
         {{{say("number"), paper.certificate.number}, {say("serial"), request.serial}},
          {{say("woman"), std::string{couple.woman.name.reveal()}}, {say("man"), std::string{couple.man.name.reveal()}}}}},
        {say("collector"),
         {{{say("name"), text_at(collected, "name")},
           {say("who"), request.collector.empty()
                            ? say("who-boxes")
                            : wording.say("zh-CN", fmt::format("run.receipt.who-{}", request.collector), {})}},
          {{say("id-number"), number ? number->masked() : ""}, {say("letter"), text_at(collected, "letter")}}}}};
    sheet.signings = {{say("signing"), say("statement"), {say("signed-collector"), say("signed-officer")}, say("day")}};
    sheet.notes = {say("note")};
    return sheet;
}

}  // namespace kuaiban::casework
