"""Synthetic people whose every word is unmistakable: nobody is called so, and no other text contains it."""

import random
from dataclasses import dataclass

LATIN = ["zar", "bul", "gho", "mir", "tuq", "shan", "nok", "peer", "dil", "kha", "wazh", "reh", "yum", "bash", "ozg", "lur"]
URDU = ["زر", "بل", "غو", "میر", "توق", "شان", "نک", "پیر", "دل", "خا", "وژ", "رہ", "یم", "بش", "اوز", "لر"]


@dataclass(frozen=True)
class Identity:
    name: str
    father: str
    cnic: str
    phone: str
    address: str


def word(dice, syllables):
    """Four syllables, at least eight letters."""
    made = "".join(dice.choice(syllables) for _ in range(4))
    return made.capitalize() if syllables is LATIN else made


def identities(count, seed):
    """The same people for the same seed; every fourth is written in Urdu."""
    dice = random.Random(seed)
    for number in range(count):
        script = URDU if number % 4 == 3 else LATIN
        father = f"{word(dice, script)} {word(dice, script)}"
        digits = f"{dice.randrange(10, 100)}{dice.randrange(10**11):011d}"
        yield Identity(
            name=f"{word(dice, script)} {word(dice, script)}",
            father=father,
            cnic=f"{digits[:5]}-{digits[5:12]}-{digits[12:]}",
            phone=f"+923{dice.randrange(10**9):09d}",
            address=f"House {number + 1}, {word(dice, script)} Street, {word(dice, script)}")
