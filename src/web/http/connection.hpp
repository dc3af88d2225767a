#pragma once

#include <algorithm>
#include <array>
#include <optional>

#include "web/http/client_address.hpp"
#include "web/http/engine.hpp"
#include "web/http/head_gate.hpp"
#include "web/http/take_head.hpp"

namespace kuaiban::web::http {

inline constexpr std::size_t first_read = 4 * 1024;
inline constexpr std::size_t longest_chunk_head = 16 * 1024;
inline constexpr std::size_t most_drained = 256 * 1024;
inline constexpr std::chrono::seconds lingering{2};
inline constexpr std::string_view go_ahead = "HTTP/1.1 100 Continue\r\n\r\n";

/// One client: reads a request, has it answered, writes the answer, and again. Handles one request at a time, so
/// pipelined answers keep their order. Callbacks, no coroutines: GCC 12 destroys captures of a lambda coroutine twice.
class Connection : public std::enable_shared_from_this<Connection> {
public:
    Connection(Engine& engine, Socket socket, std::string peer)
        : engine_{engine}, socket_{std::move(socket)}, peer_{std::move(peer)} {}

    void start() {
        wait_until(State::Idle, engine_.limits_.head_seconds);
        read();
    }
    bool idle() const noexcept { return state_ == State::Idle; }
    bool is_owed_nothing() const noexcept { return idle() || state_ == State::Lingering; }
    Clock::time_point deadline() const noexcept { return deadline_; }

    void close() {
        if (state_ == State::Closed)
            return;
        state_ = State::Closed;
        ErrorCode ignored;
        socket_.close(ignored);
        engine_.closed(shared_from_this());
    }

    void on_deadline() {
        if (state_ == State::Head || state_ == State::Body)
            refuse(408);
        else
            close();
    }

private:
    enum class State { Idle, Head, Body, Working, Writing, Lingering, Closed };

    void wait_until(State state, int time) {
        state_ = state;
        deadline_ = Clock::now() + std::chrono::seconds{time};
    }

    void read() {
        if (used_ == buffer_.size())
            buffer_.resize(std::max(first_read, buffer_.size() * 2));
        socket_.async_read_some(asio::buffer(buffer_.data() + used_, buffer_.size() - used_),
                                [self = shared_from_this()](ErrorCode error, std::size_t bytes) { self->on_read(error, bytes); });
    }

    void on_read(ErrorCode error, std::size_t bytes) {
        if (error == asio::error::operation_aborted || state_ == State::Writing || state_ == State::Closed)
            return;                             // closed, or refused at the deadline
        if (error)
            return close();
        if (state_ == State::Lingering)
            return drain(bytes);
        used_ += bytes;
        proceed();
    }

    /// Goes on with what the buffer holds.
    void proceed() {
        if (state_ == State::Body)
            return read_body();
        if (used_ == 0) {
            if (buffer_.size() > first_read)
                buffer_ = std::string(first_read, '\0');
            return read();
        }
        if (state_ == State::Idle) {
            wait_until(State::Head, engine_.limits_.head_seconds);
            since_ = Clock::now();
            request_ = engine_.new_request(peer_);
        }
        find_head();
    }

    void find_head() {
        const std::string_view text{buffer_.data(), used_};
        if (!may_begin_a_request(text.front()))
            return refuse(400);
        for (auto at = text.find('\n', scanned_); at != std::string_view::npos; at = text.find('\n', at + 1)) {
            if (at == 0 || text[at - 1] != '\r')
                return refuse(400);             // a bare LF: two servers may see two requests here
            if (at >= engine_.limits_.head_bytes)
                break;
            if (at >= 3 && text.substr(at - 3, 4) == "\r\n\r\n")
                return read_head(at + 1);
        }
        scanned_ = used_;
        if (used_ > engine_.limits_.head_bytes)
            return refuse(text.substr(0, engine_.limits_.head_bytes).find('\n') == std::string_view::npos ? 414 : 431);
        read();
    }

    void read_head(std::size_t length) {
        since_ = Clock::now();
        if (const auto fault = head_fault({buffer_.data(), length}))
            return refuse(*fault);
        parser_.emplace();
        parser_->eager(true);
        parser_->header_limit(static_cast<std::uint32_t>(engine_.limits_.head_bytes + 1));
        parser_->body_limit(std::max(engine_.limits_.body_bytes, engine_.limits_.upload_bytes));
        ErrorCode error;
        parser_->put(asio::buffer(buffer_.data(), length), error);
        if (!take_head(parser_->get(), request_))
            return refuse(400);
        if (error == beast::http::error::body_limit)
            return refuse(413);
        if (error && error != beast::http::error::need_more)
            return refuse(400);
        if (!limit_body())
            return refuse(413);
        consume(length);
        request_.remote_address = client_address(peer_, request_.header("x-forwarded-for"), engine_.hooks_.trusted_proxies);
        if (parser_->is_done())
            return answer();
        wait_until(State::Body, engine_.limits_.body_seconds);
        if (used_ == 0 && !request_.header("expect").empty())
            return promise_to_read();
        read_body();
    }

    /// False where it is longer than this request may be. Only a declared length may be an upload's.
    bool limit_body() {
        const auto& limits = engine_.limits_;
        const auto declared = parser_->content_length();
        const auto& is_upload = engine_.hooks_.is_upload;
        const auto most = declared && is_upload && is_upload(request_) ? limits.upload_bytes : limits.body_bytes;
        parser_->body_limit(most);
        return !declared || *declared <= most;
    }

