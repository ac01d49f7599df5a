"""The pages that the tests write out: every part of the front on invented content, in every language."""

import os
import shutil
import subprocess
from pathlib import Path

ROOT = Path(__file__).resolve().parents[2]
FOLDER = ROOT / ".build/verify/gallery"


def made():
    """The folder with the gallery as the sources stand now."""
    shutil.rmtree(FOLDER, ignore_errors=True)
    FOLDER.mkdir(parents=True)
    subprocess.run(
        ["swift", "test", "--filter", "GalleryTests/writtenOut"],
        cwd=ROOT, env={**os.environ, "UMEED_GALLERY": str(FOLDER)}, check=True, stdout=subprocess.DEVNULL)
    if not list(FOLDER.glob("*.html")):
        raise SystemExit("the gallery is empty: GalleryTests wrote nothing")
    return FOLDER
