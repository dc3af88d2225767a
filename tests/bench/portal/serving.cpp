#include "bench/portal/serving.hpp"

#include <fmt/format.h>

#include <fstream>

namespace kuaiban::bench {

namespace {

namespace fs = std::filesystem;
constexpr unsigned readers = 32;

}  // namespace

Served serve(const Child& server, const Load& load, int expected) {
    const double before = server.cpu_ms();
    auto outcome = run(load, expected);
    return {std::move(outcome), (server.cpu_ms() - before) / static_cast<double>(load.requests)};
}

Load repeat(std::uint16_t port, const std::string& request, std::size_t count) {
    return {.port = port, .connections = readers, .requests = count, .request = [&request](unsigned, std::size_t) {
                return std::string_view{request};
            }};
}

Answer ask(std::uint16_t port, const std::string& request, int expected) {
    Answer got;
    auto load = repeat(port, request, 1);
    load.connections = 1;
    load.answer = [&](int, std::string_view head, std::string_view body) { got = {std::string{head}, std::string{body}}; };
    run(load, expected);
    return got;
}

StaticServer::StaticServer(const fs::path& folder, std::uint16_t port) : folder_{folder}, port_{port} {
    fs::create_directories(folder / "files");
    fs::permissions(folder, fs::perms::others_exec | fs::perms::group_exec, fs::perm_options::add);
    put("up", "up");
    std::ofstream{folder / "nginx.conf"} << fmt::format(
        "daemon off; master_process off; pid {0}/pid; error_log {0}/error.log;\nevents {{ worker_connections 1024; }}\n"
        "http {{ access_log off; sendfile on; tcp_nopush on; keepalive_requests 1000000; default_type text/html; "
        "client_body_temp_path {0}/t1;\n"
        "proxy_temp_path {0}/t2; fastcgi_temp_path {0}/t3; uwsgi_temp_path {0}/t4; scgi_temp_path {0}/t5;\n"
        "server {{ listen 127.0.0.1:{1}; root {0}/files; }} }}\n",
        folder.string(), port);
    child_.emplace(std::vector<std::string>{"nginx", "-p", folder.string(), "-c", (folder / "nginx.conf").string()},
                   folder / "output");
    cold_start_s = child_->wait_for(port, "/up");
}

double StaticServer::cpu_ms(const std::string& bytes) {
    put("page", bytes);
    const auto request = get("/page");
    return serve(*child_, repeat(port_, request, 60'000)).cpu_ms;
}

void StaticServer::put(const char* name, const std::string& bytes) {
    std::ofstream{folder_ / "files" / name} << bytes;
}

}  // namespace kuaiban::bench
