#include "fuzz/fuzz.hpp"
#include "support/raw_http.hpp"

namespace {

/// Answers on the io thread with the length of what came.
kuaiban::web::http::Hooks telling_the_length() {
    kuaiban::web::http::Hooks hooks;
    hooks.inline_handler = [](auto& request, auto& response) {
        response.body = std::to_string(request.body.size());
        return true;
    };
    return hooks;
}

}  // namespace

// A body in chunks, through the server itself: what it takes is no longer than what was sent, and the rest is refused or let go.
int LLVMFuzzerTestOneInput(const std::uint8_t* data, std::size_t size) {
    using namespace kuaiban;
    static support::RunningServer running{[](web::http::Request&) { return web::http::Response{}; }, {}, telling_the_length()};
    support::RawClient client{running.port()};
    client.send("POST / HTTP/1.1\r\nHost: a\r\nTransfer-Encoding: chunked\r\n\r\n");
    client.send(fuzz::text(data, size));
    client.end();
    const auto answer = client.read_all();
    const int status = support::status_of(answer);  // 0: it ended before its last chunk
    fuzz::demand(status == 0 || status == 200 || status == 400 || status == 413);
    fuzz::demand(status != 200 || std::stoul(support::body_of(answer)) <= size);
    return 0;
}
