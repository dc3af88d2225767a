#include <array>
#include <boost/json.hpp>

#include "store/rotation/index_columns.hpp"

namespace kuaiban::store::rotation {
namespace {

// Each asks for rows whose second column is empty, and fills it where the first is still what was read.
constexpr auto select_accounts = R"sql(
    SELECT id, sealed_mobile, mobile_index FROM accounts WHERE id > $1 AND mobile_index_next IS NULL ORDER BY id LIMIT 200)sql";
constexpr auto update_account = R"sql(
    UPDATE accounts SET mobile_index_next = $2 WHERE id = $1 AND mobile_index = $3 AND mobile_index_next IS NULL)sql";
constexpr auto select_persons = R"sql(
    SELECT id, sealed_person FROM accounts
    WHERE id > $1 AND person_index IS NOT NULL AND person_index_next IS NULL ORDER BY id LIMIT 200)sql";
constexpr auto update_person = R"sql(
    UPDATE accounts SET person_index_next = $2 WHERE id = $1 AND person_index = $3 AND person_index_next IS NULL)sql";
constexpr auto select_women = R"sql(
    SELECT case_id, role, sealed_person, sealed_document FROM case_parties JOIN cases ON cases.id = case_id
    WHERE case_id > $1 AND role = 'woman' AND person_index_next IS NULL ORDER BY case_id LIMIT 200)sql";
constexpr auto select_men = R"sql(
    SELECT case_id, role, sealed_person, sealed_document FROM case_parties JOIN cases ON cases.id = case_id
    WHERE case_id > $1 AND role = 'man' AND person_index_next IS NULL ORDER BY case_id LIMIT 200)sql";
constexpr auto update_party = R"sql(
    UPDATE case_parties SET person_index_next = $4, mobile_index_next = $5, name_index_next = $6
    WHERE case_id = $1 AND role = $2 AND person_index = $3 AND person_index_next IS NULL)sql";
constexpr auto select_messages = R"sql(
    SELECT id, sealed_mobile FROM outbox WHERE id > $1 AND mobile_index_next IS NULL ORDER BY id LIMIT 200)sql";
constexpr auto update_message = R"sql(
    UPDATE outbox SET mobile_index_next = $2 WHERE id = $1 AND mobile_index = $3 AND mobile_index_next IS NULL)sql";
constexpr auto select_certificates = R"sql(
    SELECT certificates.id, sealed_people, cases.id, sealed_document FROM certificates JOIN cases ON cases.id = case_id
    WHERE certificates.id > $1 AND couple_index_next IS NULL ORDER BY certificates.id LIMIT 200)sql";
constexpr auto update_certificate = R"sql(
    UPDATE certificates SET couple_index_next = $3, woman_index_next = $4, man_index_next = $5
    WHERE id = $1 AND couple_index = $2 AND couple_index_next IS NULL)sql";
constexpr auto select_appointments = R"sql(
    SELECT id, sealed_person FROM appointments
    WHERE id > $1 AND sealed_person IS NOT NULL AND person_index_next IS NULL ORDER BY id LIMIT 200)sql";
constexpr auto update_appointment = R"sql(
    UPDATE appointments SET person_index_next = $2 WHERE id = $1 AND person_index = $3 AND person_index_next IS NULL)sql";
constexpr auto select_officers = R"sql(
    SELECT id, sealed_person FROM officers
    WHERE id > $1 AND sealed_person IS NOT NULL AND person_index_next IS NULL ORDER BY id LIMIT 200)sql";
constexpr auto update_officer = R"sql(
    UPDATE officers SET person_index_next = $2 WHERE id = $1 AND person_index = $3 AND person_index_next IS NULL)sql";

std::vector<std::string> lines_of(std::string_view text) {
    std::vector<std::string> lines;
    for (std::size_t from = 0; from <= text.size();) {
        const auto end = std::min(text.find('\n', from), text.size());
        lines.emplace_back(text.substr(from, end - from));
        from = end + 1;
    }
    return lines;
}

/// What a keyed hash is made of, sealed in one column of its own row.
Batch fill_one(const Shelf& shelf, std::string_view select, std::string_view update, std::string_view after_id,
               std::string_view purpose, std::string_view table, std::string_view column) {
    Batch batch;
    const auto rows = all(shelf, select, values(after_id), [](const Row& row) { return std::pair{row.text(0), row.bytes(1)}; });
    for (const auto& [id, sealed] : rows) {
        const auto value_of = lines_of(shelf.keys.open(sealed, place(table, id, column))).front();
        auto index = shelf.keys.blind_indexes(purpose, value_of);
        batch.unit.push_back({update, values(id, std::move(index.next), std::move(index.own))});
    }
    batch.rows = static_cast<int>(rows.size());
    batch.last_id = rows.empty() ? "" : rows.back().first;
    return batch;
}

