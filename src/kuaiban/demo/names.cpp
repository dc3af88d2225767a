#include "kuaiban/demo/names.hpp"

#include <algorithm>
#include <array>
#include <span>
#include <string_view>

namespace kuaiban::demo {
namespace {

using Text = std::string_view;

struct Band {
    int weight;                                 // of a thousand people
    std::span<const Text> surnames;
};

constexpr Text commonest[] = {"李", "王", "张", "刘", "陈", "杨"};
constexpr Text common[] = {"周", "黄", "唐", "罗", "吴", "谭", "何", "胡", "蒋", "邓",
                           "冉", "向", "曾", "彭", "徐", "赵", "谢", "郑", "田", "冯"};
constexpr Text ordinary[] = {"朱", "马", "郭", "林", "高", "梁", "宋", "许", "韩", "曹", "肖", "董", "袁", "潘",
                             "于", "蔡", "余", "杜", "叶", "程", "苏", "魏", "吕", "丁", "任", "沈", "姚", "卢",
                             "姜", "崔", "钟", "陆", "汪", "范", "石", "廖", "贾", "夏", "韦", "付"};
constexpr Text scarce[] = {"方", "白", "邹", "孟", "熊", "秦", "邱", "江", "尹", "薛", "闫", "段", "雷", "侯",
                           "龙", "史", "陶", "黎", "贺", "顾", "毛", "郝", "龚", "邵", "万", "钱", "严", "覃",
                           "武", "戴", "莫", "孔", "汤", "牟", "代", "幸", "敖", "隆", "晏", "湛"};
constexpr Text compound[] = {"欧阳", "上官", "司马", "诸葛", "令狐", "皇甫", "夏侯", "司徒"};
constexpr std::array<Band, 5> bands{{{360, commonest}, {330, common}, {200, ordinary}, {100, scarce}, {10, compound}}};

constexpr Text women_first[] = {"晓", "雨", "丽", "小", "佳", "梦", "思", "雪", "文", "静",
                                "婷", "春", "红", "玉", "海", "若", "诗", "婉", "明", "秋"};
constexpr Text women_second[] = {"雨", "燕", "敏", "婷", "琳", "娟", "霞", "颖", "倩", "玲",
                                 "梅", "洁", "莉", "萍", "芳", "瑶", "怡", "薇", "蓉", "琴"};
constexpr Text men_first[] = {"志", "建", "俊", "文", "国", "明", "晓", "浩", "永", "家",
                              "天", "世", "正", "光", "海", "宏", "立", "子", "云", "庆"};
constexpr Text men_second[] = {"强", "伟", "勇", "军", "杰", "涛", "波", "鹏", "飞", "斌",
                               "超", "刚", "辉", "宇", "林", "华", "峰", "航", "洋", "磊"};
constexpr Text girls[] = {"梓涵", "欣怡", "诗涵", "雨桐", "可馨", "语晨", "一诺",
                          "思源", "若曦", "沐瑶", "芷晴", "安然", "书瑶", "心悦"};
constexpr Text boys[] = {"浩然", "子轩", "宇辰", "俊熙", "梓睿", "奕辰", "沐阳",
                         "嘉懿", "一鸣", "泽宇", "景行", "知远", "书豪", "皓轩"};
constexpr Text rare[] = {"䶮", "𠮷", "𬱖", "堃", "喆", "犇"};

constexpr Text uyghur_women[] = {"阿依古丽", "古丽娜尔", "热依罕", "帕提古丽", "迪丽努尔", "阿孜古丽"};
constexpr Text uyghur_men[] = {"艾力", "买买提", "吐尔逊", "艾合买提", "阿不都热依木", "玉素甫", "库尔班"};
constexpr Text tibetan_first[] = {"扎西", "次仁", "德吉", "丹增", "格桑", "洛桑", "仁青"};
constexpr Text tibetan_women[] = {"卓玛", "拉姆", "央金", "白玛", "曲珍"};
constexpr Text tibetan_men[] = {"平措", "多吉", "顿珠", "旺堆", "罗布"};

std::string pick(Dice& dice, std::span<const Text> choices) {
    return std::string{dice.one_of(choices)};
}

}  // namespace

std::string surname(Dice& dice) {
    int ticket = dice.between(1, 1000);
    for (const auto& band : bands) {
        if (ticket <= band.weight)
            return pick(dice, band.surnames);
        ticket -= band.weight;
    }
    return std::string{commonest[0]};
}

std::string given_name(Dice& dice, domain::Sex sex) {
    const bool woman = sex == domain::Sex::Female;
    const auto second = dice.chance(1) ? pick(dice, rare) : pick(dice, woman ? std::span<const Text>{women_second} : men_second);
    if (dice.chance(18))
        return second;
    return pick(dice, woman ? std::span<const Text>{women_first} : men_first) + second;
}

std::string childs_name(Dice& dice, domain::Sex sex, const std::string& father) {
    const bool girl = sex == domain::Sex::Female;
    if (const auto dot = father.find("·"); dot != std::string::npos)
        return pick(dice, girl ? std::span<const Text>{uyghur_women} : uyghur_men) + "·" + father.substr(0, dot);
    constexpr std::size_t one_character = 3;    // every surname of the lists is of three-byte characters
    const bool two = std::ranges::any_of(compound, [&](Text surname) { return father.starts_with(surname); });
    return father.substr(0, two ? 2 * one_character : one_character) + pick(dice, girl ? std::span<const Text>{girls} : boys);
}

std::string full_name(Dice& dice, domain::Sex sex, const std::string& ethnicity) {
    const bool woman = sex == domain::Sex::Female;
    if (ethnicity == "05")
        return pick(dice, woman ? std::span<const Text>{uyghur_women} : uyghur_men) + "·" + pick(dice, uyghur_men);
    if (ethnicity == "04")
        return pick(dice, tibetan_first) + pick(dice, woman ? std::span<const Text>{tibetan_women} : tibetan_men);
    return surname(dice) + given_name(dice, sex);
}

}  // namespace kuaiban::demo
