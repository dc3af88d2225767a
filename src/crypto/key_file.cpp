#include <fcntl.h>
#include <sys/stat.h>
#include <unistd.h>

#include <algorithm>
#include <boost/json.hpp>
#include <cerrno>
#include <cstring>
#include <filesystem>
#include <fstream>
#include <iterator>
#include <optional>
#include <stdexcept>

#include "crypto/master_sources.hpp"

namespace kuaiban::crypto {
namespace {

namespace fs = std::filesystem;
namespace json = boost::json;

[[noreturn]] void refuse(const std::string& path, const std::string& what, const std::string& remedy) {
    throw std::runtime_error{"key file " + path + ": " + what + "; " + remedy};
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

constexpr auto escrow = "restore it from its escrow copy";

std::string key_in(const std::string& path, const json::object& object, const char* name) {
    const auto* const value = object.if_contains(name);
    const auto key = value != nullptr && value->is_string() ? key_of_hex(value->get_string()) : std::nullopt;
    return key ? *key : (refuse(path, "a key is not 64 hexadecimal digits", escrow), std::string{});
}

/// Version 1: sealing keys by number, of which the highest sealed, and one index key that also hashed.
KeySet keys_of_version_1(const std::string& path, const json::object& file) {
    KeySet keys{.hashing = key_in(path, file, "index"), .generations = {}};
    const auto* const sealing = file.if_contains("sealing");
    if (sealing == nullptr || !sealing->is_object() || sealing->get_object().empty())
        refuse(path, "it has no sealing key", escrow);
    for (const auto& [number, key] : sealing->get_object()) {
        const std::string name{number};
        if (name.empty() || name.size() > 9 || name.find_first_not_of("0123456789") != name.npos || std::stoul(name) == 0)
            refuse(path, "a sealing key's name is not a number", escrow);
        keys.generations.push_back({.number = static_cast<std::uint32_t>(std::stoul(name)),
                                    .sealing = key_in(path, sealing->get_object(), name.c_str()),
                                    .index = keys.hashing});
        keys.generation = std::max(keys.generation, keys.generations.back().number);
    }
    return keys;
}

}  // namespace

std::unique_ptr<MasterKey> master_key_in_file(const std::string& path) {
    std::error_code ignored;
    if (!fs::exists(path, ignored))
        write_new(path, json::serialize(json::object{{"version", 2}, {"master", hex(random_bytes(32))}}) + "\n");

    json::error_code error;
    const auto document = json::parse(read_private(path), error);
    const auto* const file = document.if_object();
    const auto* const version = file != nullptr && !error ? file->if_contains("version") : nullptr;
    if (version == nullptr || (*version != 1 && *version != 2))
        refuse(path, "it is not a key file of version 1 or 2", escrow);
    if (*version == 2)
        return master_key_of(key_in(path, *file, "master"), path, std::nullopt);

    auto keys = keys_of_version_1(path, *file);
    const auto master = hmac_sha256(keys.generations.front().sealing, "kuaiban master key");
    return master_key_of({reinterpret_cast<const char*>(master.data()), master.size()}, path, std::move(keys));
}

}  // namespace kuaiban::crypto
