#include "messaging/http_exchange.hpp"

#include <curl/curl.h>

#include <stdexcept>

namespace kuaiban::messaging {

namespace {

constexpr long most_connections = 16;
constexpr long connect_ms = 3'000;
constexpr std::size_t longest_answer = 64 * 1024;

std::size_t skip(char*, std::size_t size, std::size_t count, void* seen) {
    auto& bytes = *static_cast<std::size_t*>(seen);
    bytes += size * count;
    return bytes > longest_answer ? 0 : size * count;
}

struct EasyEnd {
    void operator()(CURL* easy) const noexcept { curl_easy_cleanup(easy); }
};
struct ListEnd {
    void operator()(curl_slist* list) const noexcept { curl_slist_free_all(list); }
};

/// One call under way.
struct Exchange {
    std::unique_ptr<CURL, EasyEnd> easy;
    std::unique_ptr<curl_slist, ListEnd> headers;
    std::size_t seen{};
};

CURL* prepare(Exchange& exchange, const std::string& address, std::chrono::milliseconds limit, const HttpCall& call) {
    exchange.easy.reset(curl_easy_init());
    for (const auto& header : call.headers)
        exchange.headers.reset(curl_slist_append(exchange.headers.release(), header.c_str()));
    exchange.headers.reset(curl_slist_append(exchange.headers.release(), "Expect:"));
    auto* const easy = exchange.easy.get();
    curl_easy_setopt(easy, CURLOPT_URL, address.c_str());
    curl_easy_setopt(easy, CURLOPT_PROTOCOLS_STR, "http,https");
    curl_easy_setopt(easy, CURLOPT_FOLLOWLOCATION, 0L);
    curl_easy_setopt(easy, CURLOPT_PROXY, "");
    curl_easy_setopt(easy, CURLOPT_NOSIGNAL, 1L);
    curl_easy_setopt(easy, CURLOPT_SSL_VERIFYPEER, 1L);
    curl_easy_setopt(easy, CURLOPT_SSL_VERIFYHOST, 2L);
    curl_easy_setopt(easy, CURLOPT_CONNECTTIMEOUT_MS, connect_ms);
    curl_easy_setopt(easy, CURLOPT_TIMEOUT_MS, static_cast<long>(limit.count()));
    curl_easy_setopt(easy, CURLOPT_POST, 1L);
    curl_easy_setopt(easy, CURLOPT_POSTFIELDS, call.body.c_str());
    curl_easy_setopt(easy, CURLOPT_POSTFIELDSIZE_LARGE, static_cast<curl_off_t>(call.body.size()));
    curl_easy_setopt(easy, CURLOPT_HTTPHEADER, exchange.headers.get());
    curl_easy_setopt(easy, CURLOPT_WRITEFUNCTION, skip);
    curl_easy_setopt(easy, CURLOPT_WRITEDATA, &exchange.seen);
    return easy;
}

HttpReply reply_of(CURL* easy) {
    HttpReply reply;
    long sent = 0;
    curl_easy_getinfo(easy, CURLINFO_RESPONSE_CODE, &reply.status);
    curl_easy_getinfo(easy, CURLINFO_REQUEST_SIZE, &sent);
    reply.was_sent = sent > 0;
    return reply;
}

/// libcurl asks to be opened once for the whole program, before it has threads.
const CURLcode opened = curl_global_init(CURL_GLOBAL_DEFAULT);

}  // namespace

struct HttpExchange::Multi {
    struct End {
        void operator()(CURLM* multi) const noexcept { curl_multi_cleanup(multi); }
    };
    std::unique_ptr<CURLM, End> handle{curl_multi_init()};
};

HttpExchange::HttpExchange(std::string address, std::chrono::milliseconds limit)
    : address_{std::move(address)}, limit_{limit}, multi_{std::make_unique<Multi>()} {
    if (opened != CURLE_OK || !multi_->handle)
        throw std::runtime_error{"libcurl does not start"};
    curl_multi_setopt(multi_->handle.get(), CURLMOPT_MAX_TOTAL_CONNECTIONS, most_connections);
}

HttpExchange::~HttpExchange() = default;

std::vector<HttpReply> HttpExchange::post(std::span<const HttpCall> calls) {
    std::vector<Exchange> exchanges(calls.size());
    auto* const multi = multi_->handle.get();
    for (std::size_t i = 0; i < calls.size(); ++i)
        curl_multi_add_handle(multi, prepare(exchanges[i], address_, limit_, calls[i]));
    for (int running = 1; running > 0;) {
        curl_multi_perform(multi, &running);
        if (running > 0)
            curl_multi_poll(multi, nullptr, 0, 1'000, nullptr);
    }
    std::vector<HttpReply> replies;
    for (auto& exchange : exchanges) {
        curl_multi_remove_handle(multi, exchange.easy.get());
        replies.push_back(reply_of(exchange.easy.get()));
    }
    return replies;
}

}  // namespace kuaiban::messaging
