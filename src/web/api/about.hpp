#pragma once

#include <string_view>
#include <vector>

#include "web/http/router.hpp"
#include "web/services.hpp"

namespace kuaiban::web::api {

struct DescribedOperation {
    std::string_view method, path, summary, summary_zh;     ///< views into the description
};
/// The operations of docs/openapi.yaml, in its order. Knows that file's own layout, not YAML.
std::vector<DescribedOperation> described_operations();

// GET /api: the interface for people: its routes and what each refusal means, where problem+json points ("/api#code").
void add_about_page(http::Router& router, Services& services);

}  // namespace kuaiban::web::api
