"""A machine translator of our own in a thread: it answers as LibreTranslate or DeepL do."""

import json
import threading
from http.server import BaseHTTPRequestHandler, ThreadingHTTPServer
from urllib.parse import parse_qs


class MachineService:
    """`status` and `answer` (bytes) replace what it would answer; lists of texts that it should
    `refuse` get a 400. `heard` are lists of texts, `questions` whole bodies."""

    def __init__(self):
        self.heard, self.status, self.answer = [], 200, None
        self.questions = []
        self.refuse = lambda texts: False
        service = self

        class Handler(BaseHTTPRequestHandler):
            def do_POST(self):
                body = self.rfile.read(int(self.headers["Content-Length"])).decode()
                if "json" in self.headers["Content-Type"]:
                    texts = json.loads(body)["q"]
                    told = {"translatedText": [f"EN {text}" for text in texts]}
                else:
                    texts = parse_qs(body)["text"]
                    told = {"translations": [{"text": f"EN {text}"} for text in texts]}
                service.questions.append(body)
                service.heard.append(texts)
                answer = service.answer
                if answer is None:
                    answer = json.dumps(told).encode()
                self.send_response(400 if service.refuse(texts) else service.status)
                self.send_header("Location", "/elsewhere")
                self.send_header("Content-Length", str(len(answer)))
                self.end_headers()
                self.wfile.write(answer)

            def log_message(self, *args):
                pass

        self.server = ThreadingHTTPServer(("127.0.0.1", 0), Handler)
        self.url = f"http://127.0.0.1:{self.server.server_port}"
        threading.Thread(target=self.server.serve_forever, args=(0.01,), daemon=True).start()

    def close(self):
        self.server.shutdown()
        self.server.server_close()
