"""Finds any of many values in files, whatever they are written in: UTF-8, UTF-16 both ways, base64 at each of its
three offsets, hex, JSON escapes."""

import base64
import json
from pathlib import Path

HEAD = 8  # bytes: every needle is at least so long


def encodings(text):
    """Each way in which `text` could stand in a file, by name."""
    utf8 = text.encode()
    yield "UTF-8", utf8
    yield "UTF-8 lower case", text.lower().encode()
    yield "UTF-16LE", text.encode("utf-16-le")
    yield "UTF-16BE", text.encode("utf-16-be")
    for offset in range(3):
        yield f"base64 at offset {offset}", base64_core(utf8, offset)
        yield f"base64url at offset {offset}", base64_core(utf8, offset).translate(bytes.maketrans(b"+/", b"-_"))
    yield "hex", utf8.hex().encode()
    yield "HEX", utf8.hex().upper().encode()
    if not text.isascii():
        yield "JSON escapes", json.dumps(text)[1:-1].encode()


def base64_core(value, offset):
    """The letters that stay the same whatever stands before and after, `offset` bytes into a group of three."""
    letters = base64.b64encode(bytes(offset) + value)
    return letters[-(-8 * offset // 6):8 * (offset + len(value)) // 6]


class Needles:
    def __init__(self, values):
        """`values` are (text, what it is); a text below eight bytes would be found by chance and is refused."""
        self.by_head = {}
        self.count = 0
        for text, kind in values:
            if len(text.encode()) < HEAD:
                raise ValueError(f"too short to look for: {kind}")
            for encoding, needle in dict(encodings(text)).items():
                self.by_head.setdefault(needle[:HEAD], []).append((needle, kind, encoding))
                self.count += 1

    def find(self, content):
        """The set of (kind, encoding) of what stands in `content`; one pass, whatever the number of needles."""
        heads = self.by_head
        found = set()
        for at in range(len(content) - HEAD + 1):
            for needle, kind, encoding in heads.get(content[at:at + HEAD], ()):
                if content.startswith(needle, at):
                    found.add((kind, encoding))
        return found

    def find_below(self, folder):
        """(bytes read, [(file, kind, encoding)]) for every file below `folder`, names of files included."""
        size, hits = 0, []
        for file in sorted(path for path in Path(folder).rglob("*") if path.is_file()):
            try:
                content = file.read_bytes()
            except FileNotFoundError:
                continue
            size += len(content)
            for kind, encoding in sorted(self.find(content + b"\n" + str(file.name).encode())):
                hits.append((str(file.relative_to(folder)), kind, encoding))
        return size, hits
