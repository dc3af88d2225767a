#include "fuzz/fuzz.hpp"
#include "web/http/message.hpp"
#include "web/http/negotiation.hpp"
#include "web/http/target.hpp"

// One text as a request target and as the headers whose lists we take apart ourselves.
int LLVMFuzzerTestOneInput(const std::uint8_t* data, std::size_t size) {
    using namespace kuaiban::web::http;
    const auto text = kuaiban::fuzz::text(data, size);
    if (const auto target = parse_target(text)) {
        const std::string inside = target->path + "/";
        kuaiban::fuzz::demand(inside.starts_with('/') && inside.find("/../") == std::string::npos &&
                              inside.find('\0') == std::string::npos);
    }
    Request request;
    request.headers.emplace_back("cookie", text);
    request.cookie("kb_session");
    accepts_coding(text, "gzip");
    lists_etag(text, "\"1\"");
    return 0;
}
