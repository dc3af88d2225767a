#include "store/repositories/ratings.hpp"

#include <boost/json.hpp>

namespace kuaiban::store {
namespace {

using casework::OfficeRatings;
using casework::RatedCase;
using casework::Rating;

constexpr auto insert_rating = R"sql(
    INSERT INTO ratings (id, case_index, sealed_case, service, office, rated_on, level, reasons, sealed_words, answer_by, act_at,
                         reported, answer_kind, sealed_answer, answered_by, answered_at, version)
    VALUES ($1, $2, $3, $4, $5, $6, $7, $8, $9, $10, $11, $12, $13, $14, $15, $16, 1))sql";
constexpr auto move_rating = R"sql(
    UPDATE ratings SET act_at = $3, reported = $4, answer_kind = $5, sealed_answer = $6, answered_by = $7, answered_at = $8,
                       version = version + 1
    WHERE id = $1 AND version = $2)sql";
constexpr std::string_view columns = R"sql(
    SELECT id, service, office, rated_on, level, reasons, sealed_words, answer_by, act_at, reported, answer_kind, sealed_answer,
           answered_by, answered_at, version
    FROM ratings )sql";
const std::string select_by_id = std::string{columns} + "WHERE id = $1";
const std::string select_by_case = std::string{columns} + "WHERE case_index = $1";
const std::string select_unanswered = std::string{columns} + R"sql(
    WHERE office >= $1 AND office < $2 AND answer_by IS NOT NULL AND answered_at IS NULL ORDER BY answer_by, id LIMIT $3)sql";
const std::string select_since = std::string{columns} + R"sql(
    WHERE office >= $1 AND office < $2 AND rated_on >= $3
    ORDER BY CASE WHEN answer_by IS NULL THEN 1 ELSE 0 END, level, id LIMIT $4)sql";
const std::string select_due = std::string{columns} + "WHERE act_at IS NOT NULL AND act_at <= $1 ORDER BY act_at LIMIT $2";
constexpr auto select_rated_case = "SELECT sealed_case FROM ratings WHERE id = $1";
constexpr auto select_figures = R"sql(
    SELECT office, level, COUNT(*),
           SUM(CASE WHEN answer_by IS NOT NULL AND answered_at IS NULL THEN 1 ELSE 0 END),
           SUM(CASE WHEN answer_by < $4 AND answered_at IS NULL THEN 1 ELSE 0 END)
    FROM ratings WHERE office >= $1 AND office < $2 AND rated_on >= $3 GROUP BY office, level ORDER BY office, level)sql";

Bytes index_of_case(const crypto::KeyRing& keys, std::string_view case_id) {
    return keys.keyed_hash("rating", case_id);
}

std::string joined(const std::vector<std::string>& codes) {
    std::string all;
    for (const auto& code : codes)
        all += (all.empty() ? "" : " ") + code;
    return all;
}

std::vector<std::string> split(std::string_view text) {
    std::vector<std::string> codes;
    while (!text.empty()) {
        const auto space = text.find(' ');
        codes.emplace_back(text.substr(0, space));
        text = space == text.npos ? std::string_view{} : text.substr(space + 1);
    }
    return codes;
}

domain::Satisfaction level_of(std::string_view name) {
    const auto level = domain::satisfaction(name);
    return level ? *level : throw DatabaseError{"a rating has a level this program does not know"};
}

Rating read_rating(const Row& row, const crypto::KeyRing& keys) {
    const auto id = row.text(0);
    return {.id = id,
            .service = row.text(1),
            .office = row.text(2),
            .rated_on = row.text(3),
            .level = level_of(row.text(4)),
            .reasons = split(row.text(5)),
            .words = keys.open(row.bytes(6), place("ratings", id, "words")),
            .answer_by = optional_instant(row, 7),
            .act_at = optional_instant(row, 8),
            .reported = static_cast<int>(row.integer(9)),
            .answer_kind = row.text(10),
            .answer = keys.open(row.bytes(11), place("ratings", id, "answer")),
            .answered_by = row.text(12),
            .answered_at = optional_instant(row, 13),
            .version = row.integer(14)};
}

