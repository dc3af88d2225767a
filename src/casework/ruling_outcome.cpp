#include "casework/ruling_outcome.hpp"

#include "casework/paper/ask_for_paper.hpp"
#include "crypto/crypto.hpp"

namespace kuaiban::casework {

void add_outcome(Changes& changes, const std::string& case_id, const domain::Application& application, const Ruling& ruling,
                 Instant now) {
    if (ruling.certificate)
        add_certificate(changes, application, *ruling.certificate, now);
    if (!domain::is_open(ruling.to))
        changes.push_back(PartiesClosed{case_id, now});
    if (ruling.next_check_at)
        changes.push_back(JobScheduled{crypto::uuid7(), "recheck", case_id, *ruling.next_check_at});
}

}  // namespace kuaiban::casework
