#include "web/http/compression.hpp"

#include <isa-l/igzip_lib.h>

#include <algorithm>
#include <mutex>
#include <stdexcept>
#include <vector>

#include "web/http/negotiation.hpp"

namespace kuaiban::web::http {

namespace {

constexpr std::size_t least_worth = 1024;

std::uint8_t* bytes_of(std::string_view text) {
    return reinterpret_cast<std::uint8_t*>(const_cast<char*>(text.data()));
}

/// What cannot be packed is stored in blocks of five bytes and 64 KB; and room for the head and the codes.
std::size_t longest_packed(std::size_t size) {
    return size + 5 * (size / 65'535 + 1) + ISAL_DEF_MAX_HDR_SIZE + 18;
}

isal_hufftables codes_for(std::string_view sample) {
    isal_huff_histogram seen{};
    isal_update_histogram(bytes_of(sample), static_cast<int>(sample.size()), &seen);
    isal_hufftables codes{};
    if (isal_create_hufftables(&codes, &seen) != 0)
        throw std::runtime_error{"igzip cannot make its codes"};
    return codes;
}

/// The state of one packing (80 KB), and room for what it makes: a string of its own would be zeroed first.
struct Packer {
    isal_zstream stream{};
    std::vector<char> room;

    std::string pack(std::string_view bytes, isal_hufftables& codes) {
        if (const auto most = longest_packed(bytes.size()); room.size() < most)
            room.resize(most);
        isal_deflate_stateless_init(&stream);
        stream.hufftables = &codes;
        stream.gzip_flag = IGZIP_GZIP;
        stream.end_of_stream = 1;
        stream.flush = NO_FLUSH;
        stream.next_in = bytes_of(bytes);
        stream.avail_in = static_cast<std::uint32_t>(bytes.size());
        stream.next_out = reinterpret_cast<std::uint8_t*>(room.data());
        stream.avail_out = static_cast<std::uint32_t>(room.size());
        if (isal_deflate_stateless(&stream) != COMP_OK)
            throw std::runtime_error{"igzip did not finish"};
        return {room.data(), stream.total_out};
    }
};

bool is_text(std::string_view type) noexcept {
    return type.starts_with("text/") || type.starts_with("application/json") || type.starts_with("application/problem+json") ||
           type.starts_with("application/yaml") || type.starts_with("image/svg+xml");
}

bool has(const Response& response, std::string_view name) {
    return std::ranges::find(response.headers, name, &Pairs::value_type::first) != response.headers.end();
}

}  // namespace

/// As many as pack at the same time, not one for each thread; one that packed something huge is not kept.
class Compression::Packers {
public:
    explicit Packers(std::string_view sample) : codes_{codes_for(sample)} {}

    std::string pack(std::string_view bytes) {
        auto packer = take();
        auto packed = packer->pack(bytes, codes_);
        give_back(std::move(packer));
        return packed;
    }

private:
    std::unique_ptr<Packer> take() {
        {
            const std::scoped_lock lock{mutex_};
            if (!idle_.empty()) {
                auto packer = std::move(idle_.back());
                idle_.pop_back();
                return packer;
            }
        }
        return std::make_unique<Packer>();
    }

    void give_back(std::unique_ptr<Packer> packer) {
        if (packer->room.size() > largest_kept)
            return;
        const std::scoped_lock lock{mutex_};
        if (idle_.size() < most_idle)
            idle_.push_back(std::move(packer));
    }

    static constexpr std::size_t most_idle = 4, largest_kept = 256 * 1024;
    isal_hufftables codes_;                     ///< only read once made; igzip takes no pointer to const
    std::mutex mutex_;
    std::vector<std::unique_ptr<Packer>> idle_;
};

Compression::Compression(std::string_view sample) : packers_{std::make_unique<Packers>(sample)} {}

Compression::~Compression() = default;

std::string Compression::gzip(std::string_view bytes) const {
    return packers_->pack(bytes);
}

void Compression::finish(const Request& request, Response& response) const {
    if (response.body.size() < least_worth || response.shared_body || !is_text(response.content_type) || has(response, "ETag") ||
        has(response, "Content-Encoding"))
        return;
    response.headers.emplace_back("Vary", "Accept-Encoding");
    if (!accepts_coding(request.header("accept-encoding"), "gzip"))
        return;
    response.body = gzip(response.body);
    response.headers.emplace_back("Content-Encoding", "gzip");
}

}  // namespace kuaiban::web::http
