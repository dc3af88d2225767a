#pragma once

#include <functional>
#include <optional>
#include <string>
#include <string_view>

#include "domain/refusal.hpp"
#include "web/http/message.hpp"
#include "web/http/router.hpp"
#include "web/pages/render.hpp"
#include "web/services.hpp"
#include "web/visit.hpp"

namespace kuaiban::web::pages {

/// One request for a page: who asks, in which language, with which form.
struct Frame {
    const http::Request& request;
    Services& services;
    Visit visit;
    Language language{Language::Chinese};
    http::Pairs form;                           ///< of a POST whose token fitted
    /// The account whose session ended by time alone, where the form's token was still that session's: what it brings is
    /// kept for that account, and for nobody else.
    std::optional<casework::Visitor> ended;
    std::shared_ptr<const definition::Catalogue> catalogue;

    std::string_view posted(std::string_view name) const noexcept;      ///< "" if absent
    bool was_posted(std::string_view name) const noexcept;
    const casework::Account& account() const { return visit.visitor->account; }    ///< precondition: a member's page
    domain::Instant now() const noexcept { return request.received_at; }
    std::string text(std::string_view key, const casework::Wording::Values& values = {}) const;
    std::string_view tag() const noexcept { return tag_of(language); }
};

/// The request as a page's frame, its form not yet read.
Frame open_frame(const http::Request& request, Services& services);
/// The answer with the cookies it must set.
http::Response finished(http::Response response, const Frame& frame);

using PageHandler = std::function<http::Response(Frame&)>;

/// Routes of pages. `post` demands the form's own token; `member…` sends everybody else to log in and back.
void get(http::Router& router, Services& services, std::string pattern, PageHandler handler);
void post(http::Router& router, Services& services, std::string pattern, PageHandler handler);
void member_get(http::Router& router, Services& services, std::string pattern, PageHandler handler);
/// `keep` is called instead of `handler` where the session ended by time while the form was open; then to the log-in.
void member_post(http::Router& router, Services& services, std::string pattern, PageHandler handler,
                 std::function<void(Frame&)> keep = {});
/// A form into which something is typed that no draft keeps: where the session ended by time meanwhile, it is given back.
void member_form(http::Router& router, Services& services, std::string pattern, PageHandler handler);

/// An upload: multipart/form-data whose token fitted; the handler gets the bytes of the part named `file` ("" if absent).
void post_file(http::Router& router, Services& services, std::string pattern, std::string file,
               std::function<http::Response(Frame&, std::string_view)> handler);

/// A page with everything the layout wants to know.
PageData start_page(const Frame& frame);
http::Response show(const Frame& frame, std::string_view page, const PageData& data, int status = 200);
http::Response redirect(const Frame& frame, std::string_view location);     ///< 303
/// The page that says what happened: 400, 403, 404, 405, 429, 500, 503; `detail`: the refusal's own sentence.
http::Response show_error(const Frame& frame, int status, std::string_view detail = {});
http::Response show_not_found(const Frame& frame);

/// The error summary and its rows: every refusal in words, each linked to its field. Returns the sentence for one field, or "".
class Errors {
public:
    Errors(const Frame& frame, domain::Refusals refusals) : frame_{frame}, refusals_{std::move(refusals)} {}
    bool empty() const noexcept { return refusals_.empty(); }
    std::string at(std::string_view field) const;
    void summarise(PageData& page, bool kept = false) const;

private:
    const Frame& frame_;
    domain::Refusals refusals_;
};

/// One row of FIELD: kind is the section of parts/fields.tpl ("MOBILE_FIELD"). Returns the kind's own row.
PageData& add_field(PageData& page, const Errors& errors, std::string_view kind, std::string_view name, std::string_view label,
                    std::string_view hint = {});

/// "/my/work" if `next` is not a path of this portal: nobody is sent elsewhere by a link.
std::string safe_next(std::string_view next, std::string_view otherwise = "/");
std::string url_encode(std::string_view text);

/// Dates and times as the pages say them, in China: "2026 年 11 月 23 日", "10:38", "12 月 2 日（周三）17:30".
std::string day_in_words(Language language, domain::CalendarDate day);
std::string time_in_words(Language language, domain::Instant instant, domain::Instant now);

}  // namespace kuaiban::web::pages
