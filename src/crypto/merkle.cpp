#include "crypto/merkle.hpp"

#include <algorithm>
#include <bit>
#include <cstring>
#include <string>

#include "crypto/openssl.hpp"

namespace kuaiban::crypto {
namespace {

std::string_view text_of(const Digest& digest) {
    return as_text(digest.data(), digest.size());
}

/// Of a tree of more than one leaf: the largest power of two below its size, where the RFC splits it.
std::uint64_t left_size(std::uint64_t size) {
    return std::bit_floor(size - 1);
}

/// SUBPROOF(m, D[n], b) of RFC 6962 §2.1.2; `whole`: the older tree is a subtree the asker knows already.
void append_subproof(Leaves leaves, std::uint64_t older, bool whole, Proof& proof) {
    if (older == leaves.size()) {
        if (!whole)
            proof.push_back(root_of(leaves));
        return;
    }
    const auto left = left_size(leaves.size());
    if (older <= left) {
        append_subproof(leaves.first(left), older, whole, proof);
        proof.push_back(root_of(leaves.subspan(left)));
    } else {
        append_subproof(leaves.subspan(left), older - left, false, proof);
        proof.push_back(root_of(leaves.first(left)));
    }
}

}  // namespace

Digest leaf_hash(std::string_view entry) {
    std::string bytes;
    bytes.reserve(entry.size() + 1);
    bytes.push_back('\0');
    return sha256(bytes.append(entry));
}

Digest node_hash(const Digest& left, const Digest& right) {
    std::array<unsigned char, 1 + 2 * sizeof(Digest)> bytes;
    bytes[0] = 1;
    std::ranges::copy(left, bytes.begin() + 1);
    std::ranges::copy(right, bytes.begin() + 1 + sizeof(Digest));
    return sha256(as_text(bytes.data(), bytes.size()));
}

std::optional<GrowingTree> GrowingTree::restored(std::uint64_t size, std::string_view frontier) {
    if (frontier.size() != static_cast<std::size_t>(std::popcount(size)) * sizeof(Digest))
        return std::nullopt;
    GrowingTree tree;
    tree.size_ = size;
    tree.complete_.resize(frontier.size() / sizeof(Digest));
    for (std::size_t i = 0; i < tree.complete_.size(); ++i)
        std::memcpy(tree.complete_[i].data(), frontier.data() + i * sizeof(Digest), sizeof(Digest));
    return tree;
}

void GrowingTree::append(const Digest& leaf) {
    complete_.push_back(leaf);
    for (auto carry = size_++; (carry & 1) != 0; carry >>= 1) {         // two subtrees of one size make the next
        const auto right = complete_.back();
        complete_.pop_back();
        complete_.back() = node_hash(complete_.back(), right);
    }
}

Digest GrowingTree::root() const {
    if (complete_.empty())
        return sha256("");
    auto root = complete_.back();
    for (auto left = complete_.rbegin() + 1; left != complete_.rend(); ++left)
        root = node_hash(*left, root);
    return root;
}

std::string GrowingTree::frontier() const {
    std::string bytes;
    for (const auto& one : complete_)
        bytes += text_of(one);
    return bytes;
}

Digest root_of(Leaves leaves) {
    GrowingTree tree;
    for (const auto& leaf : leaves)
        tree.append(leaf);
    return tree.root();
}

Proof inclusion_proof(Leaves leaves, std::uint64_t index) {
    Proof proof;
    while (leaves.size() > 1) {
        const auto left = left_size(leaves.size());
        const bool is_left = index < left;
        proof.push_back(root_of(is_left ? leaves.subspan(left) : leaves.first(left)));
        leaves = is_left ? leaves.first(left) : leaves.subspan(left);
        index -= is_left ? 0 : left;
    }
    std::ranges::reverse(proof);                // from the leaf upwards
    return proof;
}

Proof consistency_proof(Leaves leaves, std::uint64_t older) {
    Proof proof;
    append_subproof(leaves, older, true, proof);
    return proof;
}

std::string hex(const Digest& digest) {
    return hex(text_of(digest));
}

std::optional<Digest> read_digest(std::string_view hexadecimal) {
    constexpr std::string_view digits = "0123456789abcdef";
    Digest digest;
    if (hexadecimal.size() != 2 * digest.size() || hexadecimal.find_first_not_of(digits) != hexadecimal.npos)
        return std::nullopt;
    for (std::size_t i = 0; i < digest.size(); ++i)
        digest[i] = static_cast<unsigned char>(digits.find(hexadecimal[2 * i]) << 4 | digits.find(hexadecimal[2 * i + 1]));
    return digest;
}

// RFC 9162 §2.1.3.2
bool is_included(const Digest& leaf, std::uint64_t index, const Tree& tree, const Proof& proof) {
    if (index >= tree.size)
        return false;
    auto node = index, last = tree.size - 1;
    auto root = leaf;
    for (const auto& sibling : proof) {
        if (last == 0)
            return false;
        if ((node & 1) != 0 || node == last) {
            root = node_hash(sibling, root);
            for (; (node & 1) == 0 && node != 0; node >>= 1)
                last >>= 1;
        } else {
            root = node_hash(root, sibling);
        }
        node >>= 1;
        last >>= 1;
    }
    return last == 0 && root == tree.root;
}

// RFC 9162 §2.1.4.2
bool is_consistent(const Tree& older, const Tree& newer, const Proof& proof) {
    if (older.size == 0 || older.size > newer.size)
        return false;
    if (older.size == newer.size)
        return proof.empty() && older.root == newer.root;
    auto node = older.size - 1, last = newer.size - 1;
    for (; (node & 1) != 0; node >>= 1)
        last >>= 1;
    const bool begins_with_older = node == 0;   // a complete subtree: the asker knows its root
    if (proof.empty() && !begins_with_older)
        return false;
    auto next = proof.begin();
    auto old_root = begins_with_older ? older.root : *next++;
    auto new_root = old_root;
    for (; next != proof.end(); ++next) {
        if (last == 0)
            return false;
        if ((node & 1) != 0 || node == last) {
            old_root = node_hash(*next, old_root);
            new_root = node_hash(*next, new_root);
            for (; (node & 1) == 0 && node != 0; node >>= 1)
                last >>= 1;
        } else {
            new_root = node_hash(new_root, *next);
        }
        node >>= 1;
        last >>= 1;
    }
    return last == 0 && old_root == older.root && new_root == newer.root;
}

}  // namespace kuaiban::crypto
