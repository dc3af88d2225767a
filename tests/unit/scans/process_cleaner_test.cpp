#include "scans/process_cleaner.hpp"

#include <gmock/gmock.h>
#include <zlib.h>

#include "sample_scans.hpp"
#include "scans/answer.hpp"

using namespace kuaiban;
using namespace scans;
using domain::RefusalCode;

namespace {

TEST(ProcessCleaner, AnswersAsTheLibrariesDo) {
    ProcessCleaner cleaner{KUAIBAN_PROGRAM};
    const auto photograph = testing_support::jpeg(640, 480);
    const auto cleaned = cleaner.clean(photograph);
    ASSERT_TRUE(cleaned);
    EXPECT_EQ(cleaned->media_type, "image/jpeg");
    EXPECT_EQ(cleaned->content, clean_scan(photograph)->content);

    const auto script = cleaner.clean(testing_support::page_pdf("/OpenAction<</S/JavaScript/JS(x)>>"));
    ASSERT_FALSE(script);
    EXPECT_EQ(script.error().code, RefusalCode::ScanUnsafe);
    EXPECT_EQ(script.error().details.begin()->second, "script");
    EXPECT_EQ(cleaner.clean("GIF89a").error().code, RefusalCode::ScanUnreadable);
    EXPECT_EQ(cleaner.clean(std::string(20'000'000, 'x')).error().code, RefusalCode::ScanTooLarge);
}

/// Two gigabytes of blanks: a megabyte of them packed to stand by itself, over and over.
std::string packed_blanks() {
    std::string blanks(1 << 20, ' '), piece(1 << 16, '\0');
    z_stream deflater{};
    deflateInit(&deflater, 9);
    deflater.next_in = reinterpret_cast<Bytef*>(blanks.data());
    deflater.avail_in = static_cast<uInt>(blanks.size());
    deflater.next_out = reinterpret_cast<Bytef*>(piece.data());
    deflater.avail_out = static_cast<uInt>(piece.size());
    deflate(&deflater, Z_FULL_FLUSH);
    piece.resize(piece.size() - deflater.avail_out);
    deflateEnd(&deflater);
    auto packed = piece;
    for (int megabyte = 1; megabyte < 2048; ++megabyte)
        packed.append(piece, 2);                // without the head of the whole
    return packed;
}

/// An object stream that unpacks to far more than a process may have.
std::string bomb() {
    const auto packed = packed_blanks();
    std::string file =
        "%PDF-1.5\n1 0 obj\n" + testing_support::stream(packed, "/Type/ObjStm/N 1/First 10/Filter/FlateDecode") + "\nendobj\n";
    const auto table = file.size();
    // Type, place, index of objects 0 … 2: free; in the file at 9; the catalogue, in the object stream.
    const std::string entries{"\0\0\0\0\x01\0\x09\0\x02\0\x01\0", 12};
    return file + "3 0 obj\n" + testing_support::stream(entries, "/Type/XRef/W[1 2 1]/Size 3/Root 2 0 R") +
           "\nendobj\nstartxref\n" + std::to_string(table) + "\n%%EOF\n";
}

TEST(ProcessCleaner, OutlivesAFileThatUnpacksToGigabytes) {
    ProcessCleaner cleaner{KUAIBAN_PROGRAM};
    EXPECT_FALSE(cleaner.clean(bomb()));
    EXPECT_TRUE(cleaner.clean(testing_support::png(8, 8))) << "and takes the next";
}

TEST(ProcessCleaner, SaysWhereItCannotBeStarted) {
    ProcessCleaner cleaner{"/nowhere/kuaiban"};
    EXPECT_THROW(cleaner.clean("GIF89a"), std::runtime_error);
}

struct Answer {
    const char* name;
    std::string_view answer;
};
class BrokenAnswer : public testing::TestWithParam<Answer> {};
INSTANTIATE_TEST_SUITE_P(Answers, BrokenAnswer,
                         testing::Values(Answer{"Nothing", ""}, Answer{"NoLine", "clean image/png 1"},
                                         Answer{"AnotherType", "clean text/html 1\n<script>"},
                                         Answer{"AnotherCode", "refused not-found x\n"},
                                         Answer{"AnotherWord", "fine image/png 1\nx"}),
                         [](const auto& row) { return row.param.name; });

TEST_P(BrokenAnswer, IsNoScan) {
    EXPECT_EQ(read_answer(GetParam().answer).error().code, RefusalCode::ScanUnreadable);
}

}  // namespace
