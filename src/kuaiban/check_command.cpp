#include "kuaiban/check_command.hpp"

#include <boost/json.hpp>

#include <fstream>
#include <sstream>

#include "casework/check_application.hpp"
#include "casework/read_application.hpp"
#include "casework/strict_json.hpp"
#include "definition/catalogue.hpp"
#include "definition/validate.hpp"
#include "registers/folder_registers.hpp"
#include "web/pages/render.hpp"

namespace kuaiban {
namespace {

using domain::CalendarDate;
using domain::Refusal;
using domain::RefusalCode;
using domain::Refusals;
namespace json = boost::json;

/// An application that holds together, with the policy it falls under.
struct Readable {
    const definition::ServiceVersion* version;
    CalendarDate submitted_on, on;
    json::object answers;
};

std::expected<json::object, Refusals> read_document(const std::filesystem::path& file) {
    std::ifstream input{file, std::ios::binary};
    std::ostringstream text;
    text << input.rdbuf();
    auto document = casework::parse_strict_json(text.view());
    if (!document || !document->is_object())
        return std::unexpected{Refusals{{RefusalCode::MalformedRequest}}};
    return std::move(document->as_object());
}

// Takes a text out of the envelope around the form's sections.
std::optional<std::string> take_text(json::object& document, std::string_view field, Refusals& refusals) {
    const auto found = document.find(field);
    if (found == document.end() || found->value().is_null()) {
        refusals.push_back({RefusalCode::Required, std::string{field}});
        document.erase(field);
        return std::nullopt;
    }
    const json::value value = std::move(found->value());
    document.erase(found);
    if (value.is_string())
        return std::string{value.as_string()};
    refusals.push_back({RefusalCode::NotText, std::string{field}});
    return std::nullopt;
}

std::optional<CalendarDate> read_date(const std::optional<std::string>& text, std::string_view field, Refusals& refusals) {
    if (!text)
        return std::nullopt;
    const auto day = CalendarDate::parse(*text);
    if (day)
        return *day;
    refusals.push_back({day.error().code, std::string{field}});
    return std::nullopt;
}

std::expected<Readable, Refusals> read(const std::filesystem::path& file, const std::optional<std::string>& on,
                                       const definition::Catalogue& catalogue) {
    auto document = read_document(file);
    if (!document)
        return std::unexpected{document.error()};

    Refusals refusals;
    const auto slug = take_text(*document, "service", refusals);
    const auto submitted_on = read_date(take_text(*document, "submitted_on", refusals), "submitted_on", refusals);
    const auto today = read_date(on, "--on", refusals);
    if (submitted_on && today && *submitted_on > *today)
        refusals.push_back({RefusalCode::DateInFuture, "submitted_on"});

    const auto* item = slug ? catalogue.find(*slug) : nullptr;
    if (slug && !item)
        refusals.push_back({RefusalCode::ServiceUnknown, "service"});
    const auto* version = item && submitted_on ? item->version_on(*submitted_on) : nullptr;
    if (item && submitted_on && !version)
        refusals.push_back({RefusalCode::ServiceNotInForce, "submitted_on"});

    // Where the envelope does not say which version, the fields are read under the newest: all errors at once.
    const auto* guess = item ? item : catalogue.items().empty() ? nullptr : &catalogue.items().front();
    const auto* form = version ? version : guess && !guess->versions.empty() ? &guess->versions.back() : nullptr;
    if (!form)
        return std::unexpected{refusals};
    const auto day = today ? today : submitted_on;
    auto answers =
        definition::validate(form->form(), *document, catalogue.divisions(), day ? *day : *CalendarDate::parse("2199-12-31"));
    if (!answers)
        refusals.insert(refusals.end(), answers.error().begin(), answers.error().end());
    if (!refusals.empty())
        return std::unexpected{refusals};
    return Readable{version, *submitted_on, *day, std::move(*answers)};
}

/// Sentences of the pages where these are built; otherwise the code has to do.
std::string explain(const Refusal& refusal, const Paths& paths) {
    try {
        static const web::pages::Pages pages{paths.pages()};
        return pages.sentence(web::pages::Language::Chinese, refusal);
    } catch (const std::exception&) {
        return std::string{domain::name_of(refusal.code)};
    }
}

json::object to_json(const Refusals& refusals, const Paths& paths) {
    json::array errors;
    for (const auto& refusal : refusals)
        errors.push_back(
            {{"field", refusal.field}, {"code", domain::name_of(refusal.code)}, {"message", explain(refusal, paths)}});
    return {{"errors", std::move(errors)}};
}

}  // namespace

int check(const std::filesystem::path& application, const std::filesystem::path& registers_folder,
          const std::optional<std::string>& on, const Paths& paths, std::ostream& out, std::ostream& err) {
    const auto catalogue = definition::Catalogue::load(paths.services(), paths.divisions());
    if (!catalogue) {
        for (const auto& error : catalogue.error())
            err << error.file << ':' << error.line << ": " << error.key << ": " << error.message << '\n';
        return 1;
    }
    const auto readable = read(application, on, **catalogue);
    if (!readable) {
        out << json::serialize(to_json(readable.error(), paths)) << '\n';
        return 2;
    }
    try {
        registers::FolderRegisters registers{registers_folder};
        const auto declared = casework::read_application(readable->answers, readable->submitted_on);
        const auto recorded = registers.facts_of(declared.woman.id_number, declared.man.id_number);
        const auto result = casework::check_application(*readable->version, readable->answers, readable->submitted_on, recorded,
                                                        (*catalogue)->divisions(), readable->on);
        out << json::serialize(casework::to_json(result)) << '\n';
        return 0;
    } catch (const registers::RegisterUnreadable& problem) {
        err << problem.what() << '\n';
        return 3;
    }
}

}  // namespace kuaiban
