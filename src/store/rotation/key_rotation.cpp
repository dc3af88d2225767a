#include "store/rotation/key_rotation.hpp"

#include <fmt/format.h>

#include <algorithm>

#include "store/rotation/index_columns.hpp"

namespace kuaiban::store {
namespace {

using crypto::KeyStage;
using namespace rotation;

constexpr auto select_stage =
    "SELECT stage, step, after_id, generation, COALESCE(successor, 0), since FROM key_stage WHERE id = 1";
constexpr auto select_generations = "SELECT generation, wrapped FROM key_generations ORDER BY generation";
constexpr auto insert_generation = "INSERT INTO key_generations (generation, wrapped, made_at) VALUES ($1, $2, $3)";
constexpr auto start = R"sql(
    UPDATE key_stage SET successor = $2, stage = 'announced', since = $3, step = 0, after_id = ''
    WHERE id = 1 AND stage = 'steady' AND generation = $1)sql";
constexpr auto go_on = R"sql(
    UPDATE key_stage SET step = $4, after_id = $5 WHERE id = 1 AND stage = $1 AND step = $2 AND after_id = $3)sql";
constexpr auto next_stage = "UPDATE key_stage SET stage = $2, since = $3, step = 0, after_id = '' WHERE id = 1 AND stage = $1";
constexpr auto end = R"sql(
    UPDATE key_stage SET generation = successor, successor = NULL, stage = 'steady', since = $1, step = 0, after_id = ''
    WHERE id = 1 AND stage = 'clearing')sql";
constexpr auto hold_to_steady = "UPDATE key_stage SET step = 0 WHERE id = 1 AND stage = 'steady' AND generation = $1";
constexpr auto delete_old = "DELETE FROM key_generations WHERE generation > 0 AND generation < $1";
constexpr auto wrap_anew = "UPDATE key_generations SET wrapped = $2 WHERE generation = $1 AND wrapped = $3";
constexpr int missed = 1;

Instant now() {
    return std::chrono::floor<std::chrono::milliseconds>(std::chrono::system_clock::now());
}

[[noreturn]] void refuse_a_second() {
    throw DatabaseError{"another rotate-keys is at work; it goes on without this one"};
}

}  // namespace

KeyRotation::KeyRotation(Database& ledger, const crypto::MasterKey& master, KeyCabinet& cabinet, Pace pace)
    : ledger_{ledger}, master_{master}, cabinet_{cabinet}, pace_{std::move(pace)} {}

KeyRotation::Place KeyRotation::place() {
    std::optional<Place> found;
    ledger_.query(select_stage, {}, [&](const Row& row) {
        using enum KeyStage;
        const auto stages = {Steady, Announced, Reading, Moving, Clearing};
        const auto name = row.text(0);
        found = Place{.stage = *std::ranges::find(stages, name, crypto::name_of),
                      .step = row.integer(1),
                      .after = row.text(2),
                      .generation = static_cast<std::uint32_t>(row.integer(3)),
                      .successor = static_cast<std::uint32_t>(row.integer(4)),
                      .since = instant(row, 5)};
    });
    return found.value();
}

KeyProgress KeyRotation::progress() {
    const auto at = place();
    KeyProgress progress{.generation = at.generation,
                         .successor = at.successor,
                         .stage = at.stage,
                         .since = at.since,
                         .held = {},
                         .sealed_otherwise = 0,
                         .bound_to_old = details_without_key(ledger_)};
    ledger_.query(select_generations, {}, [&](const Row& row) {
        if (row.integer(0) > 0)
            progress.held.push_back(static_cast<std::uint32_t>(row.integer(0)));
    });
    for (const auto& column : sealed_columns())
        progress.sealed_otherwise += sealed_otherwise(ledger_, column, progress.held.back());
    return progress;
}

void KeyRotation::run() {
    if (const auto at = place(); at.stage == KeyStage::Steady)
        begin(at);
    for (auto at = place(); at.stage != KeyStage::Steady; at = place()) {
        cabinet_.renew();
        if (pace_.told)
            pace_.told(progress());
        settle(at);
        const Shelf shelf{ledger_, cabinet_.ring()};
        switch (at.stage) {
        case KeyStage::Announced:
            work(at, fillings(), [&](std::size_t step, std::string& after) {
                auto batch = fill_next(shelf, step, after);
                after = batch.last_id;
                return std::move(batch.unit);
            });
            require_all_filled();
            advance(KeyStage::Announced, KeyStage::Reading);
            break;
        case KeyStage::Reading:
            work(at, sealed_columns().size(), [&](std::size_t step, std::string& after) {
                auto batch = reseal(shelf, sealed_columns()[step], after);
                after = batch.last_id;
                return std::move(batch.unit);
            });
            if (pace_.elsewhere)
                pace_.elsewhere(cabinet_.ring());
            advance(KeyStage::Reading, KeyStage::Moving);
            break;
        case KeyStage::Moving:
            work(at, indexed_tables().size(), [&](std::size_t step, std::string& after) {
                auto batch = move_next(ledger_, indexed_tables()[step], after);
                after = batch.last_id;
                return std::move(batch.unit);
            });
            advance(KeyStage::Moving, KeyStage::Clearing);
            break;
        case KeyStage::Clearing:
            work(at, indexed_tables().size(), [&](std::size_t step, std::string& after) {
                auto batch = clear_next(ledger_, indexed_tables()[step], after);
                after = batch.last_id;
                return std::move(batch.unit);
            });
            finish();
            break;
        case KeyStage::Steady: break;
        }
    }
    cabinet_.renew();
}

