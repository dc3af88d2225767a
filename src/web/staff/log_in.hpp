#pragma once

#include "web/staff/frame.hpp"

namespace kuaiban::web::staff {

/// A request between the two steps of the log-in: the password was proved, or everything was.
struct HalfFrame : pages::Frame {
    casework::OnDuty half;
    std::string token;
};
using HalfHandler = std::function<http::Response(HalfFrame&)>;

void half_get(http::Router& router, Services& services, std::string pattern, HalfHandler handler);
/// Demands the half session's own token.
void half_post(http::Router& router, Services& services, std::string pattern, HalfHandler handler);

/// Pages in the officers' layout for somebody who is not on duty.
PageData start_outside_page(const pages::Frame& frame);
PageData start_half_page(const HalfFrame& frame);
/// 200; with refusals 422, or 429 with Retry-After where one is TooManyTries.
http::Response answer_with(const pages::Frame& frame, std::string_view page, const PageData& data,
                           const domain::Refusals& refusals);
/// The codes, shown this once; `page` is already started.
http::Response show_recovery_codes(const pages::Frame& frame, PageData page, const std::vector<std::string>& codes,
                                   std::string_view next);

}  // namespace kuaiban::web::staff
