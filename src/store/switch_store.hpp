#pragma once

#include "casework/registers_port.hpp"
#include "store/database.hpp"

namespace kuaiban::store {

/// The switches in a database of Schema::Registers: seen at once by every process that serves from it, and still so after a restart.
class SwitchStore final : public casework::RegisterSwitches {
public:
    explicit SwitchStore(Database& database) : database_{database} {}

    bool is_down(domain::Register kind) override;
    bool is_any_down() override;
    void take_down(domain::Register kind) override;
    void bring_up(domain::Register kind) override;

private:
    Database& database_;
};

}  // namespace kuaiban::store