std::vector<Rating> ratings(const Shelf& shelf, std::string_view sql, const std::vector<Value>& parameters) {
    return all(shelf, sql, parameters, [&](const Row& row) { return read_rating(row, shelf.keys); });
}

}  // namespace

void append(UnitOfWork& unit, const crypto::KeyRing& keys, const casework::CaseRated& change) {
    const auto& it = change.rating;
    const boost::json::array link{change.rated.case_id, change.rated.account_id};
    unit.push_back(unique_or(
        RefusalCode::RatingGiven, insert_rating,
        values(it.id, index_of_case(keys, change.rated.case_id),
               keys.seal(boost::json::serialize(link), place("ratings", it.id, "case")), it.service, it.office, it.rated_on,
               domain::name_of(it.level), joined(it.reasons), keys.seal(it.words, place("ratings", it.id, "words")), it.answer_by,
               it.act_at, it.reported, it.answer_kind, keys.seal(it.answer, place("ratings", it.id, "answer")), it.answered_by,
               it.answered_at)));
}

void append(UnitOfWork& unit, const crypto::KeyRing& keys, const casework::RatingMoved& change) {
    const auto& it = change.rating;
    unit.push_back(one_row_or(RefusalCode::VersionConflict, move_rating,
                              values(it.id, change.expected_version, it.act_at, it.reported, it.answer_kind,
                                     keys.seal(it.answer, place("ratings", it.id, "answer")), it.answered_by, it.answered_at)));
}

std::optional<Rating> rating(const Shelf& shelf, std::string_view id) {
    return first(shelf, select_by_id, values(id), [&](const Row& row) { return read_rating(row, shelf.keys); });
}

std::optional<Rating> rating_of_case(const Shelf& shelf, std::string_view case_id) {
    return first(shelf, select_by_case, values(index_of_case(shelf.keys, case_id)),
                 [&](const Row& row) { return read_rating(row, shelf.keys); });
}

std::optional<RatedCase> rated_case(const Shelf& shelf, std::string_view id) {
    return first(shelf, select_rated_case, values(id), [&](const Row& row) {
        const auto link = boost::json::parse(shelf.keys.open(row.bytes(0), place("ratings", id, "case")));
        return RatedCase{boost::json::value_to<std::string>(link.at(0)), boost::json::value_to<std::string>(link.at(1))};
    });
}

std::vector<Rating> unanswered_ratings(const Shelf& shelf, const domain::DivisionCode& office, int most) {
    const auto range = codes_below(office);
    return ratings(shelf, select_unanswered, values(range.first, range.behind, most));
}

std::vector<Rating> ratings_since(const Shelf& shelf, const domain::DivisionCode& office, std::string_view day, int most) {
    const auto range = codes_below(office);
    return ratings(shelf, select_since, values(range.first, range.behind, day, most));
}

std::vector<OfficeRatings> rating_figures(const Shelf& shelf, const domain::DivisionCode& office, std::string_view since,
                                          Instant now) {
    std::vector<OfficeRatings> found;
    const auto range = codes_below(office);
    shelf.database.query(select_figures, values(range.first, range.behind, since, now), [&](const Row& row) {
        if (found.empty() || found.back().office != row.text(0))
            found.push_back({.office = row.text(0)});
        found.back().by_level[static_cast<std::size_t>(level_of(row.text(1)))] = static_cast<int>(row.integer(2));
        found.back().unanswered += static_cast<int>(row.integer(3));
        found.back().overdue += static_cast<int>(row.integer(4));
    });
    return found;
}

std::vector<Rating> ratings_due(const Shelf& shelf, Instant now, int most) {
    return ratings(shelf, select_due, values(now, most));
}

}  // namespace kuaiban::store
