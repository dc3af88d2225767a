#include "certificate/signed_file.hpp"

#include <algorithm>
#include <charconv>

namespace kuaiban::certificate {
namespace {

/// Reads forward through text that must look exactly so.
class Scanner {
public:
    Scanner(std::string_view text, std::size_t at) : text_{text}, at_{at} {}

    bool skip(std::string_view expected) {
        if (!text_.substr(at_).starts_with(expected))
            return false;
        at_ += expected.size();
        return true;
    }
    std::optional<std::size_t> eight_digits() {
        constexpr std::size_t digits = 8;
        std::size_t value = 0;
        const auto field = text_.substr(at_, digits);
        const auto [end, error] = std::from_chars(field.data(), field.data() + field.size(), value);
        if (field.size() != digits || error != std::errc{} || end != field.data() + digits)
            return std::nullopt;
        at_ += digits;
        return value;
    }
    /// The inside of a literal string and its closing bracket.
    std::optional<std::string> literal(std::size_t longest) {
        std::string value;
        while (at_ < text_.size() && value.size() <= longest) {
            char c = text_[at_++];
            if (c == ')')
                return value;
            if (c == '\\' && at_ < text_.size())
                c = text_[at_++];
            value += c;
        }
        return std::nullopt;
    }
    std::size_t at() const noexcept { return at_; }

private:
    std::string_view text_;
    std::size_t at_;
};

int hex_digit(char c) {                         // lower case only: one spelling for every byte
    return c >= '0' && c <= '9' ? c - '0' : c >= 'a' && c <= 'f' ? c - 'a' + 10 : -1;
}

std::optional<std::string> unhex(std::string_view hex) {
    if (hex.size() % 2 != 0)
        return std::nullopt;
    std::string bytes;
    for (std::size_t i = 0; i < hex.size(); i += 2) {
        const int high = hex_digit(hex[i]), low = hex_digit(hex[i + 1]);
        if (high < 0 || low < 0)
            return std::nullopt;
        bytes += static_cast<char>(high << 4 | low);
    }
    return bytes;
}

/// The DER value at the front, where only zeros follow it.
std::optional<std::string> without_padding(std::string bytes) {
    constexpr std::size_t header = 4;           // SEQUENCE, two bytes of length: every signature is 256 bytes to 64 KiB
    if (bytes.size() < header || !bytes.starts_with("\x30\x82"))
        return std::nullopt;
    const std::size_t size = header + (static_cast<unsigned char>(bytes[2]) << 8U | static_cast<unsigned char>(bytes[3]));
    if (size > bytes.size() || std::ranges::any_of(bytes.substr(size), [](char c) { return c != 0; }))
        return std::nullopt;
    bytes.resize(size);
    return bytes;
}

}  // namespace

std::optional<SignedFile> take_apart(std::string_view pdf) {
    constexpr std::string_view opening = "<< /Type /Sig /Filter /Adobe.PPKLite /SubFilter /ETSI.CAdES.detached /KuaibanNumber (";
    constexpr std::size_t longest_number = 100, longest_date = 30;
    if (!pdf.starts_with("%PDF-"))
        return std::nullopt;
    const auto begin = pdf.rfind(opening);      // the printer writes it last
    if (begin == std::string_view::npos)
        return std::nullopt;

    Scanner scanner{pdf, begin + opening.size()};
    auto number = scanner.literal(longest_number);
    auto signed_at = number && scanner.skip(" /M (") ? scanner.literal(longest_date) : std::nullopt;
    if (!signed_at || !scanner.skip(" /ByteRange [0 "))
        return std::nullopt;
    const auto first = scanner.eight_digits();
    const auto second_from = first && scanner.skip(" ") ? scanner.eight_digits() : std::nullopt;
    const auto second = second_from && scanner.skip(" ") ? scanner.eight_digits() : std::nullopt;
    if (!second || !scanner.skip("] /Contents "))
        return std::nullopt;
    const std::size_t contents = scanner.at(), end = pdf.find('>', contents);
    if (!scanner.skip("<") || end == std::string_view::npos)
        return std::nullopt;
    auto padded = unhex(pdf.substr(contents + 1, end - contents - 1));
    auto cms = padded ? without_padding(std::move(*padded)) : std::nullopt;
    if (!cms)
        return std::nullopt;
    return SignedFile{.number = std::move(*number),
                      .signed_at = std::move(*signed_at),
                      .before = pdf.substr(0, contents),
                      .after = pdf.substr(end + 1),
                      .cms = std::move(*cms),
                      .covers_whole_file = *first == contents && *second_from == end + 1 && *second == pdf.size() - end - 1};
}

}  // namespace kuaiban::certificate
