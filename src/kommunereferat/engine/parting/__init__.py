"""A document parted (disposition): where its items start, what the contents list says, and the parts of each item."""
