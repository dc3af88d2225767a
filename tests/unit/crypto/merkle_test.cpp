#include "crypto/merkle.hpp"

#include <gtest/gtest.h>
#include <rapidcheck/gtest.h>

#include <array>

// Known answers: the eight leaves and the roots that the reference implementations of RFC 6962 publish and test themselves by
// (certificate-transparency, transparency-dev/merkle: "compact range" and "tree" test data).
using namespace kuaiban::crypto;

namespace {

constexpr std::array<std::string_view, 8> inputs{
    "", "00", "10", "2021", "3031", "40414243", "5051525354555657", "606162636465666768696a6b6c6d6e6f"};
constexpr std::array<std::string_view, 9> roots{"e3b0c44298fc1c149afbf4c8996fb92427ae41e4649b934ca495991b7852b855",
                                                "6e340b9cffb37a989ca544e6bb780a2c78901d3fb33738768511a30617afa01d",
                                                "fac54203e7cc696cf0dfcb42c92a1d9dbaf70ad9e621f4bd8d98662f00e3c125",
                                                "aeb6bcfe274b70a14fb067a5e5578264db0fa9b51af5e0ba159158f329e06e77",
                                                "d37ee418976dd95753c1c73862b9398fa2a2cf9b4ff0fdfe8b30cd95209614b7",
                                                "4e3bbb1f7b478dcfe71fb631631519a3bca12c9aefca1612bfce4c13a86264d4",
                                                "76e67dadbcdf1e10e1b74ddc608abd2f98dfb16fbce75277b5232a127f2087ef",
                                                "ddb89be403809e325750d3d263cd78929c2942b7942a34b77e122c9594a74c8c",
                                                "5dc9da79a70659a9ad559cb701ded9a2ab9d823aad2f4960cfe370eff4604328"};

std::string bytes_of(std::string_view hexadecimal) {
    std::string bytes;
    for (std::size_t i = 0; i < hexadecimal.size(); i += 2)
        bytes += static_cast<char>(std::stoi(std::string{hexadecimal.substr(i, 2)}, nullptr, 16));
    return bytes;
}
std::vector<std::string> hex_of(const Proof& proof) {
    std::vector<std::string> all;
    for (const auto& one : proof)
        all.push_back(hex(one));
    return all;
}
std::vector<Digest> known_leaves() {
    std::vector<Digest> leaves;
    for (const auto input : inputs)
        leaves.push_back(leaf_hash(bytes_of(input)));
    return leaves;
}
std::vector<Digest> some_leaves(std::size_t count) {
    std::vector<Digest> leaves;
    for (std::size_t i = 0; i < count; ++i)
        leaves.push_back(leaf_hash(std::to_string(i)));
    return leaves;
}
Tree tree_of(Leaves leaves) {
    return {leaves.size(), root_of(leaves)};
}

TEST(Merkle, GrowsTheRootsTheReferenceImplementationsPublish) {
    GrowingTree tree;
    EXPECT_EQ(hex(tree.root()), roots[0]);
    const auto leaves = known_leaves();
    for (std::size_t size = 1; size <= leaves.size(); ++size) {
        tree.append(leaves[size - 1]);
        EXPECT_EQ(hex(tree.root()), roots[size]) << size;
    }
}

TEST(Merkle, ProvesTheFirstOfEightAsTheReferenceDoes) {
    EXPECT_EQ(hex_of(inclusion_proof(known_leaves(), 0)),
              (std::vector<std::string>{"96a296d224f285c67bee93c30f8a309157f0daa35dc5b87e410b78630a09cfc7",
                                        "5f083f0a1a33ca076a95279832580db3e0ef4584bdff1f54c8a360f50de3031e",
                                        "6b47aaf29ee3c2af9af889bc1fb9254dabd31177f16232dd6aab035ca39bf6e4"}));
}

TEST(Merkle, ProvesSixWithinEightAsTheReferenceDoes) {
    EXPECT_EQ(hex_of(consistency_proof(known_leaves(), 6)),
              (std::vector<std::string>{"0ebc5d3437fbe2db158b9f126a1d118e308181031d0a949f8dededebc558ef6a",
                                        "ca854ea128ed050b41b35ffc1b87b8eb2bde461e9e3b5596ece6b9d5975a0ae0",
                                        "d37ee418976dd95753c1c73862b9398fa2a2cf9b4ff0fdfe8b30cd95209614b7"}));
}

TEST(Merkle, GoesOnFromItsFrontier) {
    const auto leaves = some_leaves(100);
    for (std::size_t cut = 0; cut <= leaves.size(); ++cut) {
        GrowingTree first;
        for (std::size_t i = 0; i < cut; ++i)
            first.append(leaves[i]);
        auto tree = GrowingTree::restored(first.size(), first.frontier());
        ASSERT_TRUE(tree);
        for (std::size_t i = cut; i < leaves.size(); ++i)
            tree->append(leaves[i]);
        EXPECT_EQ(tree->root(), root_of(leaves));
    }
    EXPECT_FALSE(GrowingTree::restored(3, std::string(32, 'x')));
}

RC_GTEST_PROP(Merkle, ProvesEveryLeafAndNoOther, ()) {
    const auto size = *rc::gen::inRange<std::size_t>(1, 200);
    const auto index = *rc::gen::inRange<std::size_t>(0, size);
    const auto leaves = some_leaves(size);
    const auto tree = tree_of(leaves);
    auto proof = inclusion_proof(leaves, index);
    RC_ASSERT(is_included(leaves[index], index, tree, proof));
    RC_ASSERT(!is_included(leaf_hash("another"), index, tree, proof));
    RC_ASSERT(size == 1 || !is_included(leaves[index], (index + 1) % size, tree, proof));
    proof.push_back(leaf_hash("one too many"));
    RC_ASSERT(!is_included(leaves[index], index, tree, proof));
}

RC_GTEST_PROP(Merkle, ProvesEveryBeginningAndNoOther, ()) {
    const auto size = *rc::gen::inRange<std::size_t>(1, 200);
    const auto older = *rc::gen::inRange<std::size_t>(1, size + 1);
    const auto leaves = some_leaves(size);
    const auto newer = tree_of(leaves), begun = tree_of(Leaves{leaves}.first(older));
    auto proof = consistency_proof(leaves, older);
    RC_ASSERT(is_consistent(begun, newer, proof));
    RC_ASSERT(!is_consistent({older, leaf_hash("another history")}, newer, proof));
    RC_ASSERT(!is_consistent(begun, {size, leaf_hash("another present")}, proof));
    proof.push_back(leaf_hash("one too many"));
    RC_ASSERT(!is_consistent(begun, newer, proof));
}

}  // namespace
