#include <gmock/gmock.h>

#include <fstream>

#include "certificate/pdf_certificate_printer.hpp"
#include "kuaiban/certificate_verify_command.hpp"
#include "support/command.hpp"
#include "support/demo_authority.hpp"
#include "support/embedded_fonts.hpp"
#include "support/sample_certificate.hpp"

namespace kuaiban::certificate {
namespace {

using support::run;
using testing::HasSubstr;
using testing::Not;

class OtherTools : public testing::Test {
protected:
    std::string print(const casework::CertificateFace& face = support::sample_face()) {
        pdf_ = printer_.print(face, support::issued_at)->pdf;
        return write("certificate.pdf", pdf_);
    }
    std::string write(const std::string& name, std::string_view bytes) {
        const auto path = office_.folder.path() + "/" + name;
        std::ofstream{path, std::ios::binary} << bytes;
        return path;
    }
    std::string text_of(const std::string& path) { return run("pdftotext -raw " + path + " -").text; }

    support::DemoAuthority office_;
    FontLibrary fonts_{KUAIBAN_FONTS};
    PdfCertificatePrinter printer_{fonts_, office_.authority.signing_key()};
    std::string pdf_;
};

TEST_F(OtherTools, PdfsigCallsTheSignatureValidAndTheDocumentSignedWhole) {
    const auto answer = run("pdfsig -nocert " + print());
    EXPECT_THAT(answer.text, HasSubstr("Signature is Valid"));
    EXPECT_THAT(answer.text, HasSubstr("Total document signed"));
    EXPECT_THAT(answer.text, HasSubstr("ETSI.CAdES.detached"));
}

TEST_F(OtherTools, PdfsigSeesAChangedByte) {
    print();
    pdf_[pdf_.find("/Lang (zh-CN)") + 7] = 'q';
    EXPECT_THAT(run("pdfsig -nocert " + write("altered.pdf", pdf_)).text, Not(HasSubstr("Signature is Valid")));
}

TEST_F(OtherTools, OpensslVerifiesTheCadesSignatureAgainstTheRoot) {
    print();
    const auto begin = pdf_.find("/Contents <") + 10, end = pdf_.find('>', begin) + 1;
    std::string der;
    for (auto at = begin + 1; at + 1 < end; at += 2)
        der += static_cast<char>(std::stoi(pdf_.substr(at, 2), nullptr, 16));
    const auto size = 4U + (static_cast<unsigned char>(der[2]) << 8U | static_cast<unsigned char>(der[3]));
    const auto signature = write("signature.der", der.substr(0, size));
    const auto content = write("content.bin", pdf_.substr(0, begin) + pdf_.substr(end));
    const auto verify = "openssl cms -verify -cades -binary -inform DER -purpose any -out /dev/null -in " + signature +
                        " -content " + content + " -CAfile " + office_.folder.path() + "/root.pem";
    EXPECT_EQ(run(verify).status, 0) << run(verify).text;
    write("content.bin", pdf_.substr(0, begin) + pdf_.substr(end) + " ");
    EXPECT_NE(run(verify).status, 0);
    const auto printed = run("openssl cms -cmsout -print -inform DER -in " + signature).text;
    EXPECT_THAT(printed, HasSubstr("id-smime-aa-signingCertificateV2"));
    EXPECT_THAT(printed, Not(HasSubstr("signingTime")));
}

TEST_F(OtherTools, QpdfFindsNothingWrong) {
    const auto answer = run("qpdf --check " + print());
    EXPECT_EQ(answer.status, 0) << answer.text;
    EXPECT_THAT(answer.text, HasSubstr("No syntax or stream encoding errors"));
}

TEST_F(OtherTools, EveryFontIsEmbeddedAndSubset) {
    EXPECT_GE(support::embedded_fonts(print()), 4);
}

TEST_F(OtherTools, EveryNameCanBeFoundAndCopied) {
    const auto text = text_of(print());
    for (const auto* name : {"欧阳龑", "𠮷䶮𬱖涛", "500108********0028", "重庆市生育服务证", "50010820261123100000", "女方姓名"})
        EXPECT_THAT(text, HasSubstr(name));
}

TEST_F(OtherTools, ALongNameAndAddressStayInTheirCells) {
    auto face = support::sample_face();
    face.rows[0][0].second = "阿卜杜拉赫曼·买买提伊明·阿不都热西提·吐尔逊江";
    face.rows[1][0].second =
        "重庆市酉阳土家族苗族自治县麻旺镇光明村十二组二百三十四号附五号教职工宿舍楼三单元十二楼一千二百零三室左侧小院";
    auto text = text_of(print(face));
    std::erase(text, '\n');
    EXPECT_THAT(text, HasSubstr("阿卜杜拉赫曼·买买提伊明·阿不都热西提·吐尔逊江"));
    EXPECT_THAT(text, HasSubstr("一千二百零三室左侧小院"));
}

TEST_F(OtherTools, ExtensionHCharactersComeFromAnotherFont) {
    auto face = support::sample_face();
    face.rows[0][0].second = "欧阳𠀀𪜎𱁬";
    EXPECT_THAT(text_of(print(face)), HasSubstr("欧阳𠀀𪜎𱁬"));
}

TEST_F(OtherTools, OurCommandSaysGenuineAlteredOrUnreadable) {
    const auto path = print();
    const auto authority = office_.folder.path() + "/root.pem";
    std::ostringstream out;
    EXPECT_EQ(certificate_verify(path, authority, out), 0);
    EXPECT_THAT(out.str(), HasSubstr("50010820261123100000"));
    EXPECT_EQ(certificate_verify(write("appended.pdf", pdf_ + "\n"), authority, out), 1);
    EXPECT_EQ(certificate_verify(write("empty.pdf", ""), authority, out), 1);
    EXPECT_EQ(certificate_verify(office_.folder.path() + "/none.pdf", authority, out), 2);
    EXPECT_EQ(certificate_verify(path, path, out), 2);
    EXPECT_EQ(certificate_verify(office_.folder.path(), authority, out), 2);
}

}  // namespace
}  // namespace kuaiban::certificate
