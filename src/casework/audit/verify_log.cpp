#include "casework/audit/verify_log.hpp"

#include <fmt/format.h>

#include <algorithm>

namespace kuaiban::casework {
namespace {

constexpr int entries_together = 1000, heads_together = 1000;
constexpr std::size_t most_faults = 50;

struct Milestone {
    TreeHead head;
    bool is_kept;                               ///< from outside the database
};

std::string named(const Milestone& milestone) {
    const auto at = milestone.head.at;
    return fmt::format("the {} head of {} {} over {} entries", milestone.is_kept ? "kept" : "stored",
                       domain::china_date(at).iso(), domain::china_clock(at), milestone.head.log_size);
}

class Examination {
public:
    Examination(AuditLog& log, const HeadSigner& signer) : log_{log}, signer_{signer} {}

    AuditVerdict run(std::vector<TreeHead> kept);

private:
    void gather(std::vector<TreeHead> kept);
    void read_entries(std::uint64_t size);
    void look_at(const SealedEntry& entry);
    void pass_milestones();
    void compare(const Milestone& milestone);
    void look_at_the_end(const AuditState& state);
    void complain(std::uint64_t index, std::string what, const SealedEntry* entry = nullptr);

    AuditLog& log_;
    const HeadSigner& signer_;
    AuditVerdict verdict_;
    crypto::GrowingTree tree_;
    std::vector<Milestone> milestones_;         // by size
    std::size_t passed_{};
    std::uint64_t agreed_{};                    // the size of the last head that fits
    std::optional<domain::Instant> last_at_;
};

void Examination::complain(std::uint64_t index, std::string what, const SealedEntry* entry) {
    if (verdict_.faults.size() >= most_faults)
        return;
    AuditFault fault{.log_index = index, .what = std::move(what), .at = last_at_, .subject = {}};
    if (entry) {
        fault.subject = log_.name_of(entry->source, entry->subject_id);
        if (entry->record)
            fault.at = entry->record->at;
    }
    verdict_.faults.push_back(std::move(fault));
}

void Examination::gather(std::vector<TreeHead> kept) {
    verdict_.kept_heads = kept.size();
    for (auto& head : kept)
        milestones_.push_back({std::move(head), true});
    domain::Instant after{std::chrono::milliseconds{-1}};
    for (auto heads = log_.heads_after(after, heads_together); !heads.empty(); heads = log_.heads_after(after, heads_together)) {
        after = heads.back().at;
        verdict_.heads += heads.size();
        for (auto& head : heads)
            milestones_.push_back({std::move(head), false});
    }
    std::ranges::stable_sort(milestones_, {}, [](const Milestone& one) { return one.head.log_size; });
}

void Examination::look_at(const SealedEntry& entry) {
    if (!entry.record)
        return complain(entry.log_index, fmt::format("the {} it seals is gone", entry.source), &entry);
    if (leaf_of(*entry.record) != entry.leaf)
        complain(entry.log_index, fmt::format("the {} is not what was sealed", entry.source), &entry);
    else if (entry.said_index != entry.log_index)
        complain(entry.log_index,
                 fmt::format("the {} says that it is sealed {}", entry.source,
                             entry.said_index ? fmt::format("at entry {}", *entry.said_index) : std::string{"nowhere"}),
                 &entry);
    last_at_ = entry.record->at;
}

// Whether what the log says of itself at this size is what the head said. The kept leaf hashes count, not the rows: that a row
// differs from its leaf is told by look_at, and told once.
void Examination::compare(const Milestone& milestone) {
    if (!signer_.is_signed(milestone.head))
        return complain(milestone.head.log_size == 0 ? 0 : milestone.head.log_size - 1,
                        named(milestone) + " is not signed by this installation's key");
    if (milestone.head.root == tree_.root()) {
        agreed_ = tree_.size();
        return;
    }
    std::optional<SealedEntry> first;
    if (const auto found = log_.entries(agreed_, 1); !found.empty())
        first = found.front();
    complain(agreed_,
             fmt::format("{} disagrees: entries {} to {} were rewritten", named(milestone), agreed_, milestone.head.log_size - 1),
             first ? &*first : nullptr);
}

void Examination::pass_milestones() {
    for (; passed_ < milestones_.size() && milestones_[passed_].head.log_size == tree_.size(); ++passed_)
        compare(milestones_[passed_]);
}

void Examination::read_entries(std::uint64_t size) {
    pass_milestones();
    while (tree_.size() < size) {
        const auto found = log_.entries(tree_.size(), entries_together);
        if (found.empty())
            return complain(tree_.size(), fmt::format("the log ends here and was sealed up to {} entries", size));
        for (const auto& entry : found) {
            if (entry.log_index != tree_.size())
                return complain(tree_.size(), "the log's entry is gone");
            if (entry.log_index == size)
                return;
            look_at(entry);
            tree_.append(entry.leaf);
            pass_milestones();
        }
    }
}

// The portal may serve and seal meanwhile: what is there beyond `state` is a fault only if the state still says otherwise.
void Examination::look_at_the_end(const AuditState& state) {
    const auto size = tree_.size();
    if (size == state.log_size && state.frontier != tree_.frontier())
        complain(size, "the state kept of the log is not that of its entries");
    if (passed_ < milestones_.size())
        complain(size, named(milestones_.back()) + " knows more than the log: it was cut, or restored from an older copy");
    const auto rows = log_.rows_sealed();
    const bool goes_on = !log_.entries(state.log_size, 1).empty();
    const auto now = log_.state().log_size;
    if (goes_on && now == state.log_size)
        complain(now, fmt::format("the log has entries beyond the {} that its state knows of", now));
    if (rows > now)
        complain(now, fmt::format("{} rows say that they are sealed, and {} are", rows, now));
}

AuditVerdict Examination::run(std::vector<TreeHead> kept) {
    gather(std::move(kept));
    const auto state = log_.state();  // after the heads and before the entries: what is sealed meanwhile is only more
    read_entries(state.log_size);
    look_at_the_end(state);
    verdict_.log_size = tree_.size();
    verdict_.root = tree_.root();
    verdict_.backlog = log_.backlog();
    std::ranges::stable_sort(verdict_.faults, {}, &AuditFault::log_index);
    return std::move(verdict_);
}

}  // namespace

AuditVerdict verify_log(AuditLog& log, const HeadSigner& signer, std::vector<TreeHead> kept) {
    return Examination{log, signer}.run(std::move(kept));
}

}  // namespace kuaiban::casework
