#include <boost/json.hpp>

#include "support/couple.hpp"
#include "web/staff/staff_test_support.hpp"

using namespace kuaiban;
using domain::CaseState;
using domain::Role;
using testing::HasSubstr;
using testing::Not;

namespace {

/// A clerk, and a couple that stands at the window with all its papers.
class CounterPages : public support::StaffTest {
protected:
    static constexpr auto office = "500103003";
    const support::Couple couple{7};
    support::Browser clerk = on_duty(Role::Clerk, office);

    CounterPages() {
        couple.record_in(registers_);
        clerk.get("/staff/counter");
    }
    Form who() { return {{"woman", couple.woman_id}, {"man", couple.man_id}, {"mobile", couple.woman_mobile}}; }
    static Form and_also(Form form, Form more) {
        form.insert(form.end(), more.begin(), more.end());
        return form;
    }
    /// The address of a new registration at the desk.
    std::string begun() {
        return clerk.post("/staff/counter/new", and_also(who(), {{"service", "maternity-service-certificate"}})).location;
    }
    std::string version_of(const std::string& path) {
        return std::to_string(ledger_->draft(path.substr(path.rfind('/') + 1)).value().version);
    }
    Form typed(const std::string& path, const std::string& then) {
        Form form{{"version", version_of(path)}, {"then", then}, {"promise", "true"}};
        for (const char* spouse : {"woman", "man"}) {
            const bool is_woman = spouse[0] == 'w';
            for (const auto& [name, value] : couple.spouse(is_woman)) {
                const std::string field = std::string{spouse} + "." + std::string{name}, text{value.as_string()};
                if (name.ends_with("_division")) {
                    form.emplace_back(field + ".1", text.substr(0, 6));
                    form.emplace_back(field + ".2", text.substr(0, 9));
                    form.emplace_back(field + ".3", text);
                } else if (name == "marital_event_on") {
                    form.emplace_back(field + ".year", text.substr(0, 4));
                    form.emplace_back(field + ".month", text.substr(5, 2));
                    form.emplace_back(field + ".day", text.substr(8, 2));
                } else {
                    form.emplace_back(field, text);
                }
            }
        }
        return and_also(form, {{"application.state", "pregnant"},
                               {"application.child_ordinal", "1"},
                               {"material.identity-cards", "seen"},
                               {"material.household-registers", "copy"},
                               {"material.marriage-certificates", "electronic"}});
    }
    static Form without(Form form, std::string_view name) {
        std::erase_if(form, [&](const auto& pair) { return pair.first == name; });
        return form;
    }
};

TEST_F(CounterPages, LookBeforeAnythingIsTyped) {
    EXPECT_THAT(clerk.get("/staff/counter").body, HasSubstr("窗口登记"));
    const auto nothing = clerk.post("/staff/counter", who());
    EXPECT_EQ(nothing.status, 200);
    EXPECT_THAT(nothing.body, HasSubstr("没有查到"));
    const auto wrong = clerk.post("/staff/counter", {{"woman", "50010319920312002"}, {"man", ""}, {"mobile", ""}});
    EXPECT_EQ(wrong.status, 422);
    EXPECT_THAT(wrong.body, HasSubstr("50010319920312002")) << "what was typed stays";
    EXPECT_EQ(clerk.post("/staff/counter", {}).status, 422);
}

TEST_F(CounterPages, FindWhatWasFilledInOnlineAndGoOnWithIt) {
    log_in(couple.woman_mobile);
    const auto id = drafts_->start(*catalogue_, account(), "maternity-service-certificate", "500103001000", now_).value();
    const auto found = clerk.post("/staff/counter", who());
    EXPECT_THAT(found.body, HasSubstr(id));
    EXPECT_EQ(clerk.get("/staff/counter/drafts/" + id).status, 403) << "of another office until it is taken";
    const auto taken = clerk.post("/staff/counter/take", and_also(who(), {{"draft", id}}));
    EXPECT_EQ(taken.location, "/staff/counter/drafts/" + id);
    EXPECT_EQ(clerk.get(taken.location).status, 200);
}

TEST_F(CounterPages, IssueOnTheSpotAndOfferThePrint) {
    const auto path = begun();
    const auto form = clerk.get(path);
    EXPECT_THAT(form.body, HasSubstr("王建国")) << "what registers hold is filled in";
    EXPECT_THAT(form.body, HasSubstr("material.marriage-certificates"));
    const auto done = clerk.post(path, typed(path, "register"));
    ASSERT_EQ(done.status, 303) << done.body;
    const auto result = clerk.get(done.location);
    EXPECT_THAT(result.body, HasSubstr("已经发证"));
    EXPECT_THAT(result.body, HasSubstr("certificate.pdf"));
    EXPECT_THAT(result.body, HasSubstr("registration-form.pdf?copies=all"));
    const auto id = done.location.substr(std::string_view{"/staff/counter/cases/"}.size(), 36);
    EXPECT_THAT(clerk.get("/staff/cases/" + id).body, HasSubstr("3 份已核"));
}

TEST_F(CounterPages, AnswerASecondPressOfTheButtonWithTheSameCase) {
    const auto path = begun();
    const auto form = typed(path, "register");
    const auto first = clerk.post(path, form);
    ASSERT_EQ(first.status, 303) << first.body;
    EXPECT_EQ(clerk.post(path, form).location, first.location);
    EXPECT_EQ(clerk.get(path).status, 403) << "the draft has become a case";
}

TEST_F(CounterPages, NameThePaperThatIsMissingAndKeepEverything) {
    const auto path = begun();
    const auto refused = clerk.post(path, without(typed(path, "register"), "material.marriage-certificates"));
    EXPECT_EQ(refused.status, 422);
    EXPECT_THAT(refused.body, HasSubstr("缺这份材料"));
    EXPECT_THAT(refused.body, HasSubstr("#material.marriage-certificates"));
    EXPECT_THAT(refused.body, HasSubstr("value=\"王建国\""));
    EXPECT_THAT(clerk.get(path).body,
                HasSubstr("id=\"material.identity-cards-seen\" name=\"material.identity-cards\" value=\"seen\" checked"));
}

TEST_F(CounterPages, SaveForLaterAndRefuseAStaleForm) {
    const auto path = begun();
    auto form = typed(path, "save");
    EXPECT_EQ(clerk.post(path, form).location, path);
    EXPECT_EQ(clerk.post(path, form).status, 422) << "saved meanwhile";
}

TEST_F(CounterPages, ListPapersByTheAnswers) {
    const auto path = begun();
    auto form = without(typed(path, "save"), "man.marital_status");
    form.emplace_back("man.marital_status", "remarried");
    clerk.post(path, form);
    const auto page = clerk.get(path).body;
    EXPECT_THAT(page, HasSubstr("material.man.divorce-certificate"));
    EXPECT_THAT(page, Not(HasSubstr("material.woman.divorce-certificate")));
    EXPECT_THAT(page, HasSubstr("以下任选一组"));
}

TEST_F(CounterPages, NoteAPaperThatIsBroughtLater) {
    const auto path = begun();
    auto form = without(typed(path, "register"), "material.household-registers");
    form.emplace_back("material.household-registers", "later");
    const auto done = clerk.post(path, form);
    ASSERT_EQ(done.status, 303);
    EXPECT_THAT(clerk.get(done.location).body, HasSubstr("容缺"));
    const auto id = done.location.substr(std::string_view{"/staff/counter/cases/"}.size(), 36);
    const auto materials = "/staff/counter/cases/" + id + "/materials";
    EXPECT_THAT(clerk.get(materials).body, HasSubstr("容缺"));
    EXPECT_EQ(clerk.post(materials, {{"material.household-registers", "seen"}}).location, materials + "?done=1");
    EXPECT_THAT(clerk.get("/staff/cases/" + id).body, HasSubstr("3 份已核，0 份容缺"));
}

TEST_F(CounterPages, TakeInACaseThatWasCalledToTheCounter) {
    log_in(couple.woman_mobile);
    auto answers = couple.answers();
    answers["application"].as_object()["by_agent"] = true;
    const auto promise =
        catalogue_->find("maternity-service-certificate")->version_on(domain::china_date(now_))->promise_version();
    const auto id =
        desk_->submit(*catalogue_, {account(), "key", "maternity-service-certificate", "", answers, {promise, now_}}, now_)
            .value()
            .case_id;
    EXPECT_THAT(clerk.post("/staff/counter", who()).body, HasSubstr("/staff/counter/cases/" + id));
    EXPECT_THAT(clerk.get("/staff/cases/" + id).body, HasSubstr("/staff/counter/cases/" + id));
    const auto path = "/staff/counter/cases/" + id;
    const auto page = clerk.get(path).body;
    EXPECT_THAT(page, HasSubstr("value=\"王建国\"")) << "everything is already typed";
    EXPECT_THAT(page, HasSubstr("material.letter-of-authority"));
    EXPECT_THAT(page, Not(HasSubstr(couple.woman_id)));

    Form form{{"version", "1"}, {"then", "register"}};
    support::Browser& by = clerk;
    const auto stand_in = typed(begun(), "register");
    for (const auto& [name, value] : stand_in)
        if (name != "version" && name != "then")
            form.emplace_back(name, value);
    form = and_also(form, {{"application.by_agent", "true"},
                           {"material.agent-identity-card", "seen"},
                           {"material.letter-of-authority", "copy"},
                           {"agent.name", "赵小川"},
                           {"agent.id_number", support::id_number("19700101", 7)},
                           {"agent.mobile", "13700000001"}});
    EXPECT_EQ(by.post(path, form).location, path + "/registered");
    EXPECT_EQ(ledger_->case_by_id(id).value().state, CaseState::Issued);
}

TEST_F(CounterPages, AreForThoseWhoRegister) {
    auto auditor = on_duty(Role::Auditor, "500000");
    EXPECT_EQ(auditor.get("/staff/counter").status, 403);
}

}  // namespace
