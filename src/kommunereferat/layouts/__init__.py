"""The built-in layouts, one module for each municipality or publishing system (layouts).

All are reached through their entry points; what a system lays out for several is declared once, and its municipalities
build on it.

The package is not called `parsers`, because a subpackage takes the place of the function `kommunereferat.parsers()`
once it is imported.
"""
