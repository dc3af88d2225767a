#include "kuaiban/demo/officers.hpp"

namespace kuaiban::demo {

namespace {

domain::DivisionCode at(const char* office) {
    return domain::DivisionCode::parse(office).value();
}

}  // namespace

std::vector<Officer> officers() {
    using enum domain::Role;
    return {
        {"qixinggang.clerk", "罗静", Clerk, at("500103001"), "渝中区七星岗街道"},
        {"qixinggang.reviewer", "唐国强", Reviewer, at("500103001"), "渝中区七星岗街道"},
        {"qixinggang.head", "袁春华", OfficeHead, at("500103001"), "渝中区七星岗街道"},
        {"jiefangbei.clerk", "蒋晓敏", Clerk, at("500103003"), "渝中区解放碑街道"},
        {"jiefangbei.reviewer", "何永林", Reviewer, at("500103003"), "渝中区解放碑街道"},
        {"gaosuntang.clerk", "谭春梅", Clerk, at("500101001"), "万州区高笋塘街道"},
        {"gaosuntang.reviewer", "邓光华", Reviewer, at("500101001"), "万州区高笋塘街道"},
        {"yuzhong.head", "冯海涛", OfficeHead, at("500103"), "渝中区"},
        {"yuzhong.supervisor", "程立新", DistrictSupervisor, at("500103"), "渝中区"},
        {"wanzhou.head", "向丽琴", OfficeHead, at("500101"), "万州区"},
        {"wanzhou.supervisor", "牟成刚", DistrictSupervisor, at("500101"), "万州区"},
        {"city.administrator", "曾明辉", CityAdministrator, at("500000"), "重庆市"},
        {"city.system", "郑志勇", SystemAdministrator, at("500000"), "重庆市"},
        {"city.security", "汪洁", SecurityAdministrator, at("500000"), "重庆市"},
        {"city.auditor", "彭秋霞", Auditor, at("500000"), "重庆市"},
    };
}

}  // namespace kuaiban::demo
