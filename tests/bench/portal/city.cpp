#include "bench/portal/city.hpp"

#include <fmt/format.h>

#include <algorithm>
#include <boost/json.hpp>
#include <chrono>
#include <mutex>
#include <stdexcept>

#include "bench/portal/load.hpp"
#include "kuaiban/databases.hpp"
#include "kuaiban/demo/city.hpp"
#include "kuaiban/portal.hpp"

namespace kuaiban::bench {

namespace {

namespace json = boost::json;
using namespace std::chrono_literals;

constexpr std::string_view service = "maternity-service-certificate";

/// Takes down what would be written instead of writing it; counters of numbers do move on.
class Recorder final : public store::Database {
public:
    explicit Recorder(store::Database& database) : database_{database} {}
    void query(std::string_view sql, const std::vector<store::Value>& parameters,
               const std::function<void(const store::Row&)>& each) override {
        database_.query(sql, parameters, each);
    }
    store::MissedExpectation commit(store::UnitOfWork unit) override {
        if (unit.front().sql.find("number_blocks") != std::string_view::npos)
            return database_.commit(std::move(unit));
        taken = std::move(unit);
        return std::nullopt;
    }
    void migrate() override {}

    store::UnitOfWork taken;

private:
    store::Database& database_;
};

struct Citizen {
    std::string account_id, token, csrf;
};

class Maker {
public:
    explicit Maker(const Paths& paths)
        : portal_{{paths, {"http://127.0.0.1", true, KUAIBAN_VERSION}, {}}},
          services_{portal_.services()},
          database_{open_ledger(paths)},
          recorder_{*database_},
          ledger_{recorder_, portal_.keys()},
          roster_{ledger_},
          desk_{ledger_, roster_, services_.registers, services_.printer, services_.wording, services_.settings.public_url, {}},
          places_{demo::Places::load(paths.divisions())} {}

    PreparedCity make(const Sizes& sizes) {
        const auto city = demo::make_city(places_, domain::china_date(now_),
                                          (sizes.consistent + sizes.needing_review) * 5 / 4 + sizes.drafters);
        demo::publish(city.registers, portal_.snapshots(), portal_.keys(), now_);
        PreparedCity prepared;
        auto couple = city.ordinary.begin();
        const auto fill = [&](std::vector<Submitter>& into, int wanted, bool consistent) {
            while (static_cast<int>(into.size()) < wanted) {
                if (couple == city.ordinary.end())
                    throw std::runtime_error{"the made-up city has too few couples of this kind"};
                add_submitter(into, *couple++, consistent);
            }
        };
        fill(prepared.consistent, sizes.consistent, true);
        fill(prepared.needing_review, sizes.needing_review, false);
        for (; static_cast<int>(prepared.drafters.size()) < sizes.drafters && couple != city.ordinary.end(); ++couple)
            prepared.drafters.push_back(drafter(*couple));
        return prepared;
    }

private:
    Citizen open_account(const demo::Couple& couple) {
        const auto& woman = couple.woman;
        Citizen citizen{crypto::uuid7(), crypto::base64url(crypto::random_bytes(32)),
                        crypto::base64url(crypto::random_bytes(18))};
        const auto hash = crypto::sha256(citizen.token);
        services_.ledger.commit(
            {casework::AccountOpened{citizen.account_id, domain::Mobile::parse(woman.mobile).value(), "", "zh-CN", now_},
             casework::PersonVerified{citizen.account_id, domain::PersonName::parse(woman.name).value(),
                                      domain::ResidentId::parse(woman.id_number).value(), now_},
             casework::SessionOpened{crypto::hex({reinterpret_cast<const char*>(hash.data()), hash.size()}), citizen.account_id,
                                     citizen.csrf, now_, now_ + 12h}});
        return citizen;
    }

    json::object application_of(const demo::Couple& couple) const {
        return json::parse(demo::application_json(couple, domain::china_date(now_))).as_object();
    }

    casework::Promise promise() const {
        return {services_.catalogue()->find(service)->version_on(domain::china_date(now_))->promise_version(), now_};
    }

