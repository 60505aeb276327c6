"""From bytes to `SourceText` (læsere): one module for each form, all reached through their entry points."""
