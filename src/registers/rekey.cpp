#include "registers/rekey.hpp"

#include <stdexcept>
#include <utility>

#include "registers/snapshot_rows.hpp"

namespace kuaiban::registers {
namespace {

using Store = casework::SnapshotStore;
constexpr int rows_in_a_batch = 2000;

template <class Record>
void copy_rows(long from, long to, Store& store, const crypto::KeyRing& keys, const std::function<void(std::int64_t)>& progress) {
    const auto context = sealing_context(register_of<Record>());
    std::int64_t after = 0, copied = 0;
    for (;;) {
        const auto rows = store.rows_after(from, after, rows_in_a_batch);
        if (rows.empty())
            return;
        std::vector<Store::SealedRow> batch;
        batch.reserve(rows.size());
        for (const auto& row : rows)
            batch.push_back(seal_row(keys, unpack<Record>(keys.open(row.sealed, context))));
        store.append(to, std::move(batch));
        after = rows.back().number;
        copied += static_cast<std::int64_t>(rows.size());
        if (progress)
            progress(copied);
    }
}

using Copy = void (*)(long, long, Store&, const crypto::KeyRing&, const std::function<void(std::int64_t)>&);

Copy copy_of(domain::Register kind) {
    switch (kind) {
    case domain::Register::Households: return copy_rows<domain::HouseholdRecord>;
    case domain::Register::Residences: return copy_rows<domain::ResidenceRecord>;
    case domain::Register::Marriages: return copy_rows<domain::MarriageRecord>;
    case domain::Register::Births: return copy_rows<domain::BirthRecord>;
    case domain::Register::Certificates: return copy_rows<domain::CertificateRecord>;
    case domain::Register::Mobiles: return copy_rows<domain::MobileRecord>;
    }
    std::unreachable();
}

const crypto::Bytes nobody(32);                 // finds no row, but says which generation answers

/// A generation is sealed by one key from its first row to its last.
bool is_sealed_with(Store& store, long generation, std::uint32_t key) {
    const auto first = store.rows_after(generation, 0, 1);
    return first.empty() || crypto::key_number(first.front().sealed) == key;
}

}  // namespace

bool is_sealed_with_the_key_in_use(domain::Register kind, Store& store, const crypto::KeyRing& keys) {
    const auto published = store.find(kind, nobody);
    return !published.answered || is_sealed_with(store, published.generation, keys.sealing_key());
}

bool rekey_register(domain::Register kind, Store& store, const crypto::KeyRing& keys,
                    const std::function<void(std::int64_t)>& progress) {
    for (int attempt = 0; attempt < 3; ++attempt) {
        const auto published = store.find(kind, nobody);
        if (!published.answered || is_sealed_with(store, published.generation, keys.sealing_key()))
            return false;
        const auto copy = store.begin(kind);
        try {
            copy_of(kind)(published.generation, copy, store, keys, progress);
        } catch (...) {
            store.abandon(copy);
            throw;
        }
        if (store.replace(kind, published.generation, copy))
            return true;
    }
    throw std::runtime_error{"the " + std::string{name_of(kind)} + " register is imported again and again; try later"};
}

}  // namespace kuaiban::registers
