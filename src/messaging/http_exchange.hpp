#pragma once

#include <chrono>
#include <memory>
#include <span>
#include <string>
#include <vector>

namespace kuaiban::messaging {

struct HttpCall {
    std::string body;
    std::vector<std::string> headers;           ///< "Name: value"
};

struct HttpReply {
    long status{};                              ///< 0: none came
    bool was_sent{};                            ///< something of the request left us, so the other side may have acted on it
};

/// POSTs to one address that the operator has set, many at a time over connections that are kept. Follows no redirect, uses no proxy,
/// speaks nothing but http and https with the certificate checked; what is answered is not read beyond its status.
class HttpExchange {
public:
    /// `limit`: for all of one `post`, connecting included.
    HttpExchange(std::string address, std::chrono::milliseconds limit);
    ~HttpExchange();

    /// The replies in the order of the calls.
    std::vector<HttpReply> post(std::span<const HttpCall> calls);

private:
    struct Multi;
    std::string address_;
    std::chrono::milliseconds limit_;
    std::unique_ptr<Multi> multi_;
};

}  // namespace kuaiban::messaging
