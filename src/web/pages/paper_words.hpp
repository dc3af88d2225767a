#pragma once

#include "casework/paper/paper_request.hpp"
#include "web/pages/frame.hpp"

namespace kuaiban::web::pages {

/// Where a paper is: "已打印，可以到七星岗街道领取".
std::string paper_line(const Frame& frame, const casework::PaperRequest& request);

}  // namespace kuaiban::web::pages
