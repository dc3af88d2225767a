#pragma once

#include <optional>
#include <string>
#include <string_view>

namespace kuaiban::certificate {

/// A file taken apart at its signature dictionary, as our printer writes it.
struct SignedFile {
    std::string number, signed_at;
    std::string_view before, after;             ///< the signed bytes around /Contents
    std::string cms;                            ///< DER, without the padding
    bool covers_whole_file;                     ///< ByteRange leaves out /Contents and nothing else
};

/// Nothing where the file has no signature dictionary of ours.
std::optional<SignedFile> take_apart(std::string_view pdf);

}  // namespace kuaiban::certificate
