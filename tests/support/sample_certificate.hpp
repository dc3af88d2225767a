#pragma once

#include <chrono>
#include <string>

#include "casework/certificate_port.hpp"

namespace kuaiban::support {

inline constexpr domain::Instant issued_at{std::chrono::sys_days{std::chrono::year{2026} / 11 / 23} +
                                           std::chrono::milliseconds{9'900'000}};

/// A face as the maternity service certificate's definition makes it, of people who do not exist.
inline casework::CertificateFace sample_face() {
    return {.country_line = "中华人民共和国",
            .title = "重庆市生育服务证",
            .subtitle = "（电子证照）",
            .number = "50010820261123100000",
            .licence_id = "1.2.156.3005.2.11500108009130000A.5001080000000001.001.X",
            .rows = {{{"女方姓名", "欧阳龑"}, {"证件号码", "500108********0028"}},
                     {{"户籍地址", "重庆市南岸区南坪街道金子社区1号3-2"}},
                     {{"男方姓名", "𠮷䶮𬱖涛"}, {"证件号码", "511224********4317"}},
                     {{"户籍地址", "重庆市万州区高笋塘街道王牌路1号"}},
                     {{"婚姻状况", "已婚（初婚）"}, {"生育孩次", "第二孩"}},
                     {{"登记日期", "2026年11月23日"}, {"有效期限", "长期有效"}}},
            .statement =
                "经审核，上列夫妻双方符合《中华人民共和国人口与计划生育法》和《重庆市人口与计划生育条例》的有关规定，"
                "已办理生育服务登记，特发此证。持证人可凭本证享受孕产期保健、生育保险、母婴健康等服务。",
            .issuer = "重庆市南岸区南坪街道办事处",
            .issued_on_text = "2026年11月23日",
            .seal_ring_text = "重庆市南岸区南坪街道办事处",
            .seal_bottom_text = "电子证照专用章",
            .qr_url =
                "https://kuaiban.example/verify#v1.NTAwMTA4MjAyNjExMjMxMDAwMDB8MjAyNi0xMS0yM3zmrKcqKnzwoK63KioqfDI."
                "AAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAA",
            .qr_caption = "扫码核验真伪",
            .notes = {"一、本电子证照与纸质证照具有同等法律效力（国务院令第716号《国务院关于在线政务服务的若干规定》）。",
                      "二、本文件带有数字签名，任何改动都会使签名失效；可扫描二维码或登录核验网站查验真伪。",
                      "三、证照信息如有变更，请及时到户籍地或现居住地乡镇人民政府（街道办事处）办理。"}};
}

}  // namespace kuaiban::support
