#pragma once

#include <expected>

#include "casework/verify_certificate.hpp"
#include "web/pages/frame.hpp"

namespace kuaiban::web::pages {

/// `proven`: the signature itself was checked here (the file, or the QR code's), not only the number looked up.
http::Response show_verdict(const Frame& frame, const casework::VerifiedCertificate& verified, bool proven);

/// The certificate of the address's {number}, its trace not yet kept; else the page that says why not.
std::expected<casework::CertificateFound, http::Response> look_up_linked(const Frame& frame);

}  // namespace kuaiban::web::pages
