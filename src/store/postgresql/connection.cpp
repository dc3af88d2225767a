#include "store/postgresql/connection.hpp"

#include <poll.h>

#include <array>
#include <cstdint>

#include "store/postgresql/connect.hpp"
#include "store/postgresql/dialect.hpp"

namespace kuaiban::store::postgresql {
namespace {

using std::chrono::milliseconds;
using std::chrono::steady_clock;

constexpr std::size_t most_statements = 512;
constexpr int binary = 1;
constexpr auto begin = "BEGIN ISOLATION LEVEL READ COMMITTED", commit_unit = "COMMIT", undo_unit = "ROLLBACK";

/// Parameters as libpq takes them: every one in binary format, integers in network order.
class Bound {
public:
    explicit Bound(const std::vector<Value>& parameters) : integers_(parameters.size()) {
        pointers_.reserve(parameters.size());
        lengths_.reserve(parameters.size());
        for (const auto& parameter : parameters)
            std::visit([this](const auto& value) { add(value); }, parameter);
        formats_.assign(parameters.size(), binary);
    }
    int count() const { return static_cast<int>(pointers_.size()); }
    const char* const* pointers() const { return pointers_.data(); }
    const int* lengths() const { return lengths_.data(); }
    const int* formats() const { return formats_.data(); }

private:
    void add(std::monostate) { add(nullptr, 0); }
    void add(const std::string& text) { add(text.c_str(), text.size()); }
    void add(const Bytes& bytes) { add(bytes.empty() ? "" : reinterpret_cast<const char*>(bytes.data()), bytes.size()); }
    void add(std::int64_t number) {
        auto& place = integers_[pointers_.size()];
        for (std::size_t byte = 0; byte < place.size(); ++byte)
            place[byte] = static_cast<char>(static_cast<std::uint64_t>(number) >> (56 - 8 * byte));
        add(place.data(), place.size());
    }
    void add(const char* pointer, std::size_t length) {
        pointers_.push_back(pointer);
        lengths_.push_back(static_cast<int>(length));
    }

