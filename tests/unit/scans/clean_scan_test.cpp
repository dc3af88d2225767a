#include "scans/clean_scan.hpp"

#include <gmock/gmock.h>

#include "sample_scans.hpp"
#include "scans/orientation.hpp"

using namespace kuaiban;
using namespace scans;
using namespace scans::testing_support;
using domain::RefusalCode;
using testing::HasSubstr;
using testing::Not;

namespace {

struct Size {
    int width, height;
    bool operator==(const Size&) const = default;
};
Size size_of(const std::string& jpeg) {
    Size size{};
    int sampling = 0, colours = 0;
    auto* const handle = tjInitDecompress();
    tjDecompressHeader3(handle, reinterpret_cast<const unsigned char*>(jpeg.data()), jpeg.size(), &size.width, &size.height,
                        &sampling, &colours);
    tjDestroy(handle);
    return size;
}

// --- what is refused

struct Abuse {
    const char* name;
    std::string file;
    RefusalCode code;
    std::string what{};
};
void PrintTo(const Abuse& abuse, std::ostream* out) {
    *out << abuse.name;
}

/// The first bytes of a picture whose head promises more points than memory has.
std::string png_that_promises(const std::string& width_and_height) {
    auto file = png(8, 8);
    file.replace(16, 8, width_and_height);
    const auto crc = [&] {
        std::uint32_t sum = 0xFFFFFFFF;
        for (std::size_t i = 12; i < 29; ++i) {
            sum ^= static_cast<unsigned char>(file[i]);
            for (int bit = 0; bit < 8; ++bit)
                sum = (sum & 1U) != 0 ? sum >> 1 ^ 0xEDB88320U : sum >> 1;
        }
        return ~sum;
    }();
    for (std::size_t i = 0; i < 4; ++i)
        file[29 + i] = static_cast<char>(crc >> (24 - 8 * i) & 0xFF);
    return file;
}

std::vector<Abuse> abuses() {
    using namespace std::string_literals;
    using enum RefusalCode;
    const auto action = [](std::string_view what) { return fmt::format("/OpenAction<<{}>>", what); };
    const auto file = stream("MZ", "/Type/EmbeddedFile");
    std::vector<Abuse> all{
        {"Nothing", "", ScanUnreadable},
        {"GifNamedPng", "GIF89a\x01\x00\x01\x00\x00\xFF\x00,"s, ScanUnreadable},
        {"Html", "<html><script>alert(1)</script></html>", ScanUnreadable},
        {"SvgWithScript", "<svg xmlns='http://www.w3.org/2000/svg'><script>alert(1)</script></svg>", ScanUnreadable},
        {"Program", "\x7F"s + "ELF", ScanUnreadable},
        {"PdfBehindAnotherBeginning", "GIF89a/*" + page_pdf(), ScanUnreadable},
        {"JpegHeadAlone", "\xFF\xD8\xFF\xE0"s, ScanUnreadable},
        {"JpegCutShort", jpeg(640, 480).substr(0, 2000), ScanUnreadable},
        {"JpegOfMorePointsThanAllowed",
         [] {
             auto file_of_jpeg = jpeg(16, 16);
             const auto head = file_of_jpeg.find("\xFF\xC0");
             file_of_jpeg.replace(head + 5, 4, "\xF0\xF0\xF0\xF0");
             return file_of_jpeg;
         }(),
         ScanTooLarge, "points"},
        {"PngHeadAlone", png(8, 8).substr(0, 20), ScanUnreadable},
        {"PngCutShort", png(640, 480).substr(0, png(640, 480).size() / 2), ScanUnreadable},
        {"PngBomb", png_that_promises("\0\0\x75\x30\0\0\x75\x30"s), ScanTooLarge, "points"},
        {"PngWiderThanAnything", png_that_promises("\x7F\xFF\xFF\xFF\0\0\0\x01"s), ScanUnreadable},
        {"PdfHeadAlone", "%PDF-1.7\n", ScanUnreadable},
        {"PdfCutShort", page_pdf().substr(0, 200), ScanUnreadable},
        {"PdfWithoutPages", pdf({"<</Type/Catalog/Pages 2 0 R>>", "<</Type/Pages/Kids[]/Count 0>>"}), ScanUnreadable},
        {"ScriptAtOpening", page_pdf(action("/S/JavaScript/JS(app.alert(1))")), ScanUnsafe, "script"},
        {"ScriptByEscapedName", page_pdf(action("/S/J#61vaScript/#4AS(app.alert(1))")), ScanUnsafe, "script"},
        {"ScriptInAnObjectNothingRefersTo", page_pdf("", "", {"<</S/JavaScript/JS(app.alert(1))>>"}), ScanUnsafe, "script"},
        {"ScriptOnAPage", page_pdf("", "/AA<</O 5 0 R>>", {"<</S/JavaScript/JS(x)>>"}), ScanUnsafe, "script"},
        {"ScriptNames", page_pdf("/Names<</JavaScript<</Names[(a)5 0 R]>>>>", "", {"<</S/JavaScript/JS(x)>>"}), ScanUnsafe,
         "script"},
        {"FormOfXml", page_pdf("/AcroForm<</Fields[]/XFA 5 0 R>>", "", {stream("<xdp/>")}), ScanUnsafe, "script"},
        {"ProgramToStart", page_pdf(action("/S/Launch/F(cmd.exe)")), ScanUnsafe, "launch"},
        {"FormSentAway", page_pdf(action("/S/SubmitForm/F(http://x)")), ScanUnsafe, "launch"},
        {"FileInside",
         page_pdf("/Names<</EmbeddedFiles<</Names[(a)5 0 R]>>>>", "", {"<</Type/Filespec/F(a.exe)/EF<</F 6 0 R>>>>", file}),
         ScanUnsafe, "embedded-file"},
        {"FileOnAPage",
         page_pdf("", "/Annots[5 0 R]",
                  {"<</Type/Annot/Subtype/FileAttachment/Rect[0 0 9 9]/FS 6 0 R>>", "<</Type/Filespec/F(a)>>"}),
         ScanUnsafe, "embedded-file"},
        {"Film", page_pdf("", "/Annots[5 0 R]", {"<</Type/Annot/Subtype/RichMedia/Rect[0 0 9 9]>>"}), ScanUnsafe, "media"},
        {"Encrypted",
         page_pdf("", "", {fmt::format("<</Filter/Standard/V 1/R 2/P -4/O<{0}>/U<{0}>>>", std::string(64, 'a'))},
                  fmt::format("/Encrypt 5 0 R/ID[<{0}><{0}>]", std::string(32, '0'))),
         ScanUnsafe, "encrypted"},
        {"TwentyMegabytes", jpeg(16, 16) + std::string(20'000'000, 'x'), ScanTooLarge, "bytes"},
    };
    std::vector<std::string> many{"<</Type/Catalog/Pages 2 0 R>>", ""};
    std::string kids;
    for (int i = 0; i <= casework::most_scan_pages; ++i) {
        kids += fmt::format("{} 0 R ", many.size() + 1);
        many.emplace_back("<</Type/Page/Parent 2 0 R/MediaBox[0 0 9 9]/Resources<<>>>>");
    }
    many[1] = fmt::format("<</Type/Pages/Kids[{}]/Count {}>>", kids, casework::most_scan_pages + 1);
    all.push_back({"MorePagesThanAllowed", pdf(many), ScanTooLarge, "pages"});
    return all;
}

class RefusedScan : public testing::TestWithParam<Abuse> {};
INSTANTIATE_TEST_SUITE_P(Abuse, RefusedScan, testing::ValuesIn(abuses()), [](const auto& row) { return row.param.name; });

TEST_P(RefusedScan, SaysWhy) {
    const auto cleaned = clean_scan(GetParam().file);
    ASSERT_FALSE(cleaned);
    EXPECT_EQ(domain::name_of(cleaned.error().code), domain::name_of(GetParam().code));
    if (!GetParam().what.empty()) {
        ASSERT_FALSE(cleaned.error().details.empty());
        EXPECT_EQ(cleaned.error().details.begin()->second, GetParam().what);
    }
}

// --- what is kept

TEST(CleanScan, MakesAJpegAnewWithoutWhatElseWasInIt) {
    const auto cleaned = clean_scan(held(jpeg(64, 48), 1) + "PK\x03\x04 and a whole archive behind it");
    ASSERT_TRUE(cleaned);
    EXPECT_EQ(cleaned->media_type, "image/jpeg");
    EXPECT_EQ(size_of(cleaned->content), (Size{64, 48}));
    EXPECT_THAT(cleaned->content, Not(HasSubstr("Exif")));
    EXPECT_THAT(cleaned->content, Not(HasSubstr("106.5516"))) << "where the photograph was taken";
    EXPECT_THAT(cleaned->content, Not(HasSubstr("archive")));
}

TEST(CleanScan, MakesALargePhotographSmaller) {
    const auto cleaned = clean_scan(jpeg(6000, 4500));
    ASSERT_TRUE(cleaned);
    const auto size = size_of(cleaned->content);
    EXPECT_LE(size.width, 4096);
    EXPECT_GT(size.width, 2048);
    EXPECT_NEAR(size.width * 3.0 / 4, size.height, 2);
}

TEST(CleanScan, TakesAJpegInManyScans) {
    EXPECT_TRUE(clean_scan(jpeg(640, 480, TJFLAG_PROGRESSIVE)));
}

TEST(CleanScan, MakesAPngAnewWithoutWhatElseWasInIt) {
    auto file = png(32, 24, PNG_FORMAT_RGBA);
    const auto cleaned = clean_scan(file + "<?php system($_GET[0]); ?>");
    ASSERT_TRUE(cleaned);
    EXPECT_EQ(cleaned->media_type, "image/png");
    EXPECT_THAT(cleaned->content, Not(HasSubstr("php")));
    EXPECT_TRUE(clean_scan(cleaned->content)) << "and it can be read again";
}

TEST(CleanScan, KeepsThePagesOfAPdfAndNothingThatHungOnIt) {
    const auto cleaned =
        clean_scan(page_pdf("/Metadata 5 0 R/OpenAction[3 0 R/Fit]",
                            "/Annots[<</Type/Annot/Subtype/Link/Rect[0 0 9 9]/A<</S/URI/URI(http://x.example)>>>>]",
                            {stream("<x:xmpmeta>the author</x:xmpmeta>"), "<</Author(the author)>>"}, "/Info 6 0 R") +
                   "PK\x03\x04 and a whole archive behind it");
    ASSERT_TRUE(cleaned);
    EXPECT_EQ(cleaned->media_type, "application/pdf");
    EXPECT_EQ(cleaned->pages, 1);
    EXPECT_THAT(cleaned->content, HasSubstr("100 100 m 300 100 l S"));
    EXPECT_THAT(cleaned->content, HasSubstr("/MediaBox")) << "what the page inherited comes along";
    for (const auto* gone : {"author", "x.example", "OpenAction", "archive"})
        EXPECT_THAT(cleaned->content, Not(HasSubstr(gone)));
    EXPECT_TRUE(clean_scan(cleaned->content)) << "and it can be read again";
}

// --- how the telephone was held

class UprightPicture : public testing::TestWithParam<int> {};
INSTANTIATE_TEST_SUITE_P(Orientations, UprightPicture, testing::Range(1, 9));

TEST_P(UprightPicture, ShowsTheDarkCornerWhereItBelongs) {
    constexpr std::array corners{"",         "left top",  "right top",    "right bottom", "left bottom",
                                 "left top", "right top", "right bottom", "left bottom"};
    const int orientation = GetParam();
    EXPECT_EQ(orientation_of_jpeg(held(jpeg(64, 32), static_cast<char>(orientation))), orientation);
    const auto turned = turned_upright({64, 32, 1, points(64, 32, 1)}, orientation);
    const bool sideways = orientation >= 5;
    EXPECT_EQ(turned.width, sideways ? 32 : 64);
    EXPECT_EQ(turned.height, sideways ? 64 : 32);
    const auto dark = [&](int x, int y) { return turned.points[static_cast<std::size_t>(y * turned.width + x)] == '\x10'; };
    const int right = turned.width - 1, bottom = turned.height - 1;
    const std::string_view corner = dark(0, 0)            ? "left top"
                                    : dark(right, 0)      ? "right top"
                                    : dark(right, bottom) ? "right bottom"
                                    : dark(0, bottom)     ? "left bottom"
                                                          : "nowhere";
    EXPECT_EQ(corner, corners[static_cast<std::size_t>(orientation)]);
}

TEST(OrientationOfJpeg, IsUprightWhereExifIsNonsense) {
    using namespace std::string_view_literals;
    EXPECT_EQ(orientation_of_jpeg(""), 1);
    EXPECT_EQ(orientation_of_jpeg("\xFF\xD8\xFF\xE1\xFF\xFF"sv), 1);
    EXPECT_EQ(orientation_of_jpeg("\xFF\xD8\xFF\xE1\x00\x10"
                                  "Exif\0\0MM\0\x2A\xFF\xFF"sv),
              1);
    EXPECT_EQ(orientation_of_jpeg(held(jpeg(16, 16), 9)), 1);
}

}  // namespace