void KeyRotation::begin(const Place& at) {
    const crypto::KeyGeneration fresh{
        .number = at.generation + 1, .sealing = crypto::random_bytes(32), .index = crypto::random_bytes(32)};
    const auto lost = ledger_.commit(
        {{insert_generation, values(std::int64_t{fresh.number}, wrapped(master_, fresh), now()), Expect::Unique, missed},
         {start, values(std::int64_t{at.generation}, std::int64_t{fresh.number}, now()), Expect::OneRow, missed}});
    if (lost)
        refuse_a_second();
}

/// Until nobody works with the stage before any more.
void KeyRotation::settle(const Place& at) {
    const auto left = at.since + pace_.settle - now();
    if (left > std::chrono::milliseconds{0})
        pace_.sleep(std::min(left, pace_.settle));
}

/// Each step batch by batch, from where the last one stood; `batch` says by an empty unit that its step is done.
void KeyRotation::work(const Place& from, std::size_t steps, const std::function<UnitOfWork(std::size_t, std::string&)>& batch) {
    auto step = from.step;
    auto after = from.after;
    const auto stage = name_of(from.stage);
    while (step < static_cast<std::int64_t>(steps)) {
        const auto seen = after;
        auto unit = batch(static_cast<std::size_t>(step), after);
        const bool is_done = unit.empty();
        if (is_done)
            after.clear();
        unit.push_back({go_on, values(stage, step, seen, step + (is_done ? 1 : 0), after), Expect::OneRow, missed});
        if (ledger_.commit(std::move(unit)))
            refuse_a_second();
        step += is_done ? 1 : 0;
        pace_.sleep(pace_.between_batches);
    }
}

void KeyRotation::require_all_filled() {
    for (const auto& table : indexed_tables()) {
        const auto left = without_next(ledger_, table);
        // Of before their numbers were kept: these people say again who they are.
        const bool may_be_lost = table.table == "officers" || table.table == "appointments";
        if (left > 0 && !may_be_lost)
            throw DatabaseError{
                fmt::format("{} rows of {} cannot be found under the new key; nothing was taken away", left, table.table)};
    }
}

void KeyRotation::advance(KeyStage from, KeyStage to) {
    if (ledger_.commit({{next_stage, values(name_of(from), name_of(to), now()), Expect::OneRow, missed}}))
        refuse_a_second();
}

void KeyRotation::finish() {
    if (ledger_.commit({{end, values(now()), Expect::OneRow, missed}}))
        refuse_a_second();
}

void KeyRotation::remove_old() {
    const auto now_held = progress();
    if (now_held.stage != KeyStage::Steady)
        throw DatabaseError{"keys are being replaced: run kuaiban rotate-keys to its end first"};
    if (now_held.sealed_otherwise > 0 || now_held.bound_to_old > 0)
        throw DatabaseError{fmt::format("{} values are still sealed with an older key; nothing was taken away",
                                        now_held.sealed_otherwise + now_held.bound_to_old)};
    const auto current = std::int64_t{now_held.generation};
    if (ledger_.commit({{hold_to_steady, values(current), Expect::OneRow, missed}, {delete_old, values(current)}}))
        refuse_a_second();
    cabinet_.renew();
}

void KeyRotation::change_master(const crypto::MasterKey& next) {
    struct Wrapped {
        std::int64_t generation;
        Bytes bytes;
    };
    std::vector<Wrapped> before;
    ledger_.query(select_generations, {}, [&](const Row& row) { before.push_back({row.integer(0), row.bytes(1)}); });
    UnitOfWork unit;
    for (const auto& it : before)
        unit.push_back({wrap_anew, values(it.generation, wrapped_anew(master_, next, it.generation, it.bytes), it.bytes),
                        Expect::OneRow, missed});
    if (ledger_.commit(std::move(unit)))
        refuse_a_second();
}

}  // namespace kuaiban::store
