"""Settings for all tests: how long Hypothesis searches, and that it draws the same examples again in CI.

`pytest --hypothesis-profile thorough` searches long, for when something that reads documents has been changed.
"""

from __future__ import annotations

import os

from hypothesis import settings

settings.register_profile("quick", deadline=None, max_examples=60, derandomize="CI" in os.environ)
settings.register_profile("thorough", deadline=None, max_examples=2000)
settings.load_profile("quick")
