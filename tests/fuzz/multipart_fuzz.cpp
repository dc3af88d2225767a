#include "web/http/multipart.hpp"

#include "fuzz/fuzz.hpp"

// The first line is the content type, the rest the body; every part lies inside the body.
int LLVMFuzzerTestOneInput(const std::uint8_t* data, std::size_t size) {
    const auto text = kuaiban::fuzz::text(data, size);
    const auto end = text.find('\n');
    if (end == std::string_view::npos)
        return 0;
    const auto body = text.substr(end + 1);
    if (const auto parts = kuaiban::web::http::parse_multipart(text.substr(0, end), body))
        for (const auto& part : *parts)
            kuaiban::fuzz::demand(part.bytes.empty() || (part.bytes.data() >= body.data() &&
                                                         part.bytes.data() + part.bytes.size() <= body.data() + body.size()));
    return 0;
}
