"""From bytes to `SourceText` (læsere): text, web pages, PDFs and FirstAgenda's JSON and pages, and rows of a table.

The readers (`text`, `html`, `pdf`, `firstagenda_json`, `firstagenda_page`) are reached through their entry points; the
other modules are what they are made of. `csv_rows` and `firstagenda_committees` read what is no single document.
"""
