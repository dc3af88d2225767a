#include "kuaiban/certificate_verify_command.hpp"

#include <fstream>
#include <optional>
#include <ostream>
#include <string_view>

#include "certificate/verify_pdf.hpp"

namespace kuaiban {
namespace {

/// At most one byte more than the verifier takes: what is larger is refused without being read.
std::optional<std::string> read_file(const std::string& path) {
    std::ifstream file{path, std::ios::binary};
    if (!file)
        return std::nullopt;
    std::string bytes(certificate::largest_pdf + 1, '\0');
    file.read(bytes.data(), static_cast<std::streamsize>(bytes.size()));
    if (file.bad() || (file.gcount() == 0 && !file.eof()))
        return std::nullopt;
    bytes.resize(static_cast<std::size_t>(file.gcount()));
    return bytes;
}

std::string_view explanation(domain::RefusalCode code) {
    switch (code) {
    case domain::RefusalCode::CertificateAltered:
        return "不是原件：签发后被改动过。请向出示者索要原始文件。\nNot genuine: the file was changed after it was issued.\n";
    case domain::RefusalCode::BodyTooLarge:
        return "不是原件：文件过大，不是本机构签发的证照。\nNot genuine: the file is larger than any certificate.\n";
    default: return "不是原件：不是该机构签发的证照。\nNot genuine: this authority did not issue the file.\n";
    }
}

}  // namespace

int certificate_verify(const std::string& path, const std::string& authority_path, std::ostream& out) {
    const auto pdf = read_file(path);
    const auto authority = read_file(authority_path);
    if (!pdf || !authority || !authority->contains("-----BEGIN CERTIFICATE-----")) {
        const auto& unreadable = pdf ? authority_path : path;
        out << "无法读取 " << unreadable << "\nCannot read " << unreadable << '\n';
        return 2;
    }
    const auto verified = certificate::verify_pdf(*pdf, {*authority});
    if (!verified) {
        out << explanation(verified.error().code);
        return 1;
    }
    out << "原件：签名有效，文件自签发后未被改动。是否已撤销，请在核验网站查询。\n"
           "Genuine: the signature is valid and the file has not changed since. Whether it was revoked, the verification page "
           "tells.\n"
        << "证照编号 number: " << verified->number << "\n签发 signer: " << verified->signer
        << "\n时间 signed at: " << verified->signed_at << '\n';
    return 0;
}

}  // namespace kuaiban
