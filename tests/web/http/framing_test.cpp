// A corpus of raw requests on a real socket: whatever two servers could read in two ways gets 400 and the connection ends.
#include <gtest/gtest.h>

#include "support/raw_http.hpp"

using namespace kuaiban;
using support::RawClient;
using web::http::Request;
using web::http::Response;

namespace {

struct Row {
    const char* name;
    std::string bytes;
    int status;
};

std::string with(const std::string& lines) {
    return "POST /echo HTTP/1.1\r\nHost: a\r\n" + lines;
}

std::string chunked(const std::string& body) {
    return with("Transfer-Encoding: chunked\r\n\r\n" + body);
}

using namespace std::string_literals;

const Row refused[]{
    {"two_content_lengths", with("Content-Length: 1\r\nContent-Length: 2\r\n\r\nab"), 400},
    {"two_equal_content_lengths", with("Content-Length: 1\r\nContent-Length: 1\r\n\r\na"), 400},
    {"content_length_list", with("Content-Length: 1, 1\r\n\r\na"), 400},
    {"content_length_plus", with("Content-Length: +1\r\n\r\na"), 400},
    {"content_length_minus", with("Content-Length: -1\r\n\r\n"), 400},
    {"content_length_hex", with("Content-Length: 0x1\r\n\r\na"), 400},
    {"content_length_empty", with("Content-Length:\r\n\r\n"), 400},
    {"content_length_text", with("Content-Length: abc\r\n\r\n"), 400},
    {"content_length_inner_space", with("Content-Length: 1 0\r\n\r\n"), 400},
    {"content_length_twenty_digits", with("Content-Length: 99999999999999999999\r\n\r\n"), 400},
    {"content_length_over_sixty_four_bits", with("Content-Length: 18446744073709551617\r\n\r\n"), 400},
    {"te_then_cl", with("Transfer-Encoding: chunked\r\nContent-Length: 5\r\n\r\n0\r\n\r\n"), 400},
    {"cl_then_te", with("Content-Length: 5\r\nTransfer-Encoding: chunked\r\n\r\n0\r\n\r\n"), 400},
    {"te_twice", with("Transfer-Encoding: chunked\r\nTransfer-Encoding: chunked\r\n\r\n0\r\n\r\n"), 400},
    {"te_identity", with("Transfer-Encoding: identity\r\n\r\n"), 400},
    {"te_gzip_chunked", with("Transfer-Encoding: gzip, chunked\r\n\r\n0\r\n\r\n"), 400},
    {"te_chunked_twice_in_one", with("Transfer-Encoding: chunked, chunked\r\n\r\n0\r\n\r\n"), 400},
    {"te_xchunked", with("Transfer-Encoding: xchunked\r\n\r\n0\r\n\r\n"), 400},
    {"te_vertical_tab",
     with("Transfer-Encoding: \x0B"
          "chunked\r\n\r\n0\r\n\r\n"),
     400},
    {"te_space_before_colon", with("Transfer-Encoding : chunked\r\n\r\n0\r\n\r\n"), 400},
    {"te_quoted", with("Transfer-Encoding: \"chunked\"\r\n\r\n0\r\n\r\n"), 400},
    {"te_in_http_1_0", "POST / HTTP/1.0\r\nHost: a\r\nTransfer-Encoding: chunked\r\n\r\n0\r\n\r\n", 400},
    {"te_folded", with("Transfer-Encoding:\r\n chunked\r\n\r\n0\r\n\r\n"), 400},
    {"bare_lf_everywhere", "GET / HTTP/1.1\nHost: a\n\n", 400},
    {"bare_lf_after_request_line", "GET / HTTP/1.1\nHost: a\r\n\r\n", 400},
    {"bare_lf_after_header", "GET / HTTP/1.1\r\nHost: a\nX: b\r\n\r\n", 400},
    {"bare_lf_end_of_head", "GET / HTTP/1.1\r\nHost: a\r\n\nGET / HTTP/1.1\r\n", 400},
    {"bare_cr_in_value", "GET / HTTP/1.1\r\nHost: a\r\nX: b\rY: c\r\n\r\n", 400},
    {"bare_cr_in_target", "GET /\ra HTTP/1.1\r\nHost: a\r\n\r\n", 400},
    {"empty_line_first", "\r\nGET / HTTP/1.1\r\nHost: a\r\n\r\n", 400},
    {"folded_header", "GET / HTTP/1.1\r\nHost: a\r\nX: b\r\n c\r\n\r\n", 400},
    {"folded_with_tab", "GET / HTTP/1.1\r\nHost: a\r\nX: b\r\n\tc\r\n\r\n", 400},
    {"folded_first_header", "GET / HTTP/1.1\r\n X: b\r\nHost: a\r\n\r\n", 400},
    {"space_before_colon", "GET / HTTP/1.1\r\nHost : a\r\n\r\n", 400},
    {"header_without_colon", "GET / HTTP/1.1\r\nHost: a\r\nX\r\n\r\n", 400},
    {"header_without_name", "GET / HTTP/1.1\r\nHost: a\r\n: b\r\n\r\n", 400},
    {"header_name_with_space", "GET / HTTP/1.1\r\nHost: a\r\nX Y: b\r\n\r\n", 400},
    {"header_name_with_brackets", "GET / HTTP/1.1\r\nHost: a\r\nX(y): b\r\n\r\n", 400},
    {"header_name_not_ascii", "GET / HTTP/1.1\r\nHost: a\r\nX\xC3\xA9: b\r\n\r\n", 400},
    {"nul_in_value", "GET / HTTP/1.1\r\nHost: a\r\nX: b\0c\r\n\r\n"s, 400},
    {"nul_in_name", "GET / HTTP/1.1\r\nHost: a\r\nX\0: b\r\n\r\n"s, 400},
    {"nul_in_target", "GET /\0 HTTP/1.1\r\nHost: a\r\n\r\n"s, 400},
    {"nul_first", "\0GET / HTTP/1.1\r\nHost: a\r\n\r\n"s, 400},
    {"control_in_value", "GET / HTTP/1.1\r\nHost: a\r\nX: \x01\r\n\r\n", 400},
    {"delete_in_value", "GET / HTTP/1.1\r\nHost: a\r\nX: \x7F\r\n\r\n", 400},
    {"no_host", "GET / HTTP/1.1\r\n\r\n", 400},
    {"empty_host", "GET / HTTP/1.1\r\nHost:\r\n\r\n", 400},
    {"two_hosts", "GET / HTTP/1.1\r\nHost: a\r\nHost: b\r\n\r\n", 400},
    {"two_equal_hosts", "GET / HTTP/1.1\r\nHost: a\r\nHost: a\r\n\r\n", 400},
    {"host_with_user", "GET / HTTP/1.1\r\nHost: a@b\r\n\r\n", 400},
    {"host_with_path", "GET / HTTP/1.1\r\nHost: a/b\r\n\r\n", 400},
    {"host_list", "GET / HTTP/1.1\r\nHost: a, b\r\n\r\n", 400},
    {"absolute_form", "GET http://a/ HTTP/1.1\r\nHost: a\r\n\r\n", 400},
    {"absolute_form_of_another", "GET http://b/ HTTP/1.1\r\nHost: a\r\n\r\n", 400},
    {"authority_form", "CONNECT a:443 HTTP/1.1\r\nHost: a\r\n\r\n", 400},
    {"asterisk_form", "OPTIONS * HTTP/1.1\r\nHost: a\r\n\r\n", 400},
    {"no_target", "GET HTTP/1.1\r\nHost: a\r\n\r\n", 400},
    {"two_spaces_before_target", "GET  / HTTP/1.1\r\nHost: a\r\n\r\n", 400},
    {"two_spaces_after_target", "GET /  HTTP/1.1\r\nHost: a\r\n\r\n", 400},
    {"tab_as_separator", "GET\t/\tHTTP/1.1\r\nHost: a\r\n\r\n", 400},
    {"space_in_target", "GET /a b HTTP/1.1\r\nHost: a\r\n\r\n", 400},
    {"trailing_space", "GET / HTTP/1.1 \r\nHost: a\r\n\r\n", 400},
    {"raw_utf8_target", "GET /\xE6\xB8\x9D HTTP/1.1\r\nHost: a\r\n\r\n", 400},
    {"fragment_in_target", "GET /#a HTTP/1.1\r\nHost: a\r\n\r\n", 400},
    {"broken_escape", "GET /%zz HTTP/1.1\r\nHost: a\r\n\r\n", 400},
    {"escaped_nul", "GET /%00 HTTP/1.1\r\nHost: a\r\n\r\n", 400},
    {"escaped_slash", "GET /a%2Fb HTTP/1.1\r\nHost: a\r\n\r\n", 400},
    {"dot_dot", "GET /a/../b HTTP/1.1\r\nHost: a\r\n\r\n", 400},
    {"escaped_dot_dot", "GET /%2e%2e/b HTTP/1.1\r\nHost: a\r\n\r\n", 400},
    {"overlong_utf8", "GET /%C0%AF HTTP/1.1\r\nHost: a\r\n\r\n", 400},
    {"http_0_9", "GET /\r\n\r\n", 400},
    {"http_2", "GET / HTTP/2.0\r\nHost: a\r\n\r\n", 505},
    {"http_2_preface", "PRI * HTTP/2.0\r\n\r\nSM\r\n\r\n", 505},
    {"lower_case_version", "GET / http/1.1\r\nHost: a\r\n\r\n", 400},
    {"version_with_text", "GET / HTTP/1.1x\r\nHost: a\r\n\r\n", 400},
    {"method_with_bracket", "GE(T / HTTP/1.1\r\nHost: a\r\n\r\n", 400},
    {"tls_hello", "\x16\x03\x01\x02\x00\x01\x00\x01\xFC\x03\x03"s, 400},
    {"unknown_expectation", with("Expect: 200-ok\r\nContent-Length: 1\r\n\r\na"), 417},
    {"gzip_body", with("Content-Encoding: gzip\r\nContent-Length: 1\r\n\r\na"), 415},
    {"chunk_size_not_hex", chunked("g\r\na\r\n0\r\n\r\n"), 400},
    {"chunk_size_with_prefix", chunked("0x1\r\na\r\n0\r\n\r\n"), 400},
    {"chunk_size_negative", chunked("-1\r\na\r\n0\r\n\r\n"), 400},
    {"chunk_size_empty", chunked("\r\na\r\n0\r\n\r\n"), 400},
    {"chunk_size_over_sixty_four_bits", chunked("10000000000000001\r\na\r\n0\r\n\r\n"), 400},
    {"chunk_size_bare_lf", chunked("1\na\r\n0\r\n\r\n"), 400},
    {"chunk_longer_than_said", chunked("1\r\nab\r\n0\r\n\r\n"), 400},
    {"chunk_data_ends_in_bare_lf", chunked("1\r\na\n0\r\n\r\n"), 400},
    {"chunk_size_with_space_before", chunked(" 1\r\na\r\n0\r\n\r\n"), 400},
    {"chunk_extension_broken", chunked("1;=\r\na\r\n0\r\n\r\n"), 400},
    {"chunk_extension_with_bare_lf", chunked("1;a=\nb\r\na\r\n0\r\n\r\n"), 400},
    {"trailer", chunked("1\r\na\r\n0\r\nCookie: session=stolen\r\n\r\n"), 400},
    {"trailer_folded", chunked("0\r\nX: a\r\n b\r\n\r\n"), 400},
    {"trailer_bare_lf", chunked("0\r\nX: a\n\r\n"), 400},
    {"chunks_too_large", chunked("7fffffff\r\n"), 413},
    {"ten_gibibytes", with("Content-Length: 10737418240\r\n\r\n"), 413},
    {"one_byte_too_many", with("Content-Length: 2097153\r\n\r\n"), 413},
    {"url_of_64_kib", "GET /" + std::string(65536, 'a') + " HTTP/1.1\r\nHost: a\r\n\r\n", 414},
    {"url_of_9_kib", "GET /" + std::string(9216, 'a') + " HTTP/1.1\r\nHost: a\r\n\r\n", 414},
    {"header_of_1_mib", "GET / HTTP/1.1\r\nHost: a\r\nX: " + std::string(1048576, 'a') + "\r\n\r\n", 431},
    {"hundred_and_one_headers",
     [] {
         std::string text = "GET / HTTP/1.1\r\nHost: a\r\n";
         for (int i = 0; i < 100; ++i)
             text += "X: 1\r\n";
         return text + "\r\n";
     }(),
     431},
    {"ten_thousand_headers",
     [] {
         std::string text = "GET / HTTP/1.1\r\nHost: a\r\n";
         for (int i = 0; i < 10000; ++i)
             text += "X-Header-" + std::to_string(i) + ": 1\r\n";
         return text + "\r\n";
     }(),
     431},
};

const Row accepted[]{
    {"get", "GET / HTTP/1.1\r\nHost: a\r\n\r\n", 200},
    {"http_1_0", "GET / HTTP/1.0\r\nHost: a\r\n\r\n", 200},
    {"host_with_port", "GET / HTTP/1.1\r\nHost: [::1]:8080\r\n\r\n", 200},
    {"value_without_blank", "GET / HTTP/1.1\r\nHost:a\r\n\r\n", 200},
    {"empty_value", "GET / HTTP/1.1\r\nHost: a\r\nX:\r\n\r\n", 200},
    {"value_in_utf8", "GET / HTTP/1.1\r\nHost: a\r\nX: \xE6\xB8\x9D\r\n\r\n", 200},
    {"length_zero", with("Content-Length: 0\r\n\r\n"), 200},
    {"chunks", chunked("1\r\na\r\nA\r\n0123456789\r\n0\r\n\r\n"), 200},
    {"chunk_extension", chunked("1;a=b\r\na\r\n0\r\n\r\n"), 200},
    {"te_in_capitals", with("Transfer-Encoding: CHUNKED\r\n\r\n0\r\n\r\n"), 200},
    {"two_megabytes", with("Content-Length: 2097152\r\n\r\n" + std::string(2097152, 'a')), 200},
};

class Framing : public testing::Test {
protected:
    static Response echo(Request& request) { return {200, "text/plain", {}, std::move(request.body), {}}; }
    support::RunningServer server_{echo};
};

}  // namespace

TEST_F(Framing, RefusesTheCorpusAndCloses) {
    for (const auto& row : refused) {
        RawClient client{server_.port()};
        client.send(row.bytes);
        client.send("GET /smuggled HTTP/1.1\r\nHost: a\r\n\r\n");
        const auto answer = client.read_all();
        EXPECT_EQ(support::status_of(answer), row.status) << row.name << "\n" << answer.substr(0, 200);
        EXPECT_EQ(answer.find("HTTP/1.1", 8), std::string::npos) << row.name << " was answered twice";
        EXPECT_NE(answer.find("Connection: close\r\n"), std::string::npos) << row.name;
    }
}

TEST_F(Framing, TakesWhatIsRight) {
    for (const auto& row : accepted) {
        RawClient client{server_.port()};
        client.send(row.bytes);
        EXPECT_EQ(support::status_of(client.read_answer()), row.status) << row.name;
    }
}

TEST_F(Framing, RefusesALargeBodyBeforeReadingIt) {
    RawClient client{server_.port()};
    client.send(with("Expect: 100-continue\r\nContent-Length: 10737418240\r\n\r\n"));
    EXPECT_EQ(support::status_of(client.read_answer()), 413);
}
