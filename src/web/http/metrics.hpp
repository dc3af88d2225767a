#pragma once

#include <functional>
#include <memory>
#include <string>

#include "web/http/router.hpp"
#include "web/http/server.hpp"

namespace kuaiban::web::http {

/// Counters in Prometheus' text format. Labels are route patterns and status classes, never what a request carried.
class Metrics {
public:
    explicit Metrics(const std::string& version);
    ~Metrics();

    void observe(const Observation& observation);   ///< for Hooks::observe; from any thread
    /// A figure of the portal's own, shown from now on; from any thread.
    void set(const std::string& name, const std::string& help, double value);
    std::string text(const Load& load) const;

private:
    class Series;
    std::unique_ptr<Series> series_;
};

struct ProbeSettings {
    std::function<bool()> ready;                ///< whether the database answers; may take a while, may throw
    std::function<Load()> load;
    bool metrics_for_all{false};                ///< else only a direct caller on the same machine sees /metrics
};

/// /healthz (the process lives), /readyz (it can do its work: 503 if not), /metrics. `metrics` must outlive the router.
void add_probes(Router& router, const Metrics& metrics, ProbeSettings settings);

}  // namespace kuaiban::web::http
