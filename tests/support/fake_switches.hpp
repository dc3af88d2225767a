#pragma once

#include <set>

#include "casework/registers_port.hpp"

namespace kuaiban::support {

class FakeSwitches : public casework::RegisterSwitches {
public:
    bool is_down(domain::Register kind) override { return down_.contains(kind); }
    bool is_any_down() override { return !down_.empty(); }
    void take_down(domain::Register kind) override { down_.insert(kind); }
    void bring_up(domain::Register kind) override { down_.erase(kind); }

private:
    std::set<domain::Register> down_;
};

}  // namespace kuaiban::support
