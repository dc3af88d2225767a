#pragma once

#include <fmt/format.h>

#include <map>

#include "web/pages/frame.hpp"
#include "web/pages/pages_test_support.hpp"

namespace kuaiban::support {

using web::http::Method;
using web::http::Pairs;

/// One browser: keeps cookies, and the token of the last page it saw.
class Browser {
public:
    struct Answer {
        int status;
        std::string location, body;
        Pairs headers{};
    };
    Browser(web::http::Router& router, domain::Instant& now, std::string address = "192.0.2.7")
        : router_{router}, now_{now}, address_{std::move(address)} {}

    Answer get(const std::string& target) { return send(Method::Get, target, "", "application/x-www-form-urlencoded"); }
    Answer post(const std::string& target, const Pairs& form) {
        std::string body = "csrf=" + web::pages::url_encode(token);
        for (const auto& [name, value] : form)
            body += "&" + web::pages::url_encode(name) + "=" + web::pages::url_encode(value);
        return send(Method::Post, target, body, "application/x-www-form-urlencoded");
    }
    Answer upload(const std::string& target, const std::string& name, const std::string& bytes, const Pairs& fields = {},
                  const std::string& file_name = "x.pdf") {
        const auto part = [](const std::string& about, const std::string& content) {
            return "--b\r\nContent-Disposition: form-data; " + about + "\r\n\r\n" + content + "\r\n";
        };
        auto body = part("name=\"csrf\"", token);
        for (const auto& [field, value] : fields)
            body += part("name=\"" + field + "\"", value);
        body += part("name=\"" + name + "\"; filename=\"" + file_name + "\"", bytes) + "--b--\r\n";
        return send(Method::Post, target, body, "multipart/form-data; boundary=b");
    }

    std::string token;
    std::map<std::string, std::string> cookies;
    Pairs more_headers;

private:
    Answer send(Method method, const std::string& target, std::string body, std::string type) {
        web::http::Request request;
        request.method = method;
        request.target = target;
        request.path = target.substr(0, target.find('?'));
        if (const auto question = target.find('?'); question != std::string::npos)
            request.query = web::http::parse_form(target.substr(question + 1)).value();
        std::string kept;
        for (const auto& [name, value] : cookies)
            kept += (kept.empty() ? "" : "; ") + name + "=" + value;
        request.headers = {{"cookie", kept}, {"host", "portal.example"}, {"content-type", type}};
        std::ranges::copy(more_headers, std::back_inserter(request.headers));
        request.body = std::move(body);
        request.remote_address = address_;
        request.received_at = now_;
        request.reference = "12345678";
        const auto response = router_.handle(request);
        Answer answer{response.status, {}, response.body, response.headers};
        for (const auto& [name, value] : response.headers) {
            if (name == "location")
                answer.location = value;
            if (name == "set-cookie")
                cookies[value.substr(0, value.find('='))] =
                    value.substr(value.find('=') + 1, value.find(';') - value.find('=') - 1);
        }
        constexpr std::string_view field = "name=\"csrf\" value=\"";
        if (const auto at = answer.body.find(field); at != std::string::npos)
            token = answer.body.substr(at + field.size(), answer.body.find('"', at + field.size()) - at - field.size());
        return answer;
    }

    web::http::Router& router_;
    domain::Instant& now_;
    std::string address_;
};

/// The pages as a browser meets them: cookies kept, forms sent with the token they brought.
class PortalPages : public PagesTest {
protected:
    Browser browser{router_, now_};

    void enter(Browser& with, const std::string& mobile, const std::string& next = "/") {
        with.get("/login/mobile");
        ASSERT_EQ(with.post("/login/mobile", {{"login.mobile", mobile}, {"next", next}}).location, "/login/code");
        with.get("/login/code");
        ASSERT_EQ(with.post("/login/code", {{"login.code", latest_code()}}).location, next);
    }
    casework::Receipt issued() {
        const auto draft = start_draft();
        fill_in(draft);
        verify_woman();
        const auto sent = post(draft + "/submit", {});
        EXPECT_EQ(sent.status, 303);
        const auto record = ledger_->cases_of(account()).front();
        return {record.id, record.number, record.state, record.submitted_at};
    }
    std::string certificate_number(const casework::Receipt& receipt) {
        return ledger_->certificate_of_case(receipt.case_id)->number;
    }
};

}  // namespace kuaiban::support
