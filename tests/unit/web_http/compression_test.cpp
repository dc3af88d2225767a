#include "web/http/compression.hpp"

#include <gtest/gtest.h>
#include <zlib.h>

#include <random>
#include <thread>
#include <vector>

using namespace kuaiban::web::http;

namespace {

/// What any browser's zlib makes of it; "" where it is no gzip, or more than one.
std::string unpacked(std::string_view packed, std::size_t most) {
    constexpr int gzip_wrapper = 16;
    z_stream stream{};
    if (inflateInit2(&stream, 15 + gzip_wrapper) != Z_OK)
        return {};
    std::string out(most + 1, '\0');
    stream.next_in = reinterpret_cast<Bytef*>(const_cast<char*>(packed.data()));
    stream.avail_in = static_cast<uInt>(packed.size());
    stream.next_out = reinterpret_cast<Bytef*>(out.data());
    stream.avail_out = static_cast<uInt>(out.size());
    const bool whole = inflate(&stream, Z_FINISH) == Z_STREAM_END && stream.avail_in == 0;
    out.resize(whole ? stream.total_out : 0);
    inflateEnd(&stream);
    return out;
}

std::string noise(std::size_t size) {
    std::mt19937 random{42};
    std::string bytes(size, '\0');
    for (auto& byte : bytes)
        byte = static_cast<char>(random());
    return bytes;
}

std::string page() {
    std::string html;
    for (int i = 0; i < 300; ++i)
        html += "<option value=\"50010" + std::to_string(i) + "\">渝中区</option>";
    return html;
}

const Compression compression{"<option value=\"\">重庆市</option>"};

}  // namespace

TEST(Compression, IsUndoneByZlib) {
    for (const auto& text : {std::string{}, std::string{"x"}, std::string(5000, 'x'), page(), noise(1000), noise(300'000)})
        EXPECT_EQ(unpacked(compression.gzip(text), text.size()), text) << text.size();
}

TEST(Compression, PacksTextItsSampleNeverShowed) {
    const Compression of_nothing;
    EXPECT_EQ(unpacked(of_nothing.gzip(page()), page().size()), page());
    EXPECT_LT(compression.gzip(page()).size(), page().size() / 5);
}

TEST(Compression, IsUsedByManyThreadsAtOnce) {
    const auto text = page();
    std::vector<std::jthread> threads;
    for (int i = 0; i < 8; ++i)
        threads.emplace_back([&] {
            for (int n = 0; n < 50; ++n)
                EXPECT_EQ(unpacked(compression.gzip(text), text.size()), text);
        });
}

TEST(Compression, PacksALongPageForWhoTakesIt) {
    Request request;
    request.headers = {{"accept-encoding", "gzip, br"}};
    Response page{200, "text/html; charset=utf-8", {}, std::string(5000, 'x'), {}};
    compression.finish(request, page);
    EXPECT_LT(page.body.size(), 200U);
    EXPECT_EQ(page.body.substr(0, 2), "\x1F\x8B");
    EXPECT_EQ(page.headers.back(), (std::pair<std::string, std::string>{"Content-Encoding", "gzip"}));
}

TEST(Compression, LeavesShortPagesPicturesAndTaggedAnswersAlone) {
    Request request;
    request.headers = {{"accept-encoding", "gzip"}};
    Response rows[]{{200, "text/html", {}, std::string(1000, 'x'), {}},
                    {200, "application/pdf", {}, std::string(5000, 'x'), {}},
                    {200, "text/html", {{"ETag", "\"1\""}}, std::string(5000, 'x'), {}}};
    for (auto& row : rows) {
        const auto size = row.body.size();
        compression.finish(request, row);
        EXPECT_EQ(row.body.size(), size);
    }
}
