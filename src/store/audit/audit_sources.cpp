#include "store/audit/audit_sources.hpp"

#include "store/repositories/shelf.hpp"

namespace kuaiban::store {

const std::array<AuditSource, 3> audit_sources{
    AuditSource{.name = "event",
                .select_unsealed = R"sql(
    SELECT subject_id, sequence, district, at, actor, kind, from_state, to_state, reason, sealed_detail, log_index
    FROM events WHERE log_index IS NULL ORDER BY at, subject_id, sequence LIMIT $1)sql",
                .select_sealed = R"sql(
    SELECT r.subject_id, r.sequence, r.district, r.at, r.actor, r.kind, r.from_state, r.to_state, r.reason, r.sealed_detail,
           r.log_index, l.log_index
    FROM audit_log AS l JOIN events AS r ON r.subject_id = l.subject_id AND r.sequence = l.sequence
    WHERE l.source = 'event' AND l.log_index >= $1 AND l.log_index < $2)sql",
                .mark = R"sql(
    UPDATE events SET log_index = l.log_index FROM audit_log AS l
    WHERE l.source = 'event' AND l.log_index >= $1 AND l.log_index < $2
      AND events.subject_id = l.subject_id AND events.sequence = l.sequence)sql",
                .count_unsealed = "SELECT COUNT(*), MIN(at) FROM events WHERE log_index IS NULL",
                .count_sealed = "SELECT COUNT(*) FROM events WHERE log_index IS NOT NULL",
                .name_of = R"sql(
    SELECT number FROM cases WHERE id = $1 UNION ALL SELECT account FROM officers WHERE id = $1)sql"},
    AuditSource{.name = "appointment",
                .select_unsealed = R"sql(
    SELECT appointment_id, version, '', at, actor, 'appointment-' || state, day, time, '', NULL, log_index
    FROM appointment_events WHERE log_index IS NULL ORDER BY at, appointment_id, version LIMIT $1)sql",
                .select_sealed = R"sql(
    SELECT r.appointment_id, r.version, '', r.at, r.actor, 'appointment-' || r.state, r.day, r.time, '', NULL,
           r.log_index, l.log_index
    FROM audit_log AS l JOIN appointment_events AS r ON r.appointment_id = l.subject_id AND r.version = l.sequence
    WHERE l.source = 'appointment' AND l.log_index >= $1 AND l.log_index < $2)sql",
                .mark = R"sql(
    UPDATE appointment_events SET log_index = l.log_index FROM audit_log AS l
    WHERE l.source = 'appointment' AND l.log_index >= $1 AND l.log_index < $2
      AND appointment_events.appointment_id = l.subject_id AND appointment_events.version = l.sequence)sql",
                .count_unsealed = "SELECT COUNT(*), MIN(at) FROM appointment_events WHERE log_index IS NULL",
                .count_sealed = "SELECT COUNT(*) FROM appointment_events WHERE log_index IS NOT NULL",
                .name_of = "SELECT c.number FROM appointments AS a JOIN cases AS c ON c.id = a.case_id WHERE a.id = $1"},
    AuditSource{
        .name = "verification",
        .select_unsealed = R"sql(
    SELECT id, 0, '', verified_at, 'public', 'certificate-verified', certificate_id, receipt, how, NULL, log_index
    FROM verifications WHERE log_index IS NULL ORDER BY verified_at, id LIMIT $1)sql",
        .select_sealed = R"sql(
    SELECT r.id, 0, '', r.verified_at, 'public', 'certificate-verified', r.certificate_id, r.receipt, r.how, NULL,
           r.log_index, l.log_index
    FROM audit_log AS l JOIN verifications AS r ON r.id = l.subject_id
    WHERE l.source = 'verification' AND l.log_index >= $1 AND l.log_index < $2)sql",
        .mark = R"sql(
    UPDATE verifications SET log_index = l.log_index FROM audit_log AS l
    WHERE l.source = 'verification' AND l.log_index >= $1 AND l.log_index < $2 AND verifications.id = l.subject_id)sql",
        .count_unsealed = "SELECT COUNT(*), MIN(verified_at) FROM verifications WHERE log_index IS NULL",
        .count_sealed = "SELECT COUNT(*) FROM verifications WHERE log_index IS NOT NULL",
        .name_of = "SELECT c.number FROM verifications AS v JOIN certificates AS c ON c.id = v.certificate_id WHERE v.id = $1"}};

casework::AuditRecord read_record(const AuditSource& source, const Row& row) {
    casework::AuditRecord record{.source = std::string{source.name},
                                 .subject_id = row.text(0),
                                 .sequence = row.integer(1),
                                 .district = row.text(2),
                                 .at = instant(row, 3),
                                 .actor = row.text(4),
                                 .kind = row.text(5),
                                 .from = row.text(6),
                                 .to = row.text(7),
                                 .reason = row.text(8),
                                 .detail = {}};
    if (!row.is_null(9)) {
        const auto sealed = row.bytes(9);
        record.detail = crypto::sha256({reinterpret_cast<const char*>(sealed.data()), sealed.size()});
    }
    return record;
}

}  // namespace kuaiban::store
