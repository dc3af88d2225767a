#pragma once

#include <filesystem>
#include <memory>
#include <string>
#include <vector>

#include "kuaiban/paths.hpp"
#include "store/database.hpp"

namespace kuaiban::bench {

/// One citizen who is logged in and ready to submit, as the server will meet them.
struct Submitter {
    std::string token;                          ///< of the session
    std::string request;                        ///< POST /api/v1/applications, whole
    store::UnitOfWork unit;  ///< what the portal writes for it, taken down from a submission in this process
};

/// A citizen with a session, the promise given and the form's second part filled in.
struct Drafter {
    std::string form_get, step_post;  ///< GET and POST /drafts/{id}/man, whole
    store::UnitOfWork unit;  ///< the same draft saved once, as statements
};

/// What the measurements need in the data folder before the server starts: registers of a made-up city, accounts, sessions, drafts.
struct PreparedCity {
    std::vector<Submitter> consistent, needing_review;
    std::vector<Drafter> drafters;
};

struct Sizes {
    int consistent, needing_review, drafters;
};

/// Opens the portal of the folders once, fills it and closes it. Throws std::runtime_error where there are not enough couples
/// of a kind.
PreparedCity prepare_city(const Paths& paths, const Sizes& sizes);

}  // namespace kuaiban::bench
