#include <algorithm>
#include <array>

#include "domain/characters.hpp"
#include "domain/codes.hpp"

namespace kuaiban::domain {
namespace {

struct Entry {
    std::uint8_t number;
    std::string_view chinese;
    std::string_view english;
};

constexpr std::array table{
    Entry{1, "汉族", "Han"},
    Entry{2, "蒙古族", "Mongol"},
    Entry{3, "回族", "Hui"},
    Entry{4, "藏族", "Tibetan"},
    Entry{5, "维吾尔族", "Uygur"},
    Entry{6, "苗族", "Miao"},
    Entry{7, "彝族", "Yi"},
    Entry{8, "壮族", "Zhuang"},
    Entry{9, "布依族", "Buyei"},
    Entry{10, "朝鲜族", "Korean"},
    Entry{11, "满族", "Manchu"},
    Entry{12, "侗族", "Dong"},
    Entry{13, "瑶族", "Yao"},
    Entry{14, "白族", "Bai"},
    Entry{15, "土家族", "Tujia"},
    Entry{16, "哈尼族", "Hani"},
    Entry{17, "哈萨克族", "Kazak"},
    Entry{18, "傣族", "Dai"},
    Entry{19, "黎族", "Li"},
    Entry{20, "傈僳族", "Lisu"},
    Entry{21, "佤族", "Va"},
    Entry{22, "畲族", "She"},
    Entry{23, "高山族", "Gaoshan"},
    Entry{24, "拉祜族", "Lahu"},
    Entry{25, "水族", "Sui"},
    Entry{26, "东乡族", "Dongxiang"},
    Entry{27, "纳西族", "Naxi"},
    Entry{28, "景颇族", "Jingpo"},
    Entry{29, "柯尔克孜族", "Kirgiz"},
    Entry{30, "土族", "Tu"},
    Entry{31, "达斡尔族", "Daur"},
    Entry{32, "仫佬族", "Mulao"},
    Entry{33, "羌族", "Qiang"},
    Entry{34, "布朗族", "Blang"},
    Entry{35, "撒拉族", "Salar"},
    Entry{36, "毛南族", "Maonan"},
    Entry{37, "仡佬族", "Gelao"},
    Entry{38, "锡伯族", "Xibe"},
    Entry{39, "阿昌族", "Achang"},
    Entry{40, "普米族", "Pumi"},
    Entry{41, "塔吉克族", "Tajik"},
    Entry{42, "怒族", "Nu"},
    Entry{43, "乌孜别克族", "Uzbek"},
    Entry{44, "俄罗斯族", "Russian"},
    Entry{45, "鄂温克族", "Ewenki"},
    Entry{46, "德昂族", "Deang"},
    Entry{47, "保安族", "Bonan"},
    Entry{48, "裕固族", "Yugur"},
    Entry{49, "京族", "Gin"},
    Entry{50, "塔塔尔族", "Tatar"},
    Entry{51, "独龙族", "Derung"},
    Entry{52, "鄂伦春族", "Oroqen"},
    Entry{53, "赫哲族", "Hezhen"},
    Entry{54, "门巴族", "Monba"},
    Entry{55, "珞巴族", "Lhoba"},
    Entry{56, "基诺族", "Jino"},
    Entry{97, "其他", "Other"},
    Entry{98, "外国血统中国籍人士", "Chinese citizen of foreign descent"},
};

const Entry& entry_of(std::uint8_t number) noexcept {
    return *std::ranges::find(table, number, &Entry::number);
}

bool is_named(const Entry& entry, std::string_view text) {
    constexpr std::string_view people = "族";
    auto short_name = entry.chinese;
    if (short_name.ends_with(people))
        short_name.remove_suffix(people.size());
    return text == entry.chinese || text == short_name;
}

bool has_number(const Entry& entry, std::string_view digits) {
    return is_digits(digits) && digits.size() <= 2 && std::stoi(std::string{digits}) == entry.number;
}

}  // namespace

std::expected<Ethnicity, Refusal> Ethnicity::parse(std::string_view text) {
    const auto digits = as_typed_ascii(text).value_or("");
    const auto found =
        std::ranges::find_if(table, [&](const Entry& entry) { return has_number(entry, digits) || is_named(entry, text); });
    if (found == table.end())
        return std::unexpected{Refusal{RefusalCode::EthnicityUnknown}};
    return Ethnicity{found->number};
}

std::span<const Ethnicity> Ethnicity::all() noexcept {
    static constexpr auto ethnicities = []<std::size_t... I>(std::index_sequence<I...>) {
        return std::array{Ethnicity{table[I].number}...};
    }(std::make_index_sequence<table.size()>{});
    return ethnicities;
}

std::string Ethnicity::code() const {
    return {static_cast<char>('0' + number_ / 10), static_cast<char>('0' + number_ % 10)};
}

std::string_view Ethnicity::chinese() const noexcept {
    return entry_of(number_).chinese;
}

std::string_view Ethnicity::english() const noexcept {
    return entry_of(number_).english;
}

}  // namespace kuaiban::domain
