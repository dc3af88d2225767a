#pragma once

#include <boost/json/fwd.hpp>

#include <expected>
#include <optional>
#include <set>
#include <string>
#include <string_view>

#include "domain/refusal.hpp"

namespace kuaiban::web::api {

/// Reads a request's own fields – not a service's form, whose definition judges it – and gathers every reason to refuse.
/// Fields never asked for are refused at the end: nobody slips in a state or an account.
class FieldReader {
public:
    explicit FieldReader(const boost::json::object& object) : object_{object} {}

    std::string text(std::string_view name);                    ///< refuses Required, NotText
    std::string optional_text(std::string_view name);           ///< "" where absent or null
    const boost::json::object* object(std::string_view name);   ///< refuses Required, NotAnObject
    const boost::json::value* optional(std::string_view name);  ///< as it is; null where absent
    bool has(std::string_view name) const;
    bool yes(std::string_view name);  ///< true only where it is; false where absent; refuses NotText else

    /// A domain value by its own `parse`; its refusal is told at this field.
    template <class T>
    std::optional<T> value(std::string_view name) {
        const auto before = refusals_.size();
        const auto typed = text(name);
        if (refusals_.size() != before)
            return {};
        auto parsed = T::parse(typed);
        if (parsed)
            return std::move(*parsed);
        parsed.error().field = name;
        refusals_.push_back(std::move(parsed.error()));
        return {};
    }

    void refuse(domain::RefusalCode code, std::string_view name) { refusals_.push_back({code, std::string{name}}); }
    /// All refusals so far, the unknown fields among them; empty: go on.
    domain::Refusals finish();

private:
    const boost::json::object& object_;
    std::set<std::string, std::less<>> asked_;
    domain::Refusals refusals_;
};

}  // namespace kuaiban::web::api
