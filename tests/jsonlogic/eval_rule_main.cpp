#include <iostream>

#include "kuaiban/eval_rule_command.hpp"

// `kuaiban eval-rule` by itself, so that the comparison needs not the whole program.
int main() {
    std::ios::sync_with_stdio(false);
    return kuaiban::eval_rule(std::cin, std::cout);
}
