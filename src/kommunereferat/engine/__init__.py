"""The only control flow: scan lines, part the document, read each part into the meeting (fortolkning)."""
