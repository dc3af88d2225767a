#include "web/http/multipart.hpp"

#include <algorithm>

#include "domain/utf8.hpp"

namespace kuaiban::web::http {

namespace {

constexpr std::size_t longest_part_head = 2048;

char lower(char c) noexcept {
    return c >= 'A' && c <= 'Z' ? static_cast<char>(c + 32) : c;
}

bool has_prefix(std::string_view text, std::string_view lower_prefix) noexcept {
    return text.size() >= lower_prefix.size() && std::ranges::equal(text.substr(0, lower_prefix.size()), lower_prefix, {}, lower);
}

/// name="value" or name=value among `; `-separated parameters; browsers write %22 for a quote inside (WHATWG).
std::optional<std::string> parameter(std::string_view parameters, std::string_view name) {
    for (auto at = parameters.find(';'); at != std::string_view::npos; at = parameters.find(';')) {
        parameters.remove_prefix(at + 1);
        parameters.remove_prefix(std::min(parameters.find_first_not_of(" \t"), parameters.size()));
        const bool wanted = has_prefix(parameters, name) && parameters.substr(name.size()).starts_with('=');
        const auto equals = std::min(parameters.find('='), parameters.size());
        auto value = parameters.substr(std::min(equals + 1, parameters.size()));
        std::size_t end = 0;
        if (value.starts_with('"')) {
            value.remove_prefix(1);
            end = value.find('"');
            if (end == std::string_view::npos)
                return {};
        } else {
            end = std::min(value.find(';'), value.size());
        }
        if (wanted)
            return std::string{value.substr(0, end)};
        parameters = value.substr(end);
    }
    return {};
}

bool is_boundary(std::string_view text) noexcept {
    return !text.empty() && text.size() <= 70 && std::ranges::all_of(text, [](char c) {
        return (c >= '0' && c <= '9') || (lower(c) >= 'a' && lower(c) <= 'z') ||
               std::string_view{"'()+_,-./:=?"}.find(c) != std::string_view::npos;
    });
}

std::optional<Part> read_part(std::string_view text) {
    const auto head_end = text.find("\r\n\r\n");
    if (head_end == std::string_view::npos || head_end > longest_part_head)
        return {};
    Part part{{}, {}, "text/plain", text.substr(head_end + 4)};
    bool named = false;
    for (auto head = text.substr(0, head_end + 2); !head.empty();) {
        const auto line = head.substr(0, head.find("\r\n"));
        head.remove_prefix(line.size() + 2);
        if (has_prefix(line, "content-disposition: form-data")) {
            const auto name = parameter(line, "name");
            if (!name || named)
                return {};
            named = true;
            part.name = *name;
            part.file_name = parameter(line, "filename").value_or("");
        } else if (has_prefix(line, "content-type: ")) {
            part.content_type = line.substr(14);
        }
    }
    if (!named || !domain::is_valid_utf8(part.name) || !domain::is_valid_utf8(part.file_name))
        return {};
    return part;
}

}  // namespace

std::optional<std::vector<Part>> parse_multipart(std::string_view content_type, std::string_view body, std::size_t most) {
    if (!has_prefix(content_type, "multipart/form-data"))
        return {};
    const auto boundary = parameter(content_type, "boundary");
    if (!boundary || !is_boundary(*boundary))
        return {};
    const auto opening = "--" + *boundary;
    const auto delimiter = "\r\n" + opening;
    if (!body.starts_with(opening))
        return {};
    body.remove_prefix(opening.size());

    std::vector<Part> parts;
    while (!body.starts_with("--")) {
        if (!body.starts_with("\r\n") || parts.size() == most)
            return {};
        body.remove_prefix(2);
        const auto end = body.find(delimiter);
        if (end == std::string_view::npos)
            return {};
        auto part = read_part(body.substr(0, end));
        if (!part)
            return {};
        parts.push_back(std::move(*part));
        body.remove_prefix(end + delimiter.size());
    }
    return parts;
}

}  // namespace kuaiban::web::http
