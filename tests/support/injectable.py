"""A page that puts what it is asked into its SQL, on a port of 127.0.0.1 it prints: what a hunter for injections must find."""
import http.server
import sqlite3
import urllib.parse

rows = sqlite3.connect(":memory:", check_same_thread=False)
rows.executescript("CREATE TABLE places (name TEXT); INSERT INTO places VALUES ('七星岗街道'), ('解放碑街道');")


class Page(http.server.BaseHTTPRequestHandler):
    def do_GET(self):
        asked = urllib.parse.parse_qs(urllib.parse.urlsplit(self.path).query).get("q", [""])[0]
        try:
            found = rows.execute(f"SELECT name FROM places WHERE name <> '{asked}'").fetchall()
        except sqlite3.Error as wrong:
            found = [str(wrong)]
        self.send_response(200)
        self.send_header("content-type", "text/html; charset=utf-8")
        self.end_headers()
        self.wfile.write("".join(f"<p>{one}</p>" for one in found).encode())

    def log_message(self, *_):
        pass


server = http.server.ThreadingHTTPServer(("127.0.0.1", 0), Page)
print(server.server_port, flush=True)
server.serve_forever()
