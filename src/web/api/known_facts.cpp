#include "web/api/known_facts.hpp"

#include <boost/json.hpp>

#include "casework/draft_document.hpp"

namespace kuaiban::web::api {

namespace json = boost::json;

json::object to_json(const casework::KnownFacts& facts) {
    json::value household, marriage;
    if (const auto& known = facts.household)
        household = {{"name", known->name},
                     {"id_number", known->id_number},
                     {"ethnicity", known->ethnicity},
                     {"household_division", known->household_division}};
    if (const auto& known = facts.marriage)
        marriage = {{"marital_status", known->marital_status},
                    {"marital_event_on", known->marital_event_on},
                    {"marriage_certificate_number", known->certificate_number},
                    {"spouse_name", known->spouse_name},
                    {"spouse_id_number", known->spouse_id},
                    {"is_current", known->is_current}};
    json::array children;
    for (const auto& child : facts.children)
        children.push_back(json::object{{"name", child.name},
                                        {"sex", child.sex},
                                        {"born_on", child.born_on},
                                        {"id_number", child.id_number},
                                        {"birth_certificate_number", child.birth_certificate_number},
                                        {"relation", child.relation}});
    return {{"household", std::move(household)},
            {"marriage", std::move(marriage)},
            {"mobile", facts.mobile},
            {"children", std::move(children)},
            {"registers_silent", facts.registers_silent},
            {"asked_at", casework::rfc3339(facts.asked_at)}};
}

}  // namespace kuaiban::web::api
