// Appointments by program, and the last place under a crowd.
#include <fmt/format.h>

#include <atomic>
#include <thread>

#include "web/api/api_test_support.hpp"

using namespace kuaiban;
using support::ApiTest;
namespace json = boost::json;
using testing::ElementsAre;
using testing::SizeIs;

namespace {

constexpr auto office = "500103003000";
constexpr auto woman_number = "13800136620";

domain::Instant now() {
    return std::chrono::floor<std::chrono::milliseconds>(std::chrono::system_clock::now());
}

std::string hash_of(const std::string& token) {
    const auto digest = crypto::sha256(token);
    return crypto::hex({reinterpret_cast<const char*>(digest.data()), digest.size()});
}

class AppointmentsApiTest : public ApiTest {
protected:
    /// The first two free slots from tomorrow on, as {"day", "time"}.
    std::vector<json::object> free_slots() {
        std::vector<json::object> found;
        const auto days = get(fmt::format("/api/v1/offices/{}/slots", office)).body.at("days").as_array();
        for (std::size_t i = 1; i < days.size(); ++i)
            for (const auto& slot : days[i].at("slots").as_array())
                if (slot.at("free").as_int64() > 0)
                    found.push_back({{"day", days[i].at("day")}, {"time", slot.at("time")}});
        return found;
    }
    json::object at_office(json::object slot) {
        slot["service"] = "maternity-service-certificate";
        slot["office"] = office;
        return slot;
    }
    /// Accounts with a session each, without the way through codes.
    std::vector<std::string> log_in_crowd(int people) {
        std::vector<std::string> tokens;
        casework::Changes changes;
        for (int i = 0; i < people; ++i) {
            const auto id = crypto::uuid7();
            tokens.push_back(fmt::format("token-{}", i));
            changes.push_back(
                casework::AccountOpened{id, domain::Mobile::parse(fmt::format("1390000{:04}", i)).value(), "", "zh-CN", now()});
            changes.push_back(casework::SessionOpened{hash_of(tokens.back()), id, "csrf", now(), now() + std::chrono::hours{12}});
        }
        EXPECT_EQ(ledger_->commit(changes), std::nullopt);
        return tokens;
    }
};

}  // namespace

TEST_F(AppointmentsApiTest, AreBookedMovedAndCancelledUnderTheVersionOneSaw) {
    const auto token = log_in(woman_number);
    const auto slots = free_slots();
    ASSERT_GT(slots.size(), 2U);
    const auto booked = post("/api/v1/appointments", at_office(slots[0]), token);
    ASSERT_EQ(booked.status, 201) << booked.text;
    EXPECT_EQ(booked.string("state"), "booked");
    EXPECT_EQ(booked.body.at("time"), slots[0].at("time"));
    EXPECT_THAT(post("/api/v1/appointments", at_office(slots[1]), token).errors(), ElementsAre(":appointment-open"));

    const auto at = booked.header("Location");
    const auto stranger = log_in("13900000001");
    EXPECT_EQ(get(at, stranger).status, 404);
    EXPECT_EQ(put(at + "/slot", slots[1], stranger).status, 404);
    EXPECT_EQ(put(at + "/slot", slots[1], token, "If-Match: \"v7\"\r\n").status, 412);
    const auto moved = put(at + "/slot", slots[1], token, "If-Match: \"v1\"\r\n");
    ASSERT_EQ(moved.status, 200) << moved.text;
    EXPECT_EQ(moved.body.at("time"), slots[1].at("time"));
    EXPECT_EQ(moved.header("ETag"), "\"v2\"");

    EXPECT_EQ(call({"DELETE", at, "", token}).status, 204);
    EXPECT_EQ(call({"DELETE", at, "", token}).code(), "appointment-over");
    EXPECT_EQ(get(at, token).string("state"), "cancelled");
    EXPECT_EQ(post("/api/v1/appointments", at_office(slots[0]), token).status, 201);
    EXPECT_THAT(get("/api/v1/appointments", token).body.at("appointments").as_array(), SizeIs(2));
}

TEST_F(AppointmentsApiTest, ReferToTheDraftThatWasFilledInFirst) {
    const auto token = log_in(woman_number);
    const auto draft = post("/api/v1/drafts", {{"service", "maternity-service-certificate"}, {"office", office}}, token);
    auto wanted = free_slots().front();
    wanted["draft"] = draft.string("id");
    const auto booked = post("/api/v1/appointments", wanted, token);
    ASSERT_EQ(booked.status, 201) << booked.text;
    EXPECT_EQ(booked.string("draft"), draft.string("id"));
    EXPECT_EQ(booked.string("office"), office);
    EXPECT_EQ(post("/api/v1/appointments", wanted, log_in("13900000001")).errors(), std::vector<std::string>{"draft:not-found"});
}

TEST_F(AppointmentsApiTest, RefuseWhatNoOfficeOffers) {
    const auto token = log_in(woman_number);
    auto wanted = at_office(free_slots().front());
    wanted["time"] = "03:00";
    EXPECT_THAT(post("/api/v1/appointments", wanted, token).errors(), ElementsAre("time:slot-not-offered"));
    wanted["time"] = "half past nine";
    EXPECT_THAT(post("/api/v1/appointments", wanted, token).errors(), ElementsAre("time:time-form"));
    wanted = at_office(free_slots().front());
    wanted["day"] = "2020-01-06";
    EXPECT_THAT(post("/api/v1/appointments", wanted, token).errors(), ElementsAre("time:slot-not-offered"));
    wanted["office"] = "500103999000";
    EXPECT_THAT(post("/api/v1/appointments", wanted, token).errors(), ElementsAre("office:office-unknown"));
    EXPECT_EQ(get("/api/v1/offices/500103999/slots").status, 404);
    EXPECT_EQ(post("/api/v1/appointments", wanted, "").status, 401);
}

TEST_F(AppointmentsApiTest, GoToTenOfTwoHundredWhoWantTheSameTenPlacesAtOnce) {
    constexpr int people = 200, places = 10;
    auto hours = catalogue_->divisions().usual_reception();
    hours.places = places;
    ledger_->commit({casework::ReceptionHoursPublished{"h1", office, {domain::china_date(now()), hours}, "head", now()}});
    const auto tokens = log_in_crowd(people);
    const auto wanted = at_office(free_slots().front());

    std::atomic<int> won{0}, too_late{0}, other{0};
    std::vector<std::jthread> crowd;
    for (const auto& token : tokens)
        crowd.emplace_back([&, token] {
            auto answer = post("/api/v1/appointments", wanted, token);
            while (answer.status == 503)  // the queue is full: as the answer says, again a little later
                answer = post("/api/v1/appointments", wanted, token);
            if (answer.status == 201)
                ++won;
            else if (answer.code() == "slot-taken")
                ++too_late;
            else
                ++other;
        });
    crowd.clear();

    EXPECT_EQ(won, places);
    EXPECT_EQ(too_late, people - places);
    EXPECT_EQ(other, 0);
    const auto day = domain::CalendarDate::parse(std::string{wanted.at("day").as_string()}).value();
    EXPECT_THAT(ledger_->seats_taken(office, day, day), SizeIs(places));
}
