"""What was decided (beslutninger): outcomes, points, votes, statements for the record, and where a case goes next."""