    void promise_to_read() {
        asio::async_write(socket_, asio::buffer(go_ahead), [self = shared_from_this()](ErrorCode error, std::size_t) {
            if (self->state_ != State::Body)
                return;
            if (error)
                return self->close();
            self->read_body();
        });
    }

    void read_body() {
        ErrorCode error;
        while (used_ > 0 && !parser_->is_done()) {
            const auto taken = parser_->put(asio::buffer(buffer_.data(), used_), error);
            consume(taken);
            if (error == beast::http::error::body_limit)
                return refuse(413);
            if (error && error != beast::http::error::need_more)
                return refuse(400);
            if (taken == 0)
                break;
        }
        if (parser_->is_done())
            return has_trailers() ? refuse(400) : answer();
        if (used_ > longest_chunk_head)
            return refuse(400);
        read();
    }

    /// Fields after the last chunk: nobody we serve sends them, and two servers may read them in two ways.
    bool has_trailers() const {
        const auto& head = parser_->get();
        return static_cast<std::size_t>(std::distance(head.begin(), head.end())) != request_.headers.size();
    }

    void consume(std::size_t bytes) {
        std::copy(buffer_.begin() + static_cast<std::ptrdiff_t>(bytes), buffer_.begin() + static_cast<std::ptrdiff_t>(used_),
                  buffer_.begin());
        used_ -= bytes;
        scanned_ = 0;
    }

    void answer() {
        state_ = State::Working;
        deadline_ = Clock::time_point::max();   // the worker's own clocks bound this
        keep_alive_ = parser_->get().version() == 11 && parser_->get().keep_alive() && !engine_.stopping_;
        request_.body = std::move(parser_->get().body());
        parser_.reset();
        if (answer_inline())
            return send();
        const auto& lane = engine_.hooks_.lane;
        if (lane && lane(request_, [self = shared_from_this()](Response&& response) { self->answer_later(std::move(response)); }))
            return;
        const auto& is_own = engine_.hooks_.is_own_business;
        const auto worker_lane = is_own && is_own(request_) ? WorkerPool::Lane::Own : WorkerPool::Lane::Public;
        const auto work = [self = shared_from_this()] {
            self->wire_ = self->engine_.prepare_answer(self->request_, self->keep_alive_, self->since_);
            asio::post(self->engine_.io_, [self] { self->send(); });
        };
        const bool taken = engine_.workers_.submit(work, worker_lane);
        if (!taken)
            refuse(503);
    }

    bool answer_inline() {
        if (!engine_.hooks_.inline_handler)
            return false;
        Response response;
        try {
            if (!engine_.hooks_.inline_handler(request_, response))
                return false;
            wire_ = engine_.prepare(request_, std::move(response), keep_alive_, since_);
        } catch (const std::exception& error) {
            if (engine_.hooks_.on_exception)
                engine_.hooks_.on_exception(request_, error);
            keep_alive_ = false;
            wire_ = engine_.prepare_fault(500, request_, since_);
        }
        return true;
    }

    /// On the lane's thread.
    void answer_later(Response&& response) {
        try {
            wire_ = engine_.prepare(request_, std::move(response), keep_alive_, since_);
        } catch (const std::exception& error) {
            if (engine_.hooks_.on_exception)
                engine_.hooks_.on_exception(request_, error);
            wire_ = engine_.prepare_fault(500, request_, since_);
        }
        asio::post(engine_.io_, [self = shared_from_this()] { self->send(); });
    }

    /// The connection ends after this answer: where the next request would begin is no longer certain.
    void refuse(int status) {
        ErrorCode ignored;
        socket_.cancel(ignored);
        parser_.reset();
        keep_alive_ = false;
        wire_ = engine_.prepare_fault(status, request_, since_);
        send();
    }

    void send() {
        if (state_ == State::Closed)
            return;
        const auto body = wire_.body_view();
        wait_until(State::Writing, engine_.limits_.write_seconds + static_cast<int>(body.size() / 4096));
        const std::array<asio::const_buffer, 2> buffers{asio::buffer(wire_.head), asio::buffer(body.data(), body.size())};
        asio::async_write(socket_, buffers, [self = shared_from_this()](ErrorCode error, std::size_t) { self->on_sent(error); });
    }

    void on_sent(ErrorCode error) {
        if (state_ == State::Closed)
            return;
        if (error)
            return close();
        wire_ = {};
        if (!keep_alive_)
            return linger();
        if (engine_.stopping_ && used_ == 0)
            return close();
        wait_until(State::Idle, engine_.limits_.idle_seconds);
        proceed();
    }

    /// Reads on for a moment: closing with unread bytes would reset the connection before the client saw the answer.
    void linger() {
        ErrorCode ignored;
        socket_.shutdown(Socket::shutdown_send, ignored);
        state_ = State::Lingering;
        deadline_ = Clock::now() + lingering;
        used_ = 0;
        read();
    }

    void drain(std::size_t bytes) {
        drained_ += bytes;
        if (drained_ > most_drained)
            return close();
        read();
    }

    Engine& engine_;
    Socket socket_;
    const std::string peer_;
    State state_{State::Idle};
    Clock::time_point deadline_, since_;
    std::string buffer_;
    std::size_t used_{0}, scanned_{0}, drained_{0};
    std::optional<Parser> parser_;
    Request request_;
    Wire wire_;
    bool keep_alive_{true};
};

}  // namespace kuaiban::web::http
