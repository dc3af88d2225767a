#include "casework/privacy/notice.hpp"

namespace kuaiban::casework {

void drop_sensitive(const definition::Privacy& privacy, boost::json::object& answers) {
    for (const auto& name : privacy.sensitive) {
        const auto dot = name.find('.');
        const auto section = answers.find(name.substr(0, dot));
        if (section != answers.end() && section->value().is_object())
            section->value().as_object().erase(name.substr(dot + 1));
    }
}

NoticeKept notice_kept(const std::string& case_id, const definition::Privacy& privacy, bool consent, Instant now) {
    const bool is_asked = !privacy.sensitive.empty();
    return {.case_id = case_id,
            .notice_version = privacy.notice_version,
            .consent = !is_asked ? "not-asked"
                       : consent ? "given"
                                 : "refused",
            .consent_version = is_asked ? privacy.consent_version : "",
            .at = now};
}

}  // namespace kuaiban::casework
