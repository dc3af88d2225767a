#pragma once

#include <iosfwd>

namespace kuaiban {

/// `kuaiban eval-rule`: reads lines of {"rule":…,"data":…}, writes one JSON result a line; {"error":"…"} where a line is not
/// such an object or the rule has no meaning. Always 0.
int eval_rule(std::istream& in, std::ostream& out);

}  // namespace kuaiban
