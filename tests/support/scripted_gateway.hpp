#pragma once

#include <functional>
#include <string>
#include <vector>

#include "casework/messages/gateway_port.hpp"

namespace kuaiban::support {

/// Answers every parcel as it was told to, and keeps what it was given.
class ScriptedGateway final : public casework::MessageGateway {
public:
    explicit ScriptedGateway(std::string name = "scripted", bool with_reports = false)
        : reporting{with_reports}, name_{std::move(name)} {}

    std::string_view name() const noexcept override { return name_; }
    bool reports() const noexcept override { return reporting; }
    std::vector<casework::Handover> hand_over(std::span<const casework::Parcel> parcels) override {
        std::vector<casework::Handover> answers;
        for (const auto& parcel : parcels) {
            given.push_back({parcel.message->id, parcel.report_path});
            answers.push_back(answer(*parcel.message));
        }
        return answers;
    }

    struct Given {
        std::string message_id, report_path;
    };
    std::vector<Given> given;
    std::function<casework::Handover(const casework::Message&)> answer = [](const auto&) { return casework::Handover::Taken; };
    bool reporting;

private:
    std::string name_;
};

}  // namespace kuaiban::support
