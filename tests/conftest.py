"""Settings for all tests: Hypothesis draws the same examples again in CI, and is never in a hurry."""

from __future__ import annotations

import os

from hypothesis import settings

settings.register_profile("kommunereferat", deadline=None, derandomize="CI" in os.environ)
settings.load_profile("kommunereferat")
