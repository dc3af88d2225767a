#pragma once

#include <boost/json.hpp>

#include <set>
#include <string>
#include <string_view>

namespace kuaiban::support {

/// docs/openapi.yaml as a judge: which operations there are, and whether an answer fits what it says of them. Knows the part
/// of JSON Schema that document uses.
class Contract {
public:
    explicit Contract(std::string_view yaml);

    std::set<std::string> operations() const;           ///< "GET /api/v1/cases/{number}"
    /// Why the answer does not fit; "" where it does.
    std::string complaint(std::string_view method, std::string_view path, int status, std::string_view content_type,
                          std::string_view body) const;

private:
    const boost::json::object* operation(std::string_view method, std::string_view path) const;
    const boost::json::object& resolve(const boost::json::object& object) const;
    std::string misfit(const boost::json::value& value, const boost::json::object& schema, const std::string& where) const;
    std::string misfit_of_object(const boost::json::object& value, const boost::json::object& schema,
                                 const std::string& where) const;

    boost::json::object document_;
};

}  // namespace kuaiban::support
