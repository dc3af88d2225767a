#include <openssl/rand.h>

#include <algorithm>
#include <array>
#include <atomic>
#include <chrono>

#include "crypto/crypto.hpp"
#include "crypto/openssl.hpp"

namespace kuaiban::crypto {
namespace {

/// Milliseconds since 1970 in the upper 48 bits, 1/4096 of one in the lower 12: never twice the same, never backwards in this
/// process, also when the clock steps back (RFC 9562 §6.2, method 3).
std::uint64_t next_tick() {
    static std::atomic<std::uint64_t> last{0};
    const auto now = std::chrono::system_clock::now().time_since_epoch();
    const auto nanoseconds = static_cast<std::uint64_t>(std::chrono::nanoseconds{now}.count());
    const auto tick = (nanoseconds / 1'000'000 << 12) | (nanoseconds % 1'000'000 * 4096 / 1'000'000);
    auto before = last.load(std::memory_order_relaxed);
    std::uint64_t mine = 0;
    do
        mine = tick > before ? tick : before + 1;
    while (!last.compare_exchange_weak(before, mine, std::memory_order_relaxed));
    return mine;
}

}  // namespace

void fill_with_visible_random(std::span<unsigned char> bytes) {
    thread_local std::array<unsigned char, 1024> block;
    thread_local std::size_t used = block.size();
    if (bytes.size() > block.size() - used) {
        if (RAND_bytes(block.data(), static_cast<int>(block.size())) != 1)
            fail("the system gives no random bytes");
        used = 0;
    }
    std::copy_n(block.begin() + static_cast<std::ptrdiff_t>(used), bytes.size(), bytes.begin());
    used += bytes.size();
}

std::string random_bytes(std::size_t count) {
    std::string bytes(count, '\0');
    if (count > 0 && RAND_bytes(as_bytes(bytes), static_cast<int>(count)) != 1)
        fail("the system gives no random bytes");
    return bytes;
}

std::string random_digits(std::size_t count) {
    std::string digits;
    while (digits.size() < count) {
        for (const unsigned char byte : random_bytes(count)) {
            if (byte < 250 && digits.size() < count)        // 250 of 256: every digit as likely as the next
                digits += static_cast<char>('0' + byte % 10);
        }
    }
    return digits;
}

std::string uuid7() {
    const auto tick = next_tick();
    std::array<unsigned char, 16> bytes;
    fill_with_visible_random(bytes);
    for (std::size_t i = 0; i < 6; ++i)
        bytes[i] = static_cast<unsigned char>(tick >> (52 - 8 * i));
    bytes[6] = static_cast<unsigned char>(0x70 | ((tick >> 8) & 0x0f));
    bytes[7] = static_cast<unsigned char>(tick & 0xff);
    bytes[8] = static_cast<unsigned char>((bytes[8] & 0x3f) | 0x80);

    const auto digits = hex(as_text(bytes.data(), bytes.size()));
    std::string text;
    text.reserve(36);
    for (std::size_t i = 0; i < digits.size(); ++i) {
        if (i == 8 || i == 12 || i == 16 || i == 20)
            text += '-';
        text += digits[i];
    }
    return text;
}

}  // namespace kuaiban::crypto
