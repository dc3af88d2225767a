#include "store/repositories/shelf.hpp"

namespace kuaiban::store {

Statement one_row_or(RefusalCode code, std::string_view sql, std::vector<Value> parameters) {
    return {sql, std::move(parameters), Expect::OneRow, static_cast<int>(code)};
}

Statement unique_or(RefusalCode code, std::string_view sql, std::vector<Value> parameters) {
    return {sql, std::move(parameters), Expect::Unique, static_cast<int>(code)};
}

Bytes index_of(const crypto::KeyRing& keys, const domain::ResidentId& person) {
    return keys.blind_index("person", person.reveal());
}

Bytes index_of(const crypto::KeyRing& keys, const domain::Mobile& mobile) {
    return keys.blind_index("mobile", mobile.reveal());
}

Bytes index_of(const crypto::KeyRing& keys, const domain::PersonName& name) {
    return keys.blind_index("name", name.folded());
}

crypto::BlindIndexes indexes_of(const crypto::KeyRing& keys, const domain::ResidentId& person) {
    return keys.blind_indexes("person", person.reveal());
}

crypto::BlindIndexes indexes_of(const crypto::KeyRing& keys, const domain::Mobile& mobile) {
    return keys.blind_indexes("mobile", mobile.reveal());
}

crypto::BlindIndexes indexes_of(const crypto::KeyRing& keys, const domain::PersonName& name) {
    return keys.blind_indexes("name", name.folded());
}

crypto::BlindIndexes indexes_of_couple(const crypto::KeyRing& keys, std::string_view woman, std::string_view man) {
    return keys.blind_indexes("couple", std::string{woman} + std::string{man});
}

CodeRange codes_below(const domain::DivisionCode& office) {
    const auto digits = office.text();
    const bool is_city = digits.size() == 6 && digits.ends_with("0000");
    const std::string stem{is_city ? digits.substr(0, 2) : digits};
    return {stem, std::to_string(std::stoll(stem) + 1)};
}

std::string place(std::string_view table, std::string_view id, std::string_view column) {
    std::string context;
    context.reserve(table.size() + id.size() + column.size() + 2);
    return context.append(table).append("/").append(id).append("/").append(column);
}

Instant instant(const Row& row, int column) {
    return Instant{std::chrono::milliseconds{row.integer(column)}};
}

std::optional<Instant> optional_instant(const Row& row, int column) {
    return row.is_null(column) ? std::nullopt : std::optional{instant(row, column)};
}

std::int64_t count(const Shelf& shelf, std::string_view sql, const std::vector<Value>& parameters) {
    return first(shelf, sql, parameters, [](const Row& row) { return row.integer(0); }).value_or(0);
}

}  // namespace kuaiban::store
