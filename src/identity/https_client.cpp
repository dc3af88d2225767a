#include "identity/https_client.hpp"

#include <curl/curl.h>

#include <memory>
#include <stdexcept>
#include <utility>

namespace kuaiban::identity {

namespace {

struct Body {
    std::string text;
    std::size_t most;
};

std::size_t take(char* bytes, std::size_t size, std::size_t count, void* into) {
    auto& body = *static_cast<Body*>(into);
    if (body.text.size() + size * count > body.most)
        return 0;                               // ends the transfer
    body.text.append(bytes, size * count);
    return size * count;
}

struct CurlLibrary {
    CurlLibrary() {
        if (curl_global_init(CURL_GLOBAL_DEFAULT) != CURLE_OK)
            throw std::runtime_error{"libcurl does not start"};
    }
};

}  // namespace

std::optional<CallAnswer> call(const Call& wanted, const CallLimits& limits) {
    static const CurlLibrary library;
    const std::unique_ptr<CURL, decltype(&curl_easy_cleanup)> handle{curl_easy_init(), curl_easy_cleanup};
    if (!handle)
        throw std::runtime_error{"libcurl gives no handle"};
    auto* const curl = handle.get();
    std::unique_ptr<curl_slist, decltype(&curl_slist_free_all)> headers{nullptr, curl_slist_free_all};
    for (const auto& line : wanted.headers)
        headers.reset(curl_slist_append(headers.release(), line.c_str()));
    Body body{{}, limits.most_bytes};
    curl_easy_setopt(curl, CURLOPT_URL, wanted.url.c_str());
    curl_easy_setopt(curl, CURLOPT_PROTOCOLS_STR, "http,https");
    curl_easy_setopt(curl, CURLOPT_FOLLOWLOCATION, 0L);
    curl_easy_setopt(curl, CURLOPT_PROXY, "");
    curl_easy_setopt(curl, CURLOPT_NOSIGNAL, 1L);
    curl_easy_setopt(curl, CURLOPT_CONNECTTIMEOUT_MS, static_cast<long>(limits.connect.count()));
    curl_easy_setopt(curl, CURLOPT_TIMEOUT_MS, static_cast<long>(limits.whole.count()));
    curl_easy_setopt(curl, CURLOPT_HTTPHEADER, headers.get());
    curl_easy_setopt(curl, CURLOPT_USERAGENT, "kuaiban");
    if (wanted.form) {
        curl_easy_setopt(curl, CURLOPT_POSTFIELDSIZE, static_cast<long>(wanted.form->size()));
        curl_easy_setopt(curl, CURLOPT_POSTFIELDS, wanted.form->c_str());
    }
    curl_easy_setopt(curl, CURLOPT_WRITEFUNCTION, take);
    curl_easy_setopt(curl, CURLOPT_WRITEDATA, &body);
    if (curl_easy_perform(curl) != CURLE_OK)
        return std::nullopt;
    long status = 0;
    curl_easy_getinfo(curl, CURLINFO_RESPONSE_CODE, &status);
    return CallAnswer{static_cast<int>(status), std::move(body.text)};
}

}  // namespace kuaiban::identity
