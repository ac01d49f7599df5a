"""A TCP proxy that behaves like a mobile network in the hills: some requests are cut midway, some answers are
lost after the server has done the work. Which ones is decided by the seed, so a run can be repeated."""

import random
import socket
import threading


class BadLink:
    """Forwards one request per connection to `port`. Use as `with BadLink(port, seed) as link:`."""

    def __init__(self, port, seed, cut_request=0.15, cut_answer=0.15):
        self.target, self.seed = port, seed
        self.cut_request, self.cut_answer = cut_request, cut_answer
        self.cuts = {"request": 0, "answer": 0}
        self.lock = threading.Lock()

    def __enter__(self):
        self.listener = socket.create_server(("127.0.0.1", 0), backlog=128)
        self.port = self.listener.getsockname()[1]
        threading.Thread(target=self.accept, daemon=True).start()
        return self

    def __exit__(self, *_):
        self.listener.close()

    def accept(self):
        while True:
            try:
                client, _ = self.listener.accept()
            except OSError:
                return
            threading.Thread(target=self.carry, args=(client,), daemon=True).start()

    def carry(self, client):
        with client:
            try:
                client.settimeout(30)
                request = read_message(client)
                fate = self.fate(request)
                with socket.create_connection(("127.0.0.1", self.target), timeout=30) as server:
                    if fate == "request":
                        server.sendall(request[: len(request) * 2 // 3])
                        return
                    server.sendall(request)
                    answer = read_message(server)
                    client.sendall(answer[: len(answer) // 2] if fate == "answer" else answer)
            except OSError:
                return

    def fate(self, request):
        """Decided by the seed and the request's key and attempt, not by which thread came first."""
        head = request.split(b"\r\n\r\n")[0].lower().split(b"\r\n")
        mark = sorted(line for line in head if line.startswith((b"idempotency-key:", b"x-attempt:")))
        roll = random.Random(f"{self.seed}|{mark}").random()
        if roll >= self.cut_request + self.cut_answer:
            return None
        fate = "request" if roll < self.cut_request else "answer"
        with self.lock:
            self.cuts[fate] += 1
        return fate


def read_message(connection):
    """One HTTP/1.1 message whose length its head tells."""
    read = b""
    while b"\r\n\r\n" not in read:
        piece = connection.recv(65_536)
        if not piece:
            return read
        read += piece
    head, _, body = read.partition(b"\r\n\r\n")
    length = next(
        (int(line.split(b":")[1]) for line in head.lower().split(b"\r\n") if line.startswith(b"content-length:")), 0)
    while len(body) < length:
        piece = connection.recv(65_536)
        if not piece:
            break
        body += piece
    return head + b"\r\n\r\n" + body
