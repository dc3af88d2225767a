#include "store/repositories/inquiries.hpp"

namespace kuaiban::store {
namespace {

using casework::Inquiry;

constexpr auto insert_inquiry = R"sql(
    INSERT INTO inquiries (id, number, case_id, kind, division, addressee, to_office, to_officer, asked_office, asked_by, state,
                           sent_at, answer_by, received_at, received_by, answered_at, answered_by, answer, notify_by, closed_at,
                           closed_by, act_at, sealed_reply, sealed_question)
    VALUES ($1, $2, $3, $4, $5, $6, $7, $8, $9, $10, $11, $12, $13, $14, $15, $16, $17, $18, $19, $20, $21, $22, $23, $24))sql";
constexpr auto move_inquiry = R"sql(
    UPDATE inquiries SET state = $3, to_officer = $4, received_at = $5, received_by = $6, answered_at = $7, answered_by = $8,
                         answer = $9, notify_by = $10, closed_at = $11, closed_by = $12, act_at = $13, sealed_reply = $14
    WHERE id = $1 AND state = $2 AND act_at = $15)sql";
constexpr std::string_view columns = R"sql(
    SELECT id, number, case_id, kind, division, addressee, to_office, to_officer, asked_office, asked_by, state, sent_at, answer_by,
           received_at, received_by, answered_at, answered_by, answer, notify_by, closed_at, closed_by, act_at, sealed_reply,
           sealed_question
    FROM inquiries )sql";
const std::string select_by_id = std::string{columns} + "WHERE id = $1";
const std::string select_by_case = std::string{columns} + "WHERE case_id = $1 ORDER BY sent_at, id";
const std::string select_to = std::string{columns} + "WHERE closed_at IS NULL AND to_office = $1 ORDER BY answer_by, id LIMIT $2";
const std::string select_from =
    std::string{columns} + "WHERE closed_at IS NULL AND asked_office = $1 ORDER BY answer_by, id LIMIT $2";
const std::string select_due = std::string{columns} + "WHERE closed_at IS NULL AND act_at <= $1 ORDER BY act_at LIMIT $2";

Bytes sealed_reply(const crypto::KeyRing& keys, const Inquiry& inquiry) {
    return keys.seal(inquiry.reply, place("inquiries", inquiry.id, "reply"));
}

Inquiry read_inquiry(const Row& row, const crypto::KeyRing& keys) {
    const auto id = row.text(0);
    const auto kind = domain::register_named(row.text(3));
    const auto state = casework::inquiry_state(row.text(10));
    if (!kind || !state)
        throw DatabaseError{"an inquiry has a register or state this program does not know"};
    return {.id = id,
            .number = row.text(1),
            .case_id = row.text(2),
            .kind = *kind,
            .division = row.text(4),
            .addressee = row.text(5),
            .to_office = row.text(6),
            .to_officer = row.text(7),
            .asked_office = row.text(8),
            .asked_by = row.text(9),
            .state = *state,
            .sent_at = instant(row, 11),
            .answer_by = instant(row, 12),
            .received_at = optional_instant(row, 13),
            .received_by = row.text(14),
            .answered_at = optional_instant(row, 15),
            .answered_by = row.text(16),
            .answer = row.text(17),
            .notify_by = optional_instant(row, 18),
            .closed_at = optional_instant(row, 19),
            .closed_by = row.text(20),
            .question = keys.open(row.bytes(23), place("inquiries", id, "question")),
            .reply = keys.open(row.bytes(22), place("inquiries", id, "reply")),
            .act_at = instant(row, 21)};
}

std::vector<Inquiry> inquiries(const Shelf& shelf, std::string_view sql, const std::vector<Value>& parameters) {
    return all(shelf, sql, parameters, [&](const Row& row) { return read_inquiry(row, shelf.keys); });
}

}  // namespace

void append(UnitOfWork& unit, const crypto::KeyRing& keys, const casework::InquirySent& change) {
    const auto& it = change.inquiry;
    unit.push_back(unique_or(
        RefusalCode::VersionConflict, insert_inquiry,
        values(it.id, it.number, it.case_id, domain::name_of(it.kind), it.division, it.addressee, it.to_office, it.to_officer,
               it.asked_office, it.asked_by, casework::name_of(it.state), it.sent_at, it.answer_by, it.received_at,
               it.received_by, it.answered_at, it.answered_by, it.answer, it.notify_by, it.closed_at, it.closed_by, it.act_at,
               sealed_reply(keys, it), keys.seal(it.question, place("inquiries", it.id, "question")))));
}

void append(UnitOfWork& unit, const crypto::KeyRing& keys, const casework::InquiryMoved& change) {
    const auto& it = change.inquiry;
    unit.push_back(one_row_or(RefusalCode::VersionConflict, move_inquiry,
                              values(it.id, casework::name_of(change.expected_state), casework::name_of(it.state), it.to_officer,
                                     it.received_at, it.received_by, it.answered_at, it.answered_by, it.answer, it.notify_by,
                                     it.closed_at, it.closed_by, it.act_at, sealed_reply(keys, it), change.expected_act_at)));
}

std::optional<Inquiry> inquiry(const Shelf& shelf, std::string_view id) {
    return first(shelf, select_by_id, values(id), [&](const Row& row) { return read_inquiry(row, shelf.keys); });
}

std::vector<Inquiry> inquiries_of(const Shelf& shelf, std::string_view case_id) {
    return inquiries(shelf, select_by_case, values(case_id));
}

std::vector<Inquiry> inquiries_to(const Shelf& shelf, const domain::DivisionCode& office, int most) {
    return inquiries(shelf, select_to, values(office.padded(), most));
}

std::vector<Inquiry> inquiries_from(const Shelf& shelf, const domain::DivisionCode& office, int most) {
    return inquiries(shelf, select_from, values(office.padded(), most));
}

std::vector<Inquiry> inquiries_due(const Shelf& shelf, Instant now, int most) {
    return inquiries(shelf, select_due, values(now, most));
}

}  // namespace kuaiban::store
