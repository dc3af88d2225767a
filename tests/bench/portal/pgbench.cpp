#include "bench/portal/pgbench.hpp"

#include <fmt/format.h>

#include <cstdlib>
#include <fstream>
#include <iterator>
#include <map>
#include <regex>
#include <stdexcept>

#include "crypto/crypto.hpp"

namespace kuaiban::bench {
namespace {

constexpr std::size_t connections = 16;
/// Sealed documents differ in every byte, but nothing depends on which.
constexpr std::size_t longest_key = 64;

std::string quoted(const std::string& text) {
    return "'" + std::regex_replace(text, std::regex{"'"}, "''") + "'";
}

/// The script's words for the parameters of two units of the same statements.
class Words {
public:
    std::string of(const store::Value& one, const store::Value& other) {
        if (const auto* const number = std::get_if<std::int64_t>(&one))
            return std::to_string(*number);
        if (const auto* const text = std::get_if<std::string>(&one))
            return one == other || text->size() > longest_key ? quoted(*text) : made_anew(*text);
        if (const auto* const bytes = std::get_if<store::Bytes>(&one)) {
            const std::string held{bytes->begin(), bytes->end()};
            return one == other || bytes->size() > longest_key ? "'\\x" + crypto::hex(held) + "'"
                                                               : "sha256(convert_to(" + made_anew(held) + ", 'UTF8'))";
        }
        return "NULL";
    }

private:
    /// The same value is the same word wherever it stands, so that references hold.
    std::string made_anew(const std::string& value) {
        const auto number = known_.try_emplace(value, known_.size()).first->second;
        return fmt::format("md5(CAST(:n AS TEXT) || '-{}')", number);
    }
    std::map<std::string, std::size_t> known_;
};

std::string filled_in(std::string_view sql, const std::vector<std::string>& words) {
    std::string text;
    for (std::size_t i = 0; i < sql.size(); ++i) {
        if (sql[i] != '$') {
            text += sql[i];
            continue;
        }
        std::size_t number = 0;
        for (; i + 1 < sql.size() && sql[i + 1] >= '0' && sql[i + 1] <= '9'; ++i)
            number = number * 10 + static_cast<std::size_t>(sql[i + 1] - '0');
        text += words.at(number - 1);
    }
    return text;
}

void write_script(std::ostream& script, const store::UnitOfWork& one, const store::UnitOfWork& other) {
    script << "\\set n random(1, 9000000000000000000)\n\\startpipeline\nBEGIN;\n";
    Words words;
    for (std::size_t i = 0; i < one.size(); ++i) {
        std::vector<std::string> parameters;
        for (std::size_t p = 0; p < one[i].parameters.size(); ++p)
            parameters.push_back(words.of(one[i].parameters[p], other.at(i).parameters.at(p)));
        script << filled_in(one[i].sql, parameters) << ";\n";
    }
    script << "COMMIT;\n\\endpipeline\n";
}

}  // namespace

Pgbench::Pgbench(const std::filesystem::path& folder, std::string url, const store::UnitOfWork& one,
                 const store::UnitOfWork& other)
    : folder_{folder}, url_{std::move(url)} {
    std::filesystem::create_directories(folder_);
    std::ofstream script{folder_ / "unit.sql"};
    write_script(script, one, other);
}

void Pgbench::run(std::size_t transactions) {
    const auto output = folder_ / "output";
    const auto command = fmt::format(
        "PGOPTIONS='-c search_path=ledger' pgbench -n -M prepared -c {0} -j 2 -t {1} -f '{2}/unit.sql' '{3}' > '{4}' 2>&1",
        connections, transactions / connections, folder_.string(), url_, output.string());
    const int status = std::system(command.c_str());
    std::ifstream stream{output};
    const std::string said{std::istreambuf_iterator<char>{stream}, {}};
    std::smatch found;
    if (status != 0 || !std::regex_search(said, found, std::regex{R"(tps = ([0-9.]+) \(without)"}))
        throw std::runtime_error{"pgbench failed: " + said};
    const auto done = static_cast<double>(transactions / connections * connections);
    transactions_ += done;
    seconds_ += done / std::stod(found[1]);
}

}  // namespace kuaiban::bench
