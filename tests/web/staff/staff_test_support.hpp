#pragma once

#include "web/pages/browser.hpp"
#include "web/staff/frame.hpp"

namespace kuaiban::support {

/// The officers' half without a socket: officers made where a test wants them, in the middle of their day's work.
class StaffTest : public PagesTest {
protected:
    /// A new officer; account, password ("password of" + account) and authenticator are in order.
    casework::Officer officer(domain::Role role, std::string_view office);
    /// A browser in which the officer has logged in.
    Browser on_duty(const casework::Officer& officer);
    Browser on_duty(domain::Role role, std::string_view office) { return on_duty(this->officer(role, office)); }

    /// An example of what a route is about, in that place: what stands for {id} or {office} in its path. A piece that brings a new
    /// Subject teaches this to make one.
    std::string example(std::string_view subject, const domain::DivisionCode& place);
    std::string case_at(const domain::DivisionCode& place);
    std::string draft_at(const domain::DivisionCode& place);
    std::string appointment_at(const domain::DivisionCode& place);
    std::string inquiry_at(const domain::DivisionCode& place);
    std::string paper_at(const domain::DivisionCode& place);
    std::string undelivered_at(const domain::DivisionCode& place);
    std::string revocation_at(const domain::DivisionCode& place);
    std::string rating_at(const domain::DivisionCode& place);  ///< a bad one

    Browser browser{router_, now_};

private:
    std::pair<std::string, std::string> certified_case_at(const domain::DivisionCode& place);
    int made_ = 0;
};

inline domain::DivisionCode division_at(std::string_view code) {
    return domain::DivisionCode::parse(code).value();
}

}  // namespace kuaiban::support
