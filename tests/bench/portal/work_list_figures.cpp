#include "bench/portal/work_list_figures.hpp"

#include <fmt/format.h>

#include <algorithm>
#include <chrono>
#include <memory>

#include "crypto/crypto.hpp"
#include "store/ledger_store.hpp"

namespace kuaiban::bench {

namespace {

using store::Value;
constexpr int open_cases = 5000, few = 10'000, many = 1'000'000, per_unit = 5000, looks = 2000;
constexpr int districts = 10, towns = 10;       // five hundred open cases in a district, fifty in a street

constexpr auto insert_case = R"sql(
    INSERT INTO cases (id, number, account_id, service, service_version, district, office, state, version, owner, reason,
                       submitted_at, submitted_on, due_at, verified, promise_version, promise_accepted_at, sealed_findings,
                       sealed_document, officer_id, list_office, list_at, closed_at, act_at)
    VALUES ($1, $9, 'account', 'maternity-service-certificate', '2021-12-01', '', $2, $3, 1, $2, 'household-differs', 0, '2026-11-23',
            $4, 1, '', 0, $5, $6, $7, $2, $4, $8, 0))sql";

const auto filed_on = domain::CalendarDate::parse("2026-11-23").value();

std::string office_of(int serial) {
    return fmt::format("5001{:02}{:03}000", serial % districts + 1, serial / districts % towns + 1);
}

/// Rows as submissions leave them, the open ones first; those decided long ago carry a shorter document, or the ledger would be 6 GB.
void fill(store::Database& database, const crypto::KeyRing& keys, int cases) {
    const auto document = R"({"woman":{"name":"陈小雨"},"man":{"name":"王建国"},"rest":")" + std::string(2500, 'x') + "\"}";
    const store::Bytes old(200, 7);
    for (int first = 0; first < cases; first += per_unit) {
        store::UnitOfWork unit;
        for (int i = first; i < std::min(first + per_unit, cases); ++i) {
            const auto id = crypto::uuid7();
            const bool is_open = i < open_cases;
            const auto due = std::int64_t{1'795'000'000'000} + i % 977 * 3'600'000;
            unit.push_back({insert_case,
                            {id, office_of(i), std::string{is_open ? "in-review" : "issued"}, due, old,
                             is_open ? keys.seal(document, "cases/" + id + "/document") : old, fmt::format("officer-{}", i % 700),
                             is_open ? Value{} : Value{due},
                             std::string{domain::CaseNumber::make(filed_on, static_cast<std::uint64_t>(i) + 1).text()}}});
        }
        database.commit(std::move(unit));
    }
}

/// The ninety-fifth of a hundred looks, in milliseconds, over streets and districts in turn.
double p95_ms(store::LedgerStore& ledger) {
    std::vector<double> took;
    for (int i = 0; i < looks; ++i) {
        const auto street = domain::DivisionCode::parse(office_of(i)).value();
        const auto office = i % 4 == 0 ? street.coarsened(6) : street;
        const auto start = std::chrono::steady_clock::now();
        const auto page = ledger.work_list({.office = office}, {}, 50);
        const auto counts = ledger.work_list_counts(office, false, "officer-1", domain::Instant{});
        took.push_back(std::chrono::duration<double, std::milli>(std::chrono::steady_clock::now() - start).count());
        if (page.rows.size() != 50 || counts.all < 50)
            throw std::runtime_error{"the work list shows other cases than were filed"};
    }
    std::ranges::sort(took);
    return took[took.size() * 95 / 100];
}

double p95_of_a_ledger_of(int cases, const std::filesystem::path& file) {
    const auto keys = crypto::KeyRing::ephemeral();
    const auto database = store::open_sqlite(file.string());
    database->migrate();
    fill(*database, keys, cases);
    store::LedgerStore ledger{*database, keys};
    p95_ms(ledger);  // warm
    return p95_ms(ledger);
}

}  // namespace

std::vector<Figure> measure_work_list(const std::filesystem::path& folder) {
    const double small = p95_of_a_ledger_of(few, folder / "few.db");
    const double large = p95_of_a_ledger_of(many, folder / "many.db");
    std::filesystem::remove(folder / "many.db");
    return {{"worklist_p95_ms", large, "ms", large / 10, "the 10 ms asked for, at 1,000,000 cases"},
            {"worklist_p95_growth", large / small, "", large / small, fmt::format("10,000 cases, {:.2f} ms", small)}};
}

}  // namespace kuaiban::bench
