"""A door before the site that writes down who asked for what, and what they got."""

from dataclasses import dataclass, field
from http.client import HTTPConnection
from http.server import BaseHTTPRequestHandler, ThreadingHTTPServer
from threading import Thread

HOP_BY_HOP = {"connection", "keep-alive", "transfer-encoding", "server", "date"}


@dataclass(frozen=True)
class Seen:
    method: str
    path: str
    status: int
    agent: str


@dataclass
class RecordingProxy:
    port: int
    site_port: int
    seen: list[Seen] = field(default_factory=list)

    @property
    def url(self):
        return f"http://127.0.0.1:{self.port}"

    def asked(self, path, agent=""):
        """Statuses of the answers to `path`, in order."""
        return [
            one.status
            for one in self.seen
            if one.path == path and agent.lower() in one.agent.lower()
        ]

    def start(self):
        proxy = self

        class Handler(BaseHTTPRequestHandler):
            protocol_version = "HTTP/1.1"

            def forward(self):
                site = HTTPConnection("127.0.0.1", proxy.site_port, timeout=60)
                site.request(self.command, self.path, headers=dict(self.headers))
                answer = site.getresponse()
                body = answer.read()
                agent = self.headers.get("User-Agent", "")
                proxy.seen.append(Seen(self.command, self.path, answer.status, agent))
                self.send_response_only(answer.status)
                for name, value in answer.getheaders():
                    if name.lower() not in HOP_BY_HOP | {"content-length"}:
                        self.send_header(name, value)
                length = answer.getheader("Content-Length") if self.command == "HEAD" else None
                self.send_header("Content-Length", length or str(len(body)))
                self.end_headers()
                if self.command != "HEAD":
                    self.wfile.write(body)
                site.close()

            do_GET = do_HEAD = forward

            def log_message(self, *arguments):
                pass

        self.server = ThreadingHTTPServer(("127.0.0.1", self.port), Handler)
        self.server.daemon_threads = True
        Thread(target=self.server.serve_forever, daemon=True).start()

    def stop(self):
        self.server.shutdown()
        self.server.server_close()
