#include <gmock/gmock.h>

#include <boost/json.hpp>

#include <fstream>

#include "casework/printing/registration_sheet.hpp"
#include "certificate/pdf_sheet_printer.hpp"
#include "definition/catalogue.hpp"
#include "support/command.hpp"
#include "support/couple.hpp"
#include "support/demo_authority.hpp"
#include "support/embedded_fonts.hpp"

namespace kuaiban::certificate {
namespace {

using support::run;
using testing::HasSubstr;
using testing::Not;

class RegistrationSheet : public testing::Test {
protected:
    const definition::ServiceVersion& version() const {
        return catalogue_->find("maternity-service-certificate")->versions.front();
    }
    casework::Sheet sheet(const casework::RegistrationFormOf& whose, bool all_copies = false) const {
        return casework::registration_sheet(version(), catalogue_->divisions(), whose, all_copies, "https://portal.example");
    }
    std::string print(const casework::Sheet& sheet, const std::string& name = "form.pdf") {
        const auto path = folder_.path() + "/" + name;
        std::ofstream{path, std::ios::binary} << printer_.print(sheet, domain::Instant{std::chrono::seconds{1'795'400'000}});
        return path;
    }
    std::string text_of(const std::string& path) const {
        auto text = run("pdftotext -raw " + path + " -").text;
        std::erase_if(text, [](char c) { return c == '\n' || c == ' ' || c == '\f'; });
        return text;
    }
    /// Of a couple as it might really come: a second marriage, two children, long minority names and addresses.
    static casework::RegistrationFormOf filed() {
        auto answers = support::Couple{}.answers();
        auto& woman = answers["woman"].as_object();
        woman["name"] = "阿卜杜拉赫曼·买买提伊明·阿不都热西提·吐尔逊江";
        woman["household_address"] =
            std::string{}
                .append("光明村十二组二百三十四号附五号教职工宿舍楼三单元十二楼一千二百零三室左侧小院")
                .append("从大门进去往右手边第三栋红砖房子门口有一棵黄葛树的那一家，门牌已经掉了，请打电话")
                .append("，邮递员知道，也可以放在门卫处");
        woman["employer"] = "重庆市酉阳土家族苗族自治县麻旺镇中心卫生院公共卫生科";
        answers["man"].as_object()["name"] = "欧阳龑𠮷";
        answers["man"].as_object()["marital_status"] = "remarried";
        answers["children"] = boost::json::array{{{"name", "陈小雨"},
                                                  {"sex", "female"},
                                                  {"born_on", "2018-03-04"},
                                                  {"relation", "man"},
                                                  {"id_number", "500103201803040021"}},
                                                 {{"name", "欧阳一"},
                                                  {"sex", "male"},
                                                  {"born_on", "2020-10-31"},
                                                  {"relation", "both"},
                                                  {"birth_certificate_number", "T500123456"}}};
        answers["application"].as_object()["paper_copy"] = true;
        return {std::move(answers), support::Couple::office,
                domain::CaseNumber::make(domain::CalendarDate::parse("2026-11-23").value(), 4732),
                domain::CalendarDate::parse("2026-11-23").value()};
    }

    std::shared_ptr<const definition::Catalogue> catalogue_ =
        definition::Catalogue::load(KUAIBAN_SOURCE_DIR "/services", KUAIBAN_SOURCE_DIR "/divisions").value();
    support::TemporaryFolder folder_;
    FontLibrary fonts_{KUAIBAN_FONTS};
    PdfSheetPrinter printer_{fonts_};
};

TEST_F(RegistrationSheet, SaysWhatWasFiledInTheWordsOfTheDefinition) {
    const auto text = text_of(print(sheet(filed())));
    for (const auto* said : {"重庆市生育服务证登记表", "阿卜杜拉赫曼·买买提伊明·阿不都热西提·吐尔逊江", "欧阳龑𠮷", "再婚",
                             "2019年5月20日", "邮递员知道，也可以放在门卫处", "重庆市渝中区", "500103201803040021", "T500123456",
                             "已经怀孕", "女方签名", "我承诺已阅读并知晓《生育登记须知》", "受理机构（盖章）", "没有电子签名"})
        EXPECT_THAT(text, HasSubstr(said));
    EXPECT_THAT(text, HasSubstr(std::string{filed().number->text()}));
}

TEST_F(RegistrationSheet, IsBlankToBeFilledInWithAPen) {
    const auto blank = sheet({});
    const auto text = text_of(print(blank));
    EXPECT_THAT(text, HasSubstr("□未婚"));
    EXPECT_THAT(text, HasSubstr("□是"));
    EXPECT_TRUE(blank.qr_text.empty());
    EXPECT_EQ(blank.groups[2].rows.size(), 3u) << "room for children";
}

TEST_F(RegistrationSheet, OfADraftSaysThatItWasNotSubmitted) {
    auto draft = filed();
    draft.number.reset();
    draft.submitted_on.reset();
    EXPECT_THAT(text_of(print(sheet(draft))), HasSubstr("还没有提交"));
}

TEST_F(RegistrationSheet, HasAPageForEachWhomAPartIsFor) {
    const auto path = print(sheet(filed(), true));
    EXPECT_THAT(run("pdfinfo " + path).text, HasSubstr("Pages:           3"));
    const auto text = text_of(path);
    for (const auto& copy : version().registration_form().copies)
        EXPECT_THAT(text, HasSubstr(copy));
}

TEST_F(RegistrationSheet, IsA4WithItsFontsInsideAndNothingThatRuns) {
    const auto path = print(sheet(filed(), true));
    const auto info = run("pdfinfo " + path).text;
    EXPECT_THAT(info, HasSubstr("A4"));
    EXPECT_THAT(info, HasSubstr("JavaScript:      no"));
    EXPECT_THAT(run("qpdf --check " + path).text, HasSubstr("No syntax or stream encoding errors"));
    EXPECT_GE(support::embedded_fonts(path), 3);
}

TEST_F(RegistrationSheet, StandsOnOnePageWithTwentyChildren) {
    auto whose = filed();
    auto& children = whose.answers["children"].as_array();
    while (children.size() < 20)
        children.push_back(children.front());
    const auto full = sheet(whose);
    EXPECT_EQ(full.groups[2].rows.size(), 20u);
    const auto path = print(full);
    EXPECT_THAT(run("pdfinfo " + path).text, HasSubstr("Pages:           1"));
    EXPECT_THAT(text_of(path), HasSubstr("女方签名"));
}

TEST_F(RegistrationSheet, MarksACharacterNoFontDraws) {
    auto whose = filed();
    whose.answers["man"].as_object()["name"] = "欧阳\U000323B0";
    EXPECT_THAT(text_of(print(sheet(whose))), HasSubstr("欧阳〓"));
}

TEST_F(RegistrationSheet, KeepsPeopleOutOfTheFilesDescription) {
    EXPECT_THAT(run("pdfinfo " + print(sheet(filed()))).text, Not(HasSubstr("欧阳")));
}

}  // namespace
}  // namespace kuaiban::certificate
