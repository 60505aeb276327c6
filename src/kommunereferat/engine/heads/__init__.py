"""The head of a document (dagsordenens hoved): kind, body, date, times, place and the lists of people."""
