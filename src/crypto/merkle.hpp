#pragma once

#include <cstdint>
#include <optional>
#include <span>
#include <string_view>
#include <vector>

#include "crypto/crypto.hpp"

namespace kuaiban::crypto {

/// The Merkle tree of RFC 6962 §2.1 (RFC 9162 §2.1) over SHA-256: a leaf is hashed behind 0x00, a node behind 0x01, so that neither
/// can be given out as the other. Positions count from nought.
Digest leaf_hash(std::string_view entry);
Digest node_hash(const Digest& left, const Digest& right);

/// A tree that only grows, by its frontier: the roots of its complete subtrees, largest first, as many as the size has one bits.
class GrowingTree {
public:
    GrowingTree() = default;
    /// Nothing where `frontier` is not of a tree of that size.
    static std::optional<GrowingTree> restored(std::uint64_t size, std::string_view frontier);

    void append(const Digest& leaf);
    std::uint64_t size() const noexcept { return size_; }
    Digest root() const;  ///< of the empty tree: the hash of nothing
    std::string frontier() const;  ///< 32 bytes each

private:
    std::uint64_t size_{};
    std::vector<Digest> complete_;
};

using Leaves = std::span<const Digest>;
using Proof = std::vector<Digest>;

Digest root_of(Leaves leaves);
/// PATH(m, D[n]): that the leaf at `index`, one of them, is in the tree of all.
Proof inclusion_proof(Leaves leaves, std::uint64_t index);
/// PROOF(m, D[n]): that the tree of all begins with the tree of the first `older`, at most as many and not none.
Proof consistency_proof(Leaves leaves, std::uint64_t older);

struct Tree {
    std::uint64_t size;
    Digest root;
};
std::string hex(const Digest& digest);
/// Nothing where it is not 64 hexadecimal digits in lower case.
std::optional<Digest> read_digest(std::string_view hexadecimal);

bool is_included(const Digest& leaf, std::uint64_t index, const Tree& tree, const Proof& proof);
bool is_consistent(const Tree& older, const Tree& newer, const Proof& proof);

}  // namespace kuaiban::crypto
