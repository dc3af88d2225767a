#include "messaging/http_gateway.hpp"

#include <boost/json.hpp>

#include <algorithm>
#include <iterator>

#include "messaging/handover_of.hpp"

namespace kuaiban::messaging {

std::vector<casework::Handover> HttpGateway::hand_over(std::span<const casework::Parcel> parcels) {
    std::vector<HttpCall> calls;
    for (const auto& parcel : parcels)
        calls.push_back(call_for(parcel));
    std::vector<casework::Handover> answers;
    std::ranges::transform(exchange_.post(calls), std::back_inserter(answers), handover_of);
    return answers;
}

HttpCall KannelGateway::call_for(const casework::Parcel& parcel) const {
    HttpCall call{parcel.message->text,
                  {"Content-Type: text/plain; charset=UTF-8", "X-Kannel-Username: " + settings().username,
                   "X-Kannel-Password: " + settings().secret, "X-Kannel-From: " + settings().sender,
                   "X-Kannel-To: " + std::string{parcel.message->to.reveal()}, "X-Kannel-Coding: 2"}};
    if (settings().reports) {
        call.headers.push_back("X-Kannel-DLR-Mask: 31");
        call.headers.push_back("X-Kannel-DLR-Url: " + settings().report_to + parcel.report_path + "?status=%d");
    }
    return call;
}

HttpCall ProviderGateway::call_for(const casework::Parcel& parcel) const {
    boost::json::object body{
        {"to", std::string{parcel.message->to.reveal()}}, {"from", settings().sender}, {"text", parcel.message->text}};
    if (settings().reports)
        body["report_url"] = settings().report_to + parcel.report_path;
    return {boost::json::serialize(body),
            {"Content-Type: application/json; charset=utf-8", "Authorization: Bearer " + settings().secret}};
}

}  // namespace kuaiban::messaging
