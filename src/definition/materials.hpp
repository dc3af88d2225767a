#pragma once

#include <boost/json/value.hpp>

#include <filesystem>
#include <string>
#include <string_view>
#include <vector>

#include "definition/load_error.hpp"
#include "domain/material_standing.hpp"

namespace kuaiban::definition {

/// A paper that may be laid on the table. Texts: "material.<code>".
struct Paper {
    std::string code;
    std::vector<domain::MaterialStanding> standings;    ///< how it may stand; Later among them where it may be brought later
    int later_working_days{};                           ///< 容缺: 0 where it may not
    std::vector<std::string> covers;                    ///< reasons it answers once it is there

    bool may_stand(domain::MaterialStanding standing) const;
};

/// What has to be shown, by any of several groups of papers. Texts: "need.<code>".
struct Need {
    std::string code;
    std::vector<std::string> of;                        ///< spouses' sections, each judged as `this`; empty: the couple's
    boost::json::value when;                            ///< a rule; true: always
    std::vector<std::vector<std::string>> any_of;       ///< papers' codes
};

/// One version's checklist for the counter (materials.yaml).
struct Materials {
    std::vector<Paper> papers;
    std::vector<Need> needs;
    std::string identity;  ///< the paper that proves who is at the counter, once its original was seen
    /// A commitment is not offered after a certificate was revoked for one of these.
    std::vector<std::string> not_after;

    const Paper* paper(std::string_view code) const;
};

/// `name`: how errors call the file.
Materials load_materials(const std::filesystem::path& path, std::string name, std::vector<LoadError>& errors);

}  // namespace kuaiban::definition
