#pragma once

#include <openssl/evp.h>

#include <memory>
#include <span>
#include <stdexcept>
#include <string>
#include <string_view>

namespace kuaiban::crypto {

template <auto free>
struct Deleter {
    template <class T>
    void operator()(T* handle) const noexcept {
        free(handle);
    }
};
template <class T, auto free>
using Owned = std::unique_ptr<T, Deleter<free>>;

/// Drains OpenSSL's error queue into the exception: reasons only, it holds no data of ours.
[[noreturn]] void fail(std::string_view what);

/// Random bytes that everybody may see, such as nonces and ids: drawn from the system's generator in blocks, which wait in
/// memory. Secrets take random_bytes. At most 1,024 at a time.
void fill_with_visible_random(std::span<unsigned char> bytes);

inline const unsigned char* as_bytes(std::string_view text) noexcept {
    return reinterpret_cast<const unsigned char*>(text.data());
}
inline unsigned char* as_bytes(std::string& text) noexcept {
    return reinterpret_cast<unsigned char*>(text.data());
}
inline std::string_view as_text(const unsigned char* bytes, std::size_t count) noexcept {
    return {reinterpret_cast<const char*>(bytes), count};
}

}  // namespace kuaiban::crypto
