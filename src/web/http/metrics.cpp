#include "web/http/metrics.hpp"

#include <prometheus/counter.h>
#include <prometheus/gauge.h>
#include <prometheus/histogram.h>
#include <prometheus/registry.h>
#include <prometheus/text_serializer.h>

#include <algorithm>
#include <array>
#include <map>
#include <mutex>

namespace kuaiban::web::http {

class Metrics::Series {
public:
    explicit Series(const std::string& version) {
        prometheus::BuildGauge()
            .Name("kuaiban_build_info")
            .Help("The version that runs")
            .Register(registry_)
            .Add({{"version", version}})
            .Set(1);
    }

    void observe(const Observation& seen) {
        const std::scoped_lock lock{mutex_};
        auto& route = of(seen.request.route.empty() ? "none" : seen.request.route);
        const auto status_class = static_cast<std::size_t>(std::clamp(seen.status / 100, 1, 5));
        auto*& counter = route.answers[status_class];
        if (!counter)
            counter = &requests_.Add({{"route", route.name}, {"status", std::to_string(status_class) + "xx"}});
        counter->Increment();
        route.seconds->Observe(std::chrono::duration<double>(seen.took).count());
        bytes_.Increment(static_cast<double>(seen.bytes));
    }

    void set(const std::string& name, const std::string& help, double value) {
        prometheus::BuildGauge().Name(name).Help(help).Register(registry_).Add({}).Set(value);
    }

    std::string text(const Load& load) {
        connections_.Set(static_cast<double>(load.connections));
        waiting_.Set(static_cast<double>(load.waiting));
        working_.Set(static_cast<double>(load.working));
        return prometheus::TextSerializer{}.Serialize(registry_.Collect());
    }

private:
    struct Route {
        std::string name;
        std::array<prometheus::Counter*, 6> answers{};
        prometheus::Histogram* seconds{};
    };

    Route& of(std::string_view name) {
        if (const auto found = routes_.find(name); found != routes_.end())
            return found->second;
        const prometheus::Histogram::BucketBoundaries bounds{.0005, .001, .0025, .005, .01, .025, .05, .1, .25, .5, 1, 2.5};
        Route route{std::string{name}, {}, &latencies_.Add({{"route", std::string{name}}}, bounds)};
        return routes_.emplace(name, std::move(route)).first->second;
    }

    prometheus::Gauge& gauge(const char* name, const char* help) {
        return prometheus::BuildGauge().Name(name).Help(help).Register(registry_).Add({});
    }

    prometheus::Registry registry_;
    prometheus::Family<prometheus::Counter>& requests_{prometheus::BuildCounter()
                                                           .Name("kuaiban_http_requests_total")
                                                           .Help("Requests by route pattern and status class")
                                                           .Register(registry_)};
    prometheus::Family<prometheus::Histogram>& latencies_{prometheus::BuildHistogram()
                                                              .Name("kuaiban_http_request_seconds")
                                                              .Help("From the complete head to the answer")
                                                              .Register(registry_)};
    prometheus::Counter& bytes_{prometheus::BuildCounter()
                                    .Name("kuaiban_http_body_bytes_total")
                                    .Help("Bytes of answers' bodies")
                                    .Register(registry_)
                                    .Add({})};
    prometheus::Gauge& connections_{gauge("kuaiban_http_connections", "Open connections")};
    prometheus::Gauge& waiting_{gauge("kuaiban_http_waiting_requests", "Requests queued for a worker")};
    prometheus::Gauge& working_{gauge("kuaiban_http_working_requests", "Requests a worker is at")};
    std::mutex mutex_;
    std::map<std::string, Route, std::less<>> routes_;
};

Metrics::Metrics(const std::string& version) : series_{std::make_unique<Series>(version)} {}

Metrics::~Metrics() = default;

void Metrics::observe(const Observation& observation) {
    series_->observe(observation);
}

void Metrics::set(const std::string& name, const std::string& help, double value) {
    series_->set(name, help, value);
}

std::string Metrics::text(const Load& load) const {
    return series_->text(load);
}

}  // namespace kuaiban::web::http
