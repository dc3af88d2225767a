#include <algorithm>
#include <atomic>
#include <mutex>
#include <stdexcept>

#include "crypto/crypto.hpp"
#include "crypto/openssl.hpp"

namespace kuaiban::crypto {

/// A key set, and which of its generations does what at its stage.
struct KeyRing::State {
    explicit State(KeySet given) : keys{std::move(given)} {
        using enum KeyStage;
        const auto& old = find(keys.generation);
        const auto& successor = keys.stage == Steady ? old : find(keys.successor);
        const bool is_replaced = keys.stage == Reading || keys.stage == Moving || keys.stage == Clearing;
        sealing = finding = is_replaced ? &successor : &old;
        own = keys.stage == Moving || keys.stage == Clearing ? &successor : &old;
        next = keys.stage == Steady || keys.stage == Clearing ? nullptr : &successor;
        other = finding == &old ? &successor : &old;
    }
    const KeyGeneration& find(std::uint32_t number) const {
        const auto found = std::ranges::find(keys.generations, number, &KeyGeneration::number);
        return found != keys.generations.end() ? *found : throw std::invalid_argument{"a generation of keys is missing"};
    }

    const KeySet keys;
    const KeyGeneration *sealing, *finding, *own, *next, *other;
};

/// Renewed a few times in a program's life: what was in use before stays, as others may be reading it.
struct KeyRing::Held {
    std::mutex mutex;
    std::vector<std::unique_ptr<const State>> states;
    std::atomic<const State*> current;
};

namespace {

Bytes index_under(std::string_view key, std::string_view purpose, std::string_view value) {
    std::string message;
    message.reserve(purpose.size() + 1 + value.size());
    message.append(purpose).append(1, '\0').append(value);      // no purpose has a NUL: no two pairs read alike
    const auto digest = hmac_sha256(key, message);
    return {digest.begin(), digest.end()};
}

}  // namespace

std::string_view name_of(KeyStage stage) noexcept {
    switch (stage) {
    case KeyStage::Steady: return "steady";
    case KeyStage::Announced: return "announced";
    case KeyStage::Reading: return "reading";
    case KeyStage::Moving: return "moving";
    case KeyStage::Clearing: return "clearing";
    }
    return {};
}

KeyRing KeyRing::ephemeral() {
    return KeyRing{{.hashing = random_bytes(32),
                    .generations = {{.number = 1, .sealing = random_bytes(32), .index = random_bytes(32)}},
                    .generation = 1}};
}

KeyRing::KeyRing(KeySet keys) : held_{std::make_unique<Held>()} {
    renew(std::move(keys));
}
KeyRing::KeyRing(KeyRing&&) noexcept = default;
KeyRing::~KeyRing() = default;

void KeyRing::renew(KeySet keys) {
    auto state = std::make_unique<const State>(std::move(keys));
    const std::lock_guard lock{held_->mutex};
    held_->current = state.get();
    held_->states.push_back(std::move(state));
}

const KeyRing::State& KeyRing::state() const noexcept {
    return *held_->current.load();
}

std::uint32_t KeyRing::sealing_key() const noexcept {
    return state().sealing->number;
}

Bytes KeyRing::seal(std::string_view plain, std::string_view context) const {
    const auto& key = *state().sealing;
    return seal_with(key.sealing, key.number, plain, context);
}

std::string KeyRing::open(const Bytes& sealed, std::string_view context) const {
    const auto number = key_number(sealed);
    for (const auto& generation : state().keys.generations)
        if (generation.number == number)
            return open_with(generation.sealing, sealed, context);
    fail("sealed data needs key " + std::to_string(number) + ", which this installation does not have");
}

Bytes KeyRing::blind_index(std::string_view purpose, std::string_view value) const {
    return index_under(state().finding->index, purpose, value);
}

BlindIndexes KeyRing::blind_indexes(std::string_view purpose, std::string_view value) const {
    const auto& now = state();
    return {.own = index_under(now.own->index, purpose, value),
            .next = now.next ? std::optional{index_under(now.next->index, purpose, value)} : std::nullopt};
}

std::array<Bytes, 2> KeyRing::either_blind_index(std::string_view purpose, std::string_view value) const {
    const auto& now = state();
    return {index_under(now.finding->index, purpose, value), index_under(now.other->index, purpose, value)};
}

Bytes KeyRing::keyed_hash(std::string_view purpose, std::string_view value) const {
    return index_under(state().keys.hashing, purpose, value);
}

}  // namespace kuaiban::crypto
