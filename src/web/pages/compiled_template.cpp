#include "web/pages/compiled_template.hpp"

#include <ctemplate/template.h>
#include <ctemplate/template_emitter.h>
#include <ctemplate/template_modifiers.h>

#include <algorithm>
#include <fstream>
#include <memory>
#include <optional>
#include <stdexcept>

namespace kuaiban::web::pages {

namespace {

/// The pragma that turns escaping on; pages/build.mjs writes it first.
constexpr std::string_view auto_escape = "{{%AUTOESCAPE context=\"HTML\"}}";
constexpr std::size_t usual_page = 32 * 1024;

[[noreturn]] void refuse(const std::filesystem::path& file, std::string_view why) {
    throw std::runtime_error{"pages: " + file.string() + " " + std::string{why}};
}

std::string content_of(const std::filesystem::path& path) {
    std::ifstream file{path, std::ios::binary};
    if (!file)
        refuse(path, "cannot be read; has `npm run build` run in pages/?");
    return {std::istreambuf_iterator<char>{file}, {}};
}

/// "NAME:h" of every value in order, as ctemplate decided after looking at where each stands.
std::vector<std::string> escaped_places(const std::filesystem::path& file, const std::string& source) {
    const std::unique_ptr<ctemplate::Template> read{ctemplate::Template::StringToTemplate(source, ctemplate::DO_NOT_STRIP)};
    if (!read)
        refuse(file, "is not a template");
    std::string dump;
    read->DumpToString("", &dump);
    constexpr std::string_view mark = "Variable Node: ";
    std::vector<std::string> places;
    for (auto at = dump.find(mark); at != std::string::npos; at = dump.find(mark, at)) {
        at += mark.size();
        places.push_back(dump.substr(at, dump.find('\n', at) - at));
    }
    return places;
}

void modify(std::string& html, const ctemplate::TemplateModifier& modifier, std::string_view value) {
    ctemplate::StringEmitter out{&html};
    modifier.Modify(value.data(), value.size(), nullptr, &out, {});
}

/// What ctemplate's html_escape would change: most values hold none of it.
constexpr std::string_view escaped_characters = "&<>\"'\r\n\v\f\t";

void append_escaped(std::string& html, std::string_view value) {
    static constexpr auto is_escaped = [] {
        std::array<bool, 256> table{};
        for (const char c : escaped_characters)
            table[static_cast<unsigned char>(c)] = true;
        return table;
    }();
    if (std::ranges::none_of(value, [](char c) { return is_escaped[static_cast<unsigned char>(c)]; }))
        html.append(value);
    else
        modify(html, ctemplate::html_escape, value);
}

}  // namespace

CompiledTemplate::Kind CompiledTemplate::kind_of(std::string_view modifiers) {
    if (modifiers == ":h")
        return Kind::Escaped;
    if (modifiers == ":u")
        return Kind::QueryValue;
    if (modifiers == ":U=html")
        return Kind::Address;
    if (modifiers == ":none")
        return Kind::Markup;
    throw std::runtime_error{"pages: no template may need the escaping " + std::string{modifiers}};
}

CompiledTemplate::CompiledTemplate(const std::filesystem::path& file) {
    const auto source = content_of(file);
    if (!source.starts_with(auto_escape))
        refuse(file, "does not ask for escaping");
    const auto places = escaped_places(file, source);
    auto place = places.begin();
    std::vector<std::size_t> open;
    for (std::size_t at = auto_escape.size(); at < source.size();) {
        const auto begin = std::min(source.find("{{", at), source.size());
        add_text(std::string_view{source}.substr(at, begin - at));
        if (begin == source.size())
            break;
        const auto end = source.find("}}", begin);
        const std::string_view mark = std::string_view{source}.substr(begin + 2, end - begin - 2);
        if (mark.starts_with('#')) {
            open.push_back(pieces_.size());
            pieces_.push_back({Kind::Section, note(mark.substr(1)), 0, 0});
        } else if (mark.starts_with('/')) {
            pieces_.at(open.back()).end = pieces_.size();
            open.pop_back();
        } else {
            const auto name = mark.substr(0, mark.find(':'));
            if (place == places.end() || place->substr(0, place->find(':')) != name)
                refuse(file, "is read in two ways");
            pieces_.push_back({kind_of(std::string_view{*place++}.substr(name.size())), note(name), 0, 0});
        }
        at = end + 2;
    }
    if (place != places.end())
        refuse(file, "is read in two ways");
}

void CompiledTemplate::add_text(std::string_view text) {
    if (text.empty())
        return;
    pieces_.push_back({Kind::Text, 0, text_.size(), text_.size() + text.size()});
    text_ += text;
}

std::uint64_t CompiledTemplate::note(std::string_view name) {
    if (std::ranges::find(names_, name) == names_.end())
        names_.emplace_back(name);
    return id_of(name);
}

std::string CompiledTemplate::fill(const Row& page) const {
    std::string html;
    html.reserve(usual_page);
    fill(html, page, 0, pieces_.size());
    return html;
}

void CompiledTemplate::fill(std::string& html, const Row& row, std::size_t begin, std::size_t end) const {
    for (std::size_t at = begin; at < end; ++at) {
        const auto& piece = pieces_[at];
        switch (piece.kind) {
        case Kind::Text: html.append(text_, piece.begin, piece.end - piece.begin); break;
        case Kind::Escaped: append_escaped(html, row.value(piece.name)); break;
        case Kind::QueryValue: modify(html, ctemplate::url_query_escape, row.value(piece.name)); break;
        case Kind::Address: modify(html, ctemplate::validate_url_and_html_escape, row.value(piece.name)); break;
        case Kind::Markup: html.append(row.value(piece.name)); break;
        case Kind::Section:
            if (const auto* rows = row.rows(piece.name))
                for (const auto* each : *rows)
                    fill(html, *each, at + 1, piece.end);
            at = piece.end - 1;
            break;
        }
    }
}

}  // namespace kuaiban::web::pages
