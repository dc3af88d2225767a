#pragma once

#include <string>
#include <vector>

#include "bench/portal/city.hpp"
#include "bench/portal/engine.hpp"
#include "bench/portal/figures.hpp"
#include "bench/portal/serving.hpp"

namespace kuaiban::bench {

/// What pages cost the running portal, beside nginx serving the same bytes.
class PageFigures {
public:
    PageFigures(const Child& server, std::uint16_t port, StaticServer& nginx) : server_{server}, port_{port}, nginx_{nginx} {}

    void measure_home();
    /// The form's longest page, got and posted; `engine` saved the same drafts `saves` times each.
    void measure_form(const std::vector<Drafter>& drafters, const RawEngine& engine, int saves);
    /// Public verification of certificates issued to these, and their own look at how far their case is.
    void measure_look_ups(const std::vector<Submitter>& issued);

    const std::vector<Figure>& figures() const noexcept { return figures_; }

private:
    void against_nginx(const std::string& name, const Load& load, const std::string& bytes);

    const Child& server_;
    std::uint16_t port_;
    StaticServer& nginx_;
    std::vector<Figure> figures_;
};

}  // namespace kuaiban::bench
