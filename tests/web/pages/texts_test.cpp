// A key that no text has throws in front of a citizen, so every key that src/ speaks of is looked up here in both languages.
#include <gmock/gmock.h>

#include <filesystem>
#include <fstream>
#include <iterator>
#include <map>
#include <regex>
#include <set>

#include "domain/case_state.hpp"
#include "domain/permission.hpp"
#include "domain/records.hpp"
#include "web/pages/event_words.hpp"
#include "web/pages/render.hpp"

namespace kuaiban::web::pages {
namespace {

using Names = std::set<std::string>;

Names all_states() {
    Names names;
    for (int state = 0; state <= static_cast<int>(domain::CaseState::Withdrawn); ++state)
        names.insert(std::string{domain::name_of(static_cast<domain::CaseState>(state))});
    return names;
}

Names all_roles() {
    Names names;
    for (std::size_t role = 0; role < domain::role_count; ++role)
        names.insert(std::string{domain::name_of(static_cast<domain::Role>(role))});
    return names;
}

Names all_actions() {
    Names names;
    for (std::size_t action = 0; action < domain::action_count; ++action)
        names.insert(std::string{domain::name_of(static_cast<domain::Action>(action))});
    return names;
}

/// What happens to a case: its moves, and what officers do without moving it.
Names all_events() {
    Names names{"other"};
    for (const auto kind : pages::events_without_move())
        names.insert(std::string{kind});
    for (int event = 0; event <= static_cast<int>(domain::CaseEvent::Withdrawn); ++event)
        names.insert(std::string{domain::name_of(static_cast<domain::CaseEvent>(event))});
    return names;
}

const Names registers{"households", "residences", "marriages", "births", "certificates", "mobiles"};

/// What each key made at run time can become. A new family is listed here before its test passes.
const std::map<std::string, Names> families{
    {"run.appointment.purpose.{}", {"register", "counter", "paper"}},
    {"run.appointment.state.{}", {"booked", "checked-in", "served", "no-show", "cancelled", "cancelled-by-office", "lapsed"}},
    {"run.appointment.why.{}", {"staff", "equipment", "closed", "weather"}},
    {"run.appointment.{}", {"morning", "afternoon", "evening"}},
    {"run.counter.agent.{}", {"name", "id_number", "mobile"}},
    {"run.counter.paper-of.{}", {"woman", "man"}},
    {"run.counter.standing.{}", {"seen", "copy", "electronic", "signed", "later", "none"}},
    {"run.counter.who.{}", {"woman", "man", "mobile"}},
    {"run.data.{}",
     {"title",   "care",      "nothing", "account", "name",     "id-number", "verified",     "mobile",  "language", "opened",
      "session", "draft",     "service", "saved",   "office",   "state",     "submitted",    "due",     "notice",   "scans",
      "answer",  "inquiries", "course",  "issued",  "on-paper", "checked",   "appointments", "messages"}},
    {"run.desk.answer.{}", {"confirmed", "corrected", "not-confirmed"}},
    {"run.desk.certificate-status.{}", {"valid", "revoked", "superseded", "expired"}},
    {"run.desk.clock.{}", {"sent", "received", "answered", "closed"}},
    {"run.desk.deemed.{}", {"basis", "inquiry", "ground"}},
    {"run.desk.empty.{}",
     {"all", "mine", "unclaimed", "today", "overdue", "review", "inquiry", "counter", "correction", "waiting", "search"}},
    {"run.desk.event.{}", all_events()},
    {"run.desk.field.{}",
     {"reason", "words", "ask-words", "paper", "number", "dated", "seen-by", "ground", "fields", "where", "bring", "register",
      "office", "officer"}},
    {"run.desk.go.{}", {"reassign"}},
    {"run.desk.group-who.{}", {"couple", "child"}},
    {"run.desk.group.{}", {"woman", "man", "couple", "child"}},
    {"run.desk.inquiry-state.{}", {"sent", "received", "answered", "unanswered", "closed"}},
    {"run.desk.inquiry-task.{}", {"receive", "answer", "wait", "letter", "result", "close", "unanswered", "closed"}},
    {"run.desk.lead.{}", {"inquiry", "reroute", "reassign"}},
    {"run.desk.notice.{}",
     {"assigned", "due-soon", "overdue", "escalated", "inquiry-received", "inquiry-due-soon", "inquiry-answered",
      "inquiry-unanswered", "inquiry-result", "inquiry-ended", "notify-place", "material-due", "material-overdue",
      "rating-received", "rating-due-soon", "rating-overdue", "rating-escalated", "other"}},
    {"run.desk.revocation-{}", {"confirmed", "refused"}},
    {"run.desk.source.{}", registers},
    {"run.desk.step.{}", {"issue", "correct", "accept", "inquiry", "counter", "return", "refuse", "reroute", "reassign"}},
    {"run.desk.tab.{}",
     {"all", "mine", "unclaimed", "today", "overdue", "review", "inquiry", "counter", "correction", "waiting"}},
    {"run.staff.appointments.to.{}", {"checked-in", "served", "no-show"}},
    {"run.staff.reception.day-{}", {"0", "1", "2", "3", "4", "5", "6"}},
    {"run.staff.reception.special-{}", {"closed", "open", "as-usual"}},
    {"run.staff.reception.{}", {"valid-from", "slot-minutes", "places", "days-ahead"}},
    {"run.staff.reception.{}-hint", {"valid-from", "slot-minutes", "places", "days-ahead"}},
    {"run.basis.{}", {"law", "authority", "version", "reviewed"}},
    {"run.browser.{}", {"wechat", "edge", "firefox", "huawei", "chrome", "safari"}},
    {"run.system.{}", {"iphone", "ipad", "harmony", "android", "windows", "mac", "linux"}},
    {"run.staff.shown.{}", {"resident-id-card", "temporary-id-card", "household-book", "passport"}},
    {"run.certificate.{}", {"valid", "revoked", "superseded", "expired"}},
    {"run.checked.{}", {"number", "url", "upload"}},
    {"run.content.{}", {"title", "number", "holders", "ordinal", "issued_on", "validity"}},
    {"run.department.{}", registers},
    {"run.finding.{}", {"woman", "man", "couple"}},
    {"run.guide.{}", {"time", "fee", "visits", "result", "when_longer", "where"}},
    {"run.looked.why.{}", {"handling", "own-office", "supervision", "application", "verification"}},
    {"run.life.{}", {"marriage-and-birth", "household", "health", "school-and-work", "housing", "old-age"}},
    {"run.line.{}", all_states()},
    {"run.message.{}", {"queued", "accepted", "sent", "unknown", "failed", "delivered", "page", "telephone"}},
    {"run.ordinal.{}", {"1", "2", "3"}},
    {"run.paper.collector.{}", {"woman", "man", "agent"}},
    {"run.paper.line.{}", {"requested", "printed", "handed-over", "cancelled"}},
    {"run.paper.step.paper-{}", {"handed-over", "cancelled"}},
    {"run.paper.step.{}", {"paper-requested", "paper-printed", "paper-handed-over", "paper-cancelled", "certificate-replaced"}},
    {"run.paper.superseded.{}", {"lost"}},
    {"run.paper.void.{}", {"misprinted", "damaged", "not-wanted", "not-collected", "superseded", "revoked"}},
    {"run.part.{}", {"woman", "man", "children", "application"}},
    {"run.rating.answer.{}", {"called-back", "put-right"}},
    {"run.rating.level.{}", {"very-satisfied", "satisfied", "acceptable", "dissatisfied", "very-dissatisfied"}},
    {"run.rating.{}", {"good", "bad"}},
    {"run.receipt.who-{}", {"woman", "man", "agent"}},
    {"run.receipt.{}",
     {"title",
      "office",
      "case",
      "certificate",
      "number",
      "serial",
      "woman",
      "man",
      "collector",
      "name",
      "who",
      "who-boxes",
      "id-number",
      "letter",
      "signing",
      "statement",
      "signed-collector",
      "signed-officer",
      "day",
      "note"}},
    {"run.register.{}", registers},
    {"run.residence.{}", {"woman", "man"}},
    {"run.scan.danger.{}", {"encrypted", "script", "launch", "embedded-file", "media"}},
    {"run.scan.most.{}", {"bytes", "pages", "points"}},
    {"run.staff.action.{}", all_actions()},
    {"run.staff.event.{}",
     {"appointed", "moved", "dismissed", "password-reset", "second-factor-reset", "second-factor-enrolled", "logged-in",
      "password-changed", "recovery-codes-made", "looked-up", "draft-taken", "draft-begun", "audit-read", "mobile-changed",
      "moved-a-mobile", "by-system"}},
    {"run.staff.role.{}", all_roles()},
    {"run.state.{}", all_states()},
    {"run.step.{}",
     {"submitted", "issued", "retried", "withdrawn", "decision", "certificate", "checking", "in-review", "awaiting-correction",
      "in-inquiry", "to-counter"}},
    {"run.step.{}-why", {"decision", "certificate"}},
    {"run.task.{}", {"done", "now", "todo"}},
    {"run.verdict.{}", {"matches", "equivalent", "differs", "not-on-record", "not-declared", "no-answer"}},
    {"message.appointment.{}", {"booked", "moved", "cancelled", "cancelled-by-office", "reminder"}},
    {"message.paper.handed-over-{}", {"woman", "man", "agent"}},
    {"message.officer.{}",
     {"assigned", "due-soon", "overdue", "escalated", "inquiry-received", "inquiry-due-soon", "inquiry-answered",
      "inquiry-unanswered", "inquiry-result", "inquiry-ended", "notify-place", "material-due", "material-overdue",
      "rating-received", "rating-due-soon", "rating-overdue", "rating-escalated"}},
    {"message.{}", {"issued", "waiting", "in-review", "to-counter", "withdrawn", "refused", "awaiting-correction"}}};

struct Spoken {
    Names literal, made;
};

Spoken spoken_in_the_sources() {
    Spoken spoken;
    const std::regex key{"\"((?:run|message)\\.[a-z0-9_.{}-]*[a-z0-9_}])(\\.?)\""};
    for (const auto& file : std::filesystem::recursive_directory_iterator{KUAIBAN_SOURCE_DIR "/src"}) {
        if (file.path().extension() != ".cpp")
            continue;
        std::ifstream stream{file.path()};
        const std::string text{std::istreambuf_iterator<char>{stream}, {}};
        for (std::sregex_iterator it{text.begin(), text.end(), key}, end; it != end; ++it) {
            const auto found = (*it)[1].str() + ((*it)[2].length() > 0 ? ".{}" : "");
            (found.find('{') == std::string::npos ? spoken.literal : spoken.made).insert(found);
        }
    }
    return spoken;
}

TEST(Texts, HaveEveryKeyTheSourcesSpeakOf) {
    const Pages pages{KUAIBAN_SOURCE_DIR "/pages/dist"};
    auto spoken = spoken_in_the_sources();
    EXPECT_GT(spoken.literal.size(), 80U);
    for (const auto& family : spoken.made) {
        ASSERT_TRUE(families.contains(family)) << family << " is not listed above";
        for (const auto& member : families.at(family))
            spoken.literal.insert(std::regex_replace(family, std::regex{"\\{\\}"}, member));
    }
    for (const auto& key : spoken.literal)
        for (const auto language : {Language::Chinese, Language::English})
            EXPECT_NO_THROW(pages.text(language, key)) << key << " in " << tag_of(language);
}

}  // namespace
}  // namespace kuaiban::web::pages
