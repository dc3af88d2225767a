#include "web/staff/posted_version.hpp"

#include <charconv>

namespace kuaiban::web::staff {

std::int64_t posted_version(const StaffFrame& frame) {
    const auto typed = frame.posted("version");
    std::int64_t version = 0;
    std::from_chars(typed.data(), typed.data() + typed.size(), version);
    return version;
}

}  // namespace kuaiban::web::staff
