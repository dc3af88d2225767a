#include "store/key_cabinet.hpp"

#include <fmt/format.h>

#include <algorithm>
#include <array>
#include <stdexcept>

namespace kuaiban::store {
namespace {

using crypto::KeyGeneration;
using crypto::KeySet;
using crypto::KeyStage;

constexpr auto select_generations = "SELECT generation, wrapped FROM key_generations ORDER BY generation";
constexpr auto insert_generation = "INSERT INTO key_generations (generation, wrapped, made_at) VALUES ($1, $2, $3)";
constexpr auto select_stage = R"sql(
    SELECT generation, COALESCE(successor, 0), stage, (SELECT COUNT(*) FROM key_generations) FROM key_stage WHERE id = 1)sql";
constexpr auto insert_stage = R"sql(
    INSERT INTO key_stage (id, generation, successor, stage, since, step, after_id, after_number)
    VALUES (1, $1, NULL, 'steady', $2, 0, '', 0))sql";
constexpr std::int64_t hashing_key = 0;                         // its place among the generations
constexpr int made_meanwhile = 1;
constexpr std::size_t key_size = 32;

std::string context_of(std::int64_t generation) {
    return fmt::format("key_generations/{}/wrapped", generation);
}

KeyStage stage_named(const std::string& name) {
    using enum KeyStage;
    for (const auto stage : {Steady, Announced, Reading, Moving, Clearing})
        if (name_of(stage) == name)
            return stage;
    throw DatabaseError{"keys are being replaced by a newer program"};
}

/// The stage as one text: equal means nothing changed.
std::string look(Database& ledger) {
    std::string seen;
    ledger.query(select_stage, {}, [&](const Row& row) {
        seen = fmt::format("{}/{}/{}/{}", row.integer(0), row.integer(1), row.text(2), row.integer(3));
    });
    return seen;
}

KeySet fresh_keys() {
    return {.hashing = crypto::random_bytes(key_size),
            .generations = {{.number = 1, .sealing = crypto::random_bytes(key_size), .index = crypto::random_bytes(key_size)}},
            .generation = 1};
}

/// Of several nodes that start at once, one makes them.
void make_first_keys(Database& ledger, const crypto::MasterKey& master) {
    const auto keys = master.first_keys().value_or(fresh_keys());
    const std::int64_t now =
        std::chrono::duration_cast<std::chrono::milliseconds>(std::chrono::system_clock::now().time_since_epoch()).count();
    UnitOfWork unit{{insert_stage, {std::int64_t{keys.generation}, now}, Expect::Unique, made_meanwhile},
                    {insert_generation, {hashing_key, master.wrap(keys.hashing, context_of(hashing_key)), now}}};
    for (const auto& generation : keys.generations)
        unit.push_back({insert_generation, {std::int64_t{generation.number}, wrapped(master, generation), now}});
    ledger.commit(std::move(unit));
}

}  // namespace

Bytes wrapped(const crypto::MasterKey& master, const KeyGeneration& generation) {
    return master.wrap(generation.sealing + generation.index, context_of(generation.number));
}

Bytes wrapped_anew(const crypto::MasterKey& from, const crypto::MasterKey& to, std::int64_t generation, const Bytes& wrapped) {
    const auto context = context_of(generation);
    return to.wrap(from.unwrap(wrapped, context), context);
}

KeySet read_keys(Database& ledger, const crypto::MasterKey& master) {
    std::vector<std::pair<std::int64_t, Bytes>> found;
    KeySet keys;
    ledger.query(select_stage, {}, [&](const Row& row) {
        keys.generation = static_cast<std::uint32_t>(row.integer(0));
        keys.successor = static_cast<std::uint32_t>(row.integer(1));
        keys.stage = stage_named(row.text(2));
    });
    ledger.query(select_generations, {}, [&](const Row& row) { found.emplace_back(row.integer(0), row.bytes(1)); });
    for (const auto& [number, bytes] : found) {
        const auto plain = master.unwrap(bytes, context_of(number));
        if (number == hashing_key)
            keys.hashing = plain;
        else
            keys.generations.push_back({.number = static_cast<std::uint32_t>(number),
                                        .sealing = plain.substr(0, key_size),
                                        .index = plain.substr(key_size)});
    }
    return keys;
}

KeyCabinet::KeyCabinet(Database& ledger, const crypto::MasterKey& master, std::chrono::milliseconds fresh)
    : ledger_{ledger}, master_{master}, fresh_{fresh} {
    if (look(ledger_).empty())
        make_first_keys(ledger_, master_);
    renew();
}

void KeyCabinet::renew() {
    const std::lock_guard lock{mutex_};
    const auto now = std::chrono::steady_clock::now().time_since_epoch().count();      // of before the look
    if (auto seen = look(ledger_); seen != seen_) {
        auto keys = read_keys(ledger_, master_);
        if (ring_)
            ring_->renew(std::move(keys));
        else
            ring_ = std::make_unique<crypto::KeyRing>(std::move(keys));
        seen_ = std::move(seen);
    }
    renewed_at_ = now;
}

void KeyCabinet::keep_fresh() {
    const auto age =
        std::chrono::steady_clock::now().time_since_epoch() - std::chrono::steady_clock::duration{renewed_at_.load()};
    if (age > fresh_)
        renew();
}

}  // namespace kuaiban::store
