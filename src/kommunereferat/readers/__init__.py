"""From files and bytes to `SourceText` (læsere): `text` reads plain text; other forms will stand beside it."""
