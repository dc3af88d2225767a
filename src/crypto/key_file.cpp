#include <fcntl.h>
#include <sys/stat.h>
#include <unistd.h>

#include <boost/json.hpp>
#include <cerrno>
#include <cstring>
#include <filesystem>
#include <fstream>
#include <iterator>
#include <optional>
#include <stdexcept>

#include "crypto/crypto.hpp"

namespace kuaiban::crypto {
namespace {

namespace fs = std::filesystem;
namespace json = boost::json;

[[noreturn]] void refuse(const std::string& path, const std::string& what, const std::string& remedy) {
    throw std::runtime_error{"key file " + path + ": " + what + "; " + remedy};
}

std::optional<std::string> unhex(std::string_view text) {
    if (text.size() != 64 || text.find_first_not_of("0123456789abcdef") != text.npos)
        return std::nullopt;
    std::string bytes;
    for (std::size_t i = 0; i < text.size(); i += 2)
        bytes += static_cast<char>(std::stoi(std::string{text.substr(i, 2)}, nullptr, 16));
    return bytes;
}

/// A file that closes itself; every call that fails names the file.
class File {
public:
    File(const std::string& path, int flags) : path_{path}, descriptor_{::open(path.c_str(), flags | O_CLOEXEC, 0600)} {
        check(descriptor_);
    }
    File(const File&) = delete;
    File& operator=(const File&) = delete;
    ~File() { ::close(descriptor_); }

    void write(std::string_view text) const {
        while (!text.empty()) {
            const auto written = ::write(descriptor_, text.data(), text.size());
            check(written);
            text.remove_prefix(static_cast<std::size_t>(written));
        }
    }
    void sync() const { check(::fsync(descriptor_)); }

private:
    void check(long result) const {
        if (result < 0)
            refuse(path_, std::strerror(errno), "make its folder writable for this user");
    }
    std::string path_;
    int descriptor_;
};

/// Complete and durable under its name, or not there: linked into place, so of two programs starting at once one wins.
void write_new(const std::string& path, std::string_view text) {
    const auto folder = fs::absolute(path).parent_path();
    fs::create_directories(folder);
    const auto draft = path + "." + hex(random_bytes(6)) + ".tmp";
    {
        const File file{draft, O_WRONLY | O_CREAT | O_EXCL};
        file.write(text);
        file.sync();
    }
    const int linked = ::link(draft.c_str(), path.c_str());
    const int why = errno;
    ::unlink(draft.c_str());
    if (linked != 0 && why != EEXIST)
        refuse(path, std::strerror(why), "make its folder writable for this user");
    File{folder.string(), O_RDONLY | O_DIRECTORY}.sync();
}

std::string read_private(const std::string& path) {
    struct stat status{};
    if (::stat(path.c_str(), &status) != 0)
        refuse(path, std::strerror(errno), "restore it from its escrow copy");
    if ((status.st_mode & (S_IRWXG | S_IRWXO)) != 0)
        refuse(path, "others may read it", "run chmod 600 on it");
    std::ifstream file{path, std::ios::binary};
    if (!file)
        refuse(path, "it cannot be read", "give it to the user the program runs as");
    return {std::istreambuf_iterator<char>{file}, {}};
}

}  // namespace

KeyRing KeyRing::load_or_create(const std::string& path) {
    std::error_code ignored;
    if (!fs::exists(path, ignored)) {
        const auto fresh = ephemeral();
        json::object sealing;
        for (const auto& [number, key] : fresh.sealing_)
            sealing[std::to_string(number)] = hex(key);
        write_new(path,
                  json::serialize(json::object{{"version", 1}, {"sealing", sealing}, {"index", hex(fresh.index_key_)}}) + "\n");
    }

    const std::string remedy = "restore it from its escrow copy";
    json::error_code error;
    const auto document = json::parse(read_private(path), error);
    const auto* const file = document.if_object();
    if (error || file == nullptr || !file->contains("version") || file->at("version") != 1)
        refuse(path, "it is not a key file of version 1", remedy);

    KeyRing ring;
    const auto key_of = [&](const json::value* value) {
        const auto key = value != nullptr && value->is_string() ? unhex(value->get_string()) : std::nullopt;
        return key ? *key : (refuse(path, "a key is not 64 hexadecimal digits", remedy), std::string{});
    };
    ring.index_key_ = key_of(file->if_contains("index"));
    const auto* const sealing = file->if_contains("sealing");
    if (sealing == nullptr || !sealing->is_object() || sealing->get_object().empty())
        refuse(path, "it has no sealing key", remedy);
    for (const auto& [number, key] : sealing->get_object()) {
        if (number.empty() || number.size() > 9 || number.find_first_not_of("0123456789") != number.npos)
            refuse(path, "a sealing key's name is not a number", remedy);
        ring.sealing_[static_cast<std::uint32_t>(std::stoul(std::string{number}))] = key_of(&key);
    }
    return ring;
}

}  // namespace kuaiban::crypto
