#include "web/http/plain_fault.hpp"

#include <fmt/core.h>

#include "web/http/response_head.hpp"

namespace kuaiban::web::http {

namespace {

struct Words {
    std::string_view zh, en;
};

Words words_of(int status) noexcept {
    switch (status) {
    case 404:
        return {"找不到这个页面。请检查网址，或返回首页。",
                "We cannot find this page. Check the address, or go to the home page."};
    case 405: return {"这个网址不支持这种操作。请返回首页。", "This address does not take that action. Go to the home page."};
    case 408: return {"等待时间过长，连接已结束。请重试。", "The request took too long to arrive. Try again."};
    case 413: return {"提交的内容过大。请减小文件后重试。", "What you sent is too large. Send a smaller file."};
    case 414: return {"网址过长。请返回首页。", "The address is too long. Go to the home page."};
    case 415: return {"不支持这种内容格式。", "This kind of content is not accepted."};
    case 500:
        return {"系统出现问题，您填写的内容没有丢失。请稍后重试。",
                "Something went wrong. What you saved is kept. Try again later."};
    case 503: return {"现在办理的人较多。请稍后重试。", "The service is busy. Try again in a moment."};
    default: return {"无法处理这个请求。请返回首页重试。", "We cannot handle this request. Go to the home page and try again."};
    }
}

std::string_view code_of(int status) noexcept {
    switch (status) {
    case 404: return "not-found";
    case 405: return "method-not-allowed";
    case 413: return "body-too-large";
    case 415: return "unsupported-media-type";
    case 500: return "internal";
    case 503: return "busy";
    default: return "malformed-request";
    }
}

std::string page(int status, const Request& request) {
    const auto [zh, en] = words_of(status);
    return fmt::format(R"(<!DOCTYPE html>
<html lang="zh-CN"><head><meta charset="utf-8"><meta name="viewport" content="width=device-width, initial-scale=1">
<title>{0} · 快办</title></head><body><main><h1>{1}</h1><p lang="en">{2}</p>
<p>编号 <span lang="en">Reference</span> {3}</p><p><a href="/">返回首页 <span lang="en">Home page</span></a></p></main></body></html>
)",
                       status, zh, en, request.reference);
}

std::string problem(int status, const Request& request) {
    return fmt::format(R"({{"type":"about:blank","title":"{}","status":{},"code":"{}","reference":"{}"}})", reason_of(status),
                       status, code_of(status), request.reference);
}

}  // namespace

bool speaks_json(const Request& request) noexcept {
    return request.path.starts_with("/api/");
}

Response plain_fault(int status, const Request& request) {
    const bool api = speaks_json(request);
    Response response{status, api ? "application/problem+json" : "text/html; charset=utf-8", {}, {}, {}};
    response.body = api ? problem(status, request) : page(status, request);
    if (status == 503)
        response.headers.emplace_back("Retry-After", "2");
    return response;
}

}  // namespace kuaiban::web::http
