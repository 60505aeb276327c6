"""The built-in layouts, one module for each municipality; all are reached through their entry points (indbyggede layouts).

The package is not called `parsers`, because a subpackage takes the place of the function `kommunereferat.parsers()` once it is imported.
"""
