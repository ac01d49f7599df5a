"""How a check ends: one line that says what was counted, and an exit status."""

import sys
import time

started = time.monotonic()


def verdict(check, is_good, **counts):
    """Prints the last line of a check and ends the program."""
    told = ", ".join(f"{count} {name.replace('_', ' ')}" for name, count in counts.items())
    print(f"{'GOOD' if is_good else 'BAD'} {check}: {told} ({time.monotonic() - started:.0f} s)", flush=True)
    sys.exit(0 if is_good else 1)
