"""Was there one order of all operations, each at a moment between its call and its return, that explains what
everybody saw? The search of Wing and Gong for a counter that is read and raised by one."""

from dataclasses import dataclass


@dataclass(frozen=True)
class Operation:
    kind: str  # "read" saw `value`; "raise" changed `value - 1` into `value`
    value: int
    called: float
    returned: float


def is_linearizable(history, start=0):
    """Exhaustive, but quick: a read that fits may always go first, so only raises branch."""
    operations = sorted(history, key=lambda operation: operation.called)
    tried = set()
    waiting = [(frozenset(range(len(operations))), start)]
    while waiting:
        left, value = waiting.pop()
        if not left:
            return True
        if (left, value) in tried:
            continue
        tried.add((left, value))
        earliest = min(operations[index].returned for index in left)
        first = [index for index in left if operations[index].called <= earliest]
        reads = [index for index in first if operations[index].kind == "read" and operations[index].value == value]
        if reads:
            waiting.append((left - set(reads), value))
            continue
        for index in first:
            if operations[index].kind == "raise" and operations[index].value == value + 1:
                waiting.append((left - {index}, value + 1))
    return False


def self_test():
    """Histories with a known answer: a checker that says yes to everything would be noticed."""
    good = [Operation("raise", 1, 0, 3), Operation("read", 0, 1, 2), Operation("raise", 2, 4, 5), Operation("read", 2, 6, 7)]
    lost = [Operation("read", 0, 0, 1), Operation("raise", 1, 2, 3), Operation("raise", 1, 4, 5)]
    stale = [Operation("raise", 1, 0, 1), Operation("read", 0, 2, 3)]
    assert is_linearizable(good) and not is_linearizable(lost) and not is_linearizable(stale)