    void add_submitter(std::vector<Submitter>& into, const demo::Couple& couple, bool consistent) {
        auto application = application_of(couple);
        if (!consistent)                        // the register knows another: a person looks at it
            application.at("man").as_object()["ethnicity"] = couple.man.ethnicity == "01" ? "15" : "01";
        const auto citizen = open_account(couple);
        const auto account = services_.ledger.account(citizen.account_id).value();
        const auto key = crypto::uuid7();
        json::object answers;
        for (const auto section : casework::section_names)
            answers[section] = application.at(section);
        const auto receipt =
            desk_.submit(*services_.catalogue(), {account, key, std::string{service}, "", answers, promise()}, now_);
        if (!receipt || receipt->state != (consistent ? domain::CaseState::Issued : domain::CaseState::InReview))
            return;
        answers["service"] = service;
        answers["promise"] = {{"text_version", promise().text_version}, {"accepted_at", casework::rfc3339(now_)}};
        into.push_back({citizen.token,
                        post("/api/v1/applications", "application/json", json::serialize(answers),
                             fmt::format("Authorization: Bearer {}\r\nIdempotency-Key: {}\r\n", citizen.token, key)),
                        std::move(recorder_.taken)});
    }

    static void add_field(std::string& form, std::string_view name, std::string_view value) {
        form += fmt::format("{}{}=", form.empty() ? "" : "&", name);
        for (const char c : value)
            form += std::isalnum(static_cast<unsigned char>(c)) ? std::string(1, c)
                                                                : fmt::format("%{:02X}", static_cast<unsigned char>(c));
    }

    /// The man's part as a browser posts it: dates in three boxes, places by level.
    static std::string filled_form(const json::object& man, std::string_view csrf) {
        std::string form;
        add_field(form, "csrf", csrf);
        for (const auto& [key, value] : man) {
            const auto text = std::string{value.as_string()};
            const auto name = fmt::format("man.{}", std::string_view{key});
            if (key == "marital_event_on" || key == "residence_since") {
                add_field(form, name + ".year", text.substr(0, 4));
                add_field(form, name + ".month", text.substr(5, 2));
                add_field(form, name + ".day", text.substr(8, 2));
            } else if (key == "household_division" || key == "residence_division") {
                const bool here = text.starts_with("50");
                add_field(form, name + ".1", here ? text.substr(0, 6) : "outside");
                add_field(form, name + ".2", here ? text.substr(0, 9) : text.substr(0, 2));
                add_field(form, name + ".3", text);
            } else {
                add_field(form, name, text);
            }
        }
        add_field(form, "man.residence_same", "no");
        return form;
    }

    Drafter drafter(const demo::Couple& couple) {
        const auto citizen = open_account(couple);
        const auto application = application_of(couple);
        casework::DraftDocument document;
        document.promise = promise();
        document.role = "woman";
        for (const char* section : {"woman", "man"})
            document.answers[section] = application.at(section);
        const auto id = crypto::uuid7();
        services_.ledger.commit({casework::DraftOpened{id, citizen.account_id, std::string{service}, couple.office.substr(0, 6),
                                                       couple.office, document.to_json(), now_}});
        ledger_.commit({casework::DraftSaved{id, citizen.account_id, 1, couple.office.substr(0, 6), couple.office,
                                             document.to_json(), now_}});
        const auto path = fmt::format("/drafts/{}/man", id);
        const auto head =
            fmt::format("Cookie: kb_session={}; kb_asker={}\r\nAccept-Encoding: gzip, br\r\n", citizen.token, citizen.csrf);
        return {
            get(path, head),
            post(path, "application/x-www-form-urlencoded", filled_form(application.at("man").as_object(), citizen.csrf), head),
            std::move(recorder_.taken)};
    }

    domain::Instant now_{std::chrono::floor<std::chrono::milliseconds>(std::chrono::system_clock::now())};
    Portal portal_;
    web::Services& services_;
    std::unique_ptr<store::Database> database_;
    Recorder recorder_;
    store::LedgerStore ledger_;
    casework::Roster roster_;
    casework::Desk desk_;
    demo::Places places_;
};

}  // namespace

PreparedCity prepare_city(const Paths& paths, const Sizes& sizes) {
    return Maker{paths}.make(sizes);
}

}  // namespace kuaiban::bench
