#include "kuaiban/paths.hpp"

#include <fmt/format.h>

#include <cstdlib>
#include <stdexcept>

namespace kuaiban {

namespace {

namespace fs = std::filesystem;

fs::path find_home(const fs::path& program) {
    if (const char* told = std::getenv("KUAIBAN_HOME"))
        return told;
    for (auto folder = program.parent_path(); folder.has_relative_path(); folder = folder.parent_path())
        if (fs::exists(folder / "services") && fs::exists(folder / "divisions"))
            return folder;
    const auto installed = program.parent_path().parent_path() / "share" / "kuaiban";
    if (fs::exists(installed / "services"))
        return installed;
    throw std::runtime_error{fmt::format("found no services/ above {} nor in {}; set KUAIBAN_HOME to the folder that holds it",
                                         program.string(), installed.string())};
}

}  // namespace

Paths find_paths(const std::optional<std::string>& data) {
    const auto program = fs::read_symlink("/proc/self/exe");
    Paths paths;
    paths.home = find_home(program);
    paths.fonts = fs::exists(program.parent_path() / "fonts") ? program.parent_path() / "fonts" : paths.home / "fonts";
    paths.data = fs::absolute(data.value_or("kuaiban-data"));
    paths.keys = paths.data.string() + ".keys";
    return paths;
}

}  // namespace kuaiban
