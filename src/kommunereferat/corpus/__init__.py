"""Many documents: parsed one by one or by many workers, what failed kept apart, and nothing twice (korpus).

`parse_many` is the function for a program; `kommunereferat corpus` writes what it gives into tables.
"""
