// kuaiban_cut_fonts FONT.ttc INDEX OUT.otf: keeps what everyday Chinese is written with (GB 2312, Big5, Latin) and
// the rare characters that stand in names: no kana, hangul, variants. A whole face prepared for subsetting takes 450 MB, a cut
// one 16. What it leaves out comes from the whole file, at the price of some milliseconds.
#include <hb-subset.h>
#include <iconv.h>

#include <fstream>
#include <iostream>
#include <string>

namespace {

/// Adds every character of a two-byte encoding.
void add_characters_of(const char* encoding, hb_set_t* characters) {
    const iconv_t converter = iconv_open("UTF-32LE", encoding);
    for (int lead = 0xa1; lead <= 0xfe; ++lead)
        for (int trail = 0x40; trail <= 0xfe; ++trail) {
            char in[2] = {static_cast<char>(lead), static_cast<char>(trail)};
            char32_t out = 0;
            char *from = in, *to = reinterpret_cast<char*>(&out);
            std::size_t from_left = 2, to_left = sizeof out;
            iconv(converter, nullptr, nullptr, nullptr, nullptr);
            if (iconv(converter, &from, &from_left, &to, &to_left) == 0 && from_left == 0 && to_left == 0)
                hb_set_add(characters, out);
        }
    iconv_close(converter);
}

}  // namespace

int main(int argc, char** argv) {
    if (argc != 4) {
        std::cerr << "usage: kuaiban_cut_fonts FONT INDEX OUT\n";
        return 2;
    }
    hb_blob_t* const file = hb_blob_create_from_file_or_fail(argv[1]);
    if (!file) {
        std::cerr << "cannot read " << argv[1] << '\n';
        return 1;
    }
    hb_face_t* const face = hb_face_create(file, static_cast<unsigned>(std::stoul(argv[2])));
    hb_subset_input_t* const input = hb_subset_input_create_or_fail();
    hb_set_t* const characters = hb_subset_input_unicode_set(input);
    hb_set_add_range(characters, 0x20, 0x17f);
    hb_set_add_range(characters, 0x2010, 0x2027);
    hb_set_add_range(characters, 0x3000, 0x301f);
    hb_set_add_range(characters, 0x3400, 0x4dbf);       // rare ones that are people's names: as far as the face goes
    hb_set_add_range(characters, 0x20000, 0x323af);
    add_characters_of("GB2312", characters);
    add_characters_of("BIG5", characters);
    hb_subset_input_set_flags(input, HB_SUBSET_FLAGS_NO_HINTING | HB_SUBSET_FLAGS_DESUBROUTINIZE);
    hb_set_t* const dropped = hb_subset_input_set(input, HB_SUBSET_SETS_DROP_TABLE_TAG);
    for (const char* table : {"GSUB", "GPOS", "GDEF", "BASE", "vhea", "vmtx", "VORG", "name", "DSIG"})
        hb_set_add(dropped, hb_tag_from_string(table, -1));

    hb_face_t* const cut = hb_subset_or_fail(face, input);
    if (!cut) {
        std::cerr << "cannot cut " << argv[1] << '\n';
        return 1;
    }
    hb_blob_t* const result = hb_face_reference_blob(cut);
    unsigned size = 0;
    const char* const bytes = hb_blob_get_data(result, &size);
    if (!std::ofstream{argv[3], std::ios::binary}.write(bytes, size).flush()) {
        std::cerr << "cannot write " << argv[3] << '\n';
        return 1;
    }
    std::cout << argv[3] << ": " << hb_face_get_glyph_count(cut) << " glyphs, " << size / 1024 << " KiB\n";
    return 0;
}
