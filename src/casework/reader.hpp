#pragma once

#include <algorithm>
#include <string>
#include <utility>
#include <vector>

#include "casework/ports.hpp"

namespace kuaiban::casework {

/// Who reads a message to a mobile: its account, in the language chosen there; nobody known reads Chinese.
struct Reader {
    std::string account_id{}, language{"zh-CN"};
};
inline Reader reader_of(Ledger& ledger, const domain::Mobile& mobile) {
    const auto account = ledger.account_of(mobile);
    return account ? Reader{account->id, account->language} : Reader{};
}

/// The readers of what is told of one case: each is looked up once, and the account at hand not at all.
class Readers {
public:
    explicit Readers(Ledger& ledger) : ledger_{ledger} {}
    Readers(Ledger& ledger, const Account& at_hand) : ledger_{ledger} {
        known_.emplace_back(at_hand.mobile, Reader{at_hand.id, at_hand.language});
    }
    Reader of(const domain::Mobile& mobile) {
        const auto known = std::ranges::find(known_, mobile, &std::pair<domain::Mobile, Reader>::first);
        return known != known_.end() ? known->second : known_.emplace_back(mobile, reader_of(ledger_, mobile)).second;
    }

private:
    Ledger& ledger_;
    std::vector<std::pair<domain::Mobile, Reader>> known_;
};

}  // namespace kuaiban::casework