    std::vector<std::array<char, 8>> integers_;
    std::vector<const char*> pointers_;
    std::vector<int> lengths_, formats_;
};

const std::vector<Value> no_parameters;

}  // namespace

Connection::Connection(const std::string& url, Schema schema, const PostgresqlLimits& limits)
    : handle_{connect(url, schema, limits)}, patience_{limits.unit + limits.unit / 2} {
    PQsetNoticeReceiver(handle_.get(), on_notice, this);
    if (PQenterPipelineMode(handle_.get()) == 0)
        lose("takes no pipeline");
}

// A COMMIT that gave up waiting for the synchronous standby succeeds with a warning, but is on one server only: should that one
// be lost, so is the unit. The function's name is the same in every language of the server.
void Connection::on_notice(void* connection, const PGresult* notice) {
    const auto* const function = PQresultErrorField(notice, PG_DIAG_SOURCE_FUNCTION);
    if (function != nullptr && std::string_view{function} == "SyncRepWaitForLSN")
        static_cast<Connection*>(connection)->is_on_one_server_only_ = true;
}

MissedExpectation Connection::commit(Units units) {
    begin_waiting(patience_);
    send(begin, no_parameters);
    for (const auto* const unit : units)
        for (const auto& statement : *unit)
            send(statement.sql, statement.parameters, &statement);
    is_commit_sent_ = true;
    send(commit_unit, no_parameters);
    const auto answers = receive();
    if (is_on_one_server_only_)
        lose("kept the unit, but no standby did in time");
    if (answers.refusal)
        return explain(answers);
    is_commit_sent_ = false;
    return std::nullopt;
}

MissedExpectation Connection::explain(const Answers& answers) {
    const auto& [sql, statement, is_guarded, is_preparation] = answers.refused;
    if (sql == commit_unit && answers.refusal->is_about_the_server())
        lose("went away during a commit");
    is_commit_sent_ = false;                                    // refused before it: the server skipped the COMMIT
    roll_back();
    if (statement != nullptr && !is_preparation) {
        const bool is_taken = statement->expect == Expect::Unique && answers.refusal->is_unique_violation();
        if (is_taken || (is_guarded && answers.refusal->is_missed_row()))
            return statement->tag;
    }
    throw ServerError{*answers.refusal};
}

void Connection::roll_back() {
    if (PQtransactionStatus(handle_.get()) != PQTRANS_INERROR)
        return;                                                 // over already, or the server is gone: the pool looks
    try {
        send(undo_unit, no_parameters);
        receive();
    } catch (const ConnectionLost&) {                           // the server undoes what it hears no more of
    }
}

Result Connection::query(std::string_view sql, const std::vector<Value>& parameters) {
    begin_waiting(patience_);
    send(sql, parameters);
    auto answers = receive();
    if (answers.refusal)
        throw ServerError{*answers.refusal};
    return std::move(answers.last);
}

void Connection::run_script(const std::string& sql) {
    begin_waiting(patience_);
    if (PQexitPipelineMode(handle_.get()) == 0 || PQsendQuery(handle_.get(), sql.c_str()) == 0)
        lose("took no script");
    std::unique_ptr<ServerError> refusal;
    while (const auto result = next_result()) {
        if (PQresultStatus(result.get()) == PGRES_FATAL_ERROR && !refusal)
            refusal = std::make_unique<ServerError>(server_error(result.get(), sql));
    }
    if (refusal)
        throw ServerError{*refusal};
    if (PQenterPipelineMode(handle_.get()) == 0)
        lose("takes no pipeline any more");
}

bool Connection::is_fit_for_use() const {
    if (PQstatus(handle_.get()) != CONNECTION_OK || PQtransactionStatus(handle_.get()) != PQTRANS_IDLE ||
        names_.size() + guarded_names_.size() >= most_statements)
        return false;
    pollfd watched{PQsocket(handle_.get()), POLLIN, 0};
    return ::poll(&watched, 1, 0) == 0;
}

void Connection::send(std::string_view sql, const std::vector<Value>& parameters, const Statement* statement) {
    const Sent sent{.sql = sql,
                    .statement = statement,
                    .is_guarded = statement != nullptr && statement->expect == Expect::OneRow,
                    .is_preparation = false};
    const auto& name = prepared(sent);
    const Bound bound{parameters};
    if (PQsendQueryPrepared(handle_.get(), name.c_str(), bound.count(), bound.pointers(), bound.lengths(), bound.formats(),
                            binary) == 0)
        lose("takes no more statements");
    sent_.push_back(sent);
}

/// The name of a statement; one not seen before is prepared in the pipeline itself, just before its first use. Types are the server's to infer.
const std::string& Connection::prepared(const Sent& wanted) {
    auto& names = wanted.is_guarded ? guarded_names_ : names_;
    if (const auto known = names.find(wanted.sql); known != names.end())
        return known->second;
    const auto& name = names.emplace(wanted.sql, "s" + std::to_string(next_name_++)).first->second;
    const auto text = wanted.is_guarded ? changing_one_row(wanted.sql) : own_dialect(wanted.sql);
    if (PQsendPrepare(handle_.get(), name.c_str(), text.c_str(), 0, nullptr) == 0)
        lose("takes no more statements");
    sent_.push_back({.sql = wanted.sql, .statement = wanted.statement, .is_guarded = wanted.is_guarded, .is_preparation = true});
    return name;
}

Connection::Answers Connection::receive() {
    if (PQpipelineSync(handle_.get()) == 0)
        lose("takes no more statements");
    Answers answers;
    for (const auto& sent : sent_)
        receive_one(sent, answers);
    sent_.clear();
    if (answers.refusal && answers.refusal->is_about_the_server())
        return answers;  // no more will come on this connection
    if (const auto end = next_result(); !end || PQresultStatus(end.get()) != PGRES_PIPELINE_SYNC)
        lose("stopped answering");
    return answers;
}

void Connection::receive_one(const Sent& sent, Answers& answers) {
    auto result = next_result();
    const auto status = PQresultStatus(result.get());  // of none: a fatal error
    const bool is_done = status == PGRES_COMMAND_OK || status == PGRES_TUPLES_OK;
    if (sent.is_preparation && !is_done)
        (sent.is_guarded ? guarded_names_ : names_).erase(std::string{sent.sql});
    if (!is_done && status != PGRES_PIPELINE_ABORTED && !answers.refusal) {
        if (PQresultErrorField(result.get(), PG_DIAG_SQLSTATE) == nullptr)
            lose("stopped answering");  // libpq's own words, not the server's
        answers.refusal = std::make_unique<ServerError>(server_error(result.get(), sent.sql));
        answers.refused = sent;
    }
    if (!result)
        return;
    if (is_done)
        answers.last = std::move(result);
    while (next_result()) {  // an empty one ends each statement's answers
    }
}

Result Connection::next_result() {
    for (;;) {
        const bool is_unsent = PQflush(handle_.get()) == 1;
        if (PQisBusy(handle_.get()) == 0)
            break;
        const auto left = std::chrono::ceil<milliseconds>(deadline_ - steady_clock::now());
        pollfd watched{PQsocket(handle_.get()), static_cast<short>(is_unsent ? POLLIN | POLLOUT : POLLIN), 0};
        if (left.count() <= 0)
            lose("did not answer in time");
        if (::poll(&watched, 1, static_cast<int>(left.count())) > 0 && PQconsumeInput(handle_.get()) == 0)
            break;  // what it said last is still to be read
    }
    return Result{PQgetResult(handle_.get())};
}

void Connection::lose(const char* why) const {
    throw ConnectionLost{std::string{"the PostgreSQL server "} + why, is_commit_sent_};
}

}  // namespace kuaiban::store::postgresql
