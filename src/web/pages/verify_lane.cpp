#include "web/pages/verify_lane.hpp"

#include <algorithm>
#include <iterator>
#include <optional>
#include <utility>

#include "web/pages/verify_verdict.hpp"

namespace kuaiban::web::pages {

namespace {

constexpr std::string_view prefix = "/verify/", route = "/verify/{number}";
constexpr std::size_t most_waiting = 1024;
constexpr std::size_t most_together = 128;      ///< bounds how long the first waits for the last

}  // namespace

VerifyLane::VerifyLane(Services& services, Fault fault)
    : services_{services}, fault_{std::move(fault)}, thread_{[this] { work(); }} {}

VerifyLane::~VerifyLane() {
    {
        const std::scoped_lock lock{mutex_};
        closing_ = true;
    }
    somebody_waits_.notify_all();
}

bool VerifyLane::take(http::Request& request, Done done) {
    const std::string_view path = request.path;
    if (request.method != http::Method::Get || !path.starts_with(prefix) || path.size() == prefix.size() ||
        path.find('/', prefix.size()) != std::string_view::npos)
        return false;
    {
        const std::scoped_lock lock{mutex_};
        if (closing_ || waiting_.size() >= most_waiting)
            return false;
        request.route = route;
        request.path_values = {{"number", std::string{path.substr(prefix.size())}}};
        waiting_.push_back({&request, std::move(done)});
    }
    somebody_waits_.notify_one();
    return true;
}

void VerifyLane::work() {
    std::vector<Waiting> together;
    while (true) {
        {
            std::unique_lock lock{mutex_};
            somebody_waits_.wait(lock, [this] { return closing_ || !waiting_.empty(); });
            if (waiting_.empty())
                return;
            const auto last = waiting_.begin() + static_cast<std::ptrdiff_t>(std::min(waiting_.size(), most_together));
            together.assign(std::make_move_iterator(waiting_.begin()), std::make_move_iterator(last));
            waiting_.erase(waiting_.begin(), last);
        }
        answer(together);
        together.clear();
    }
}

void VerifyLane::answer(std::vector<Waiting>& all) {
    struct Asked {
        std::optional<Frame> frame;
        std::optional<http::Response> response;
        std::optional<casework::CertificateFound> found;
    };
    std::vector<Asked> asked(all.size());
    casework::Changes traces;
    for (std::size_t i = 0; i < all.size(); ++i)
        try {
            asked[i].frame.emplace(open_frame(*all[i].request, services_));
            auto looked = look_up_linked(*asked[i].frame);
            if (looked) {
                traces.push_back(looked->trace);
                asked[i].found = std::move(*looked);
            } else {
                asked[i].response = std::move(looked.error());
            }
        } catch (const std::exception& broken) {
            asked[i].response = fault_(*all[i].request, broken);
        }
    const auto fail = [&](std::size_t i, const std::exception& broken) { asked[i].response = fault_(*all[i].request, broken); };
    try {
        if (!traces.empty())
            services_.ledger.commit(traces);
    } catch (const std::exception& broken) {    // nothing was kept, so no verdict is shown
        for (std::size_t i = 0; i < all.size(); ++i)
            if (asked[i].found)
                fail(i, broken);
    }
    for (std::size_t i = 0; i < all.size(); ++i)
        try {
            auto& [frame, response, found] = asked[i];
            if (!response)
                response = show_verdict(*frame, found->verified, false);
            all[i].done(frame ? finished(std::move(*response), *frame) : std::move(*response));
        } catch (const std::exception& broken) {
            all[i].done(fault_(*all[i].request, broken));
        }
}

}  // namespace kuaiban::web::pages
