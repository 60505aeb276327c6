"""What sections hold (afsnit): recommendations, attachments, earlier treatments, and the lists they are printed as."""