/// An account that gave its mobile up to another is found by an index no mobile has.
Batch fill_accounts(const Shelf& shelf, std::string_view after_id) {
    struct Opened {
        std::string id;
        Bytes mobile, index;
    };
    const auto rows = all(shelf, select_accounts, values(after_id),
                          [](const Row& row) { return Opened{row.text(0), row.bytes(1), row.bytes(2)}; });
    Batch batch;
    for (const auto& row : rows) {
        auto index = shelf.keys.blind_indexes("mobile", shelf.keys.open(row.mobile, place("accounts", row.id, "mobile")));
        if (index.own != row.index)
            index = shelf.keys.blind_indexes("folded", row.id);
        batch.unit.push_back({update_account, values(row.id, std::move(index.next), std::move(index.own))});
    }
    batch.rows = static_cast<int>(rows.size());
    batch.last_id = rows.empty() ? "" : rows.back().id;
    return batch;
}

/// Before their own columns held it, the application was the only place that said who somebody is.
std::string text_in(const boost::json::value& application, std::string_view spouse, std::string_view field) {
    return boost::json::value_to<std::string>(application.at(spouse).at(field));
}

Batch fill_parties(const Shelf& shelf, std::string_view select, std::string_view after_id) {
    struct Party {
        std::string case_id, role;
        std::optional<Bytes> person;
        Bytes document;
    };
    const auto rows = all(shelf, select, values(after_id), [](const Row& row) {
        return Party{row.text(0), row.text(1), row.is_null(2) ? std::nullopt : std::optional{row.bytes(2)}, row.bytes(3)};
    });
    Batch batch;
    for (const auto& row : rows) {
        std::vector<std::string> said;
        if (row.person) {
            said = lines_of(shelf.keys.open(*row.person, place("case_parties", row.case_id, row.role)));
        } else {
            const auto application = boost::json::parse(shelf.keys.open(row.document, place("cases", row.case_id, "document")));
            said = {text_in(application, row.role, "id_number"), text_in(application, row.role, "mobile"),
                    text_in(application, row.role, "name")};
        }
        auto person = shelf.keys.blind_indexes("person", said.at(0));
        auto mobile = shelf.keys.blind_indexes("mobile", said.at(1));
        std::optional<Bytes> name;
        if (!said.at(2).empty())
            name = indexes_of(shelf.keys, proven<domain::PersonName>(said.at(2))).next;
        batch.unit.push_back({update_party, values(row.case_id, row.role, std::move(person.own), std::move(person.next),
                                                   std::move(mobile.next), std::move(name))});
    }
    batch.rows = static_cast<int>(rows.size());
    batch.last_id = rows.empty() ? "" : rows.back().case_id;
    return batch;
}

Batch fill_certificates(const Shelf& shelf, std::string_view after_id) {
    struct Issued {
        std::string id, case_id;
        std::optional<Bytes> people;
        Bytes document;
    };
    const auto rows = all(shelf, select_certificates, values(after_id), [](const Row& row) {
        return Issued{row.text(0), row.text(2), row.is_null(1) ? std::nullopt : std::optional{row.bytes(1)}, row.bytes(3)};
    });
    Batch batch;
    for (const auto& row : rows) {
        std::vector<std::string> people;
        if (row.people) {
            people = lines_of(shelf.keys.open(*row.people, place("certificates", row.id, "people")));
        } else {
            const auto application = boost::json::parse(shelf.keys.open(row.document, place("cases", row.case_id, "document")));
            people = {text_in(application, "woman", "id_number"), text_in(application, "man", "id_number")};
        }
        auto couple = indexes_of_couple(shelf.keys, people.at(0), people.at(1));
        batch.unit.push_back({update_certificate, values(row.id, std::move(couple.own), std::move(couple.next),
                                                         shelf.keys.blind_indexes("person", people.at(0)).next,
                                                         shelf.keys.blind_indexes("person", people.at(1)).next)});
    }
    batch.rows = static_cast<int>(rows.size());
    batch.last_id = rows.empty() ? "" : rows.back().id;
    return batch;
}

using Filling = Batch (*)(const Shelf&, std::string_view);

constexpr std::array<Filling, 8> all_fillings{
    [](const Shelf& shelf, std::string_view after) { return fill_accounts(shelf, after); },
    [](const Shelf& shelf, std::string_view after) {
        return fill_one(shelf, select_persons, update_person, after, "person", "accounts", "person");
    },
    [](const Shelf& shelf, std::string_view after) { return fill_parties(shelf, select_women, after); },
    [](const Shelf& shelf, std::string_view after) { return fill_parties(shelf, select_men, after); },
    [](const Shelf& shelf, std::string_view after) {
        return fill_one(shelf, select_messages, update_message, after, "mobile", "outbox", "mobile");
    },
    [](const Shelf& shelf, std::string_view after) { return fill_certificates(shelf, after); },
    [](const Shelf& shelf, std::string_view after) {
        return fill_one(shelf, select_appointments, update_appointment, after, "person", "appointments", "person");
    },
    [](const Shelf& shelf, std::string_view after) {
        return fill_one(shelf, select_officers, update_officer, after, "person", "officers", "person");
    },
};

}  // namespace

std::size_t fillings() noexcept {
    return all_fillings.size();
}

Batch fill_next(const Shelf& shelf, std::size_t filling, std::string_view after_id) {
    return all_fillings.at(filling)(shelf, after_id);
}

}  // namespace kuaiban::store::rotation
