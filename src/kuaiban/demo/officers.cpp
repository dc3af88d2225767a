#include "kuaiban/demo/officers.hpp"

namespace kuaiban::demo {

std::vector<Officer> officers() {
    return {
        {"qixinggang.clerk", "罗静", "clerk", "500103001", "渝中区七星岗街道"},
        {"qixinggang.reviewer", "唐国强", "reviewer", "500103001", "渝中区七星岗街道"},
        {"qixinggang.head", "袁春华", "office-head", "500103001", "渝中区七星岗街道"},
        {"jiefangbei.clerk", "蒋晓敏", "clerk", "500103003", "渝中区解放碑街道"},
        {"jiefangbei.reviewer", "何永林", "reviewer", "500103003", "渝中区解放碑街道"},
        {"gaosuntang.clerk", "谭春梅", "clerk", "500101001", "万州区高笋塘街道"},
        {"gaosuntang.reviewer", "邓光华", "reviewer", "500101001", "万州区高笋塘街道"},
        {"yuzhong.head", "冯海涛", "office-head", "500103", "渝中区"},
        {"yuzhong.supervisor", "程立新", "district-supervisor", "500103", "渝中区"},
        {"wanzhou.head", "向丽琴", "office-head", "500101", "万州区"},
        {"wanzhou.supervisor", "牟成刚", "district-supervisor", "500101", "万州区"},
        {"city.administrator", "曾明辉", "city-administrator", "500000", "重庆市"},
        {"city.system", "郑志勇", "system-administrator", "500000", "重庆市"},
        {"city.security", "汪洁", "security-administrator", "500000", "重庆市"},
        {"city.auditor", "彭秋霞", "auditor", "500000", "重庆市"},
    };
}

}  // namespace kuaiban::demo
