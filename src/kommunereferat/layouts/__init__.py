"""The built-in layouts, one module for each municipality, all reached through their entry points (layouts).

The package is not called `parsers`, because a subpackage takes the place of the function `kommunereferat.parsers()`
once it is imported.
"""
