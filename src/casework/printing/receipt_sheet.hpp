#pragma once

#include "casework/paper/serve_paper.hpp"
#include "casework/printing/sheet_port.hpp"

namespace kuaiban::casework {

/// What is signed when a certificate on paper is handed over: for a pen before, with who collected it afterwards.
Sheet receipt_sheet(const Wording& wording, const PaperAtHand& paper);

}  // namespace kuaiban::casework
