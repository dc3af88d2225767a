#include <boost/json.hpp>

#include "kuaiban/demo/couple.hpp"

namespace kuaiban::demo {
namespace {

namespace json = boost::json;

void put(json::object& into, std::string_view name, const std::optional<domain::CalendarDate>& day) {
    if (day)
        into[name] = day->iso();
}

void put(json::object& into, std::string_view name, const std::string& text) {
    if (!text.empty())
        into[name] = text;
}

json::object to_json(const Person& p) {
    json::object o;
    o["name"] = p.name;
    o["id_number"] = p.id_number;
    o["ethnicity"] = p.ethnicity;
    o["marital_status"] = name_of(p.marital_status);
    put(o, "marital_event_on", p.marital_event_on);
    put(o, "marriage_certificate_number", p.marriage_certificate_number);
    o["household_division"] = p.household_division;
    o["household_address"] = p.household_address;
    o["residence_division"] = p.residence_division;
    o["residence_address"] = p.residence_address;
    put(o, "residence_since", p.residence_since);
    put(o, "employer", p.employer);
    o["mobile"] = p.mobile;
    return o;
}

json::object to_json(const Child& c) {
    json::object o;
    o["name"] = c.name;
    o["sex"] = name_of(c.sex);
    o["born_on"] = c.born_on.iso();
    put(o, "id_number", c.id_number);
    put(o, "birth_certificate_number", c.birth_certificate_number);
    put(o, "adoption_number", c.adoption_number);
    o["relation"] = c.relation;
    return o;
}

}  // namespace

std::string application_json(const Couple& couple, domain::CalendarDate submitted_on) {
    json::array children;
    for (const auto& child : couple.children)
        children.push_back(to_json(child));
    json::object application{{"state", couple.state},
                             {"child_ordinal", couple.child_ordinal},
                             {"office", couple.office},
                             {"paper_copy", false},
                             {"by_agent", couple.by_agent}};
    if (couple.pregnancy_weeks)
        application["pregnancy_weeks"] = *couple.pregnancy_weeks;
    return json::serialize(json::object{{"service", "maternity-service-certificate"},
                                        {"submitted_on", submitted_on.iso()},
                                        {"woman", to_json(couple.woman)},
                                        {"man", to_json(couple.man)},
                                        {"children", std::move(children)},
                                        {"application", std::move(application)}});
}

}  // namespace kuaiban::demo
